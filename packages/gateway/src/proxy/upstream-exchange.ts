import type { ServerResponse } from 'node:http';
import type { Dispatcher } from 'undici';
import { decodeBody } from './decode-body.ts';
import { headerIn, responseHeaders } from './headers.ts';

/** As much of an answer's body as is kept before somebody has decided what becomes of it. */
const PEEK_LIMIT = 64 * 1024;
/** And for so long at the most, ms: it may come byte by byte. */
const PEEK_PATIENCE_MS = 1_000;

/** With these statuses the head is the whole answer (RFC 9110, section 6.4.1). */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 304]);

/** Who gets an answer. */
export interface Recipient {
  readonly response: ServerResponse;
  readonly requestId: string;
  /** The answer broke off in the middle. */
  brokenOff(error: Error): void;
}

/** Who wants to know how it goes. */
export interface ExchangeObserver {
  /** The head of the answer has come. */
  answered(status: number, trackingId: string | undefined): void;
  /** No answer has come. */
  unanswered(error: unknown): void;
}

/**
 * One request to the API and its answer, as undici's handler. The beginning of the answer is held until
 * somebody decides what becomes of it: `peek`, then `pipe` or `discard`.
 *
 * It takes undici's callbacks of the first kind, which hand on the headers as they were read: the
 * others make an object of them, which costs as much as all the rest that is done here.
 */
export class UpstreamExchange implements Dispatcher.DispatchHandler {
  /** The status of the answer; 0 while there is none. */
  status = 0;
  /** Whether the request has been given to a connection: until then nobody has seen it. */
  sent = false;
  readonly #observer: ExchangeObserver;
  readonly #deadline: number;
  /** As they go to the caller. */
  #headers: string[] = [];
  /** How much of the body is still to come; undefined when its length is not known. */
  #missing: number | undefined;
  /** Body that has come but has not been passed on. */
  #held: Buffer[] = [];
  #heldBytes = 0;
  #ended = false;
  #error: Error | undefined;
  #aborted: Error | undefined;
  #recipient: Recipient | undefined;
  #abort: ((reason: Error) => void) | undefined;
  /** Lets the body go on when it was stopped. */
  #resume: (() => void) | undefined;
  /** Called for whatever happens next, until the answer is passed on. */
  #wake: () => void = nothing;

  /** @param timeoutMs how long the head of the answer may take, however much comes before it, ms. */
  constructor(observer: ExchangeObserver, timeoutMs: number) {
    this.#observer = observer;
    this.#deadline = performance.now() + timeoutMs;
  }

  /** What the exchange came to an end by, if not by the end of the answer. */
  get error(): Error | undefined {
    return this.#error;
  }

  /** Sends the request. Resolves with the head of the answer. Rejects when there is none. */
  send(dispatcher: Dispatcher, options: Dispatcher.DispatchOptions): Promise<this> {
    return new Promise((resolve, reject) => {
      this.#wake = () => (this.#error === undefined ? resolve(this) : reject(this.#error));
      dispatcher.dispatch(options, this);
    });
  }

  /** A header of the answer, by its name in small letters; its first value if there are several. */
  header(name: string): string | undefined {
    return headerIn(this.#headers, name);
  }

  /** The beginning of the body as text. The body is passed on all the same. */
  async peek(): Promise<string> {
    await this.#hold();
    if (this.#error !== undefined) throw this.#error;
    return decodeBody(Buffer.concat(this.#held), this.header('content-encoding'), PEEK_LIMIT);
  }

  /** Reads the answer to its end and forgets it, so that its connection can be used again. */
  async discard(): Promise<void> {
    await this.#hold();
    if (!this.#ended) this.abort(new Error('the rest of a refused answer is not wanted'));
  }

  /** Passes the answer on as it comes, no faster than the caller takes it. */
  pipe(recipient: Recipient): void {
    const { response, requestId } = recipient;
    this.#recipient = recipient;
    this.#headers.push('x-request-id', requestId);
    response.writeHead(this.status, this.#headers);
    const held = this.#held;
    this.#held = [];
    let flows = true;
    for (const chunk of held) flows = this.#pass(chunk, response);
    if (this.#error !== undefined) recipient.brokenOff(this.#error);
    else if (this.#ended) response.end();
    else if (flows) this.#resume?.();
  }

  /** Ends the exchange: nobody waits for it any more. */
  abort(reason: Error): void {
    this.#aborted = reason;
    this.#abort?.(reason);
  }

  onConnect(abort: (reason?: Error) => void): void {
    this.sent = true;
    this.#abort = abort;
    if (this.#aborted !== undefined) abort(this.#aborted);
  }

  onHeaders(status: number, raw: Buffer[], resume: () => void): boolean {
    // undici's own timer starts anew with each preliminary answer: they could go on for ever.
    if (status < 200) {
      if (performance.now() > this.#deadline) this.abort(new AnswerTimeout());
      return true;
    }
    this.status = status;
    this.#headers = responseHeaders(raw);
    const length = this.header('content-length');
    if (length !== undefined) this.#missing = Number(length);
    this.#resume = resume;
    this.#observer.answered(status, this.header('x-zm-trackingid'));
    this.#wake();
    return true;
  }

  onData(chunk: Buffer): boolean {
    if (this.#recipient !== undefined) return this.#pass(chunk, this.#recipient.response);
    this.#held.push(chunk);
    this.#heldBytes += chunk.length;
    this.#wake();
    return this.#heldBytes < PEEK_LIMIT;
  }

  onComplete(): void {
    this.#ended = true;
    if (this.#recipient === undefined) this.#wake();
    else this.#recipient.response.end();
  }

  onError(error: Error): void {
    // undici misses the body that the length speaks of (RFC 9110, section 8.6): there is none to come.
    if (WITHOUT_BODY.has(this.status)) return this.onComplete();
    this.#ended = true;
    this.#error = error;
    if (this.status === 0) this.#observer.unanswered(error);
    if (this.#recipient === undefined) this.#wake();
    else this.#recipient.brokenOff(error);
  }

  /** Writes a piece of the body; the last one together with the end. @returns whether more may come. */
  #pass(chunk: Buffer, response: ServerResponse): boolean {
    if (this.#missing !== undefined && (this.#missing -= chunk.length) === 0) {
      response.end(chunk);
      return true;
    }
    const flows = response.write(chunk);
    // Another answer may be on its way through the same connection by the time it has drained.
    if (!flows) response.once('drain', () => this.#ended || this.#resume?.());
    return flows;
  }

  /** Resolves when enough of the body has come to judge it, or patience is over. */
  #hold(): Promise<void> {
    return new Promise((resolve) => {
      const stop = (): void => {
        clearTimeout(patience);
        this.#wake = nothing;
        resolve();
      };
      const patience = setTimeout(stop, PEEK_PATIENCE_MS);
      this.#wake = () => {
        if (this.#ended || this.#heldBytes >= PEEK_LIMIT) stop();
      };
      this.#wake();
    });
  }
}

/** The head of the API's answer has not come in time. */
export class AnswerTimeout extends Error {
  readonly code = 'UND_ERR_HEADERS_TIMEOUT';
}

function nothing(): void {}
