import type { AccessToken } from '../access-token.ts';
import { findUnknownOptions, throwIfInvalid } from '../errors.ts';
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
  /** Sends the requests; it is asked not to follow redirects. Default: the global `fetch`, which follows them. */
  readonly fetch?: typeof fetch | undefined;
}

/** Like `fetch`, except that a path that starts with `/` is relative to the base URL of the API. */
export type FetchWithToken = (address: string | URL, init?: RequestInit) => Promise<Response>;

/**
 * Creates a `fetch` that attaches a live token. A request with its own `Authorization` header is not changed.
 * A request whose token is rejected is sent again with another one, unless its body is a stream.
 *
 * Redirects to another origin are followed without the token (Fetch standard, HTTP-redirect fetch). They are
 * not followed with a token that is bound to a key, because a proof is for one URL, and with a `fetch` of the
 * caller, which might keep the token.
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
  throwIfInvalid([
    ...validateTokenSource(source),
    ...validateOrigins(options.origins),
    ...findUnknownOptions(options, 'origins fetch'),
  ]);
  const send = options.fetch ?? fetch;
  return async (address, request = {}) => {
    if (new Headers(request.headers).has('authorization')) return send(address, request);
    const init = options.fetch === undefined ? request : withoutRedirects(request);
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

/** A foreign `fetch` may send the token wherever a redirect leads. */
function withoutRedirects(init: RequestInit): RequestInit {
  return { ...init, redirect: init.redirect === 'error' ? 'error' : 'manual' };
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
