import { isPacingErrorCode } from '@evertoken/zoom-client/pacing';
import { TokenError, errorCodes, type ErrorCode, type ErrorKind } from 'evertoken';
import type { ApiError } from '../observability/request-metrics.ts';

/**
 * The components a problem can be located in:
 *
 * - `credentials`: the configured client ID, client secret or account ID
 * - `app`: the app at Zoom, for example deactivated, or its owner lost a role
 * - `scopes`: the scopes granted to the app
 * - `rate-limit`: the rate limits of the Zoom plan, or the configured share of them
 * - `redis`: the store that shares tokens between gateways
 * - `zoom`: Zoom itself, or the network path to it
 * - `gateway`: the gateway's configuration or a defect in it
 */
export const COMPONENTS = [
  'credentials',
  'app',
  'scopes',
  'rate-limit',
  'redis',
  'zoom',
  'gateway',
] as const;

/** See {@link COMPONENTS}. */
export type Component = (typeof COMPONENTS)[number];

/** The description of an error code. */
export interface ErrorDescription {
  readonly component: Component;
  /** What happened and what to do, in sentences. */
  readonly message: string;
  /** Link to a section of the documentation, such as `docs/errors.md#client_rejected`. */
  readonly docs: string;
}

/**
 * Describes an error code of the gateway, of a token manager or of the rate limiter, or one that
 * {@link toApiErrorCode} returned.
 *
 * @returns undefined for an error of a single caller, such as an invalid key, which is not a problem of the gateway
 */
export function describeError(code: string): ErrorDescription | undefined {
  if (isTokenErrorCode(code)) return describeTokenError(code);
  if (isPacingErrorCode(code)) return { ...RATE_LIMIT_ERROR, docs: getDocsLink('rate-limit') };
  const description = GATEWAY_ERRORS[code];
  return description && { ...description, docs: getDocsLink(description.component) };
}

/** Returns the code for an error of the API, such as `API_SCOPE_MISSING`. */
export function toApiErrorCode(error: ApiError): string {
  return `API_${error.replace('-', '_').toUpperCase()}`;
}

/** Returns the link to the section of `docs/metrics.md` about a component. */
export function getDocsLink(component: Component): string {
  return `docs/metrics.md#${component}`;
}

const tokenErrorCodes: ReadonlySet<string> = new Set(errorCodes);

/** Whether a code is one of the token manager's: no token was available. */
export function isTokenErrorCode(code: string): code is ErrorCode {
  return tokenErrorCodes.has(code);
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

const RATE_LIMIT_ERROR = {
  component: 'rate-limit',
  message:
    'The request was not sent: the rate limits of the plan, or the configured share of them, are ' +
    'exhausted. Reduce the request rate of the callers, or raise planShare or the plan.',
} as const;

const GATEWAY_ERRORS: Readonly<Record<string, Omit<ErrorDescription, 'docs'>>> = {
  UPSTREAM_UNREACHABLE: {
    component: 'zoom',
    message:
      'The API could not be reached, or it closed the connection before responding. Check the network ' +
      'path and Zoom’s status page.',
  },
  UPSTREAM_TIMEOUT: {
    component: 'zoom',
    message: 'The API did not respond in time. Check the network path and Zoom’s status page.',
  },
  INTERNAL_ERROR: {
    component: 'gateway',
    message: 'Unexpected error in the gateway. Please report it.',
  },
  API_TOKEN_REJECTED: {
    component: 'app',
    message:
      'The API responded 401 even after the token was replaced. Check that the app is activated and ' +
      'that its owner still has the role its scopes require.',
  },
  API_SCOPE_MISSING: {
    component: 'scopes',
    message:
      'The app lacks a scope that the endpoint requires. Add the scope to the app at Zoom ' +
      'and have an admin approve it; then refresh the token, since existing tokens do not gain scopes.',
  },
  API_RATE_LIMITED: {
    component: 'rate-limit',
    message:
      'The API responded 429: a rate limit of the plan was exceeded. Set the account’s plan so that the ' +
      'gateway enforces its limits, and check for other apps that use the same account.',
  },
  API_SERVER_ERROR: {
    component: 'zoom',
    message: 'The API responded with a server error. Check Zoom’s status page.',
  },
};
