import type { IncomingMessage } from 'node:http';
import { matchesApiKeyHash } from '../auth/api-key.ts';
import { denyBrowsers, isCrossOrigin, isLoopbackHostHeader } from '../auth/origin-check.ts';
import type { ErrorResponse } from '../http/error-response.ts';

/** How requests to the admin listener are authorized. */
export interface AdminAuthConfig {
  /** SHA-256 of the admin key in hexadecimal; undefined if none is configured, which disables the actions. */
  readonly keySha256: string | undefined;
  /** Whether the listener is bound to a loopback address. */
  readonly loopbackOnly: boolean;
}

/**
 * Authorizes a request that only reads. On a loopback address every local program may read, and browser
 * pages of other origins may not; on other addresses the admin key is required.
 *
 * @returns undefined if the request is allowed
 */
export function authorizeRead(
  config: AdminAuthConfig,
  request: IncomingMessage,
): ErrorResponse | undefined {
  return config.loopbackOnly
    ? denyBrowsers(request, isLoopbackHostHeader)
    : requireAdminKey(config, request);
}

/**
 * Authorizes a request for an action: it requires the admin key and must not come from a page of another
 * origin.
 *
 * @returns undefined if the request is allowed
 */
export function authorizeWrite(
  config: AdminAuthConfig,
  request: IncomingMessage,
): ErrorResponse | undefined {
  return (
    (config.loopbackOnly
      ? denyBrowsers(request, isLoopbackHostHeader)
      : denyCrossOrigin(request)) ?? requireAdminKey(config, request)
  );
}

/**
 * Authorizes a reload, which applies nothing but what this machine's files say. Where no admin key is configured,
 * every local program may ask for it on a loopback address, and browser pages of other origins may not.
 *
 * @returns undefined if the request is allowed
 */
export function authorizeReload(
  config: AdminAuthConfig,
  request: IncomingMessage,
): ErrorResponse | undefined {
  return config.loopbackOnly && config.keySha256 === undefined
    ? denyBrowsers(request, isLoopbackHostHeader)
    : authorizeWrite(config, request);
}

function denyCrossOrigin(request: IncomingMessage): ErrorResponse | undefined {
  return isCrossOrigin(request) ? CROSS_ORIGIN : undefined;
}

function requireAdminKey(
  { keySha256 }: AdminAuthConfig,
  { headers }: IncomingMessage,
): ErrorResponse | undefined {
  if (keySha256 === undefined) return KEY_NOT_CONFIGURED;
  const [, key] = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '') ?? [];
  if (key === undefined) return KEY_MISSING;
  return matchesApiKeyHash(key, { sha256: keySha256 }) ? undefined : KEY_WRONG;
}

const CHALLENGE = 'Bearer realm="evertoken admin"';

const KEY_MISSING: ErrorResponse = {
  status: 401,
  code: 'ADMIN_KEY_MISSING',
  message: 'Send the admin key as a bearer token: Authorization: Bearer <key>.',
  challenge: CHALLENGE,
};

const KEY_WRONG: ErrorResponse = {
  status: 401,
  code: 'ADMIN_KEY_WRONG',
  message: 'This is not the admin key.',
  challenge: `${CHALLENGE}, error="invalid_token"`,
};

const KEY_NOT_CONFIGURED: ErrorResponse = {
  status: 403,
  code: 'ADMIN_KEY_NOT_CONFIGURED',
  message:
    'Actions are disabled because no admin key is configured. Create one with: evertoken keys create --admin.',
};

const CROSS_ORIGIN: ErrorResponse = {
  status: 403,
  code: 'CROSS_ORIGIN_REQUEST',
  message: 'Requests from pages of another origin are not allowed.',
};
