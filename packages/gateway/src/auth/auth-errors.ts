import type { ErrorResponse } from '../http/error-response.ts';

const BEARER_CHALLENGE = 'Bearer realm="evertoken"';

/** Nothing in the request says who sent it. */
export const CREDENTIALS_MISSING: ErrorResponse = {
  status: 401,
  code: 'CREDENTIALS_MISSING',
  message: 'Send an API key of this gateway, as Authorization: Bearer evt_… or as X-Api-Key.',
  challenge: BEARER_CHALLENGE,
};

/** The same for a key that does not exist, one that was revoked and one with a wrong secret. */
export const CREDENTIALS_INVALID: ErrorResponse = {
  status: 401,
  code: 'CREDENTIALS_INVALID',
  message:
    'This API key or token is not one that the gateway takes: it is wrong, expired or revoked.',
  challenge: `${BEARER_CHALLENGE}, error="invalid_token"`,
};

/** The token is good, but not for this. */
export const CALLER_SCOPE_MISSING: ErrorResponse = {
  status: 403,
  code: 'CALLER_SCOPE_MISSING',
  message: 'This token lacks a scope or a claim that the gateway asks for.',
  challenge: `${BEARER_CHALLENGE}, error="insufficient_scope"`,
};

/** The keys of whoever issued the token cannot be had. */
export const ISSUER_UNAVAILABLE: ErrorResponse = {
  status: 503,
  code: 'ISSUER_UNAVAILABLE',
  message:
    'The gateway cannot check this token: the keys of its issuer cannot be had. Try again later.',
  retryAfterMs: 5_000,
};

/** Too many wrong keys came from there. */
export function tooManyAuthFailures(retryAfterMs: number): ErrorResponse {
  return {
    status: 429,
    code: 'TOO_MANY_AUTH_FAILURES',
    message: 'Too many wrong keys came from this address. Correct the key, then try again later.',
    retryAfterMs,
  };
}

/** The caller has had its requests for now. */
export function rateLimited(retryAfterMs: number): ErrorResponse {
  return {
    status: 429,
    code: 'CALLER_RATE_EXCEEDED',
    message: 'This caller has sent more requests than its rate in this gateway allows.',
    retryAfterMs,
  };
}
