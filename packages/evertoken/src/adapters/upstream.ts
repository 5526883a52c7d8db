import type { AccessToken } from '../access-token.ts';
import { TokenError } from '../errors.ts';
import type { TokenRequest, TokenSource } from '../manager/token-source.ts';
import { withToken, type FetchOptions, type FetchWithToken } from './fetch.ts';

/** Calls the API from a request handler behind `tokenCheck`. */
export interface Upstream {
  /** Like `fetch`, with a live token. A path is relative to the API: `upstream.fetch('/users?page_size=10')`. */
  readonly fetch: FetchWithToken;
  /** Returns a live token, also long after the request was received. */
  getToken(request?: TokenRequest): Promise<AccessToken>;
}

/** Creates an {@link Upstream} with a token source. @throws TokenError `OPTIONS_INVALID` */
export function createUpstream(source: TokenSource, options: FetchOptions): Upstream {
  return {
    fetch: withToken(source, options),
    getToken: (request) => source.getToken(request),
  };
}

/** The response to a request that cannot be handled without a token. */
export interface ErrorResponse {
  /** 502, 503 or 504; 500 for an error of the program. */
  readonly status: number;
  /** `Retry-After` (RFC 9110, section 10.2.3) if the delay is known. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly code: string; readonly message: string };
}

/** Converts an error to an HTTP response, without its details: they may quote the vendor. */
export function toErrorResponse({ code, status, retryAfterMs }: TokenError): ErrorResponse {
  const headers: Record<string, string> = {};
  if (retryAfterMs !== undefined) {
    headers['Retry-After'] = String(Math.max(1, Math.ceil(retryAfterMs / 1000)));
  }
  return { status, headers, body: { code, message: new TokenError(code).message } };
}
