import type { ZoomEndpoint } from './endpoints/index.ts';
import {
  ZoomApiError,
  type ZoomError,
  ZoomRateLimitError,
  ZoomScopeError,
  type ZoomApiErrorFields,
  type ZoomFieldError,
} from './errors/index.ts';
import { formatError, type ZoomErrorCode } from './errors/catalog.ts';
import type { RateLimitInfo } from './pacing/index.ts';

/** What is looked at of an answer. */
export interface ZoomResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The body; undefined when it was too large to be read. */
  readonly text: string | undefined;
}

/** What is known of a request when its answer is read. */
export interface ResponseContext {
  /** Method and path, for messages. */
  readonly name: string;
  readonly endpoint: ZoomEndpoint;
  /** What a 429 said of the limits. */
  readonly rateLimit: RateLimitInfo | undefined;
  /** The present, ms since the epoch. */
  readonly now: number;
}

/** What an answer comes to. */
export type ParsedResponse =
  /** Undefined for an empty body, such as that of a 204. */
  | { readonly kind: 'result'; readonly value: unknown }
  /** There was no answer, any status but 2xx, an error in a 2xx, or a body that is not JSON. */
  | { readonly kind: 'failed'; readonly error: ZoomError };

/** Reads Zoom's answer. */
export function parseResponse(
  request: ResponseContext,
  { status, headers, text }: ZoomResponse,
): ParsedResponse {
  const isSuccess = status >= 200 && status < 300;
  if (isSuccess && text === '') return { kind: 'result', value: undefined };
  const body = parseJson(text ?? '');
  const said = body.kind === 'json' ? readErrorBody(body.value) : undefined;
  if (isSuccess && body.kind === 'json' && said === undefined) {
    return { kind: 'result', value: body.value };
  }
  const code = toErrorCode(status, text, body);
  const trackingId = headers.get('x-zm-trackingid') ?? undefined;
  const unsaid = { code, reason: formatError(code) } as const;
  const fields = { request: request.name, status, trackingId, ...(said ?? unsaid) };
  return { kind: 'failed', error: toError(fields, request) };
}

/** Our word for an answer in which Zoom says nothing. */
function toErrorCode(
  status: number,
  text: string | undefined,
  { kind }: JsonResult,
): ZoomErrorCode {
  if (status >= 300 && status < 400) return 'RESPONSE_REDIRECTED';
  if (text === undefined) return 'RESPONSE_TOO_LARGE';
  return kind === 'json' || text === '' ? 'RESPONSE_WITHOUT_CODE' : 'RESPONSE_NOT_JSON';
}

function toError(
  fields: ZoomApiErrorFields,
  { endpoint, rateLimit, now }: ResponseContext,
): ZoomApiError {
  if (fields.status === 429) {
    return new ZoomRateLimitError(fields, {
      retryAfterMs: defaultRetryAfterMs(rateLimit, now),
      now,
      scope: rateLimit?.kind === 'concurrency' ? undefined : rateLimit?.scope,
      label: rateLimit?.kind === 'label' ? (rateLimit.label ?? endpoint.label) : undefined,
    });
  }
  const scopes = missingScopes(fields, endpoint);
  return scopes === undefined ? new ZoomApiError(fields) : new ZoomScopeError(fields, scopes);
}

/** How long to wait where Zoom does not say: one window of the limit. */
function defaultRetryAfterMs(notice: RateLimitInfo | undefined, now: number): number {
  if (notice === undefined || notice.kind === 'concurrency') return SECOND_MS;
  if (notice.retryAfterMs !== undefined) return notice.retryAfterMs;
  switch (notice.scope) {
    case 'second':
      return SECOND_MS;
    case 'minute':
      return MINUTE_MS;
    default:
      return DAY_MS - (now % DAY_MS);
  }
}

/**
 * The scopes of which one is missing; undefined for any other error. Zoom's words are
 * `Invalid access token, does not contain scopes:[user:read:user:admin].`; older ones name none.
 */
function missingScopes(
  { code, reason }: ZoomApiErrorFields,
  { scopes }: ZoomEndpoint,
): readonly string[] | undefined {
  if (code !== 4711 && !(code === 4700 && /does not contain scopes/i.test(reason)))
    return undefined;
  const named = /scopes?:?\s*\[([^\][]*)\]/i.exec(reason)?.[1]?.match(/[^\s,]+/g);
  return named ?? [...scopes.granular, ...scopes.classic];
}

type JsonResult = { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'other' };

function parseJson(text: string): JsonResult {
  try {
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'other' };
  }
}

interface ZoomErrorBody {
  readonly code: number;
  readonly reason: string;
  readonly errors: readonly ZoomFieldError[];
}

/** `{ code, message, errors? }`. Some endpoints say `error_message`, and code 0 where all is well. */
function readErrorBody(body: unknown): ZoomErrorBody | undefined {
  if (!isObject(body)) return undefined;
  const { code, message, error_message: otherMessage, errors } = body;
  const reason = message ?? otherMessage;
  if (typeof code !== 'number' || code === 0 || typeof reason !== 'string') return undefined;
  return { code, reason, errors: Array.isArray(errors) ? errors.flatMap(readFieldError) : [] };
}

function readFieldError(error: unknown): ZoomFieldError[] {
  if (!isObject(error) || typeof error['message'] !== 'string') return [];
  const field = error['field'];
  return [{ field: typeof field === 'string' ? field : undefined, message: error['message'] }];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
