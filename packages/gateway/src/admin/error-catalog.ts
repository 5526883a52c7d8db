import { TokenError, errorCodes, type ErrorCode, type ErrorKind } from 'evertoken';
import type { ApiError } from '../observability/request-metrics.ts';

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
export type Component = (typeof COMPONENTS)[number];

/** See {@link Area}. */
export const COMPONENTS = [
  'credentials',
  'app',
  'scopes',
  'rate-limit',
  'redis',
  'zoom',
  'gateway',
] as const;

/** What a code stands for. */
export interface ErrorDescription {
  readonly component: Component;
  /** What happened and what to do, in sentences. */
  readonly message: string;
  /** A page of the documentation and a heading in it. */
  readonly docs: string;
}

/** What a code stands for; undefined for what a caller did wrong, which is nobody's trouble but its own. */
export function describeError(code: string): ErrorDescription | undefined {
  if (isTokenErrorCode(code)) return describeTokenError(code);
  if (/^(PACING_|RATE_LIMIT_BLOCKED|DAILY_LIMIT_EXHAUSTED)/.test(code))
    return { ...RATE_LIMIT_ERROR, docs: getDocsLink('rate-limit') };
  const description = GATEWAY_ERRORS[code];
  return description && { ...description, docs: getDocsLink(description.component) };
}

/** The code under which an error of the API is kept. */
export function toApiErrorCode(error: ApiError): string {
  return `API_${error.replace('-', '_').toUpperCase()}`;
}

/** The part of `docs/metrics.md` about an area. */
export function getDocsLink(component: Component): string {
  return `docs/metrics.md#${component}`;
}

const COMPONENT_BY_KIND: Readonly<Record<ErrorKind, Component>> = {
  config: 'gateway',
  credentials: 'credentials',
  unavailable: 'zoom',
  rejected: 'app',
  store: 'redis',
};

function describeTokenError(code: ErrorCode): ErrorDescription {
  const { kind, message } = new TokenError(code);
  const component = code === 'SCOPE_REJECTED' ? 'scopes' : COMPONENT_BY_KIND[kind];
  return { component, message, docs: `docs/errors.md#${code.toLowerCase()}` };
}

const tokenErrorCodes: ReadonlySet<string> = new Set(errorCodes);

/** Whether a code says why there is no token. */
export function isTokenErrorCode(code: string): code is ErrorCode {
  return tokenErrorCodes.has(code);
}

const RATE_LIMIT_ERROR = {
  component: 'rate-limit',
  message:
    'The request was not sent: the limits of the plan, or our share of them, leave no room. ' +
    'Let callers ask less often, or raise the share or the plan.',
} as const;

const GATEWAY_ERRORS: Readonly<Record<string, Omit<ErrorDescription, 'docs'>>> = {
  UPSTREAM_UNREACHABLE: {
    component: 'zoom',
    message:
      'The API cannot be reached or broke off. Check the network path and Zoom’s status page.',
  },
  UPSTREAM_TIMEOUT: {
    component: 'zoom',
    message: 'The API did not answer in time. Check the network path and Zoom’s status page.',
  },
  INTERNAL_ERROR: {
    component: 'gateway',
    message: 'The gateway failed at a request in a way that it should not. Please report it.',
  },
  API_TOKEN_REJECTED: {
    component: 'app',
    message:
      'The API answered 401 although the token was replaced. Check that the app is activated and that ' +
      'its owner still has the role that its scopes need.',
  },
  API_SCOPE_MISSING: {
    component: 'scopes',
    message:
      'The API answered that the app lacks a scope (4711). Add it to the app at Zoom and have an admin ' +
      'approve it; then refresh the token, since a token does not gain scopes.',
  },
  API_RATE_LIMITED: {
    component: 'rate-limit',
    message:
      'The API answered 429: the limits of the plan are met. Set the account’s plan so that the gateway ' +
      'keeps to it, and look for other apps that use the same account.',
  },
  API_SERVER_ERROR: {
    component: 'zoom',
    message: 'The API answered with a server error. Look at Zoom’s status page.',
  },
};
