import { isTokenError, type Clock, type TokenSource } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { readText } from './answer-text.ts';
import type { ZoomEndpoint } from './endpoints/index.ts';
import { ZoomConnectionError, ZoomError, ZoomRateLimitError } from './errors/index.ts';
import { PacingError, type Pacer } from './pacing/index.ts';
import type { BuiltRequest } from './request.ts';
import { parseResponse, type ParsedResponse, type ZoomResponse } from './response.ts';
import { parseRetryAfter } from './retry-after.ts';
import { wasSent, type SendOutcome } from './retry/index.ts';

/** What requests go out with. */
export interface ClientDeps {
  readonly tokens: TokenSource;
  readonly pacer: Pacer;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

/** A request on its way: until when, and at whose will. */
export interface SendContext {
  readonly request: BuiltRequest;
  readonly endpoint: ZoomEndpoint;
  /** By `clock.monotonic()`. */
  readonly deadline: number;
  readonly signal: AbortSignal;
}

/** What came of sending a request once, for its caller and for the decision whether to send it again. */
export interface Attempt {
  readonly response: ParsedResponse;
  readonly outcome: SendOutcome;
}

/**
 * Sends a request once, when its turn has come, and reads the answer. With a token that Zoom refuses it is sent
 * again with another one, when the turn of that has come.
 *
 * @throws ZoomRateLimitError when its turn does not come in time; TokenError; the signal's reason
 */
export async function sendOnce(connection: ClientDeps, sending: SendContext): Promise<Attempt> {
  const { request, endpoint, signal } = sending;
  const { name, path } = request;
  const { pacer, clock } = connection;
  let answer: ZoomResponse;
  try {
    answer = await sendAuthenticated(connection, sending);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ZoomError || isTokenError(error)) throw error;
    const failure = new ZoomConnectionError(name, error);
    return {
      response: { kind: 'failed', error: failure },
      outcome: { kind: 'failed', wasSent: wasSent(error) },
    };
  }
  const { status, headers, text } = answer;
  const now = clock.now();
  const header = (field: string): string | null => headers.get(field);
  const rateLimit = pacer.observe({ endpoint, path }, { status, header, body: text });
  const retryAfterMs = parseRetryAfter(header('retry-after'), now);
  return {
    response: parseResponse({ name, endpoint, rateLimit, now }, answer),
    outcome: { kind: 'response', status, rateLimit, retryAfterMs },
  };
}

async function sendAuthenticated(
  connection: ClientDeps,
  sending: SendContext,
): Promise<ZoomResponse> {
  const { request, signal } = sending;
  let isAdmitted = true;
  const sendInTurn: typeof fetch = async (url, init) => {
    if (!isAdmitted) await acquireSlot(connection, sending);
    isAdmitted = false;
    return connection.fetch(url, init);
  };
  // Its turn first: a token might come to its end while the request waits for it.
  await acquireSlot(connection, sending);
  const fetchWithToken = withToken(connection.tokens, { fetch: sendInTurn });
  // Whoever follows a redirect makes a GET of a POST, and tells another host what was in its body.
  const init: RequestInit = { ...request.init, redirect: 'manual', signal };
  const response = await fetchWithToken(request.target, init);
  const { status, headers } = response;
  return { status, headers, text: await readText(response) };
}

/** Waits for the turn of a request. */
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
