import { sendWithToken, type AccessToken, type Sending, type Verdict } from 'evertoken';
import type { Dispatcher } from 'undici';
import type { Account } from '../accounts/account.ts';
import type { Call } from '../call.ts';
import type { Caller } from '../callers/callers.ts';
import type { Deadlines, Limits } from '../config/gateway-config.ts';
import { failCall, failureOf } from '../failure.ts';
import { apiCodeOf } from './api-code.ts';
import { destinationOf } from './destination.ts';
import { requestHeaders } from './headers.ts';
import { bodyOf, type RequestBody } from './request-body.ts';
import { UpstreamExchange, type Recipient } from './upstream-exchange.ts';

/** What every call needs on its way. */
export interface ForwardingParts {
  readonly dispatcher: Dispatcher;
  readonly limits: Limits;
  readonly deadlines: Deadlines;
}

/** A call on its way to the API and back. */
export class Forwarding implements Sending<UpstreamExchange>, Recipient {
  readonly #parts: ForwardingParts;
  readonly #call: Call;
  readonly #account: Account;
  readonly #path: string;
  readonly #headers: readonly string[];
  readonly #deadline: number;
  #body!: RequestBody;
  #exchange: UpstreamExchange | undefined;
  #gone: Error | undefined;

  /** @param path below the API's base URL, with the query. */
  constructor(parts: ForwardingParts, call: Call, { account }: Caller, path: string) {
    this.#parts = parts;
    this.#call = call;
    this.#account = account;
    this.#path = path;
    this.#headers = requestHeaders(call.request.rawHeaders, call.request.headers.connection);
    this.#deadline = call.startedAtMs + parts.deadlines.answerMs;
    call.onAbandoned = () => this.#abandon();
  }

  /** Sends it, and passes the answer on or says why there is none. It never throws. */
  async run(): Promise<void> {
    try {
      const body = bodyOf(this.#call.request, this.#parts.limits.bodyBytes);
      this.#body = body instanceof Promise ? await body : body;
      const exchange = await sendWithToken(this.#account.tokens, this);
      this.#throwIfGone();
      exchange.pipe(this);
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
    if (this.#gone === undefined) failCall(this.#call, failureOf(error));
  }

  get replayable(): boolean {
    return this.#body.kind === 'replayable';
  }

  /** Nobody waits long for a token, and whoever has gone away is noticed before the request is sent. */
  get signal(): undefined {
    return undefined;
  }

  async send(token: AccessToken): Promise<UpstreamExchange> {
    this.#throwIfGone();
    const call = this.#call;
    if (call.sends > 0) call.retried('token-rejected');
    const { origin, basePath } = destinationOf(token, this.#account);
    const path = basePath + this.#path;
    const exchange = (this.#exchange = new UpstreamExchange(this.#deadline));
    const headers = [
      ...call.sent(origin, path, this.#headers),
      'authorization',
      token.authorization(),
    ];
    const body = this.#body.kind === 'stream' ? this.#body.stream : this.#body.bytes;
    try {
      await exchange.send(this.#parts.dispatcher, {
        origin,
        path,
        method: call.request.method!,
        headers,
        body,
      });
    } catch (error) {
      call.unanswered(error);
      throw error;
    }
    call.answered(exchange.status, exchange.header('x-zm-trackingid'));
    return exchange;
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
    this.#gone = new Error('the caller went away');
    this.#exchange?.abort(this.#gone);
  }

  #throwIfGone(): void {
    if (this.#gone !== undefined) throw this.#gone;
  }
}
