import type { AccessToken } from '../access-token.ts';
import { throwIfInvalid } from '../errors.ts';
import { isNonceChallenge, readBounded } from '../http.ts';
import type { TokenSource } from '../manager/token-source.ts';
import { resolveTarget, validateOrigins, validateTokenSource } from './resolve-target.ts';
import {
  classifyResponse,
  isReplayable,
  MAX_ERROR_BODY_BYTES,
  PEEK_TIMEOUT_MS,
  sendWithToken,
} from './send-with-token.ts';

/** Options of {@link withToken}. */
export interface FetchOptions {
  /** Origins that the token may be sent to, such as `https://api.zoom.us`. Default: that of the token's API. */
  readonly origins?: readonly string[] | undefined;
  /** Sends the requests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** Like `fetch`, except that a path that starts with `/` is relative to the base URL of the API. */
export type FetchWithToken = (address: string | URL, init?: RequestInit) => Promise<Response>;

/**
 * Creates a `fetch` that attaches a live token. A request with its own `Authorization` header is not changed.
 * A request whose token is rejected is sent again with another one, unless its body is a stream.
 *
 * Redirects to another origin are followed without the token (Fetch standard, HTTP-redirect fetch). With a
 * token that is bound to a key, redirects are not followed, because a proof is for one URL.
 *
 * @throws TokenError `OPTIONS_INVALID` with all issues. Each call: a TokenError if there is no token, or
 *   `ORIGIN_NOT_ALLOWED`; the errors of `fetch`.
 *
 * @example
 * ```ts
 * const call = withToken(tokens);
 * const response = await call('/users?page_size=10');
 * ```
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

/** A redirect to another origin goes without the token, so its response says nothing about it. */
function isCrossOriginResponse({ redirected, url }: Response, target: URL): boolean {
  return redirected && new URL(url).origin !== target.origin;
}

function withAuthorization(init: RequestInit, token: AccessToken): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('authorization', token.authorization());
  return { ...init, headers };
}

/** The start of a body. The caller can still read the body from its start. */
async function peek(response: Response, signal?: AbortSignal | null): Promise<string> {
  const limits = { maxBytes: MAX_ERROR_BODY_BYTES, timeoutMs: PEEK_TIMEOUT_MS };
  try {
    const { bytes } = await readBounded(response.clone().body, limits);
    return new TextDecoder().decode(bytes);
  } catch {
    // The status is valid even if the body ends early.
    signal?.throwIfAborted();
    return '';
  }
}

async function discard({ body }: Response): Promise<void> {
  await body?.cancel().catch(() => {});
}
