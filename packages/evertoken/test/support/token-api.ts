import { sendJson, type RequestListener, type ReceivedRequest } from './local-server.ts';

/** The response of Zoom to a token that is not valid. */
export const invalidTokenBody = { code: 124, message: 'Invalid access token.' };

/** An API that accepts only these tokens and returns the path and body of the request. */
export function acceptTokens(...accepted: string[]): RequestListener {
  return (request, response) => {
    const { authorization = '' } = request.headers;
    if (accepted.includes(authorization.replace('Bearer ', ''))) {
      sendJson(response, 200, { path: request.path, body: request.body });
    } else {
      sendJson(response, 401, invalidTokenBody);
    }
  };
}

/** The tokens of these requests. */
export function sentTokens(requests: readonly ReceivedRequest[]): (string | undefined)[] {
  return requests.map(({ headers }) => headers.authorization?.replace('Bearer ', ''));
}
