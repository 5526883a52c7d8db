import { sendJson, type RequestListener, type ReceivedRequest } from './local-server.ts';

/** What Zoom says to a token that is not valid. */
export const invalidTokenBody = { code: 124, message: 'Invalid access token.' };

/** An API that takes these tokens only, and answers with what it was sent. */
export function acceptTokens(...good: string[]): RequestListener {
  return (request, response) => {
    const { authorization = '' } = request.headers;
    if (good.includes(authorization.replace('Bearer ', ''))) {
      sendJson(response, 200, { path: request.path, body: request.body });
    } else {
      sendJson(response, 401, invalidTokenBody);
    }
  };
}

/** The tokens that came with these requests. */
export function sentTokens(seen: readonly ReceivedRequest[]): (string | undefined)[] {
  return seen.map(({ headers }) => headers.authorization?.replace('Bearer ', ''));
}
