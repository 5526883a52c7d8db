import type { ServerResponse } from 'node:http';
import {
  sendJson,
  startServer,
  type ReceivedRequest,
} from '../../../evertoken/test/support/local-server.ts';

/** An OAuth server and its API in one, which a test controls. */
export interface OAuthService {
  readonly tokenUrl: string;
  readonly apiUrl: string;
  /** The secret that is accepted. */
  secret: string;
  /** Tokens that the API rejects from now on. */
  readonly revoked: Set<string>;
  /** Responds to a request with a valid token in place of the usual response. */
  respond: ((request: ReceivedRequest, response: ServerResponse) => boolean) | undefined;
  /** Responds to a token request in place of the usual response. */
  respondToMint: OAuthService['respond'];
  tokenRequests(): readonly ReceivedRequest[];
  apiRequests(): readonly ReceivedRequest[];
}

/**
 * Starts an {@link OAuthService}, which is closed after the test. Its client is `app`.
 *
 * @param fields of its token responses, besides or in place of the usual ones; undefined leaves one out
 */
export async function startOAuthService(fields: object = {}): Promise<OAuthService> {
  let minted = 0;
  const server = await startServer((request, response) => {
    if (request.path.startsWith('/oauth/')) {
      if (service.respondToMint?.(request, response) === true) return;
      const basic = Buffer.from(`app:${service.secret}`).toString('base64');
      if (request.headers.authorization !== `Basic ${basic}`)
        return sendJson(response, 401, { error: 'invalid_client' });
      if (request.path === '/oauth/revoke') {
        service.revoked.add(new URLSearchParams(request.body).get('token') ?? '');
        return sendJson(response, 200, {});
      }
      minted += 1;
      const token = { access_token: `token-${minted}`, token_type: 'Bearer', expires_in: 3600 };
      return sendJson(response, 200, { ...token, ...fields });
    }
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    if (!/^token-\d+$/.test(token) || service.revoked.has(token))
      return sendJson(response, 401, { error: 'invalid_token' });
    if (service.respond?.(request, response) !== true)
      sendJson(response, 200, { path: request.path, token });
  });
  const isToken = ({ path }: ReceivedRequest): boolean => path.startsWith('/oauth/');
  const service: OAuthService = {
    tokenUrl: `${server.origin}/oauth/token`,
    apiUrl: `${server.origin}/api/v1`,
    secret: 'first-secret',
    revoked: new Set(),
    respond: undefined,
    respondToMint: undefined,
    tokenRequests: () => server.requests.filter(isToken),
    apiRequests: () => server.requests.filter((request) => !isToken(request)),
  };
  return service;
}

/** The account `crm` at a service. @param settings besides or in place of the usual ones */
export function toAccount(
  { tokenUrl, apiUrl, secret }: OAuthService,
  settings: object = {},
): { readonly name: string } {
  const usual = { tokenUrl, apiUrl, clientId: 'app', clientAuth: { secret } };
  return { name: 'crm', provider: 'oauth', ...usual, ...settings } as { name: string };
}
