import type { IncomingMessage } from 'node:http';
import { allowInsecureRequests, validateJwtAccessToken } from 'oauth4webapi';
import { RESOURCE } from './authorization-server.ts';
import { listen } from './local-server.ts';

/** An API that answers whoever has a token of the server's, and the key that it is bound to. */
export interface Api {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startApi(issuer: string): Promise<Api> {
  const local = await listen();
  const server = { issuer, jwks_uri: `${issuer}/jwks` };
  // Without TLS, since all of it is on this machine.
  // oxlint-disable-next-line typescript/no-deprecated -- that only makes it stand out
  const options = { [allowInsecureRequests]: true };
  local.answerWith((request, response) => {
    validateJwtAccessToken(server, webRequest(local.origin, request), RESOURCE, options).then(
      ({ client_id: client }) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ invoice: request.url, client }));
      },
      () => response.writeHead(401).end(),
    );
  });
  return { url: local.origin, close: local.close };
}

function webRequest(origin: string, { url = '', method = '', headers }: IncomingMessage): Request {
  return new Request(origin + url, { method, headers: headers as Record<string, string> });
}
