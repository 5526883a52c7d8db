import { sendWithToken, type AccessToken, type Sending, type Verdict } from 'evertoken';
import {
  readRateLimitNotice,
  type RateLimitNotice,
  type ZoomAnswerHead,
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
import type { Call, RetryCause } from '../call.ts';
import type { Caller } from '../callers/callers.ts';
import { joinCohort } from '../cohort.ts';
import type { Deadlines, Limits } from '../config/gateway-config.ts';
import { failCall, failureOf } from '../failure.ts';
import { apiCodeOf } from './api-code.ts';
import { destinationOf } from './destination.ts';
import { requestHeaders } from './headers.ts';
import { Patience } from './patience.ts';
import { BodyTooLarge, bodyOf, type RequestBody } from './request-body.ts';
import { pacedRequest, waitForTurn } from './turn.ts';
import { AnswerTimeout, UpstreamExchange, type Recipient } from './upstream-exchange.ts';

/** What every call needs on its way. */
export interface ForwardingParts {
  readonly dispatcher: Dispatcher;
  readonly limits: Limits;
  readonly deadlines: Deadlines;
}

/** Why a call is sent again, as it is counted. */
const CAUSES: Readonly<Record<(RetryDecision & { kind: 'retry' })['reason'], RetryCause>> = {
  'rate-limit': 'rate-limited',
  'server-error': 'server-error',
  connection: 'network',
};

/** A call on its way to the API and back. */
export class Forwarding implements Sending<UpstreamExchange>, Recipient {
  readonly #parts: ForwardingParts;
  readonly #call: Call;
  readonly #caller: Caller;
  readonly #account: Account;
  readonly #path: string;
  readonly #headers: readonly string[];
  readonly #retries: RetryBudget;
  readonly #patience: Patience;
  #body!: RequestBody;
  #exchange: UpstreamExchange | undefined;
  /** Whether it may be sent once, by the rate limits. */
  #hasTurn = false;
  #isReplay = false;

  /**
   * @param path below the API's base URL, with the query.
   * @param retries the budget of all calls of the same caller.
   */
  constructor(
    parts: ForwardingParts,
    call: Call,
    caller: Caller,
    path: string,
    retries: RetryBudget,
  ) {
    this.#parts = parts;
    this.#call = call;
    this.#caller = caller;
    this.#account = caller.account;
    this.#path = path;
    this.#headers = requestHeaders(call.request.rawHeaders, call.request.headers.connection);
    this.#retries = retries;
    this.#patience = new Patience(call.startedAtMs + parts.deadlines.answerMs);
    call.onAbandoned = () => this.#abandon();
  }

  /** Sends it, and passes the answer on or says why there is none. It never throws. */
  async run(): Promise<void> {
    try {
      const body = bodyOf(this.#call.request, this.#parts.limits.bodyBytes);
      this.#body = body instanceof Promise ? await body : body;
      const answer = await this.#sendRepeatedly();
      await joinCohort();
      this.#patience.throwIfGone();
      answer.pipe(this);
    } catch (error) {
      this.brokenOff(error);
    }
  }

  get response(): Call['response'] {
    return this.#call.response;
  }

  get requestId(): string {
    return this.#call.requestId;
  }

  brokenOff(error: unknown): void {
    this.#exchange?.abort(new Error('its answer cannot be passed on'));
    this.#call.fault = error;
    if (!this.#patience.isGone) failCall(this.#call, failureOf(error));
  }

  /** Sends it, and again while that is harmless and may help: see `decideRetry`. */
  async #sendRepeatedly(): Promise<UpstreamExchange> {
    this.#retries.recordRequest();
    for (let attempt = 1; ; attempt += 1) {
      let answer: UpstreamExchange | Error;
      this.#isReplay = false;
      try {
        // Its turn first: a token might come to its end while the call waits for it.
        const turn = this.#takeTurn();
        if (turn !== undefined) await turn;
        answer = await sendWithToken(this.#account.tokens, this);
        if (isFinal(answer.status)) return answer;
      } catch (error) {
        answer = this.#whyUnanswered(error);
      }
      const outcome = await this.#outcomeOf(answer);
      const decision = this.#decideRetry(outcome, attempt);
      if (decision.kind === 'answer' || !this.#retries.takeRetry()) {
        if (answer instanceof UpstreamExchange) return answer;
        throw answer;
      }
      this.#call.retried(CAUSES[decision.reason]);
      if (answer instanceof UpstreamExchange) await answer.discard();
      await this.#patience.pause(decision.afterMs);
    }
  }

  /** What kept the API from answering. @throws whatever else went wrong. */
  #whyUnanswered(error: unknown): Error {
    this.#patience.throwIfGone();
    const failure = this.#exchange?.error;
    if (failure === undefined || failure !== error || failure instanceof BodyTooLarge) throw error;
    return failure;
  }

  async #outcomeOf(answer: UpstreamExchange | Error): Promise<SendOutcome> {
    if (answer instanceof Error) {
      return { kind: 'failed', wasSent: this.#exchange?.sent === true ? 'maybe' : 'no' };
    }
    const { status } = answer;
    const header = (name: string): string | undefined => answer.header(name);
    const retryAfterMs = parseRetryAfter(header('retry-after'), Date.now());
    if (status !== 429) return { kind: 'answered', status, retryAfterMs };
    const notice = this.#noteRateLimit({ status, header, body: await answer.peek() });
    return { kind: 'answered', status, notice, retryAfterMs };
  }

  #noteRateLimit(answer: ZoomAnswerHead): RateLimitNotice | undefined {
    const { pacer } = this.#account;
    if (pacer === undefined) return readRateLimitNotice(answer, Date.now());
    return pacer.observe({ endpoint: this.#call.endpoint, path: this.#path }, answer);
  }

  #decideRetry(outcome: SendOutcome, attempt: number): RetryDecision {
    const { method = '' } = this.#call.request;
    const { replayable: isReplayable } = this;
    const { leftMs: remainingMs } = this.#patience;
    return decideRetry({ method, outcome, attempt, isReplayable, remainingMs }, Math.random());
  }

  #takeTurn(): Promise<void> | undefined {
    const { pacer } = this.#account;
    this.#hasTurn = true;
    if (pacer === undefined) return undefined;
    const request = pacedRequest(this.#call, this.#caller, this.#path, this.#patience);
    return waitForTurn(pacer, this.#call, request);
  }

  get replayable(): boolean {
    return this.#body.kind === 'replayable';
  }

  /** Nobody waits long for a token, and whoever has gone away is noticed before the request is sent. */
  get signal(): undefined {
    return undefined;
  }

  send(token: AccessToken): Promise<UpstreamExchange> {
    if (this.#isReplay) this.#call.retried('token-rejected');
    this.#isReplay = true;
    const turn = this.#hasTurn ? undefined : this.#takeTurn();
    this.#hasTurn = false;
    return turn === undefined
      ? this.#exchangeWith(token)
      : turn.then(() => this.#exchangeWith(token));
  }

  #exchangeWith(token: AccessToken): Promise<UpstreamExchange> {
    this.#patience.throwIfGone();
    const { leftMs } = this.#patience;
    if (leftMs === 0) throw new AnswerTimeout();
    const { origin, basePath } = destinationOf(token, this.#account);
    const path = basePath + this.#path;
    const headers = this.#call.sent(origin, path, this.#headers);
    this.#exchange = new UpstreamExchange(this.#call, leftMs);
    return this.#exchange.send(this.#parts.dispatcher, {
      origin,
      path,
      method: this.#call.request.method!,
      headers: [...headers, 'authorization', token.authorization()],
      body: this.#body.kind === 'stream' ? this.#body.stream : this.#body.bytes,
      headersTimeout: wholeSeconds(leftMs),
    });
  }

  judge(answer: UpstreamExchange): Verdict | Promise<Verdict> {
    const verdict = this.#account.tokens.judge(answer.status);
    return verdict === 'accepted' || verdict === 'other'
      ? verdict
      : this.#judgeByBody(answer, verdict);
  }

  discard(answer: UpstreamExchange): Promise<void> {
    return answer.discard();
  }

  /** Also of a refusal that is sure: it would hold its connection while another token is waited for. */
  async #judgeByBody(answer: UpstreamExchange, verdict: Verdict): Promise<Verdict> {
    const body = await answer.peek();
    this.#call.apiCode = apiCodeOf(body);
    return verdict === 'undecided' ? this.#account.tokens.judge(answer.status, body) : verdict;
  }

  #abandon(): void {
    const reason = this.#patience.leave();
    this.#exchange?.abort(reason);
  }
}

/** Timers for the same time cost least. */
function wholeSeconds(ms: number): number {
  return Math.ceil(ms / 1_000) * 1_000;
}

/** Nothing else is ever sent again for its status. */
function isFinal(status: number): boolean {
  return status < 500 && status !== 429;
}
