import { readBounded } from 'evertoken/internal';
import {
  rateLimitLabels,
  type RateLimitLabel,
  type ZoomEndpoint,
} from './endpoints/zoom-endpoint.ts';
import { adviseRepeating, formatError, type ZoomErrorCode } from './errors/catalog.ts';
import {
  ZoomApiError,
  ZoomRateLimitError,
  ZoomScopeError,
  type ZoomApiErrorFields,
  type ZoomFieldError,
} from './errors/index.ts';
import { getMissingScopes } from './errors/missing-scopes.ts';
import { msUntilUtcMidnight } from './pacing/daily-counts.ts';
import type { RateLimitInfo } from './pacing/index.ts';

/** A response with its body. */
export interface ZoomResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The body; undefined if it was too large to read. */
  readonly text: string | undefined;
}

/** The request of an error response. */
export interface ErrorContext {
  readonly endpoint: ZoomEndpoint;
  /** The rate limit that a 429 reported. */
  readonly rateLimit: RateLimitInfo | undefined;
  /** The current time, ms since the epoch. */
  readonly now: number;
}

/** A result, with what its response tells besides. */
export interface ResponseDetails<Result> {
  /** The parsed body; undefined if it is empty, as with a 204. */
  readonly result: Result;
  /** The HTTP status, from 200 to 299. */
  readonly status: number;
  /** Zoom's id of the request, which Zoom support asks for. */
  readonly trackingId: string | undefined;
  /** What the response tells about rate limits. Zoom sends `limit` and `remaining` with some responses only. */
  readonly rateLimit: {
    /** The label that the request was counted for. */
    readonly label: RateLimitLabel | undefined;
    readonly limit: number | undefined;
    readonly remaining: number | undefined;
  };
}

/** A response of Zoom's API. */
export type ParsedResponse =
  | { readonly kind: 'result'; readonly response: ResponseDetails<unknown> }
  /** A status other than 2xx, an error in a 2xx, or a body that is not JSON. */
  | { readonly kind: 'error'; readonly fields: ZoomApiErrorFields };

/** Maximum size of a body, bytes. Zoom's largest pages have about two million. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** Reads a body; undefined if it is larger than {@link MAX_BODY_BYTES}, in which case the rest is cancelled. */
export async function readText({ body }: Pick<Response, 'body'>): Promise<string | undefined> {
  const { bytes, complete } = await readBounded(body, { maxBytes: MAX_BODY_BYTES });
  return complete ? new TextDecoder().decode(bytes) : undefined;
}

/**
 * Parses a response of Zoom's API.
 *
 * @param name method and path of the request, for messages
 * @param isResultDue whether a success with an empty body is an error
 */
export function parseResponse(
  name: string,
  response: ZoomResponse,
  isResultDue: boolean,
): ParsedResponse {
  const { status, headers, text } = response;
  const isSuccess = status >= 200 && status < 300;
  const trackingId = headers.get('x-zm-trackingid') ?? undefined;
  if (isSuccess && text === '') {
    return isResultDue ? toEmptyError(name, status, trackingId) : toResult(response, undefined);
  }
  const body = parseJson(text ?? '');
  const error = body.kind === 'json' ? toErrorBody(body.value) : undefined;
  if (isSuccess && body.kind === 'json' && error === undefined) {
    return toResult(response, body.value);
  }
  const code = toErrorCode(status, text, body);
  const unknown = { code, reason: formatError(code) } as const;
  return { kind: 'error', fields: { request: name, status, trackingId, ...(error ?? unknown) } };
}

function toEmptyError(
  request: string,
  status: number,
  trackingId: string | undefined,
): ParsedResponse {
  const code = 'RESPONSE_EMPTY';
  const reason = formatError(code, undefined, adviseRepeating(request));
  return { kind: 'error', fields: { request, status, code, reason, trackingId } };
}

function toResult({ status, headers }: ZoomResponse, result: unknown): ParsedResponse {
  const trackingId = headers.get('x-zm-trackingid') ?? undefined;
  const label = headers.get('x-ratelimit-category')?.toLowerCase();
  const rateLimit = {
    label: rateLimitLabels.find((known) => known === label),
    limit: readCount(headers, 'x-ratelimit-limit'),
    remaining: readCount(headers, 'x-ratelimit-remaining'),
  };
  return { kind: 'result', response: { result, status, trackingId, rateLimit } };
}

function readCount(headers: Headers, name: string): number | undefined {
  const text = headers.get(name) ?? '';
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/** The code of a response without an error body. */
function toErrorCode(
  status: number,
  text: string | undefined,
  { kind }: JsonResult,
): ZoomErrorCode {
  if (status >= 300 && status < 400) return 'RESPONSE_REDIRECTED';
  if (text === undefined) return 'RESPONSE_TOO_LARGE';
  return kind === 'json' || text === '' ? 'RESPONSE_WITHOUT_CODE' : 'RESPONSE_NOT_JSON';
}

/** Creates the error of an error response. */
export function toApiError(
  fields: ZoomApiErrorFields,
  { endpoint, rateLimit, now }: ErrorContext,
): ZoomApiError {
  if (fields.status === 429) {
    return new ZoomRateLimitError(fields, {
      retryAfterMs: getRetryAfterMs(rateLimit, now),
      now,
      scope: rateLimit?.kind === 'concurrency' ? undefined : rateLimit?.scope,
      label: rateLimit?.kind === 'label' ? (rateLimit.label ?? endpoint.label) : undefined,
    });
  }
  const scopes = getMissingScopes(fields, endpoint);
  return scopes === undefined ? new ZoomApiError(fields) : new ZoomScopeError(fields, scopes);
}

/** How long to wait after a 429; without a `Retry-After`, one window of the limit. */
function getRetryAfterMs(rateLimit: RateLimitInfo | undefined, now: number): number {
  if (rateLimit === undefined || rateLimit.kind === 'concurrency') return SECOND_MS;
  if (rateLimit.retryAfterMs !== undefined) return rateLimit.retryAfterMs;
  switch (rateLimit.scope) {
    case 'second':
      return SECOND_MS;
    case 'minute':
      return MINUTE_MS;
    default:
      return msUntilUtcMidnight(now);
  }
}

/** The error in a response body of Zoom. */
export interface ZoomErrorBody {
  /** Zoom's number, such as 124 for an invalid token. */
  readonly code: number;
  /** Zoom's message. */
  readonly reason: string;
  /** Errors of single fields of the request; empty if Zoom named none. */
  readonly errors: readonly ZoomFieldError[];
}

/**
 * Reads the error of a response body: `{ code, message, errors? }`. Some endpoints call the message
 * `error_message`, and send code 0 with a success.
 * Source: https://developers.zoom.us/docs/api/errors
 *
 * @param text the body of the response
 * @returns undefined if the body contains no error
 */
export function readZoomError(text: string): ZoomErrorBody | undefined {
  const body = parseJson(text);
  return body.kind === 'json' ? toErrorBody(body.value) : undefined;
}

function toErrorBody(body: unknown): ZoomErrorBody | undefined {
  const { code, reason, errors } = toErrorFields(body);
  if (code === undefined || code === 0 || reason === undefined) return undefined;
  return { code, reason, errors };
}

/** What a response body has of Zoom's error format. */
export interface ZoomErrorFields extends Pick<ZoomErrorBody, 'errors'> {
  /** Zoom's number, such as 124; 0 for a success of some endpoints. */
  readonly code: number | undefined;
  /** Zoom's message. */
  readonly reason: string | undefined;
}

/**
 * Reads the code, the message and the field errors of a response body, each independently of the others.
 *
 * @param text the body of the response, which may be anything
 */
export function readZoomErrorFields(text: string): ZoomErrorFields {
  const body = parseJson(text);
  return toErrorFields(body.kind === 'json' ? body.value : undefined);
}

function toErrorFields(body: unknown): ZoomErrorFields {
  const { code, message, error_message: otherMessage, errors } = isObject(body) ? body : {};
  const reason = message ?? otherMessage;
  return {
    code: typeof code === 'number' ? code : undefined,
    reason: typeof reason === 'string' ? reason : undefined,
    errors: Array.isArray(errors) ? errors.flatMap(toFieldError) : [],
  };
}

function toFieldError(error: unknown): ZoomFieldError[] {
  if (!isObject(error) || typeof error['message'] !== 'string') return [];
  const field = error['field'];
  return [{ field: typeof field === 'string' ? field : undefined, message: error['message'] }];
}

type JsonResult = { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'other' };

function parseJson(text: string): JsonResult {
  try {
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'other' };
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
