/** The stable code of an error of this library. */
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
 * What the caller can do about an error: `config` fix the program, `credentials` call a human (no
 * retry helps), `unavailable` wait, `rejected` look at the app at the vendor, `store` look at Redis.
 */
export type ErrorKind = 'config' | 'credentials' | 'unavailable' | 'rejected' | 'store';

interface CatalogEntry {
  readonly kind: ErrorKind;
  readonly status: number;
  readonly message: string;
  readonly advice: string;
}

/**
 * Every error of this library. The code is stable; `docs/errors.md` has a section for each.
 *
 * - `what` happened, in a sentence; `advice` says what to do next.
 * - `kind` is what the caller can do: see {@link ErrorKind}.
 * - `status` is the HTTP status a server should answer with when this error kept it from having a token.
 */
const catalog: Readonly<Record<ErrorCode, CatalogEntry>> = {
  OPTIONS_INVALID: {
    kind: 'config',
    status: 500,
    message: 'The options are not valid',
    advice: 'Correct the options named in the message and start again.',
  },
  CLIENT_REJECTED: {
    kind: 'credentials',
    status: 503,
    message:
      'The token endpoint does not accept the client id, or the secret or key that goes with it',
    advice: 'Copy them again from the app’s credentials page and check that the app is activated.',
  },
  ACCOUNT_REJECTED: {
    kind: 'credentials',
    status: 503,
    message: 'The token endpoint refuses the request for this account',
    advice: 'Check the account id: it must be the one shown beside the client id of the same app.',
  },
  GRANT_REJECTED: {
    kind: 'credentials',
    status: 503,
    message: 'The token endpoint does not allow this grant type for this app',
    advice:
      'Use the credentials of an app that may: at Zoom of a Server-to-Server OAuth app, elsewhere one with client_credentials.',
  },
  SCOPE_REJECTED: {
    kind: 'credentials',
    status: 503,
    message: 'The token endpoint refuses the requested scope',
    advice: 'Ask only for scopes that the app has been given, and have an admin approve new ones.',
  },
  TARGET_REJECTED: {
    kind: 'credentials',
    status: 503,
    message: 'The token endpoint gives no tokens for the requested resource or audience',
    advice:
      'Check `resource` and `audience`: the API must be registered there, and open to this app.',
  },
  DPOP_PROOF_REJECTED: {
    kind: 'credentials',
    status: 503,
    message: 'The token endpoint does not accept the proof of possession (DPoP)',
    advice:
      'Check the clock of this machine, and that the server supports the algorithm of the key.',
  },
  TOKEN_REQUEST_REJECTED: {
    kind: 'credentials',
    status: 503,
    message: 'The token endpoint refuses the token request',
    advice:
      'Check the token URL, the credentials and the state of the app; the status is in the message.',
  },
  TOKEN_ENDPOINT_UNREACHABLE: {
    kind: 'unavailable',
    status: 502,
    message: 'The token endpoint cannot be reached',
    advice: 'Check the token URL, DNS, firewall, proxy and TLS trust between this machine and it.',
  },
  TOKEN_ENDPOINT_TIMEOUT: {
    kind: 'unavailable',
    status: 504,
    message: 'The token endpoint did not answer in time',
    advice:
      'It is tried again by itself; if it stays so, look at the network path and the vendor’s status page.',
  },
  TOKEN_ENDPOINT_FAILED: {
    kind: 'unavailable',
    status: 502,
    message: 'The token endpoint answered with a server error',
    advice: 'It is tried again by itself; if it stays so, look at the vendor’s status page.',
  },
  TOKEN_ENDPOINT_THROTTLED: {
    kind: 'unavailable',
    status: 503,
    message: 'The token endpoint asks to wait',
    advice:
      'Nothing to do: it is asked again when its wait is over. Check that all processes share one store.',
  },
  TOKEN_RESPONSE_EMPTY: {
    kind: 'unavailable',
    status: 502,
    message: 'The token endpoint answered success with an empty body',
    advice: 'It is tried again by itself; if it stays so, check that the token URL is right.',
  },
  TOKEN_RESPONSE_NOT_JSON: {
    kind: 'unavailable',
    status: 502,
    message: 'The token endpoint answered with something that is not JSON',
    advice: 'Check the token URL; a proxy or a web page often answers in its place.',
  },
  TOKEN_RESPONSE_INVALID: {
    kind: 'unavailable',
    status: 502,
    message: 'The token endpoint’s answer has no usable bearer token',
    advice: 'Check that the token URL is an OAuth 2.0 token endpoint.',
  },
  TOKEN_LIFETIME_INVALID: {
    kind: 'unavailable',
    status: 502,
    message: 'The token endpoint’s answer has an impossible expires_in',
    advice: 'Check that the token URL is right; a token that is dead on arrival cannot be used.',
  },
  TOKEN_WAIT_TIMEOUT: {
    kind: 'unavailable',
    status: 504,
    message: 'No token came within the waiting time',
    advice: 'Try again; if it stays so, look at the errors of the process that was minting.',
  },
  TOKEN_REJECTED: {
    kind: 'rejected',
    status: 503,
    message: 'The API refuses the newest token, and it is too early to ask for another one',
    advice:
      'Check that the app is activated and its owner still has the role; it is tried again by itself.',
  },
  MIN_VALIDITY_TOO_LONG: {
    kind: 'config',
    status: 500,
    message: 'No token can have the remaining validity asked for',
    advice: 'Ask for a minValidityMs of at most half of a token’s lifetime.',
  },
  MANAGER_CLOSED: {
    kind: 'config',
    status: 503,
    message: 'The token manager has been closed',
    advice: 'Close it only after the last request has ended.',
  },
  ORIGIN_NOT_ALLOWED: {
    kind: 'config',
    status: 500,
    message: 'The token was not attached: the address is not one this token is for',
    advice: 'Call a URL below the API’s base URL, or name its origin in `origins`.',
  },
  DPOP_PROOF_REQUIRED: {
    kind: 'config',
    status: 500,
    message: 'The token is bound to a key and cannot be sent without a proof of possession (DPoP)',
    advice:
      'Send the request with `withToken` of `evertoken/fetch`, or an adapter that is built on it.',
  },
  STORE_UNAVAILABLE: {
    kind: 'store',
    status: 503,
    message: 'The shared token store failed',
    advice: 'Look at Redis; meanwhile this process goes on with the token in its memory.',
  },
  STORE_TIMEOUT: {
    kind: 'store',
    status: 503,
    message: 'The shared token store did not answer in time',
    advice:
      'Look at the latency of Redis; meanwhile this process goes on with the token in its memory.',
  },
  STORE_RESPONSE_INVALID: {
    kind: 'store',
    status: 503,
    message: 'The shared token store answered something unexpected',
    advice:
      'Check that nothing else writes below this key prefix and that Redis is version 7 or newer.',
  },
};

/** All codes, for documentation and tests. */
export const errorCodes: readonly ErrorCode[] = Object.keys(catalog) as ErrorCode[];

/** What can be said about one occurrence of an error. */
export interface TokenErrorDetails {
  /** What was seen, in a few words, without secrets. It is put behind the catalogue's sentence. */
  readonly detail?: string | undefined;
  /** When trying again makes sense, ms from now. */
  readonly retryAfterMs?: number | undefined;
  /** The error underneath. It must not hold a secret: it is printed with the error. */
  readonly cause?: unknown;
}

const brand: unique symbol = Symbol.for('evertoken.error') as never;

/** The one error class of this library; `code` and `kind` tell the cases apart. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  /** Stable identifier; has a section in `docs/errors.md`. */
  readonly code: ErrorCode;
  /** What the caller can do about it. */
  readonly kind: ErrorKind;
  /** What to do next, in a sentence. */
  readonly advice: string;
  /** What was seen, in a few words; undefined when the code says it all. */
  readonly detail: string | undefined;
  /** The HTTP status for a server that could not get a token because of this. */
  readonly status: number;
  /** When trying again makes sense, ms from the moment of the error; undefined when unknown. */
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, details: TokenErrorDetails = {}) {
    const entry = catalog[code];
    const seen = details.detail === undefined ? '' : ` (${details.detail})`;
    super(`${entry.message}${seen}. ${entry.advice}`, toErrorOptions(details));
    this.code = code;
    this.kind = entry.kind;
    this.advice = entry.advice;
    this.detail = details.detail;
    this.status = entry.status;
    this.retryAfterMs = details.retryAfterMs;
    Object.defineProperty(this, brand, { value: true });
  }

  /** The same error for somebody who is told of it now: trying again makes sense after `retryAfterMs`. */
  withRetryAfter(retryAfterMs: number): TokenError {
    const { code, detail, cause } = this;
    return new TokenError(code, { retryAfterMs, cause, detail });
  }
}

function toErrorOptions(details: TokenErrorDetails): ErrorOptions {
  return details.cause === undefined ? {} : { cause: details.cause };
}

/** Tells whether a value is a {@link TokenError}, also one of another copy of this library. */
export function isTokenError(value: unknown): value is TokenError {
  return typeof value === 'object' && value !== null && brand in value;
}

/** Tells whether a text is an {@link ErrorCode}. */
export function isErrorCode(text: string | undefined): text is ErrorCode {
  return text !== undefined && Object.hasOwn(catalog, text);
}

/**
 * Does nothing for an empty list of mistakes in a set of options.
 *
 * @throws TokenError `OPTIONS_INVALID` with all of them.
 */
export function throwIfInvalid(issues: readonly string[]): void {
  if (issues.length > 0) throw new TokenError('OPTIONS_INVALID', { detail: issues.join('; ') });
}
