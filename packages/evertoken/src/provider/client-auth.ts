import type { Secret } from '../secret.ts';

/** Puts the client's credentials on a token request: into its headers or its form. */
export type ClientAuth = (headers: Headers, form: URLSearchParams) => void;

/**
 * `client_secret_basic` (RFC 6749, section 2.3.1): id and secret are form-encoded, joined by a colon
 * and sent as Basic credentials.
 */
export function clientSecretBasic(clientId: string, clientSecret: Secret): ClientAuth {
  return (headers) => {
    headers.set('authorization', `Basic ${basicCredentials(clientId, clientSecret)}`);
  };
}

/** The base64 text behind `Basic `. A secret itself. */
export function basicCredentials(clientId: string, clientSecret: Secret): string {
  return btoa(`${formEncode(clientId)}:${formEncode(clientSecret.reveal())}`);
}

/** The encoding of `application/x-www-form-urlencoded`, which leaves `-`, `_`, `.` and `*` as they are. */
export function formEncode(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}
