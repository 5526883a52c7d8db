import { isTokenError } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import type { Account } from '../accounts/account.ts';
import type { ErrorResponse } from '../http/error-response.ts';
import { describeError, type Component } from './error-catalog.ts';

/** How an action ended. */
export type ActionResult<T> =
  | { readonly kind: 'done'; readonly body: T }
  | { readonly kind: 'failed'; readonly errorResponse: ErrorResponse };

/** The token that a refresh led to. */
export interface RefreshResult {
  readonly generation: number;
  /** How long it took, ms. */
  readonly durationMs: number;
  readonly expiresInSeconds: number;
}

/** What the API said to a test call. */
export interface TestResult {
  /** Whether it served the request. */
  readonly ok: boolean;
  readonly status: number;
  readonly durationMs: number;
  readonly trackingId: string | undefined;
  /** The API's own code and words of an error. */
  readonly apiCode: number | undefined;
  readonly apiMessage: string | undefined;
  /** Where to look, and what to do, if it is an error that is known. */
  readonly component: Component | undefined;
  readonly message: string | undefined;
}

const PROBE_PATH = '/users/me';
const PROBE_TIMEOUT_MS = 15_000;
const MAX_ERROR_BODY_LENGTH = 65_536;
const MAX_MESSAGE_LENGTH = 500;

/**
 * Gets a new token now, and ends the pause after a failed mint. Requests wait for it meanwhile; other
 * gateways take it over when they hear of it.
 */
export async function refreshToken({ tokens }: Account): Promise<ActionResult<RefreshResult>> {
  const startedAtMs = performance.now();
  try {
    await tokens.clear();
    const { generation, expiresAt } = await tokens.getToken();
    const expiresInSeconds = Math.floor((expiresAt - Date.now()) / 1000);
    return {
      kind: 'done',
      body: { generation, durationMs: elapsedMs(startedAtMs), expiresInSeconds },
    };
  } catch (error) {
    return { kind: 'failed', errorResponse: toErrorResponse(error) };
  }
}

/** Sends `GET /users/me` to the API, as a call would be, and tells what came of it; not whom the API names. */
export async function probeApi({ tokens }: Account): Promise<ActionResult<TestResult>> {
  const startedAtMs = performance.now();
  try {
    const signal = AbortSignal.timeout(PROBE_TIMEOUT_MS);
    const response = await withToken(tokens)(PROBE_PATH, { signal, redirect: 'manual' });
    const durationMs = elapsedMs(startedAtMs);
    const error = response.ok ? undefined : readError(await readPrefix(response));
    await response.body?.cancel();
    const { component, message } = describeError(toErrorCode(response.status, error?.code)) ?? {};
    const { ok, status } = response;
    const trackingId = response.headers.get('x-zm-trackingid') ?? undefined;
    const [apiCode, apiMessage] = [error?.code, error?.message];
    return {
      kind: 'done',
      body: { ok, status, durationMs, trackingId, apiCode, apiMessage, component, message },
    };
  } catch (error) {
    return { kind: 'failed', errorResponse: toErrorResponse(error) };
  }
}

function elapsedMs(startedAtMs: number): number {
  return Math.round(performance.now() - startedAtMs);
}

/** A TokenError says it best; whatever else fetch throws means that there was no answer. */
function toErrorResponse(error: unknown): ErrorResponse {
  if (isTokenError(error)) {
    const { status, code, message, retryAfterMs } = error;
    return { status, code, message, retryAfterMs };
  }
  const timedOut = error instanceof Error && error.name === 'TimeoutError';
  const code = timedOut ? 'UPSTREAM_TIMEOUT' : 'UPSTREAM_UNREACHABLE';
  return { status: timedOut ? 504 : 502, code, message: describeError(code)!.message };
}

function toErrorCode(status: number, apiCode: number | undefined): string {
  if (status === 401 || apiCode === 124) return 'API_TOKEN_REJECTED';
  if (apiCode === 4711) return 'API_SCOPE_MISSING';
  if (status === 429) return 'API_RATE_LIMITED';
  return status >= 500 ? 'API_SERVER_ERROR' : '';
}

/** As much of a body as an error of the API has. */
async function readPrefix({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body?.values({ preventCancel: true }) ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > MAX_ERROR_BODY_LENGTH) break;
  }
  return text;
}

function readError(body: string): { code: number | undefined; message: string | undefined } {
  try {
    const { code, message } = JSON.parse(body) as { code?: unknown; message?: unknown };
    return {
      code: typeof code === 'number' ? code : undefined,
      message: typeof message === 'string' ? message.slice(0, MAX_MESSAGE_LENGTH) : undefined,
    };
  } catch {
    return { code: undefined, message: undefined };
  }
}
