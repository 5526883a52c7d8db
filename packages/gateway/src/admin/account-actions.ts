import { isTokenError } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import type { Account } from '../accounts/account.ts';
import type { Failure } from '../failure.ts';
import { meaningOf, type Area } from './meanings.ts';

/** How an action ended. */
export type ActionResult<T> =
  | { readonly kind: 'done'; readonly body: T }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The token that a refresh led to. */
export interface Refreshed {
  readonly generation: number;
  /** How long it took, ms. */
  readonly tookMs: number;
  readonly expiresInSeconds: number;
}

/** What the API said to a test call. */
export interface Tested {
  /** Whether it served the request. */
  readonly ok: boolean;
  readonly status: number;
  readonly tookMs: number;
  readonly trackingId: string | undefined;
  /** The API's own code and words of an error. */
  readonly apiCode: number | undefined;
  readonly apiMessage: string | undefined;
  /** Where to look, and what to do, if it is an error that is known. */
  readonly area: Area | undefined;
  readonly words: string | undefined;
}

const TEST_PATH = '/users/me';
const TEST_TIMEOUT_MS = 15_000;
const LONGEST_ERROR = 65_536;
const LONGEST_MESSAGE = 500;

/**
 * Gets a new token now, and ends the pause after a failed mint. Requests wait for it meanwhile; other
 * gateways take it over when they hear of it.
 */
export async function refreshToken({ tokens }: Account): Promise<ActionResult<Refreshed>> {
  const began = performance.now();
  try {
    await tokens.clear();
    const { generation, expiresAt } = await tokens.getToken();
    const expiresInSeconds = Math.floor((expiresAt - Date.now()) / 1000);
    return { kind: 'done', body: { generation, tookMs: since(began), expiresInSeconds } };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

/** Sends `GET /users/me` to the API, as a call would be, and tells what came of it; not whom the API names. */
export async function testCall({ tokens }: Account): Promise<ActionResult<Tested>> {
  const began = performance.now();
  try {
    const signal = AbortSignal.timeout(TEST_TIMEOUT_MS);
    const answer = await withToken(tokens)(TEST_PATH, { signal, redirect: 'manual' });
    const tookMs = since(began);
    const error = answer.ok ? undefined : readError(await beginningOf(answer));
    await answer.body?.cancel();
    const { area, words } = meaningOf(codeFor(answer.status, error?.code)) ?? {};
    const { ok, status } = answer;
    const trackingId = answer.headers.get('x-zm-trackingid') ?? undefined;
    const [apiCode, apiMessage] = [error?.code, error?.message];
    return {
      kind: 'done',
      body: { ok, status, tookMs, trackingId, apiCode, apiMessage, area, words },
    };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

function since(began: number): number {
  return Math.round(performance.now() - began);
}

/** A TokenError says it best; whatever else fetch throws means that there was no answer. */
function failureOf(error: unknown): Failure {
  if (isTokenError(error)) {
    const { status, code, message, retryAfterMs } = error;
    return { status, code, message, retryAfterMs };
  }
  const timedOut = error instanceof Error && error.name === 'TimeoutError';
  const code = timedOut ? 'UPSTREAM_TIMEOUT' : 'UPSTREAM_UNREACHABLE';
  return { status: timedOut ? 504 : 502, code, message: meaningOf(code)!.words };
}

function codeFor(status: number, apiCode: number | undefined): string {
  if (status === 401 || apiCode === 124) return 'API_TOKEN_REJECTED';
  if (apiCode === 4711) return 'API_SCOPE_MISSING';
  if (status === 429) return 'API_RATE_LIMITED';
  return status >= 500 ? 'API_SERVER_ERROR' : '';
}

/** As much of a body as an error of the API has. */
async function beginningOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body?.values({ preventCancel: true }) ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > LONGEST_ERROR) break;
  }
  return text;
}

function readError(body: string): { code: number | undefined; message: string | undefined } {
  try {
    const { code, message } = JSON.parse(body) as { code?: unknown; message?: unknown };
    return {
      code: typeof code === 'number' ? code : undefined,
      message: typeof message === 'string' ? message.slice(0, LONGEST_MESSAGE) : undefined,
    };
  } catch {
    return { code: undefined, message: undefined };
  }
}
