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
  readonly code?: number | undefined;
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
export class ZoomApiError extends Error {
  override readonly name = 'ZoomApiError';
  /** Method and path of the request, without its query. */
  readonly request: string;
  /** The HTTP status. It may be 200: some of Zoom's endpoints put an error into it. */
  readonly status: number;
  /** Zoom's number for the error. The same number occurs under several statuses. Undefined when the answer had none. */
  readonly code: number | undefined;
  /** Zoom's own words, without what `message` puts around them. */
  readonly reason: string;
  /** The fields at fault; empty when Zoom named none. */
  readonly errors: readonly ZoomFieldError[];
  /** `x-zm-trackingid`: what Zoom's support asks for. */
  readonly trackingId: string | undefined;

  constructor(fields: ZoomApiErrorFields) {
    const { request, status, code, reason, errors = [], trackingId } = fields;
    const inFields = errors.map(({ field, message }) => ` ${field ?? 'request'}: ${message}`);
    const number = code === undefined ? '' : `, code ${code}`;
    super(`${request}: ${reason}${inFields.join('')} (status ${status}${number})`);
    this.request = request;
    this.status = status;
    this.code = code;
    this.reason = reason;
    this.errors = errors;
    this.trackingId = trackingId;
  }
}

/** The connection to Zoom failed. A request that changes something may have been carried out all the same. */
export class ZoomConnectionError extends Error {
  override readonly name = 'ZoomConnectionError';
  /** Method and path of the request, without its query. */
  readonly request: string;

  constructor(request: string, cause: unknown) {
    super(`${request}: the connection failed`, { cause });
    this.request = request;
  }
}

/** Zoom did not answer in time. A request that changes something may have been carried out all the same. */
export class ZoomTimeoutError extends Error {
  override readonly name = 'ZoomTimeoutError';
  /** Method and path of the request, without its query. */
  readonly request: string;
  /** How long was waited, ms. */
  readonly timeoutMs: number;

  constructor(request: string, timeoutMs: number) {
    super(`${request}: no answer within ${timeoutMs} ms`);
    this.request = request;
    this.timeoutMs = timeoutMs;
  }
}
