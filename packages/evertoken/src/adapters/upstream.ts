import type { AccessToken } from '../access-token.ts';
import type { TokenError } from '../errors.ts';
import type { TokenRequest, TokenSource } from '../manager/token-source.ts';
import { withToken, type FetchOptions, type FetchWithToken } from './fetch.ts';

/** What a handler behind a `tokenCheck` calls the API with. */
export interface Upstream {
  /** Like `fetch`, with a live token: `upstream.fetch('/users?page_size=10')`. */
  readonly fetch: FetchWithToken;
  /** A live token, also long after the request came in. */
  getToken(request?: TokenRequest): Promise<AccessToken>;
}

/** An {@link Upstream} over a token source. @throws TokenError `OPTIONS_INVALID` */
export function createUpstream(source: TokenSource, options: FetchOptions): Upstream {
  return {
    fetch: withToken(source, options),
    getToken: (request) => source.getToken(request),
  };
}

/** The answer to a request that could not be served for want of a token. */
export interface ErrorResponse {
  /** 502, 503 or 504; 500 for a mistake of the program. */
  readonly status: number;
  /** `Retry-After` (RFC 9110, section 10.2.3) where a time is known. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly code: string; readonly message: string };
}

/** Puts an error into the words of HTTP. */
export function toErrorResponse({
  code,
  message,
  status,
  retryAfterMs,
}: TokenError): ErrorResponse {
  const headers: Record<string, string> = {};
  if (retryAfterMs !== undefined) {
    headers['Retry-After'] = String(Math.max(1, Math.ceil(retryAfterMs / 1000)));
  }
  return { status, headers, body: { code, message } };
}
