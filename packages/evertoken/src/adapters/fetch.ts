import type { AccessToken } from '../access-token.ts';
import { throwIfInvalid } from '../errors.ts';
import type { TokenSource } from '../manager/token-source.ts';
import { isNonceChallenge } from '../provider/token-provider.ts';
import { validateOrigins, validateTokenSource, resolveTarget } from './resolve-target.ts';
import { MAX_ERROR_BODY_BYTES, PEEK_TIMEOUT_MS, classifyResponse } from './classify-response.ts';

import { isReplayable, sendWithToken } from './send-with-token.ts';

/** Options of {@link withToken}. */
export interface FetchOptions {
  /** Origins that the token may be sent to, such as `https://api.zoom.us`. Default: the token's own API. */
  readonly origins?: readonly string[] | undefined;
  /** Sends the requests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** Like `fetch`; a path that starts with `/` is below the API's base URL. */
export type FetchWithToken = (address: string | URL, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` that attaches a live token. An `Authorization` header of the caller's is left as it is,
 * redirects to another origin go without the token (the Fetch standard, HTTP-redirect fetch), and a
 * request whose token is refused is sent again with another one if its body is not a stream. With a
 * token that is bound to a key, redirects are not followed at all: a proof is for one URL.
 *
 * @throws TokenError `OPTIONS_INVALID` at once. Each call: a TokenError when there is no token or the
 *   address is not one it is for; what `fetch` throws.
 */
export function withToken(source: TokenSource, options: FetchOptions = {}): FetchWithToken {
  throwIfInvalid([...validateTokenSource(source), ...validateOrigins(options.origins)]);
  const send = options.fetch ?? fetch;
  return async (address, init = {}) => {
    if (new Headers(init.headers).has('authorization')) return send(address, init);
    const replayable = isReplayable(init.body);
    const target = (token: AccessToken): URL =>
      resolveTarget(String(address), token, options.origins);
    return sendWithToken<Response>(source, {
      send: async (token) => {
        const { sendBound } = source;
        const url = target(token);
        return token.type === 'Bearer' || sendBound === undefined
          ? send(url, withAuthorization(init, token))
          : sendBound({ token, url, init, replayable, fetch: send });
      },
      judge: async (response, token) =>
        isCrossOriginResponse(response, target(token)) || isNonceChallenge(response)
          ? 'other'
          : classifyResponse(source, response.status, () => peek(response, init.signal)),
      discard,
      replayable,
      signal: init.signal ?? undefined,
    });
  };
}

/** A redirect to another origin went without the token, so what came back says nothing about it. */
function isCrossOriginResponse({ redirected, url }: Response, target: URL): boolean {
  return redirected && new URL(url).origin !== target.origin;
}

function withAuthorization(init: RequestInit, token: AccessToken): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('authorization', token.authorization());
  return { ...init, headers };
}

/**
 * The beginning of a body, which the caller can still read from its start: as much as comes within a second. A
 * body that breaks off is no reason to believe its head less.
 */
async function peek(response: Response, signal?: AbortSignal | null): Promise<string> {
  const reader = response.clone().body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  // Not awaited: it resolves only when the caller, who has the other half of the body, is done with it.
  const stop = (): void => void reader.cancel().catch(() => {});
  const patience = setTimeout(stop, PEEK_TIMEOUT_MS);
  try {
    while (text.length < MAX_ERROR_BODY_BYTES) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    signal?.throwIfAborted();
  } finally {
    clearTimeout(patience);
    stop();
  }
  return text;
}

/** Nobody reads the rest; of a body that broke off there is none. */
async function discard({ body }: Response): Promise<void> {
  await body?.cancel().catch(() => {});
}
