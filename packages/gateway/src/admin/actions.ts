import { withToken } from 'evertoken/fetch';
import { MAX_ERROR_BODY_BYTES, readBounded } from 'evertoken/internal';
import type { Account } from '../accounts/account.ts';
import type { ApiErrorFields } from '../accounts/api-rules.ts';
import { toErrorResponse, type ErrorResponse } from '../http/error-response.ts';
import { classifyApiError } from '../observability/request-metrics.ts';
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

/** Sends a GET to the API with the account's token, at Zoom for `/users/me`. The result does not contain the user. */
export async function probeApi(account: Account): Promise<ActionResult<TestResult>> {
  const startedAtMs = performance.now();
  try {
    const signal = AbortSignal.timeout(PROBE_TIMEOUT_MS);
    const response = await withToken(account.tokens)(account.api.probePath, {
      signal,
      redirect: 'manual',
    });
    const durationMs = elapsedMs(startedAtMs);
    return { kind: 'done', body: await toTestResult(account, response, durationMs) };
  } catch (error) {
    return toFailure(error);
  }
}

async function toTestResult(
  account: Account,
  response: Response,
  durationMs: number,
): Promise<TestResult> {
  const { ok, status, headers } = response;
  const error = ok ? undefined : await readError(account, response);
  if (ok) await response.body?.cancel();
  const description = describeApiError(account, status, error);
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

async function readError({ api }: Account, { body }: Response): Promise<ApiErrorFields> {
  const { bytes } = await readBounded(body, { maxBytes: MAX_ERROR_BODY_BYTES });
  return api.readError(new TextDecoder().decode(bytes), api.findEndpoint('GET', api.probePath));
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
  { provider }: Account,
  status: number,
  fields: ApiErrorFields | undefined,
): ErrorDescription | undefined {
  const { code, missingScopes } = fields ?? {};
  const error =
    code === 124
      ? 'token-rejected'
      : classifyApiError({ status, missingScopes, errorResponse: undefined });
  return error && describeError(toApiErrorCode(error), provider);
}
