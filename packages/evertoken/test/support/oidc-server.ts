import { generateKeyPairSync, randomBytes, type JsonWebKey } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { ClientMetadata, Configuration } from 'oidc-provider';
import { onTestFinished, vi } from 'vitest';
import type { TlsCertificate } from '../../../../test/support/tls-certificate.ts';

/** Options of {@link startOidcServer}. */
export interface OidcServerOptions {
  readonly clients: readonly ClientMetadata[];
  /** Serves over TLS: the certificate of the server, and the one that client certificates must be issued by. */
  readonly tls?: { readonly own: TlsCertificate; readonly clients: TlsCertificate };
  /** Whether DPoP proofs must contain a nonce of the server. @default false */
  readonly requireNonce?: boolean;
}

/** A certified OAuth server on a free loopback port. */
export interface OidcServer {
  readonly issuer: string;
  readonly tokenUrl: string;
  readonly revocationUrl: string;
  /** The statuses of all token responses so far. */
  readonly tokenStatuses: readonly number[];
  /** How many tokens have been revoked. */
  revoked(): number;
}

/** The API that tokens are for (RFC 8707). */
export const RESOURCE = 'https://api.example/v1';
/** The scope that clients may request, one of two that exist. */
export const SCOPE = 'meetings:read';

// The provider requires Node 22, of which it needs only this function.
if (!('parse' in URL)) {
  const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);
  Object.assign(URL, { parse });
}

/** Starts an {@link OidcServer}, which is closed after the test. */
export async function startOidcServer(options: OidcServerOptions): Promise<OidcServer> {
  // The provider warns about Node 20, when it is loaded, and about plain http.
  for (const method of ['warn', 'info'] as const) vi.spyOn(console, method).mockReturnValue();
  const { default: Provider, errors } = await import('oidc-provider');
  let handle: RequestListener = (_request, response) => void response.writeHead(503).end();
  const server = createServer(options, (request, response) => handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const issuer = `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
  const provider = new Provider(issuer, createConfiguration(options, errors.InvalidTarget));
  const tokenStatuses: number[] = [];
  provider.use(async (context, next) => {
    await next();
    if (context.path === '/token') tokenStatuses.push(context.status);
  });
  handle = provider.callback() as RequestListener;
  let revoked = 0;
  provider.on('client_credentials.destroyed', () => (revoked += 1));
  return {
    issuer,
    tokenUrl: `${issuer}/token`,
    revocationUrl: `${issuer}/token/revocation`,
    tokenStatuses,
    revoked: () => revoked,
  };
}

function createServer({ tls }: OidcServerOptions, listener: RequestListener): Server {
  if (tls === undefined) return createHttpServer(listener);
  const identity = { cert: tls.own.ca, key: readFileSync(tls.own.keyFile) };
  // The token endpoint itself rejects clients without a certificate or with an unknown one.
  const clients = { ca: tls.clients.ca, requestCert: true, rejectUnauthorized: false };
  return createHttpsServer({ ...identity, ...clients }, listener);
}

function createConfiguration(
  { clients, requireNonce = false }: OidcServerOptions,
  InvalidTarget: new () => Error,
): Configuration {
  return {
    clients: clients.map((client) => ({
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      id_token_signed_response_alg: 'ES256',
      scope: SCOPE,
      ...client,
    })),
    clientAuthMethods: [
      'client_secret_basic',
      'client_secret_post',
      'private_key_jwt',
      'tls_client_auth',
      'self_signed_tls_client_auth',
    ],
    scopes: [SCOPE, 'meetings:write'],
    ttl: { ClientCredentials: 600 },
    enabledJWA: { dPoPSigningAlgValues: ['ES256', 'ES384', 'Ed25519', 'RS256'] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    jwks: { keys: [createSigningKey()] },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      dPoP: { enabled: true, nonceSecret: randomBytes(32), requireNonce: () => requireNonce },
      mTLS: {
        enabled: true,
        tlsClientAuth: true,
        selfSignedTlsClientAuth: true,
        getCertificate: (context) => tlsSocket(context).getPeerX509Certificate()?.toString(),
        certificateAuthorized: (context) => tlsSocket(context).authorized,
        certificateSubjectMatches: (context, _property, expected) =>
          tlsSocket(context).getPeerX509Certificate()?.checkIP(expected) !== undefined,
      },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context, resource) => {
          if (resource !== RESOURCE) throw new InvalidTarget();
          const jwt = { sign: { alg: 'ES256' } } as const;
          return { scope: SCOPE, audience: RESOURCE, accessTokenFormat: 'jwt', jwt };
        },
      },
    },
  };
}

function tlsSocket(context: { readonly socket: unknown }): TLSSocket {
  return context.socket as TLSSocket;
}

function createSigningKey(): JsonWebKey & { kty: 'EC' } {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), kty: 'EC', alg: 'ES256' };
}
