import type { Secret } from '../secret.ts';

/** Puts the client's credentials on a token request: into its headers or its form. */
export type ClientAuth = (headers: Headers, form: URLSearchParams) => void;

/**
 * How id and secret are written in Basic credentials: form-encoded, as RFC 6749 has it, or as they are
 * (RFC 7617), for vendors who do not decode them.
 */
export type BasicEncoding = 'form' | 'none';

/** `client_secret_basic` (RFC 6749, section 2.3.1): id and secret joined by a colon, as Basic credentials. */
export function clientSecretBasic(
  clientId: string,
  clientSecret: Secret,
  encoding: BasicEncoding = 'form',
): ClientAuth {
  return (headers) => {
    headers.set('authorization', `Basic ${basicCredentials(clientId, clientSecret, encoding)}`);
  };
}

/** The base64 text behind `Basic `. A secret itself. */
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

/** The encoding of `application/x-www-form-urlencoded`, which leaves `-`, `_`, `.` and `*` as they are. */
export function formEncode(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}
