import { TokenError, errorCodes, type ErrorCode, type ErrorKind } from 'evertoken';
import type { ProviderName } from '../config/schema.ts';
import type { ApiError } from '../observability/request-metrics.ts';

/**
 * The components a problem can be located in:
 *
 * - `callers`: the limits that the configuration sets for a caller
 * - `issuer`: the issuer of callers' JSON Web Tokens
 * - `credentials`: the configured client ID, client secret or account ID
 * - `app`: the app at Zoom, for example deactivated, or its owner lost a role
 * - `scopes`: the scopes granted to the app
 * - `rate-limit`: the rate limits of the Zoom plan, or the configured share of them
 * - `redis`, `postgres`: the store that shares tokens between gateways
 * - `zoom`: Zoom itself, or the network path to it
 * - `api`: the API or the token endpoint of another OAuth server, or the network path to it
 * - `gateway`: the gateway's configuration or a defect in it
 */
export const COMPONENTS = [
  'callers',
  'issuer',
  'credentials',
  'app',
  'scopes',
  'rate-limit',
  'redis',
  'postgres',
  'zoom',
  'api',
  'gateway',
] as const;

/** See {@link COMPONENTS}. */
export type Component = (typeof COMPONENTS)[number];

/** The component of a store. */
export type StoreName = 'redis' | 'postgres';

/** The description of an error code. */
export interface ErrorDescription {
  readonly component: Component;
  /** What happened, in sentences. */
  readonly cause: string;
  /** What an operator can do about it, in sentences. */
  readonly advice: string;
  /** Link to a section of the documentation, such as `docs/errors.md#client_rejected`. */
  readonly docs: string;
}

/**
 * Describes an error code of the gateway, of a token manager or of the rate limiter, or one that
 * {@link toApiErrorCode} returned.
 *
 * @param provider of the account that it occurred with. @default zoom
 * @returns undefined for an error of a single caller, such as an invalid key, which is not a problem of the gateway
 */
export function describeError(
  code: string,
  provider: ProviderName = 'zoom',
): ErrorDescription | undefined {
  const description = describeAtZoom(code);
  if (provider === 'zoom' || description === undefined) return description;
  const component = description.component === 'zoom' ? 'api' : description.component;
  return { ...description, component, ...OTHER_DESCRIPTIONS[code] };
}

function describeAtZoom(code: string): ErrorDescription | undefined {
  if (isTokenErrorCode(code)) return describeTokenError(code);
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
  const { kind, message, advice } = new TokenError(code);
  const component = code === 'SCOPE_REJECTED' ? 'scopes' : COMPONENT_BY_KIND[kind];
  const cause = message.slice(0, -advice.length).trim();
  return { component, cause, advice, docs: `docs/errors.md#${code.toLowerCase()}` };
}

const CHECK_STATUS_PAGE = 'Check Zoom’s status page.';

const GATEWAY_ERRORS: Readonly<Record<string, Omit<ErrorDescription, 'docs'>>> = {
  CALLER_RATE_EXCEEDED: {
    component: 'callers',
    cause: 'A caller exceeds its own rate limit in this gateway.',
    advice: 'Raise its ratePerSecond, or have it send fewer requests.',
  },
  CALLER_CONCURRENCY_EXCEEDED: {
    component: 'callers',
    cause: 'A caller has more requests in flight than this gateway allows.',
    advice: 'Have it wait for responses, or raise limits.maxInFlightPerCaller.',
  },
  ISSUER_UNAVAILABLE: {
    component: 'issuer',
    cause: 'The keys of an issuer are unavailable: callers with its JSON Web Tokens are denied.',
    advice: 'Check the callers’ jwt.jwksUrl, and the network path to it.',
  },
  HOST_LIMIT_EXHAUSTED: {
    component: 'rate-limit',
    cause: 'The daily limit of one host or meeting is spent; requests for others are not affected.',
    advice:
      'Have the caller wait until 00:00 UTC, or spread the requests over several hosts. A larger plan does not raise this limit.',
  },
  DAILY_LIMIT_EXHAUSTED: {
    component: 'rate-limit',
    cause: 'The gateways’ share of the plan’s daily limit is spent.',
    advice:
      'Raise planShare if no other app needs the rest, or the plan; it is reset at 00:00 UTC.',
  },
  DAILY_LIMIT_LOW: {
    component: 'rate-limit',
    cause: 'The gateways’ share of the plan’s daily limit is nearly spent.',
    advice:
      'Raise planShare if no other app needs the rest, or reduce the requests of the callers.',
  },
  RATE_LIMIT_BLOCKED: {
    component: 'rate-limit',
    cause: 'A 429 of Zoom has blocked a label.',
    advice:
      'Find the other apps that use the account, and lower planShare to leave them their part.',
  },
  PACING_TIMEOUT: {
    component: 'rate-limit',
    cause:
      'Callers send more than the rate limits of the plan, or the configured share of them, allow.',
    advice: 'Reduce the request rate of the callers, or raise planShare or the plan.',
  },
  PACING_QUEUE_FULL: {
    component: 'rate-limit',
    cause: 'The queue for the rate limits of the plan is full.',
    advice: 'Reduce the request rate of the callers, or raise planShare or the plan.',
  },
  PACING_CLOSED: {
    component: 'gateway',
    cause: 'The account was removed, or the gateway stopped.',
    advice: 'No action is required.',
  },
  UPSTREAM_UNREACHABLE: {
    component: 'zoom',
    cause: 'The API cannot be reached, or closes the connection before it responds.',
    advice: `Check the network path. ${CHECK_STATUS_PAGE}`,
  },
  UPSTREAM_TIMEOUT: {
    component: 'zoom',
    cause: 'The API does not respond in time.',
    advice: `Check the network path. ${CHECK_STATUS_PAGE}`,
  },
  INTERNAL_ERROR: {
    component: 'gateway',
    cause: 'Unexpected error in the gateway.',
    advice: 'Please report it, with the log line of the request.',
  },
  CONFIG_RELOAD_FAILED: {
    component: 'gateway',
    cause: 'The configuration has changed but is invalid: the previous one is in force.',
    advice: 'Correct it (evertoken config check); it is reloaded by itself.',
  },
  PACING_NOT_SHARED: {
    component: 'redis',
    cause:
      'The rate limits are not shared with other gateways: each enforces all of them, so that Zoom may respond 429.',
    advice: 'Grant the gateways what docs/storage.md lists for rate limits.',
  },
  CLOCK_WRONG: {
    component: 'gateway',
    cause: 'The clock of this machine differs from that of the servers it sends requests to.',
    advice:
      'Synchronize it (chrony, systemd-timesyncd): with a wrong clock, callers’ JSON Web Tokens are rejected, and the log misleads.',
  },
  SANDBOX_IN_USE: {
    component: 'gateway',
    cause: 'The built-in sandbox is used instead of Zoom: no request reaches Zoom.',
    advice: 'To use Zoom, set the credentials (accountId, clientId and clientSecret) and restart.',
  },
  RECORD_UNREADABLE: {
    component: 'redis',
    cause:
      'The token in the store cannot be decrypted: it was encrypted with a key that this gateway does not have.',
    advice: 'Configure the same encryption keys on all gateways.',
  },
  API_TOKEN_REJECTED: {
    component: 'app',
    cause: 'The API responds 401 to requests with a new token.',
    advice:
      'Check that the app is activated and that its owner still has the role its scopes require.',
  },
  API_SCOPE_MISSING: {
    component: 'scopes',
    cause: 'The app lacks a scope that the endpoint requires.',
    advice:
      'Add the scope to the app at Zoom and have an admin approve it; then refresh the token, since existing tokens do not gain scopes.',
  },
  API_RATE_LIMITED: {
    component: 'rate-limit',
    cause: 'The API responds 429: a rate limit of the plan is exceeded.',
    advice:
      'Set the account’s plan so that the gateway enforces its limits, and check for other apps that use the same account.',
  },
  API_DAILY_LIMIT_EXHAUSTED: {
    component: 'rate-limit',
    cause:
      'The API responds 429: the daily limit of the plan is spent, for all apps that use the account.',
    advice:
      'Wait until 00:00 UTC, and have callers and other apps send less, or raise the plan. Set the account’s plan so that the gateway shares out what is left.',
  },
  API_SERVER_ERROR: {
    component: 'zoom',
    cause: 'The API responds with a server error.',
    advice: CHECK_STATUS_PAGE,
  },
};

const RAISE_RATE = 'Reduce the request rate of the callers, or raise ratePerSecond or ratePerDay.';
const CHECK_API = 'Check the network path and the status of the API.';

/** Where the errors of accounts at other OAuth servers are described differently. */
const OTHER_DESCRIPTIONS: Readonly<
  Record<string, Partial<Pick<ErrorDescription, 'cause' | 'advice'>>>
> = {
  DAILY_LIMIT_EXHAUSTED: {
    cause: 'The requests per day of the account are spent.',
    advice: 'Raise ratePerDay; it is reset at 00:00 UTC.',
  },
  DAILY_LIMIT_LOW: {
    cause: 'The requests per day of the account are nearly spent.',
    advice: RAISE_RATE,
  },
  RATE_LIMIT_BLOCKED: {
    cause: 'A 429 of the API has blocked the account.',
    advice: 'Set or lower ratePerSecond, and find the other clients of the API.',
  },
  PACING_TIMEOUT: {
    cause: 'Callers send more than the rate of the account allows.',
    advice: RAISE_RATE,
  },
  PACING_QUEUE_FULL: {
    cause: 'The queue for the rate of the account is full.',
    advice: RAISE_RATE,
  },
  UPSTREAM_UNREACHABLE: { advice: CHECK_API },
  UPSTREAM_TIMEOUT: { advice: CHECK_API },
  API_TOKEN_REJECTED: {
    advice: 'Check that the token is for this API: apiUrl, audience, resource, scopes and dpopKey.',
  },
  API_RATE_LIMITED: {
    cause: 'The API responds 429: its rate limit is exceeded.',
    advice: 'Set ratePerSecond of the account, and find the other clients of the API.',
  },
  API_SERVER_ERROR: { advice: 'Check the status of the API.' },
};
