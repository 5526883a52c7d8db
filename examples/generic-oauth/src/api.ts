import type { IncomingMessage } from 'node:http';
import { allowInsecureRequests, validateJwtAccessToken } from 'oauth4webapi';
import { RESOURCE } from './authorization-server.ts';
import { listen } from './local-server.ts';

/** An API that requires a token of the authorization server and proof of possession of its key (DPoP). */
export interface Api {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the API on a free port. */
export async function startApi(issuer: string): Promise<Api> {
  const local = await listen();
  const server = { issuer, jwks_uri: `${issuer}/jwks` };
  // Without TLS: everything runs on this machine.
  // oxlint-disable-next-line typescript/no-deprecated -- deprecated as a warning only
  const options = { [allowInsecureRequests]: true };
  local.handleWith((request, response) => {
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
