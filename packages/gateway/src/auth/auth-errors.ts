import type { ErrorResponse } from '../http/error-response.ts';

const BEARER_CHALLENGE = 'Bearer realm="evertoken"';

/** The request has no credentials. */
export const CREDENTIALS_MISSING: ErrorResponse = {
  status: 401,
  code: 'CREDENTIALS_MISSING',
  message:
    'The request has no credentials. Send an API key of this gateway as Authorization: Bearer evt_… or as X-Api-Key.',
  challenge: BEARER_CHALLENGE,
};

/** What to do about a gateway that denies all requests. */
export const HOW_TO_OPEN =
  'Add callers to the configuration file (evertoken keys create), or serve local programs without credentials ' +
  '(ALLOW_ANONYMOUS=true, in a file listen.allowAnonymous) and restart.';

/** No caller is configured, so that no credentials are accepted. */
export const NO_CALLERS: ErrorResponse = {
  ...CREDENTIALS_MISSING,
  message: `This gateway has no callers. ${HOW_TO_OPEN}`,
};

/** The API key or token is not accepted. The same for an unknown key, a revoked key and a wrong secret. */
export const CREDENTIALS_INVALID: ErrorResponse = {
  status: 401,
  code: 'CREDENTIALS_INVALID',
  message: 'This API key or token is wrong, expired or revoked.',
  challenge: `${BEARER_CHALLENGE}, error="invalid_token"`,
};

/** The token is valid, but lacks a required scope or claim. */
export const CALLER_SCOPE_MISSING: ErrorResponse = {
  status: 403,
  code: 'CALLER_SCOPE_MISSING',
  message: 'This token lacks a scope or a claim that the gateway requires.',
  challenge: `${BEARER_CHALLENGE}, error="insufficient_scope"`,
};

/** The JWKS of the token's issuer is unavailable. */
export const ISSUER_UNAVAILABLE: ErrorResponse = {
  status: 503,
  code: 'ISSUER_UNAVAILABLE',
  message:
    'The gateway cannot verify this token: the keys of its issuer are unavailable. Try again later.',
  retryAfterMs: 5_000,
};

/** The address has tried too many wrong keys. */
export function tooManyAuthFailures(retryAfterMs: number): ErrorResponse {
  return {
    status: 429,
    code: 'TOO_MANY_AUTH_FAILURES',
    message: 'Too many invalid keys from this address. Correct the key, then try again later.',
    retryAfterMs,
  };
}

/** The caller exceeded its rate limit. */
export function rateLimited(retryAfterMs: number): ErrorResponse {
  return {
    status: 429,
    code: 'CALLER_RATE_EXCEEDED',
    message: 'This caller exceeded its rate limit in this gateway.',
    retryAfterMs,
  };
}

/** The caller exceeded its limit of concurrent requests. @param max the limit */
export function concurrencyExceeded(max: number): ErrorResponse {
  return {
    status: 429,
    code: 'CALLER_CONCURRENCY_EXCEEDED',
    message:
      `This caller has ${max} requests in flight, the maximum of this gateway. ` +
      'Wait for responses before you send more.',
    retryAfterMs: 1_000,
  };
}
