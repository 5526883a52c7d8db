import type { ServerResponse } from 'node:http';
import type { Dispatcher } from 'undici';
import { decodeBody } from './decode-body.ts';
import { getHeader, filterResponseHeaders } from './headers.ts';

/** As much of an answer's body as is kept before somebody has decided what becomes of it. */
const MAX_PEEK_BYTES = 64 * 1024;
/** And for so long at the most, ms: it may come byte by byte. */
const PEEK_TIMEOUT_MS = 1_000;

/** With these statuses the head is the whole answer (RFC 9110, section 6.4.1). */
const STATUSES_WITHOUT_BODY: ReadonlySet<number> = new Set([204, 304]);

/** Who gets an answer. */
export interface ResponseSink {
  readonly response: ServerResponse;
  readonly requestId: string;
  /** The answer broke off in the middle. */
  onUpstreamAborted(error: Error): void;
}

/** Who wants to know how it goes. */
export interface UpstreamObserver {
  /** The head of the answer has come. */
  onResponse(status: number, trackingId: string | undefined): void;
  /** No answer has come. */
  onNoResponse(error: unknown): void;
}

/**
 * One request to the API and its answer, as undici's handler. The beginning of the answer is held until
 * somebody decides what becomes of it: `peek`, then `pipe` or `discard`.
 *
 * It takes undici's callbacks of the first kind, which hand on the headers as they were read: the
 * others make an object of them, which costs as much as all the rest that is done here.
 */
export class UpstreamRequest implements Dispatcher.DispatchHandler {
  /** The status of the answer; 0 while there is none. */
  status = 0;
  /** Whether the request has been given to a connection: until then nobody has seen it. */
  sent = false;
  readonly #observer: UpstreamObserver;
  readonly #headersDeadlineMs: number;
  /** As they go to the caller. */
  #headers: string[] = [];
  /** How much of the body is still to come; undefined when its length is not known. */
  #remainingBytes: number | undefined;
  /** Body that has come but has not been passed on. */
  #buffered: Buffer[] = [];
  #bufferedBytes = 0;
  #ended = false;
  #error: Error | undefined;
  #abortReason: Error | undefined;
  #sink: ResponseSink | undefined;
  #abort: ((reason: Error) => void) | undefined;
  /** Lets the body go on when it was stopped. */
  #resume: (() => void) | undefined;
  /** Called for whatever happens next, until the answer is passed on. */
  #notify: () => void = noop;

  /** @param timeoutMs how long the head of the answer may take, however much comes before it, ms. */
  constructor(observer: UpstreamObserver, timeoutMs: number) {
    this.#observer = observer;
    this.#headersDeadlineMs = performance.now() + timeoutMs;
  }

  /** What the exchange came to an end by, if not by the end of the answer. */
  get error(): Error | undefined {
    return this.#error;
  }

  /** Sends the request. Resolves with the head of the answer. Rejects when there is none. */
  send(dispatcher: Dispatcher, options: Dispatcher.DispatchOptions): Promise<this> {
    return new Promise((resolve, reject) => {
      this.#notify = () => (this.#error === undefined ? resolve(this) : reject(this.#error));
      dispatcher.dispatch(options, this);
    });
  }

  /** A header of the answer, by its name in small letters; its first value if there are several. */
  header(name: string): string | undefined {
    return getHeader(this.#headers, name);
  }

  /** The beginning of the body as text. The body is passed on all the same. */
  async peek(): Promise<string> {
    await this.#waitForBody();
    if (this.#error !== undefined) throw this.#error;
    return decodeBody(
      Buffer.concat(this.#buffered),
      this.header('content-encoding'),
      MAX_PEEK_BYTES,
    );
  }

  /** Reads the answer to its end and forgets it, so that its connection can be used again. */
  async discard(): Promise<void> {
    await this.#waitForBody();
    if (!this.#ended) this.abort(new Error('the rest of a refused answer is not wanted'));
  }

  /** Passes the answer on as it comes, no faster than the caller takes it. */
  pipe(sink: ResponseSink): void {
    const { response, requestId } = sink;
    this.#sink = sink;
    this.#headers.push('x-request-id', requestId);
    response.writeHead(this.status, this.#headers);
    const buffered = this.#buffered;
    this.#buffered = [];
    let flows = true;
    for (const chunk of buffered) flows = this.#write(chunk, response);
    if (this.#error !== undefined) sink.onUpstreamAborted(this.#error);
    else if (this.#ended) response.end();
    else if (flows) this.#resume?.();
  }

  /** Ends the exchange: nobody waits for it any more. */
  abort(reason: Error): void {
    this.#abortReason = reason;
    this.#abort?.(reason);
  }

  onConnect(abort: (reason?: Error) => void): void {
    this.sent = true;
    this.#abort = abort;
    if (this.#abortReason !== undefined) abort(this.#abortReason);
  }

  onHeaders(status: number, raw: Buffer[], resume: () => void): boolean {
    // undici's own timer starts anew with each preliminary answer: they could go on for ever.
    if (status < 200) {
      if (performance.now() > this.#headersDeadlineMs) this.abort(new HeadersTimeoutError());
      return true;
    }
    this.status = status;
    this.#headers = filterResponseHeaders(raw);
    const length = this.header('content-length');
    if (length !== undefined) this.#remainingBytes = Number(length);
    this.#resume = resume;
    this.#observer.onResponse(status, this.header('x-zm-trackingid'));
    this.#notify();
    return true;
  }

  onData(chunk: Buffer): boolean {
    if (this.#sink !== undefined) return this.#write(chunk, this.#sink.response);
    this.#buffered.push(chunk);
    this.#bufferedBytes += chunk.length;
    this.#notify();
    return this.#bufferedBytes < MAX_PEEK_BYTES;
  }

  onComplete(): void {
    this.#ended = true;
    if (this.#sink === undefined) this.#notify();
    else this.#sink.response.end();
  }

  onError(error: Error): void {
    // undici misses the body that the length speaks of (RFC 9110, section 8.6): there is none to come.
    if (STATUSES_WITHOUT_BODY.has(this.status)) return this.onComplete();
    this.#ended = true;
    this.#error = error;
    if (this.status === 0) this.#observer.onNoResponse(error);
    if (this.#sink === undefined) this.#notify();
    else this.#sink.onUpstreamAborted(error);
  }

  /** Writes a piece of the body; the last one together with the end. @returns whether more may come. */
  #write(chunk: Buffer, response: ServerResponse): boolean {
    if (this.#remainingBytes !== undefined && (this.#remainingBytes -= chunk.length) === 0) {
      response.end(chunk);
      return true;
    }
    const flows = response.write(chunk);
    // Another answer may be on its way through the same connection by the time it has drained.
    if (!flows) response.once('drain', () => this.#ended || this.#resume?.());
    return flows;
  }

  /** Resolves when enough of the body has come to judge it, or patience is over. */
  #waitForBody(): Promise<void> {
    return new Promise((resolve) => {
      const stop = (): void => {
        clearTimeout(patience);
        this.#notify = noop;
        resolve();
      };
      const patience = setTimeout(stop, PEEK_TIMEOUT_MS);
      this.#notify = () => {
        if (this.#ended || this.#bufferedBytes >= MAX_PEEK_BYTES) stop();
      };
      this.#notify();
    });
  }
}

/** The head of the API's answer has not come in time. */
export class HeadersTimeoutError extends Error {
  readonly code = 'UND_ERR_HEADERS_TIMEOUT';
}

function noop(): void {}
