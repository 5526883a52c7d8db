import type { ClientAuth } from './client-auth.ts';

/** A token request, ready to be sent with `fetch(request.url, request.init)`. */
export interface TokenHttpRequest {
  readonly url: string;
  readonly init: { readonly method: 'POST'; readonly headers: Headers; readonly body: string };
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
