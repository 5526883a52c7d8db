/** The stable code of a {@link TokenError}. `docs/errors.md` has a section for each. */
export type ErrorCode =
  | 'OPTIONS_INVALID'
  | 'CLIENT_REJECTED'
  | 'ACCOUNT_REJECTED'
  | 'GRANT_REJECTED'
  | 'SCOPE_REJECTED'
  | 'TARGET_REJECTED'
  | 'DPOP_PROOF_REJECTED'
  | 'TOKEN_REQUEST_REJECTED'
  | 'TOKEN_ENDPOINT_UNREACHABLE'
  | 'TOKEN_ENDPOINT_TIMEOUT'
  | 'TOKEN_ENDPOINT_FAILED'
  | 'TOKEN_ENDPOINT_THROTTLED'
  | 'TOKEN_RESPONSE_EMPTY'
  | 'TOKEN_RESPONSE_NOT_JSON'
  | 'TOKEN_RESPONSE_INVALID'
  | 'TOKEN_LIFETIME_INVALID'
  | 'TOKEN_WAIT_TIMEOUT'
  | 'TOKEN_REJECTED'
  | 'MIN_VALIDITY_TOO_LONG'
  | 'MANAGER_CLOSED'
  | 'ORIGIN_NOT_ALLOWED'
  | 'DPOP_PROOF_REQUIRED'
  | 'STORE_UNAVAILABLE'
  | 'STORE_TIMEOUT'
  | 'STORE_RESPONSE_INVALID';

/**
 * What the caller can do about an error.
 *
 * - `config`: correct the program or its configuration.
 * - `credentials`: correct the app or its credentials; retrying does not help.
 * - `unavailable`: wait and retry.
 * - `rejected`: check the app at the vendor.
 * - `store`: check Redis.
 */
export type ErrorKind = 'config' | 'credentials' | 'unavailable' | 'rejected' | 'store';

/** An entry of the {@link catalog}. */
export interface CatalogEntry {
  readonly kind: ErrorKind;
  /** The HTTP status for a server that could not get a token because of this error. */
  readonly status: number;
  /** What happened, a sentence without its period. */
  readonly message: string;
  /** What to do next, in sentences. */
  readonly advice: string;
}

/** All errors of this library. The codes are stable. */
export const catalog: Readonly<Record<ErrorCode, CatalogEntry>> = {
  OPTIONS_INVALID: {
    kind: 'config',
    status: 500,
    message: 'The options are not valid',
    advice: 'Correct the options named in the message and restart.',
  },
  CLIENT_REJECTED: {
    kind: 'credentials',
    status: 503,
    message: 'The token endpoint rejected the client id, or the secret or key that belongs to it',
    advice: 'Copy them again from the app’s credentials page and check that the app is activated.',
  },
  ACCOUNT_REJECTED: {
    kind: 'credentials',
    status: 503,
    message: 'The token endpoint rejected the account id',
    advice: 'Check the account id: it must be the one shown beside the client id of the same app.',
  },
  GRANT_REJECTED: {
    kind: 'credentials',
    status: 503,
    message: 'The token endpoint does not allow this grant type for this app',
    advice:
      'Use credentials of an app with this grant: a Server-to-Server OAuth app at Zoom, a client_credentials client elsewhere.',
  },
  SCOPE_REJECTED: {
    kind: 'credentials',
    status: 503,
    message: 'The token endpoint rejected the requested scope',
    advice: 'Request only scopes that the app has, and have an admin approve new ones.',
  },
  TARGET_REJECTED: {
    kind: 'credentials',
    status: 503,
    message: 'The token endpoint rejected the requested resource or audience',
    advice:
      'Check `resource` and `audience`: the API must be registered at the server and available to this app.',
  },
  DPOP_PROOF_REJECTED: {
    kind: 'credentials',
    status: 503,
    message: 'The token endpoint rejected the proof of possession (DPoP)',
    advice:
      'Check the clock of this machine, and that the server supports the algorithm of the key.',
  },
  TOKEN_REQUEST_REJECTED: {
    kind: 'credentials',
    status: 503,
    message: 'The token endpoint rejected the token request',
    advice:
      'Check the token URL, the credentials and the state of the app; the status is in the message.',
  },
  TOKEN_ENDPOINT_UNREACHABLE: {
    kind: 'unavailable',
    status: 502,
    message: 'The token endpoint is unreachable',
    advice:
      'Check the token URL, and DNS, firewall, proxy and TLS trust between this machine and the endpoint.',
  },
  TOKEN_ENDPOINT_TIMEOUT: {
    kind: 'unavailable',
    status: 504,
    message: 'The token endpoint did not respond in time',
    advice:
      'Evertoken retries automatically. If the error persists, check the network path and the vendor’s status page.',
  },
  TOKEN_ENDPOINT_FAILED: {
    kind: 'unavailable',
    status: 502,
    message: 'The token endpoint responded with a server error',
    advice:
      'Evertoken retries automatically. If the error persists, check the vendor’s status page.',
  },
  TOKEN_ENDPOINT_THROTTLED: {
    kind: 'unavailable',
    status: 503,
    message: 'The token endpoint is rate limiting requests',
    advice:
      'Evertoken retries automatically after the delay. Check that all processes share one store.',
  },
  TOKEN_RESPONSE_EMPTY: {
    kind: 'unavailable',
    status: 502,
    message: 'The token endpoint responded with success and an empty body',
    advice: 'Evertoken retries automatically. If the error persists, check the token URL.',
  },
  TOKEN_RESPONSE_NOT_JSON: {
    kind: 'unavailable',
    status: 502,
    message: 'The token endpoint responded with a body that is not JSON',
    advice: 'Check the token URL; often a proxy or a web page responds in its place.',
  },
  TOKEN_RESPONSE_INVALID: {
    kind: 'unavailable',
    status: 502,
    message: 'The token response has no usable access token',
    advice: 'Check that the token URL is an OAuth 2.0 token endpoint.',
  },
  TOKEN_LIFETIME_INVALID: {
    kind: 'unavailable',
    status: 502,
    message: 'The token response has an invalid expires_in',
    advice: 'Check the token URL; a token without a positive lifetime cannot be used.',
  },
  TOKEN_WAIT_TIMEOUT: {
    kind: 'unavailable',
    status: 504,
    message: 'No token was available within the wait timeout',
    advice:
      'Retry. If the error persists, check the errors of the process that requested the token.',
  },
  TOKEN_REJECTED: {
    kind: 'rejected',
    status: 503,
    message: 'The API rejected the newest token, and it is too early to request another one',
    advice:
      'Check that the app is activated and its owner still has the role. Evertoken retries automatically.',
  },
  MIN_VALIDITY_TOO_LONG: {
    kind: 'config',
    status: 500,
    message: 'The requested minValidityMs is more than half of the token’s lifetime',
    advice: 'Request less, and call getToken again during longer work.',
  },
  MANAGER_CLOSED: {
    kind: 'config',
    status: 503,
    message: 'The token manager is closed',
    advice: 'Close it only after the last request has ended.',
  },
  ORIGIN_NOT_ALLOWED: {
    kind: 'config',
    status: 500,
    message: 'The token was not attached, because it is not for this URL',
    advice: 'Use a URL below the base URL of the API, or add its origin to `origins`.',
  },
  DPOP_PROOF_REQUIRED: {
    kind: 'config',
    status: 500,
    message: 'The token is bound to a key and cannot be sent without a proof of possession (DPoP)',
    advice:
      'Send the request with `withToken` of `evertoken/fetch`, or with an adapter that is based on it.',
  },
  STORE_UNAVAILABLE: {
    kind: 'store',
    status: 503,
    message: 'The shared token store failed',
    advice:
      'Check Redis or Postgres. Until it recovers, this process uses the token in its memory.',
  },
  STORE_TIMEOUT: {
    kind: 'store',
    status: 503,
    message: 'The shared token store did not respond in time',
    advice:
      'Check the latency of Redis or Postgres. Until it recovers, this process uses the token in its memory.',
  },
  STORE_RESPONSE_INVALID: {
    kind: 'store',
    status: 503,
    message: 'The shared token store returned unexpected data',
    advice:
      'Check that nothing else writes below this key prefix and that Redis is version 7 or newer.',
  },
};

/** All error codes. */
export const errorCodes: readonly ErrorCode[] = Object.keys(catalog) as ErrorCode[];

/** Reads a stored {@link ErrorCode}. An unknown one, which a newer version may have written, becomes `TOKEN_ENDPOINT_FAILED`. */
export function toErrorCode(stored: unknown): ErrorCode {
  const code = String(stored);
  return Object.hasOwn(catalog, code) ? (code as ErrorCode) : 'TOKEN_ENDPOINT_FAILED';
}
