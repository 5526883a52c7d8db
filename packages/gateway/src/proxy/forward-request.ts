import { sendWithToken, type AccessToken, type SendOptions, type Verdict } from 'evertoken';
import { isNonceChallenge } from 'evertoken/internal';
import type { PacingPriority } from '@evertoken/zoom-client/pacing';
import {
  retry,
  type RetryDecision,
  type RetryOptions,
  type RetryTask,
  type SendOutcome,
} from '@evertoken/zoom-client/retry';
import type { Dispatcher } from 'undici';
import type { Account } from '../accounts/account.ts';
import type { Caller } from '../auth/caller.ts';
import type { Limits, Timeouts } from '../config/schema.ts';
import { toErrorResponse } from '../http/error-response.ts';
import { nextBatch } from '../http/event-loop-batch.ts';
import { RequestDeadline, respondWithError, type RequestContext } from '../http/request-context.ts';
import type { ClockComparison } from '../observability/clock-comparison.ts';
import { sendBound } from './bound-request.ts';
import { filterRequestHeaders } from './headers.ts';
import { BodyTooLargeError, readBody, type RequestBody } from './request-body.ts';
import { readOutcome } from './response-outcome.ts';
import { HeadersTimeoutError, UpstreamRequest, type ResponseSink } from './upstream-request.ts';
import { resolveTarget, type UpstreamTarget } from './upstream-target.ts';

/** Dependencies of all forwarded requests. */
export interface ForwardDeps {
  readonly dispatcher: Dispatcher;
  readonly limits: Limits;
  readonly timeouts: Timeouts;
  readonly clock: ClockComparison;
}

const PRIORITIES: ReadonlySet<unknown> = new Set<PacingPriority>(['high', 'normal', 'low']);

/** How long after its first use a token may be unknown to some servers of the API, ms. */
const MAX_PROPAGATION_MS = 10_000;
const firstSentAtMs = new WeakMap<AccessToken, number>();

/** One request that is forwarded to the API, with its retries. */
export class ForwardedRequest
  implements RetryTask<UpstreamRequest>, SendOptions<UpstreamRequest>, ResponseSink
{
  readonly #deps: ForwardDeps;
  readonly #context: RequestContext;
  readonly #caller: Caller;
  readonly #account: Account;
  readonly #path: string;
  readonly #headers: readonly string[];
  readonly #retries: RetryOptions;
  readonly #deadline: RequestDeadline;
  #body!: RequestBody;
  #upstream: UpstreamRequest | undefined;
  /** Whether a slot of the rate limiter is held for the next attempt. */
  #hasSlot = false;
  /** Whether the next attempt repeats one whose token was rejected. */
  #isReplay = false;

  /**
   * @param path path below the API's base URL, with the query
   * @param retries with the retry budget of the caller
   */
  constructor(
    deps: ForwardDeps,
    context: RequestContext,
    caller: Caller,
    path: string,
    retries: RetryOptions,
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
      const upstream = await retry(this, this.#retries);
      await nextBatch();
      this.#deadline.throwIfDisconnected();
      upstream.pipe(this);
    } catch (error) {
      this.#fail(error);
    }
  }

  get response(): RequestContext['response'] {
    return this.#context.response;
  }

  get addedHeaders(): readonly string[] {
    const { requestId, corsHeaders } = this.#context;
    return ['x-request-id', requestId, ...corsHeaders];
  }

  get bodyTimeoutMs(): number {
    return this.#deps.timeouts.responseMs;
  }

  onUpstreamAborted(error: Error): void {
    this.#fail(error);
  }

  /** Responds with an error. A response that has already started is aborted instead. */
  #fail(error: unknown): void {
    this.#upstream?.abort(new Error('the response cannot be delivered'));
    this.#context.error = error;
    if (this.#deadline.isDisconnected) return;
    respondWithError(this.#context, toErrorResponse(error, this.method));
  }

  get method(): string {
    return this.#context.request.method ?? '';
  }

  get isReplayable(): boolean {
    return this.replayable;
  }

  get remainingMs(): number {
    return this.#deadline.remainingMs;
  }

  /** Sends the request once, or several times if the API rejects the token. */
  attempt(): Promise<UpstreamRequest> {
    this.#isReplay = false;
    // The slot comes before the token, which might expire while the request waits for its slot.
    const slot = this.#acquireSlot();
    const { tokens } = this.#account;
    return slot === undefined
      ? sendWithToken(tokens, this)
      : slot.then(() => sendWithToken(tokens, this));
  }

  toOutcome(upstream: UpstreamRequest): Promise<SendOutcome> | undefined {
    const { status } = upstream;
    return status < 500 && status !== 429
      ? undefined
      : readOutcome(upstream, this.#context, this.#account, this.#path);
  }

  /** @throws the error unless the connection to the API failed */
  toErrorOutcome(error: unknown): SendOutcome {
    this.#deadline.throwIfDisconnected();
    const isUpstreamError = error !== undefined && error === this.#upstream?.error;
    if (!isUpstreamError || error instanceof BodyTooLargeError) throw error;
    return { kind: 'failed', mayHaveBeenSent: this.#upstream?.wasSent === true };
  }

  async backOff(
    { cause, afterMs }: RetryDecision & { readonly kind: 'retry' },
    upstream: UpstreamRequest | undefined,
  ): Promise<void> {
    this.#context.onRetry(cause);
    await upstream?.discard();
    await this.#deadline.wait(afterMs);
  }

  /** Acquires a slot of the account's rate limiter for one attempt. @returns undefined if it did not have to wait */
  #acquireSlot(): Promise<void> | undefined {
    const { pacer } = this.#account;
    this.#hasSlot = true;
    if (pacer === undefined) return undefined;
    const { endpoint, request } = this.#context;
    const { remainingMs, disconnectSignal: signal } = this.#deadline;
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
    return slot && this.#context.recordQueueTime(slot);
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
    if (!firstSentAtMs.has(token)) firstSentAtMs.set(token, performance.now());
    const target = resolveTarget(token, this.#context.endpoint.server, this.#account.hosts);
    const path = target.basePath + this.#path;
    if (token.type === 'Bearer') return this.#sendOnce(target, path, token.authorization());
    const bound = { token, url: new URL(target.origin + path), request: this };
    return sendBound(this.#account.tokens, bound, (authorization, proof) =>
      this.#sendOnce(target, path, authorization, proof),
    );
  }

  #sendOnce(
    target: UpstreamTarget,
    path: string,
    authorization: string,
    proof?: string,
  ): Promise<UpstreamRequest> {
    this.#deadline.throwIfDisconnected();
    const { remainingMs } = this.#deadline;
    if (remainingMs === 0) throw new HeadersTimeoutError();
    const headers = this.#context.onSend(target.origin, path, this.#headers);
    this.#upstream = new UpstreamRequest(this.#context, target, remainingMs);
    const response = this.#upstream.send(this.#deps.dispatcher, {
      origin: target.origin,
      path,
      method: this.#context.request.method!,
      headers:
        proof === undefined
          ? [...headers, 'authorization', authorization]
          : [...headers, 'authorization', authorization, 'dpop', proof],
      body: this.#body.kind === 'stream' ? this.#body.stream : this.#body.bytes,
      headersTimeout: roundUpToSeconds(remainingMs),
    });
    const { clock } = this.#deps;
    if (performance.now() < clock.nextAtMs) return response;
    return clock.compare(response, (head) => head.header('date'));
  }

  judge(upstream: UpstreamRequest): Verdict | Promise<Verdict> {
    const verdict = this.#account.tokens.judge(upstream.status);
    return verdict === 'accepted' || verdict === 'other'
      ? verdict
      : this.#judgeByBody(upstream, verdict);
  }

  /**
   * A token that has been replaced, or that some servers of the API may not know yet, is not the request's
   * fault. Any other repetition takes from the caller's retry budget.
   */
  mayResend(replacement: AccessToken, rejected: AccessToken): boolean {
    return (
      replacement.generation > rejected.generation ||
      isPropagating(rejected) ||
      this.#retries.budget.takeRetry()
    );
  }

  discard(upstream: UpstreamRequest): Promise<void> {
    return upstream.discard();
  }

  /** Reads the body of a certain rejection too: it would occupy its connection while another token is awaited. */
  async #judgeByBody(upstream: UpstreamRequest, verdict: Verdict): Promise<Verdict> {
    if (isNonceChallenge(upstream.status, upstream.header('www-authenticate'))) return 'other';
    const body = await upstream.peek();
    const error = this.#account.api.readError(body, this.#context.endpoint);
    this.#context.apiCode = error.code;
    this.#context.missingScopes = error.missingScopes;
    return verdict === 'undecided' ? this.#account.tokens.judge(upstream.status, body) : verdict;
  }

  #onClientDisconnect(): void {
    const reason = this.#deadline.onDisconnect();
    this.#upstream?.abort(reason);
  }
}

/** `X-Priority` orders the requests of one caller; `low` goes behind the requests of all callers. */
function isPriority(value: unknown): value is PacingPriority {
  return PRIORITIES.has(value);
}

function isPropagating(token: AccessToken): boolean {
  return performance.now() - firstSentAtMs.get(token)! < MAX_PROPAGATION_MS;
}

/** Rounds a timeout, since Node's timers are cheapest when many have the same duration. */
function roundUpToSeconds(ms: number): number {
  return Math.ceil(ms / 1_000) * 1_000;
}
