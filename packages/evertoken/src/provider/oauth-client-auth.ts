import {
  ClientSecretPost,
  PrivateKeyJwt,
  TlsClientAuth,
  modifyAssertion,
  type ClientAuth,
} from 'oauth4webapi';
import { Secret } from '../access-token.ts';
import { findUnknownOptions } from '../errors.ts';
import { toSecret, validatePrivateKey, validateText, type SigningKey } from './provider-options.ts';
import {
  basicCredentials,
  clientSecretBasic,
  formEncode,
  type BasicEncoding,
} from './token-request.ts';

/**
 * How the client authenticates, by the names of the OAuth registry (RFC 7591, section 2).
 *
 * - `client_secret_basic` (RFC 6749, section 2.3.1). `encoding` is `form` by default, which leaves `-`,
 *   `_`, `.` and `*` unchanged; `none` is for servers that do not decode the credentials.
 * - `client_secret_post`: id and secret in the form.
 * - `private_key_jwt` (RFC 7523): a short-lived assertion signed with `key`. Its header contains `keyId`.
 *   `audience` is the issuer identifier of the server; default: the token URL.
 * - `tls_client_auth` and `self_signed_tls_client_auth` (RFC 8705): the client certificate of the
 *   connection, which the option `fetch` must provide.
 */
export type ClientAuthentication =
  | {
      readonly method: 'client_secret_basic';
      readonly secret: string | Secret;
      readonly encoding?: BasicEncoding | undefined;
    }
  | { readonly method: 'client_secret_post'; readonly secret: string | Secret }
  | {
      readonly method: 'private_key_jwt';
      readonly key: SigningKey;
      readonly keyId?: string | undefined;
      readonly audience?: string | undefined;
    }
  | { readonly method: 'tls_client_auth' | 'self_signed_tls_client_auth' };

/** Creates the client authentication of `oauth4webapi`. */
export function createClientAuth(
  clientId: string,
  tokenUrl: string,
  auth: ClientAuthentication,
): ClientAuth {
  switch (auth.method) {
    case 'client_secret_basic': {
      const authenticate = clientSecretBasic(clientId, toSecret(auth.secret), auth.encoding);
      return (_server, _client, form, headers) => authenticate(headers, form);
    }
    case 'client_secret_post':
      return ClientSecretPost(toSecret(auth.secret).reveal());
    case 'private_key_jwt': {
      const { key, keyId: kid, audience = tokenUrl } = auth;
      return PrivateKeyJwt(kid === undefined ? key : { key, kid }, {
        [modifyAssertion]: (_header, payload) => void (payload['aud'] = audience),
      });
    }
    case 'tls_client_auth':
    case 'self_signed_tls_client_auth':
      return TlsClientAuth();
    default:
      return auth satisfies never;
  }
}

/** Returns what tells the credentials of a client from others; undefined for a certificate, which only the connection knows. */
export function toCredentials(auth: ClientAuthentication): Secret | undefined {
  if ('secret' in auth) return toSecret(auth.secret);
  const keyId = 'keyId' in auth ? auth.keyId : undefined;
  return keyId === undefined ? undefined : new Secret(keyId);
}

/** The secrets of a client, in each encoding in which a server could echo them. */
export function collectSecrets(clientId: string, auth: ClientAuthentication): string[] {
  if (!('secret' in auth)) return [];
  const secret = toSecret(auth.secret);
  const encodings = ['form', 'none'] as const;
  return [
    secret.reveal(),
    formEncode(secret.reveal()),
    ...encodings.map((encoding) => basicCredentials(clientId, secret, encoding)),
  ];
}

const NAMES = {
  client_secret_basic: 'method secret encoding',
  client_secret_post: 'method secret',
  private_key_jwt: 'method key keyId audience',
  tls_client_auth: 'method',
  self_signed_tls_client_auth: 'method',
} as const;

/** Validates a client's authentication. @returns the issues; none if it is valid */
export function validateClientAuth(auth: ClientAuthentication | undefined): string[] {
  const issues = validateMethod(auth);
  const names = auth && NAMES[auth.method];
  return names === undefined
    ? issues
    : [...issues, ...findUnknownOptions(auth, names, 'clientAuth.')];
}

function validateMethod(auth: ClientAuthentication | undefined): string[] {
  switch (auth?.method) {
    case 'client_secret_basic':
      return [
        ...validateText('clientAuth.secret', auth.secret),
        ...([undefined, 'form', 'none'].includes(auth.encoding)
          ? []
          : ["clientAuth.encoding must be 'form' or 'none'"]),
      ];
    case 'client_secret_post':
      return validateText('clientAuth.secret', auth.secret);
    case 'private_key_jwt':
      return [
        ...validatePrivateKey('clientAuth.key', auth.key),
        ...(auth.keyId === undefined ? [] : validateText('clientAuth.keyId', auth.keyId)),
        ...(auth.audience === undefined ? [] : validateText('clientAuth.audience', auth.audience)),
      ];
    case 'tls_client_auth':
    case 'self_signed_tls_client_auth':
      return [];
    default:
      return [
        'clientAuth.method must be client_secret_basic, client_secret_post, private_key_jwt, ' +
          'tls_client_auth or self_signed_tls_client_auth',
      ];
  }
}
