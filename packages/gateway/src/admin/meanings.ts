import { TokenError, errorCodes, type ErrorCode, type ErrorKind } from 'evertoken';
import type { ApiError } from '../traffic/call-counts.ts';

/**
 * Where to look when something is wrong:
 *
 * - `secret` the client id, client secret or account id that the gateway was given
 * - `app` the app at Zoom: deactivated, or its owner has lost a role
 * - `scopes` what the app is allowed to do
 * - `limit` the rate limits of the plan, or our share of them
 * - `redis` what the gateways share the token through
 * - `zoom` Zoom itself, or the way to it
 * - `gateway` the gateway's own settings
 */
export type Area = (typeof AREAS)[number];

/** See {@link Area}. */
export const AREAS = ['secret', 'app', 'scopes', 'limit', 'redis', 'zoom', 'gateway'] as const;

/** What a code stands for. */
export interface Meaning {
  readonly area: Area;
  /** What happened and what to do, in sentences. */
  readonly words: string;
  /** A page of the documentation and a heading in it. */
  readonly docs: string;
}

/** What a code stands for; undefined for what a caller did wrong, which is nobody's trouble but its own. */
export function meaningOf(code: string): Meaning | undefined {
  if (isTokenCode(code)) return tokenMeaning(code);
  if (code.startsWith('PACING_')) return { ...PACED, docs: docsOf('limit') };
  const own = OWN[code];
  return own && { ...own, docs: docsOf(own.area) };
}

/** The code under which an error of the API is kept. */
export function codeOfApiError(error: ApiError): string {
  return `API_${error.replace('-', '_').toUpperCase()}`;
}

/** The part of `docs/metrics.md` about an area. */
export function docsOf(area: Area): string {
  return `docs/metrics.md#${area}`;
}

const AREA_OF_KIND: Readonly<Record<ErrorKind, Area>> = {
  config: 'gateway',
  credentials: 'secret',
  unavailable: 'zoom',
  rejected: 'app',
  store: 'redis',
};

function tokenMeaning(code: ErrorCode): Meaning {
  const { kind, message } = new TokenError(code);
  const area = code === 'SCOPE_REJECTED' ? 'scopes' : AREA_OF_KIND[kind];
  return { area, words: message, docs: `docs/errors.md#${code.toLowerCase()}` };
}

const codes: ReadonlySet<string> = new Set(errorCodes);

/** Whether a code says why there is no token. */
export function isTokenCode(code: string): code is ErrorCode {
  return codes.has(code);
}

const PACED = {
  area: 'limit',
  words:
    'The request was not sent: the limits of the plan, or our share of them, leave no room. ' +
    'Let callers ask less often, or raise the share or the plan.',
} as const;

const OWN: Readonly<Record<string, Omit<Meaning, 'docs'>>> = {
  UPSTREAM_UNREACHABLE: {
    area: 'zoom',
    words: 'The API cannot be reached or broke off. Check the network path and Zoom’s status page.',
  },
  UPSTREAM_TIMEOUT: {
    area: 'zoom',
    words: 'The API did not answer in time. Check the network path and Zoom’s status page.',
  },
  INTERNAL_ERROR: {
    area: 'gateway',
    words: 'The gateway failed at a request in a way that it should not. Please report it.',
  },
  API_TOKEN_REJECTED: {
    area: 'app',
    words:
      'The API answered 401 although the token was replaced. Check that the app is activated and that ' +
      'its owner still has the role that its scopes need.',
  },
  API_SCOPE_MISSING: {
    area: 'scopes',
    words:
      'The API answered that the app lacks a scope (4711). Add it to the app at Zoom and have an admin ' +
      'approve it; then refresh the token, since a token does not gain scopes.',
  },
  API_RATE_LIMITED: {
    area: 'limit',
    words:
      'The API answered 429: the limits of the plan are met. Set the account’s plan so that the gateway ' +
      'keeps to it, and look for other apps that use the same account.',
  },
  API_SERVER_ERROR: {
    area: 'zoom',
    words: 'The API answered with a server error. Look at Zoom’s status page.',
  },
};
