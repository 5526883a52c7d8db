import type { RateLimitLabel } from '../endpoints/index.ts';
import type { RateLimitScope } from '../pacing/index.ts';
import { describeLimit, isPacingErrorCode, type PacingError } from '../pacing/pacing-error.ts';
import { formatError, type ZoomErrorCode } from './catalog.ts';
import { ZoomError } from './zoom-error.ts';

/** What Zoom says of one field of a request that it refused. */
export interface ZoomFieldError {
  readonly field: string | undefined;
  readonly message: string;
}

/** What a {@link ZoomApiError} is made from. */
export interface ZoomApiErrorFields {
  /** Method and path without the query: `GET /users/me`. */
  readonly request: string;
  readonly status: number;
  readonly code: number | ZoomErrorCode;
  /** Zoom's own words, or what was seen instead of them. */
  readonly reason: string;
  readonly errors?: readonly ZoomFieldError[];
  readonly trackingId?: string | undefined;
}

/**
 * Zoom answered, but not with what was asked for: an HTTP error, an error in a 200, or something
 * that is not Zoom's API at all.
 * Source: https://developers.zoom.us/docs/api/errors
 */
export class ZoomApiError extends ZoomError {
  override readonly name: string = 'ZoomApiError';
  /** The HTTP status. It may be 200: some of Zoom's endpoints put an error into it. */
  readonly status: number;
  /** Zoom's own words, without what `message` puts around them. */
  readonly reason: string;
  /** The fields at fault; empty when Zoom named none. */
  readonly errors: readonly ZoomFieldError[];
  /** `x-zm-trackingid`: what Zoom's support asks for. */
  readonly trackingId: string | undefined;

  constructor(fields: ZoomApiErrorFields, advice = '', options?: ErrorOptions) {
    const { request, status, code, reason, errors = [], trackingId } = fields;
    super(request, code, `${formatReason(fields)}${advice}`, options);
    this.status = status;
    this.reason = reason;
    this.errors = errors;
    this.trackingId = trackingId;
  }
}

/** Zoom's words with the fields at fault and the numbers; a request that was not sent has no status to show. */
function formatReason({ status, code, reason, errors = [] }: ZoomApiErrorFields): string {
  if (isPacingErrorCode(code)) return reason;
  const fields = errors.map(({ field, message }) => ` ${field ?? 'request'}: ${message}`);
  const number = typeof code === 'number' ? `, code ${code}` : '';
  return `${reason}${fields.join('')} (status ${status}${number})`;
}

/** The token lacks a scope: Zoom's code 4711, or 4700 in older words. Another token does not help. */
export class ZoomScopeError extends ZoomApiError {
  override readonly name = 'ZoomScopeError';
  /** Any one of these would do; empty when neither Zoom nor our table of endpoints knows them. */
  readonly scopes: readonly string[];

  constructor(fields: ZoomApiErrorFields, scopes: readonly string[]) {
    const wanted = scopes.length === 0 ? 'the scope of this endpoint' : scopes.join(' or ');
    super(fields, `. Add ${wanted} to the app; tokens made before do not have it`);
    this.scopes = scopes;
  }
}

/** When it makes sense to come back, and which limit was met. */
export interface RateLimitDetails {
  /** From now, ms. */
  readonly retryAfterMs: number;
  /** The present, ms since the epoch. */
  readonly now: number;
  /** What the limit counts by; undefined when something else works on the same resource just now. */
  readonly scope?: RateLimitScope | undefined;
  /** The label whose limit it is, where it is known. */
  readonly label?: RateLimitLabel | undefined;
}

/**
 * A limit of the account is met. Zoom said so (code 429), or the request was not sent because it would have
 * said so (a code that begins with `PACING_`).
 */
export class ZoomRateLimitError extends ZoomApiError {
  override readonly name = 'ZoomRateLimitError';
  /** How long to wait, ms from the moment of the error. */
  readonly retryAfterMs: number;
  /** The time to come back, by this machine's clock. */
  readonly retryAt: Date;
  /** What the limit counts by: requests a second, a minute, a day, or a host's or meeting's a day. */
  readonly scope: RateLimitScope | undefined;
  /** The label whose limit it is, where it is known. */
  readonly label: RateLimitLabel | undefined;

  constructor(fields: ZoomApiErrorFields, details: RateLimitDetails, options?: ErrorOptions) {
    const { retryAfterMs, now, scope, label } = details;
    const retryAt = new Date(now + retryAfterMs);
    super(fields, `. Come back at ${retryAt.toISOString()}`, options);
    this.retryAfterMs = retryAfterMs;
    this.retryAt = retryAt;
    this.scope = scope;
    this.label = label;
  }

  /** The error for a request that a pacer did not let go. */
  static fromPacingError(request: string, cause: PacingError, now: number): ZoomRateLimitError {
    const { code, label, scope, retryAfterMs } = cause;
    const reason = formatError(code, describeLimit(cause));
    const fields = { request, status: 429, code, reason };
    return new ZoomRateLimitError(fields, { retryAfterMs, now, scope, label }, { cause });
  }
}
