import type { PacingLabel } from '../pacing/plans.ts';
import type { RateLimitScope } from '../pacing/index.ts';
import { describeLimit, isPacingErrorCode, type PacingError } from '../pacing/pacing-error.ts';
import { formatError, type ZoomErrorCode } from './catalog.ts';
import { ZoomError } from './zoom-error.ts';

/** An error of one field of a request. */
export interface ZoomFieldError {
  readonly field: string | undefined;
  readonly message: string;
}

/** Arguments of a {@link ZoomApiError}. */
export interface ZoomApiErrorFields {
  /** Method and path without the query: `GET /users/me`. */
  readonly request: string;
  readonly status: number;
  readonly code: number | ZoomErrorCode;
  /** Zoom's message, or a description of the response without one. */
  readonly reason: string;
  readonly errors?: readonly ZoomFieldError[];
  readonly trackingId?: string | undefined;
}

/**
 * An error response of Zoom: an HTTP error, an error in a 200, or a response that is not from Zoom's API.
 * Source: https://developers.zoom.us/docs/api/errors
 */
export class ZoomApiError extends ZoomError {
  override readonly name: string = 'ZoomApiError';
  /** The HTTP status. May be 200: some of Zoom's endpoints send errors with it. */
  readonly status: number;
  /** Zoom's message, without the context that `message` adds. */
  readonly reason: string;
  /** Errors of single fields of the request; empty if Zoom named none. */
  readonly errors: readonly ZoomFieldError[];
  /** The `x-zm-trackingid` header, which Zoom support asks for. */
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

/** Formats the reason with field errors, status and code. A request that was not sent has no status. */
function formatReason({ status, code, reason, errors = [] }: ZoomApiErrorFields): string {
  if (isPacingErrorCode(code)) return reason;
  const fields = errors.map(({ field, message }) => ` ${field ?? 'request'}: ${message}`);
  const number = typeof code === 'number' ? `, code ${code}` : '';
  return `${reason}${fields.join('')} (status ${status}${number})`;
}

/**
 * The app lacks a scope: Zoom's code 4711, or 4700 or 104 with a message that says so. A token older than a minute was
 * replaced already. After adding the scope to the app call `tokens.clear()`, since a token keeps the scopes it was issued with.
 */
export class ZoomScopeError extends ZoomApiError {
  override readonly name = 'ZoomScopeError';
  /** Scopes of which one is sufficient; empty if neither Zoom nor the endpoint table names any. */
  readonly scopes: readonly string[];

  constructor(fields: ZoomApiErrorFields, scopes: readonly string[]) {
    const needed = scopes.length === 0 ? 'the scope of this endpoint' : scopes.join(' or ');
    super(
      fields,
      `. Add ${needed} to the app, then call \`tokens.clear()\`: existing tokens do not include it`,
    );
    this.scopes = scopes;
  }
}

/** Arguments of a {@link ZoomRateLimitError}. */
export interface RateLimitDetails {
  /** Time until a request may succeed, ms. */
  readonly retryAfterMs: number;
  /** The current time, ms since the epoch. */
  readonly now: number;
  /** What the limit counts; undefined if another request is working on the same resource. */
  readonly scope?: RateLimitScope | undefined;
  /** The label whose limit is exhausted, if known. */
  readonly label?: PacingLabel | undefined;
}

/**
 * A rate limit of the account is exhausted. Either Zoom responded 429 (`code` is 429), or the pacer rejected the
 * request because Zoom would have (`code` is a `PacingErrorCode`).
 */
export class ZoomRateLimitError extends ZoomApiError {
  override readonly name = 'ZoomRateLimitError';
  /** Time until a request may succeed, ms from the moment of the error. */
  readonly retryAfterMs: number;
  /** When a request may succeed, by this machine's clock. */
  readonly retryAt: Date;
  /** What the limit counts: requests per second, minute or day, or per host or meeting and day. */
  readonly scope: RateLimitScope | undefined;
  /** The label whose limit is exhausted, if known. */
  readonly label: PacingLabel | undefined;

  constructor(fields: ZoomApiErrorFields, details: RateLimitDetails, options?: ErrorOptions) {
    const { retryAfterMs, now, scope, label } = details;
    const retryAt = new Date(now + retryAfterMs);
    super(fields, `. Retry at ${retryAt.toISOString()}`, options);
    this.retryAfterMs = retryAfterMs;
    this.retryAt = retryAt;
    this.scope = scope;
    this.label = label;
  }

  /** Creates the error of a request that a pacer rejected. @param now ms since the epoch */
  static fromPacingError(request: string, cause: PacingError, now: number): ZoomRateLimitError {
    const { code, label, scope, retryAfterMs } = cause;
    const reason = formatError(code, describeLimit(cause));
    const fields = { request, status: 429, code, reason };
    return new ZoomRateLimitError(fields, { retryAfterMs, now, scope, label }, { cause });
  }
}
