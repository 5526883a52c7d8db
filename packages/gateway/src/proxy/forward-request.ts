import { sendWithToken, type AccessToken, type SendOptions, type Verdict } from 'evertoken';
import {
  readRateLimitInfo,
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
import type { RequestContext, RetryCause } from '../http/request-context.ts';
import type { Caller } from '../auth/caller.ts';
import { nextBatch } from '../http/event-loop-batch.ts';
import type { Timeouts, Limits } from '../config/schema.ts';
import { respondWithError, toErrorResponse } from '../http/error-response.ts';
import { readZoomErrorCode } from './zoom-error-code.ts';
import { resolveTarget } from './upstream-target.ts';
import { filterRequestHeaders } from './headers.ts';
import { RequestDeadline } from './request-deadline.ts';
import { BodyTooLargeError, readBody, type RequestBody } from './request-body.ts';
import { toPacedRequest, acquireSlot } from './rate-limit.ts';
import { HeadersTimeoutError, UpstreamRequest, type ResponseSink } from './upstream-request.ts';

/** What every call needs on its way. */
export interface ForwardDeps {
  readonly dispatcher: Dispatcher;
  readonly limits: Limits;
  readonly timeouts: Timeouts;
}

/** Why a call is sent again, as it is counted. */
const RETRY_CAUSES: Readonly<Record<(RetryDecision & { kind: 'retry' })['reason'], RetryCause>> = {
  'rate-limit': 'rate-limited',
  'server-error': 'server-error',
  connection: 'network',
};

/** A call on its way to the API and back. */
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
  /** Whether it may be sent once, by the rate limits. */
  #hasSlot = false;
  #isReplay = false;

  /**
   * @param path below the API's base URL, with the query.
   * @param retries the budget of all calls of the same caller.
   */
  constructor(
    parts: ForwardDeps,
    call: RequestContext,
    caller: Caller,
    path: string,
    retries: RetryBudget,
  ) {
    this.#deps = parts;
    this.#context = call;
    this.#caller = caller;
    this.#account = caller.account;
    this.#path = path;
    this.#headers = filterRequestHeaders(call.request.rawHeaders, call.request.headers.connection);
    this.#retries = retries;
    this.#deadline = new RequestDeadline(call.startedAtMs + parts.timeouts.responseMs);
    call.onClientDisconnect = () => this.#onClientDisconnect();
  }

  /** Sends it, and passes the answer on or says why there is none. It never throws. */
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
    this.#upstream?.abort(new Error('its answer cannot be passed on'));
    this.#context.error = error;
    if (!this.#deadline.aborted) respondWithError(this.#context, toErrorResponse(error));
  }

  /** Sends it, and again while that is harmless and may help: see `decideRetry`. */
  async #sendWithRetry(): Promise<UpstreamRequest> {
    this.#retries.recordRequest();
    for (let attempt = 1; ; attempt += 1) {
      let result: UpstreamRequest | Error;
      this.#isReplay = false;
      try {
        // Its turn first: a token might come to its end while the call waits for it.
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

  /** What kept the API from answering. @throws whatever else went wrong. */
  #toUpstreamError(error: unknown): Error {
    this.#deadline.throwIfAborted();
    const failure = this.#upstream?.error;
    if (failure === undefined || failure !== error || failure instanceof BodyTooLargeError)
      throw error;
    return failure;
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

  #acquireSlot(): Promise<void> | undefined {
    const { pacer } = this.#account;
    this.#hasSlot = true;
    if (pacer === undefined) return undefined;
    const request = toPacedRequest(this.#context, this.#caller, this.#path, this.#deadline);
    return acquireSlot(pacer, this.#context, request);
  }

  get replayable(): boolean {
    return this.#body.kind === 'replayable';
  }

  /** Nobody waits long for a token, and whoever has gone away is noticed before the request is sent. */
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

  /** Also of a refusal that is sure: it would hold its connection while another token is waited for. */
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

/** Timers for the same time cost least. */
function roundUpToSeconds(ms: number): number {
  return Math.ceil(ms / 1_000) * 1_000;
}

/** Nothing else is ever sent again for its status. */
function isTerminal(status: number): boolean {
  return status < 500 && status !== 429;
}
