import type { IncomingMessage } from 'node:http';
import { isKey } from '../callers/api-key.ts';
import { isFromOtherOrigin } from '../callers/browsers.ts';
import { refuseBrowsers } from '../callers/open-access.ts';
import type { Failure } from '../failure.ts';

/** Who may use the admin listener. */
export interface AdminAccess {
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
export function refuseLook(access: AdminAccess, request: IncomingMessage): Failure | undefined {
  return access.loopbackOnly ? refuseBrowsers(request, true) : refuseStranger(access, request);
}

/** Whether a request may change something: those who have the admin key, and no page of another origin. */
export function refuseChange(access: AdminAccess, request: IncomingMessage): Failure | undefined {
  return (
    (access.loopbackOnly ? refuseBrowsers(request, true) : refuseOtherOrigin(request)) ??
    refuseStranger(access, request)
  );
}

function refuseOtherOrigin(request: IncomingMessage): Failure | undefined {
  return isFromOtherOrigin(request) ? OTHER_ORIGIN : undefined;
}

function refuseStranger(
  { keySha256 }: AdminAccess,
  { headers }: IncomingMessage,
): Failure | undefined {
  if (keySha256 === undefined) return NO_KEY_CONFIGURED;
  const [, key] = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '') ?? [];
  if (key === undefined) return KEY_MISSING;
  return isKey(key, { sha256: keySha256 }) ? undefined : KEY_WRONG;
}

const CHALLENGE = 'Bearer realm="evertoken admin"';

const KEY_MISSING: Failure = {
  status: 401,
  code: 'ADMIN_KEY_MISSING',
  message: 'Send the admin key as a bearer token: Authorization: Bearer <key>.',
  challenge: CHALLENGE,
};

const KEY_WRONG: Failure = {
  status: 401,
  code: 'ADMIN_KEY_WRONG',
  message: 'This is not the admin key.',
  challenge: `${CHALLENGE}, error="invalid_token"`,
};

const NO_KEY_CONFIGURED: Failure = {
  status: 403,
  code: 'ADMIN_KEY_NOT_CONFIGURED',
  message:
    'No admin key is configured, so nothing can be changed here. Make one with: evertoken keys create --admin.',
};

const OTHER_ORIGIN: Failure = {
  status: 403,
  code: 'ORIGIN_NOT_SAME',
  message: 'The request comes from a page of another origin.',
};
