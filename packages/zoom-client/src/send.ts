import type { Clock, TokenSource } from 'evertoken';
import { isTokenError } from 'evertoken/internal';
import { fetchFromApi } from './api-request.ts';
import { loadEndpoint } from './endpoints/load-endpoint.ts';
import { unknownEndpoint } from './endpoints/zoom-endpoint.ts';
import {
  ZoomConnectionError,
  ZoomError,
  ZoomRateLimitError,
  ZoomScopeError,
  type ZoomApiErrorFields,
} from './errors/index.ts';
import type { Pacer } from './pacing/pacer.ts';
import { PacingError } from './pacing/pacing-error.ts';
import { readRateLimitInfo, type RateLimitInfo } from './pacing/rate-limit-info.ts';
import type { BuiltRequest } from './request.ts';
import {
  parseResponse,
  readText,
  toApiError,
  type ResponseDetails,
  type ZoomResponse,
} from './response.ts';
import {
  mayHaveBeenSent,
  parseRetryAfter,
  retry,
  type RetryOptions,
  type SendOutcome,
} from './retry/index.ts';
import type { ScopeRefresh } from './scope-refresh.ts';
import { trackTokens, type TokenProgress } from './token-progress.ts';

/** Dependencies of the client. */
export interface ClientDeps {
  readonly tokens: TokenSource;
  /** Hosts that may receive a token, besides the API's own. */
  readonly hosts: readonly string[];
  /** Undefined if requests are not paced. */
  readonly loadPacer: (() => Promise<Pacer>) | undefined;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly scopeRefresh: ScopeRefresh;
}

/** A request with its deadline. */
export interface SendContext {
  readonly request: BuiltRequest;
  readonly progress: TokenProgress;
  /** On the clock of `clock.monotonic()`, ms. */
  readonly deadline: number;
  readonly signal: AbortSignal;
}

/** What sending a request once led to. */
export type Attempt =
  | { readonly kind: 'result'; readonly response: ResponseDetails<unknown> }
  | {
      readonly kind: 'failed';
      readonly error: ZoomError;
      /** Input of the decision whether to retry. */
      readonly outcome: SendOutcome;
    };

/**
 * Sends a request, with retries.
 *
 * @throws what {@link sendOnce} throws
 */
export async function sendWithRetry(
  deps: ClientDeps,
  context: SendContext,
  options: RetryOptions,
): Promise<Attempt> {
  const { clock } = deps;
  const { request, deadline, signal } = context;
  return retry<Attempt>(
    {
      method: request.method,
      isReplayable: true,
      get remainingMs() {
        return deadline - clock.monotonic();
      },
      attempt: () => sendWithScopes(deps, context),
      toOutcome: (attempt) => (attempt.kind === 'result' ? undefined : attempt.outcome),
      toErrorOutcome(error) {
        throw error;
      },
      backOff: ({ afterMs }) => clock.sleep(afterMs, signal),
    },
    options,
  );
}

/** Sends a request, and once more with a new token if the old one lacks a scope: Zoom has not executed it. */
async function sendWithScopes(deps: ClientDeps, context: SendContext): Promise<Attempt> {
  for (let sends = 1; ; sends += 1) {
    const attempt = await sendOnce(deps, context);
    const { token } = context.progress;
    const lacksScope = attempt.kind === 'failed' && attempt.error instanceof ZoomScopeError;
    if (!lacksScope || token === undefined) return attempt;
    const isReplaced = await deps.scopeRefresh.replace(deps.tokens, token);
    if (!isReplaced || sends === MAX_SCOPE_SENDS) return attempt;
  }
}

const MAX_SCOPE_SENDS = 2;

/**
 * Sends a request once it has a rate-limit slot, and parses the response. If Zoom rejects the token, the
 * request takes another slot and is sent again with a new token.
 *
 * @throws ZoomRateLimitError if there is no slot before the deadline; TokenError; the signal's reason
 */
export async function sendOnce(deps: ClientDeps, context: SendContext): Promise<Attempt> {
  const { request, signal } = context;
  let response: ZoomResponse;
  try {
    response = await sendPaced(deps, context);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ZoomError || isTokenError(error)) throw error;
    const wasSent = mayHaveBeenSent(error);
    return {
      kind: 'failed',
      error: new ZoomConnectionError(request.name, error, wasSent),
      outcome: { kind: 'failed', mayHaveBeenSent: wasSent },
    };
  }
  const rateLimit = await observe(deps, request, response);
  const isResultDue = response.text === '' && (await hasResult(request, response));
  const parsed = parseResponse(request.name, response, isResultDue);
  return parsed.kind === 'result'
    ? parsed
    : toFailure(deps, context, parsed.fields, { response, rateLimit });
}

/** Whether a success should have a body. 204 and 205 say that there is none. */
async function hasResult(
  { method, path }: BuiltRequest,
  { status }: ZoomResponse,
): Promise<boolean> {
  if (status === 204 || status === 205) return false;
  const endpoint = await loadEndpoint(method, path);
  return endpoint === unknownEndpoint ? method === 'GET' : endpoint.hasResult;
}

/** Tells the pacer about a response. @returns the limit that a 429 reported */
async function observe(
  { loadPacer, clock }: ClientDeps,
  { method, path }: BuiltRequest,
  { status, headers, text: body }: ZoomResponse,
): Promise<RateLimitInfo | undefined> {
  const head = { status, header: (field: string): string | null => headers.get(field), body };
  if (loadPacer === undefined) return readRateLimitInfo(head, clock.now());
  const pacer = await loadPacer();
  return pacer.observe({ endpoint: await loadEndpoint(method, path), path }, head);
}

async function toFailure(
  { clock }: ClientDeps,
  { request: { method, path } }: SendContext,
  fields: ZoomApiErrorFields,
  received: { readonly response: ZoomResponse; readonly rateLimit: RateLimitInfo | undefined },
): Promise<Attempt> {
  const {
    response: { status, headers },
    rateLimit,
  } = received;
  const now = clock.now();
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), now);
  const endpoint = await loadEndpoint(method, path);
  return {
    kind: 'failed',
    error: toApiError(fields, { endpoint, rateLimit, now }),
    outcome: { kind: 'response', status, rateLimit, retryAfterMs },
  };
}

async function sendPaced(deps: ClientDeps, context: SendContext): Promise<ZoomResponse> {
  const { request, progress, signal } = context;
  // Not called as a method: the `fetch` of Cloudflare Workers refuses that.
  const { fetch: send } = deps;
  let hasSlot = true;
  const pacedFetch: typeof fetch = async (url, init) => {
    if (!hasSlot) await acquireSlot(deps, context);
    hasSlot = false;
    return send(url, init);
  };
  // The slot comes before the token: a token could expire while the request is queued.
  await acquireSlot(deps, context);
  const tokens = trackTokens(deps.tokens, progress);
  const api = { tokens, fetch: pacedFetch, hosts: deps.hosts };
  const response = await fetchFromApi(api, request, signal);
  const { status, headers } = response;
  return { status, headers, text: await readText(response) };
}

async function acquireSlot(
  { loadPacer, clock }: ClientDeps,
  { request: { name, method, path }, deadline, signal }: SendContext,
): Promise<void> {
  if (loadPacer === undefined) return;
  const pacer = await loadPacer();
  const endpoint = await loadEndpoint(method, path);
  try {
    const maxWaitMs = Math.max(1, deadline - clock.monotonic());
    await pacer.admit({ endpoint, path, maxWaitMs, signal });
  } catch (error) {
    if (!(error instanceof PacingError)) throw error;
    throw ZoomRateLimitError.fromPacingError(name, error, clock.now());
  }
}
