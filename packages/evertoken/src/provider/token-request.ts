import { getErrorCode, TokenError } from '../errors.ts';
import { readBounded } from '../http.ts';
import type { Secret } from '../access-token.ts';
import type { TokenHttpResponse } from './token-response.ts';

/** Maximum size of a token response. A usual one has about 1 kB. */
const MAX_RESPONSE_BYTES = 64 * 1024;

/** A token request, ready for `fetch(request.url, request.init)`. */
export interface TokenHttpRequest {
  readonly url: string;
  readonly init: { readonly method: 'POST'; readonly headers: Headers; readonly body: string };
}

/** Adds the client's credentials to a token request, in its headers or its form. */
export type ClientAuth = (headers: Headers, form: URLSearchParams) => void;

/**
 * The encoding of id and secret in Basic credentials: `form` as RFC 6749, section 2.3.1, requires, or
 * `none` (RFC 7617) for servers that do not decode them.
 */
export type BasicEncoding = 'form' | 'none';

/** Client authentication `client_secret_basic` (RFC 6749, section 2.3.1). @param encoding @default 'form' */
export function clientSecretBasic(
  clientId: string,
  clientSecret: Secret,
  encoding: BasicEncoding = 'form',
): ClientAuth {
  return (headers) => {
    headers.set('authorization', `Basic ${basicCredentials(clientId, clientSecret, encoding)}`);
  };
}

/** The base64 text after `Basic `. It is as secret as the client secret. */
export function basicCredentials(
  clientId: string,
  clientSecret: Secret,
  encoding: BasicEncoding = 'form',
): string {
  const encode = encoding === 'form' ? formEncode : utf8ToLatin1;
  return btoa(`${encode(clientId)}:${encode(clientSecret.reveal())}`);
}

/** `btoa` takes one character for each byte. */
function utf8ToLatin1(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

/** Encodes a text as `application/x-www-form-urlencoded`, which leaves `-`, `_`, `.` and `*` unchanged. */
export function formEncode(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}

/** Builds a token request (RFC 6749, section 4.4.2): a form in the body, never in the URL. */
export function buildTokenRequest(
  tokenUrl: string,
  parameters: Readonly<Record<string, string>>,
  authenticate: ClientAuth,
): TokenHttpRequest {
  const headers = new Headers({
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
  });
  const form = new URLSearchParams(parameters);
  authenticate(headers, form);
  return { url: tokenUrl, init: { method: 'POST', headers, body: form.toString() } };
}

/**
 * Sends a token request and reads the response.
 *
 * @throws TokenError `TOKEN_ENDPOINT_UNREACHABLE`; the signal's reason if it aborts
 */
export async function sendTokenRequest(
  { url, init }: TokenHttpRequest,
  fetchFunction: typeof fetch,
  signal: AbortSignal,
): Promise<TokenHttpResponse> {
  const response = await postTokenRequest(url, init, fetchFunction, signal);
  return readTokenResponse(response, signal);
}

/**
 * Sends a request with credentials; nothing else does. Redirects are not followed, so that credentials
 * reach no other URL than the configured one.
 *
 * @throws as {@link sendTokenRequest} does
 */
export function postTokenRequest(
  url: string,
  init: RequestInit,
  fetchFunction: typeof fetch,
  signal: AbortSignal,
): Promise<Response> {
  return wrapNetworkError(signal, () =>
    fetchFunction(url, { ...init, method: 'POST', redirect: 'manual', signal }),
  );
}

/** Reads a token response, at most 64 KiB of it. @throws as {@link sendTokenRequest} does */
export function readTokenResponse(
  response: Response,
  signal: AbortSignal,
): Promise<TokenHttpResponse> {
  return wrapNetworkError(signal, async () => {
    const { bytes } = await readBounded(response.body, { maxBytes: MAX_RESPONSE_BYTES });
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      contentType: response.headers.get('content-type'),
      body: new TextDecoder().decode(bytes),
      receivedAt: Date.now(),
    };
  });
}

/** The error contains the error's code only, not the error itself: that may hold the request. */
async function wrapNetworkError<T>(signal: AbortSignal, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    signal.throwIfAborted();
    const detail = getErrorCode(error) ?? 'network error';
    throw new TokenError('TOKEN_ENDPOINT_UNREACHABLE', { detail });
  }
}
