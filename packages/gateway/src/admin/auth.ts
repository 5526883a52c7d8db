import type { IncomingMessage } from 'node:http';
import { matchesApiKeyHash } from '../auth/api-key.ts';
import { isCrossOrigin } from '../auth/origin-check.ts';
import { denyBrowsers } from '../auth/anonymous-access.ts';
import type { ErrorResponse } from '../http/error-response.ts';

/** Who may use the admin listener. */
export interface AdminAuthConfig {
  /** SHA-256 of the admin key, in hexadecimal digits; undefined: nothing can be changed here. */
  readonly keySha256: string | undefined;
  /** Whether only this machine reaches the listener. */
  readonly loopbackOnly: boolean;
}

/**
 * Whether a request may look: on a loopback address every program of this machine, and no page of
 * another origin; elsewhere those who have the admin key.
 *
 * @returns the refusal; undefined when it may
 */
export function authorizeRead(
  config: AdminAuthConfig,
  request: IncomingMessage,
): ErrorResponse | undefined {
  return config.loopbackOnly ? denyBrowsers(request, true) : requireAdminKey(config, request);
}

/** Whether a request may change something: those who have the admin key, and no page of another origin. */
export function authorizeWrite(
  config: AdminAuthConfig,
  request: IncomingMessage,
): ErrorResponse | undefined {
  return (
    (config.loopbackOnly ? denyBrowsers(request, true) : denyCrossOrigin(request)) ??
    requireAdminKey(config, request)
  );
}

function denyCrossOrigin(request: IncomingMessage): ErrorResponse | undefined {
  return isCrossOrigin(request) ? CROSS_ORIGIN : undefined;
}

function requireAdminKey(
  { keySha256 }: AdminAuthConfig,
  { headers }: IncomingMessage,
): ErrorResponse | undefined {
  if (keySha256 === undefined) return NO_KEY_CONFIGURED;
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

const NO_KEY_CONFIGURED: ErrorResponse = {
  status: 403,
  code: 'ADMIN_KEY_NOT_CONFIGURED',
  message:
    'No admin key is configured, so nothing can be changed here. Make one with: evertoken keys create --admin.',
};

const CROSS_ORIGIN: ErrorResponse = {
  status: 403,
  code: 'CROSS_ORIGIN_REQUEST',
  message: 'The request comes from a page of another origin.',
};
