import { sendWithToken, type AccessToken, type SendOptions, type Verdict } from 'evertoken';
import {
  readRateLimitInfo,
  type PacingPriority,
  type RateLimitInfo,
  type ZoomResponseHead,
} from '@evertoken/zoom-client/pacing';
import {
  decideRetry,
  parseRetryAfter,
  type RetryBudget,
  type RetryDecision,
  type SendOutcome,
} from '@evertoken/zoom-client/retry';
import type { Dispatcher } from 'undici';
import type { Account } from '../accounts/account.ts';
import type { Caller } from '../auth/caller.ts';
import type { Limits, Timeouts } from '../config/schema.ts';
import { toErrorResponse } from '../http/error-response.ts';
import { nextBatch } from '../http/event-loop-batch.ts';
import {
  RequestDeadline,
  respondWithError,
  type RequestContext,
  type RetryCause,
} from '../http/request-context.ts';
import { filterRequestHeaders } from './headers.ts';
import { BodyTooLargeError, readBody, type RequestBody } from './request-body.ts';
import { HeadersTimeoutError, UpstreamRequest, type ResponseSink } from './upstream-request.ts';
import { resolveTarget } from './upstream-target.ts';

/** Dependencies of all forwarded requests. */
export interface ForwardDeps {
  readonly dispatcher: Dispatcher;
  readonly limits: Limits;
  readonly timeouts: Timeouts;
}

/** The retry causes of the metrics, by the reasons of `decideRetry`. */
const RETRY_CAUSES: Readonly<Record<(RetryDecision & { kind: 'retry' })['reason'], RetryCause>> = {
  'rate-limit': 'rate-limited',
  'server-error': 'server-error',
  connection: 'network',
};

const PRIORITIES: ReadonlySet<unknown> = new Set<PacingPriority>(['high', 'normal', 'low']);

/** One request that is forwarded to the API, with its retries. */
export class ForwardedRequest implements SendOptions<UpstreamRequest>, ResponseSink {
  readonly #deps: ForwardDeps;
  readonly #context: RequestContext;
  readonly #caller: Caller;
  readonly #account: Account;
  readonly #path: string;
  readonly #headers: readonly string[];
  readonly #retries: RetryBudget;
  readonly #deadline: RequestDeadline;
  #body!: RequestBody;
  #upstream: UpstreamRequest | undefined;
  /** Whether a slot of the rate limiter is held for the next attempt. */
  #hasSlot = false;
  /** Whether the next attempt repeats one whose token was rejected. */
  #isReplay = false;

  /**
   * @param path path below the API's base URL, with the query
   * @param retries retry budget of the caller
   */
  constructor(
    deps: ForwardDeps,
    context: RequestContext,
    caller: Caller,
    path: string,
    retries: RetryBudget,
  ) {
    const { rawHeaders, headers } = context.request;
    this.#deps = deps;
    this.#context = context;
    this.#caller = caller;
    this.#account = caller.account;
    this.#path = path;
    this.#headers = filterRequestHeaders(rawHeaders, headers.connection);
    this.#retries = retries;
    this.#deadline = new RequestDeadline(context.startedAtMs + deps.timeouts.responseMs);
    context.onClientDisconnect = () => this.#onClientDisconnect();
  }

  /** Sends the request and pipes the response, or responds with an error. Never throws. */
  async run(): Promise<void> {
    try {
      const body = readBody(this.#context.request, this.#deps.limits.maxBodyBytes);
      this.#body = body instanceof Promise ? await body : body;
      const response = await this.#sendWithRetry();
      await nextBatch();
      this.#deadline.throwIfAborted();
      response.pipe(this);
    } catch (error) {
      this.onUpstreamAborted(error);
    }
  }

  get response(): RequestContext['response'] {
    return this.#context.response;
  }

  get requestId(): string {
    return this.#context.requestId;
  }

  onUpstreamAborted(error: unknown): void {
    this.#upstream?.abort(new Error('the response cannot be delivered'));
    this.#context.error = error;
    if (!this.#deadline.aborted) respondWithError(this.#context, toErrorResponse(error));
  }

  /** Sends the request, and again while `decideRetry` and the retry budget allow it. */
  async #sendWithRetry(): Promise<UpstreamRequest> {
    this.#retries.recordRequest();
    for (let attempt = 1; ; attempt += 1) {
      let result: UpstreamRequest | Error;
      this.#isReplay = false;
      try {
        // The slot comes before the token, which might expire while the request waits for its slot.
        const slot = this.#acquireSlot();
        if (slot !== undefined) await slot;
        result = await sendWithToken(this.#account.tokens, this);
        if (isTerminal(result.status)) return result;
      } catch (error) {
        result = this.#toUpstreamError(error);
      }
      const outcome = await this.#toSendOutcome(result);
      const decision = this.#decideRetry(outcome, attempt);
      if (decision.kind === 'stop' || !this.#retries.takeRetry()) {
        if (result instanceof UpstreamRequest) return result;
        throw result;
      }
      this.#context.onRetry(RETRY_CAUSES[decision.reason]);
      if (result instanceof UpstreamRequest) await result.discard();
      await this.#deadline.wait(decision.afterMs);
    }
  }

  /** Returns the error if it is one of the connection to the API. @throws any other error */
  #toUpstreamError(error: unknown): Error {
    this.#deadline.throwIfAborted();
    const upstreamError = this.#upstream?.error;
    const isRetryable = upstreamError === error && !(error instanceof BodyTooLargeError);
    if (upstreamError === undefined || !isRetryable) throw error;
    return upstreamError;
  }

  async #toSendOutcome(response: UpstreamRequest | Error): Promise<SendOutcome> {
    if (response instanceof Error) {
      return { kind: 'failed', wasSent: this.#upstream?.sent === true ? 'maybe' : 'no' };
    }
    const { status } = response;
    const header = (name: string): string | undefined => response.header(name);
    const retryAfterMs = parseRetryAfter(header('retry-after'), Date.now());
    if (status !== 429) return { kind: 'response', status, retryAfterMs };
    const rateLimit = this.#recordRateLimit({ status, header, body: await response.peek() });
    return { kind: 'response', status, rateLimit, retryAfterMs };
  }

  #recordRateLimit(response: ZoomResponseHead): RateLimitInfo | undefined {
    const { pacer } = this.#account;
    if (pacer === undefined) return readRateLimitInfo(response, Date.now());
    return pacer.observe({ endpoint: this.#context.endpoint, path: this.#path }, response);
  }

  #decideRetry(outcome: SendOutcome, attempt: number): RetryDecision {
    const { method = '' } = this.#context.request;
    const { replayable: isReplayable } = this;
    const { remainingMs } = this.#deadline;
    return decideRetry({ method, outcome, attempt, isReplayable, remainingMs }, Math.random());
  }

  /** Acquires a slot of the account's rate limiter for one attempt. @returns undefined if it did not have to wait */
  #acquireSlot(): Promise<void> | undefined {
    const { pacer } = this.#account;
    this.#hasSlot = true;
    if (pacer === undefined) return undefined;
    const { endpoint, request } = this.#context;
    const { remainingMs, signal } = this.#deadline;
    const priority = request.headers['x-priority'];
    const slot = pacer.admit({
      endpoint,
      path: this.#path,
      caller: this.#caller.name,
      weight: this.#caller.weight,
      priority: isPriority(priority) ? priority : 'normal',
      maxWaitMs: Math.max(1, remainingMs),
      signal,
    });
    return slot && recordQueueTime(this.#context, slot);
  }

  get replayable(): boolean {
    return this.#body.kind === 'replayable';
  }

  /** None: waiting for a token is short, and `send` checks whether the client has disconnected. */
  get signal(): undefined {
    return undefined;
  }

  send(token: AccessToken): Promise<UpstreamRequest> {
    if (this.#isReplay) this.#context.onRetry('token-rejected');
    this.#isReplay = true;
    const slot = this.#hasSlot ? undefined : this.#acquireSlot();
    this.#hasSlot = false;
    return slot === undefined
      ? this.#sendUpstream(token)
      : slot.then(() => this.#sendUpstream(token));
  }

  #sendUpstream(token: AccessToken): Promise<UpstreamRequest> {
    this.#deadline.throwIfAborted();
    const { remainingMs } = this.#deadline;
    if (remainingMs === 0) throw new HeadersTimeoutError();
    const { origin, basePath } = resolveTarget(token, this.#account);
    const path = basePath + this.#path;
    const headers = this.#context.onSend(origin, path, this.#headers);
    this.#upstream = new UpstreamRequest(this.#context, remainingMs);
    return this.#upstream.send(this.#deps.dispatcher, {
      origin,
      path,
      method: this.#context.request.method!,
      headers: [...headers, 'authorization', token.authorization()],
      body: this.#body.kind === 'stream' ? this.#body.stream : this.#body.bytes,
      headersTimeout: roundUpToSeconds(remainingMs),
    });
  }

  judge(response: UpstreamRequest): Verdict | Promise<Verdict> {
    const verdict = this.#account.tokens.judge(response.status);
    return verdict === 'accepted' || verdict === 'other'
      ? verdict
      : this.#judgeByBody(response, verdict);
  }

  discard(response: UpstreamRequest): Promise<void> {
    return response.discard();
  }

  /** Reads the body of a certain rejection too: it would occupy its connection while another token is awaited. */
  async #judgeByBody(response: UpstreamRequest, verdict: Verdict): Promise<Verdict> {
    const body = await response.peek();
    this.#context.apiCode = readZoomErrorCode(body);
    return verdict === 'undecided' ? this.#account.tokens.judge(response.status, body) : verdict;
  }

  #onClientDisconnect(): void {
    const reason = this.#deadline.abort();
    this.#upstream?.abort(reason);
  }
}

async function recordQueueTime(context: RequestContext, slot: Promise<void>): Promise<void> {
  const startedAtMs = performance.now();
  try {
    await slot;
  } finally {
    context.queuedMs += performance.now() - startedAtMs;
  }
}

/** `X-Priority` orders the requests of one caller; `low` goes behind the requests of all callers. */
function isPriority(value: unknown): value is PacingPriority {
  return PRIORITIES.has(value);
}

/** Returns Zoom's error code in a response body, such as 4711; undefined if there is none. */
function readZoomErrorCode(body: string): number | undefined {
  try {
    const { code } = JSON.parse(body) as { code?: unknown };
    return typeof code === 'number' ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Rounds a timeout, since Node's timers are cheapest when many have the same duration. */
function roundUpToSeconds(ms: number): number {
  return Math.ceil(ms / 1_000) * 1_000;
}

/** Whether no rule retries this status. */
function isTerminal(status: number): boolean {
  return status < 500 && status !== 429;
}
