import { withToken } from 'evertoken/fetch';
import { MAX_ERROR_BODY_BYTES, readBounded } from 'evertoken/internal';
import type { Account } from '../accounts/account.ts';
import { toErrorResponse, type ErrorResponse } from '../http/error-response.ts';
import { classifyApiError } from '../observability/request-metrics.ts';
import {
  getMissingScopes,
  readZoomErrorFields,
  type ZoomErrorFields,
} from '@evertoken/zoom-client';
import { findEndpoint } from '@evertoken/zoom-client/endpoints';
import {
  describeError,
  toApiErrorCode,
  type Component,
  type ErrorDescription,
} from './error-catalog.ts';

/** The result of an admin action. */
export type ActionResult<T> =
  | { readonly kind: 'done'; readonly body: T }
  | { readonly kind: 'failed'; readonly errorResponse: ErrorResponse };

/** Response to `POST /accounts/<name>/refresh`. */
export interface RefreshResult {
  readonly generation: number;
  readonly durationMs: number;
  readonly expiresInSeconds: number;
}

/** Response to `POST /accounts/<name>/test`. */
export interface TestResult {
  /** Whether the API's status was 2xx. */
  readonly ok: boolean;
  readonly status: number;
  readonly durationMs: number;
  /** Zoom's `x-zm-trackingid`. */
  readonly trackingId: string | undefined;
  /** Code and message of the API's error body. */
  readonly apiCode: number | undefined;
  readonly apiMessage: string | undefined;
  /** Where a known error is located, and its description. */
  readonly component: Component | undefined;
  readonly message: string | undefined;
}

const PROBE_PATH = '/users/me';
const PROBE_TIMEOUT_MS = 15_000;
const MAX_MESSAGE_LENGTH = 500;

/**
 * Mints a new token, after clearing the cooldown of a failed mint. Requests wait for the new token; other
 * gateways adopt it when it is announced.
 */
export async function mintNewToken({ tokens }: Account): Promise<ActionResult<RefreshResult>> {
  const startedAtMs = performance.now();
  try {
    await tokens.clear();
    const { generation, expiresAt } = await tokens.getToken();
    const expiresInSeconds = Math.floor((expiresAt - Date.now()) / 1000);
    const durationMs = elapsedMs(startedAtMs);
    return { kind: 'done', body: { generation, durationMs, expiresInSeconds } };
  } catch (error) {
    return toFailure(error);
  }
}

/** Sends `GET /users/me` to the API with the account's token. The result does not contain the user. */
export async function probeApi({ tokens }: Account): Promise<ActionResult<TestResult>> {
  const startedAtMs = performance.now();
  try {
    const signal = AbortSignal.timeout(PROBE_TIMEOUT_MS);
    const response = await withToken(tokens)(PROBE_PATH, { signal, redirect: 'manual' });
    const durationMs = elapsedMs(startedAtMs);
    return { kind: 'done', body: await toTestResult(response, durationMs) };
  } catch (error) {
    return toFailure(error);
  }
}

async function toTestResult(response: Response, durationMs: number): Promise<TestResult> {
  const { ok, status, headers } = response;
  const error = ok ? undefined : await readError(response);
  if (ok) await response.body?.cancel();
  const description = describeApiError(status, error);
  return {
    ok,
    status,
    durationMs,
    trackingId: headers.get('x-zm-trackingid') ?? undefined,
    apiCode: error?.code,
    apiMessage: error?.reason?.slice(0, MAX_MESSAGE_LENGTH),
    component: description?.component,
    message: description && `${description.cause} ${description.advice}`,
  };
}

async function readError({ body }: Response): Promise<ZoomErrorFields> {
  const { bytes } = await readBounded(body, { maxBytes: MAX_ERROR_BODY_BYTES });
  return readZoomErrorFields(new TextDecoder().decode(bytes));
}

function elapsedMs(startedAtMs: number): number {
  return Math.round(performance.now() - startedAtMs);
}

/** `fetch` throws a TypeError whose cause is the error of the connection. */
function toFailure(error: unknown): ActionResult<never> {
  const cause = error instanceof TypeError ? error.cause : error;
  return { kind: 'failed', errorResponse: toErrorResponse(cause, 'POST') };
}

/** Describes an error of the API; code 124 is Zoom's "invalid access token". */
function describeApiError(
  status: number,
  fields: ZoomErrorFields | undefined,
): ErrorDescription | undefined {
  const missingScopes = fields && getMissingScopes(fields, findEndpoint('GET', PROBE_PATH));
  const error =
    fields?.code === 124
      ? 'token-rejected'
      : classifyApiError({ status, missingScopes, errorResponse: undefined });
  return error && describeError(toApiErrorCode(error));
}
