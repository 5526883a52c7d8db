import { isTokenError, type Clock, type TokenSource } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import type { ZoomEndpoint } from './endpoints/index.ts';
import { ZoomConnectionError, ZoomError, ZoomRateLimitError } from './errors/index.ts';
import { PacingError, type Pacer } from './pacing/index.ts';
import type { BuiltRequest } from './request.ts';
import { parseResponse, readText, type ParsedResponse, type ZoomResponse } from './response.ts';
import {
  mayHaveBeenSent,
  parseRetryAfter,
  retry,
  type RetryOptions,
  type SendOutcome,
} from './retry/index.ts';

/** Dependencies of the client. */
export interface ClientDeps {
  readonly tokens: TokenSource;
  readonly pacer: Pacer;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

/** A request with its deadline. */
export interface SendContext {
  readonly request: BuiltRequest;
  readonly endpoint: ZoomEndpoint;
  /** On the clock of `clock.monotonic()`, ms. */
  readonly deadline: number;
  readonly signal: AbortSignal;
}

/** The result of sending a request once. */
export interface Attempt {
  readonly response: ParsedResponse;
  /** Input of the decision whether to retry. */
  readonly outcome: SendOutcome;
}

/**
 * Sends a request, with retries.
 *
 * @throws what {@link sendOnce} throws
 */
export async function sendWithRetry(
  deps: ClientDeps,
  context: SendContext,
  options: RetryOptions,
): Promise<ParsedResponse> {
  const { clock } = deps;
  const { request, deadline, signal } = context;
  const { response } = await retry<Attempt>(
    {
      method: request.method,
      isReplayable: true,
      get remainingMs() {
        return deadline - clock.monotonic();
      },
      attempt: () => sendOnce(deps, context),
      toOutcome: (attempt) => (attempt.response.kind === 'result' ? undefined : attempt.outcome),
      toErrorOutcome(error) {
        throw error;
      },
      backOff: ({ afterMs }) => clock.sleep(afterMs, signal),
    },
    options,
  );
  return response;
}

/**
 * Sends a request once it has a rate-limit slot, and parses the response. If Zoom rejects the token, the
 * request takes another slot and is sent again with a new token.
 *
 * @throws ZoomRateLimitError if there is no slot before the deadline; TokenError; the signal's reason
 */
export async function sendOnce(deps: ClientDeps, context: SendContext): Promise<Attempt> {
  const { request, endpoint, signal } = context;
  const { name, path } = request;
  let response: ZoomResponse;
  try {
    response = await sendPaced(deps, context);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ZoomError || isTokenError(error)) throw error;
    return {
      response: { kind: 'failed', error: new ZoomConnectionError(name, error) },
      outcome: { kind: 'failed', mayHaveBeenSent: mayHaveBeenSent(error) },
    };
  }
  const { status, headers, text } = response;
  const now = deps.clock.now();
  const header = (field: string): string | null => headers.get(field);
  const rateLimit = deps.pacer.observe({ endpoint, path }, { status, header, body: text });
  const retryAfterMs = parseRetryAfter(header('retry-after'), now);
  return {
    response: parseResponse({ name, endpoint, rateLimit, now }, response),
    outcome: { kind: 'response', status, rateLimit, retryAfterMs },
  };
}

async function sendPaced(deps: ClientDeps, context: SendContext): Promise<ZoomResponse> {
  const { request, signal } = context;
  let hasSlot = true;
  const pacedFetch: typeof fetch = async (url, init) => {
    if (!hasSlot) await acquireSlot(deps, context);
    hasSlot = false;
    return deps.fetch(url, init);
  };
  // The slot comes before the token: a token could expire while the request is queued.
  await acquireSlot(deps, context);
  const fetchWithToken = withToken(deps.tokens, { fetch: pacedFetch });
  // Following a redirect would turn a POST into a GET, or send its body to another host.
  const init: RequestInit = { ...request.init, redirect: 'manual', signal };
  const response = await fetchWithToken(request.target, init);
  const { status, headers } = response;
  return { status, headers, text: await readText(response) };
}

async function acquireSlot(
  { pacer, clock }: ClientDeps,
  { request: { name, path }, endpoint, deadline, signal }: SendContext,
): Promise<void> {
  try {
    const maxWaitMs = Math.max(1, deadline - clock.monotonic());
    await pacer.admit({ endpoint, path, maxWaitMs, signal });
  } catch (error) {
    if (!(error instanceof PacingError)) throw error;
    throw ZoomRateLimitError.fromPacingError(name, error, clock.now());
  }
}
