import { sendJson, type Answer, type SeenRequest } from '../local-server.ts';

/** What Zoom says to a token that is not valid. */
export const refusal = { code: 124, message: 'Invalid access token.' };

/** An API that takes these tokens only, and answers with what it was sent. */
export function apiTaking(...good: string[]): Answer {
  return (request, response) => {
    const { authorization = '' } = request.headers;
    if (good.includes(authorization.replace('Bearer ', ''))) {
      sendJson(response, 200, { path: request.path, body: request.body });
    } else {
      sendJson(response, 401, refusal);
    }
  };
}

/** The tokens that came with these requests. */
export function sentTokens(seen: readonly SeenRequest[]): (string | undefined)[] {
  return seen.map(({ headers }) => headers.authorization?.replace('Bearer ', ''));
}
