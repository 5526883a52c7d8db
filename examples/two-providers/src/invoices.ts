import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** An API of invoices, and the OAuth server whose tokens it requires. */
export interface Invoices {
  readonly tokenUrl: string;
  readonly apiUrl: string;
  readonly clientSecret: string;
  close(): Promise<void>;
}

const API_PATH = '/v1/';
const SCOPE = 'invoices:read';

/** Starts both on one free port. The client is `gateway`. */
export async function startInvoices(): Promise<Invoices> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clientSecret = randomBytes(24).toString('base64url');
  const provider = createProvider(origin, clientSecret);
  const handle = provider.callback();
  server.on('request', (request, response) => {
    const isApi = request.url?.startsWith(API_PATH) === true;
    void (isApi ? respond(provider, request, response) : handle(request, response));
  });
  return {
    tokenUrl: `${origin}/token`,
    apiUrl: `${origin}/v1`,
    clientSecret,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Creates `oidc-provider`, a certified server. */
function createProvider(origin: string, clientSecret: string): Provider {
  addUrlParse();
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return new Provider(origin, {
    clients: [
      {
        client_id: 'gateway',
        client_secret: clientSecret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        id_token_signed_response_alg: 'ES256',
        scope: SCOPE,
      },
    ],
    scopes: [SCOPE],
    ttl: { ClientCredentials: 600 },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'EC', alg: 'ES256' }] },
    features: { devInteractions: { enabled: false }, clientCredentials: { enabled: true } },
  });
}

async function respond(
  provider: Provider,
  { url = '', headers: { authorization = '' } }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const token = await provider.ClientCredentials.find(authorization.replace('Bearer ', ''));
  if (token?.isValid !== true) {
    response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' }).end();
    return;
  }
  const id = url.slice(API_PATH.length);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ invoice: id, client: token.clientId, scope: token.scope }));
}

/** Adds `URL.parse` on Node.js 20: the only function of Node.js 22 that the server needs. */
function addUrlParse(): void {
  if ('parse' in URL) return;
  const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);
  Object.assign(URL, { parse });
}
