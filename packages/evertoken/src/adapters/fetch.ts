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
  /**
   * Sends the requests; it is asked not to follow redirects. Default: the global `fetch` at the time of each call, which
   * follows them.
   */
  readonly fetch?: typeof fetch | undefined;
}

/** Like `fetch`, except that a path that starts with `/` is relative to the base URL of the API. */
export type FetchWithToken = (
  address: string | URL | Request,
  init?: RequestInit,
) => Promise<Response>;

/** Maximum size of the body of a `Request` that is kept to be sent again. */
const MAX_REPLAYED_BODY_BYTES = 1024 * 1024;

/**
 * Creates a `fetch` that attaches a live token. A request with its own `Authorization` header is not changed.
 * A request whose token is rejected is sent again with another one, unless its body is a stream. The body of a `Request` is one,
 * but up to 1 MiB that arrive within a second are kept and sent again.
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
  return async (input, given = {}) => {
    const send = options.fetch ?? fetch;
    if (getHeaders(input, given).has('authorization')) return send(input, given);
    const request = isRequest(input) ? await readRequest(input, given) : given;
    const address = isRequest(input) ? input.url : String(input);
    const init = options.fetch === undefined ? request : withoutRedirects(request);
    const replayable = isReplayable(init.body);
    const target = (token: AccessToken): URL => resolveTarget(address, token, options.origins);
    return sendWithToken<Response>(source, {
      send: async (token) => {
        const { sendBound } = source;
        const url = target(token);
        return token.type === 'Bearer' || sendBound === undefined
          ? send(isRequest(input) ? input : url, withAuthorization(init, token))
          : sendBound({ token, url, init, replayable, fetch: send });
      },
      judge: async (response, token) =>
        isCrossOriginResponse(response, target(token)) ||
        isNonceChallenge(response.status, response.headers.get('www-authenticate'))
          ? 'other'
          : classifyResponse(source, response.status, () => peek(response, init.signal)),
      discard,
      replayable,
      signal: init.signal ?? undefined,
    });
  };
}

function isRequest(input: string | URL | Request): input is Request {
  return typeof input === 'object' && 'headers' in input;
}

function getHeaders(input: string | URL | Request, { headers }: RequestInit): Headers {
  return new Headers(headers ?? (isRequest(input) ? input.headers : undefined));
}

/** Returns the options of a `Request` with those of the call, and with its body if it can be sent again. */
async function readRequest(request: Request, init: RequestInit): Promise<RequestInit> {
  const merged: RequestInit = {
    ...init,
    method: init.method ?? request.method,
    headers: getHeaders(request, init),
    redirect: init.redirect ?? request.redirect,
    signal: init.signal === undefined ? request.signal : init.signal,
  };
  if (request.body === null || (init.body ?? undefined) !== undefined) return merged;
  const limits = { maxBytes: MAX_REPLAYED_BODY_BYTES, timeoutMs: PEEK_TIMEOUT_MS };
  const { bytes, complete } = await readBounded(request.clone().body, limits);
  if (complete) return { ...merged, body: bytes as Uint8Array<ArrayBuffer> };
  const streamed = { ...merged, body: request.body, duplex: 'half' };
  return streamed;
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
