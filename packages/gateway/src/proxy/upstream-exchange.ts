import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Dispatcher } from 'undici';
import { decodeBody } from './decode-body.ts';
import { responseHeaders } from './headers.ts';

/** As much of an error's body as is read to judge it. */
const PEEK_LIMIT = 64 * 1024;
/** And for so long at the most, ms: it may come byte by byte. */
const PEEK_PATIENCE_MS = 1_000;

/**
 * One request to the API and its answer, as undici's handler. The answer is held at its head until
 * somebody decides what becomes of it: `peek`, then `pipe` or `discard`.
 */
export class UpstreamExchange implements Dispatcher.DispatchHandler {
  status = 0;
  #headers: IncomingHttpHeaders = {};
  #controller: Dispatcher.DispatchController | undefined;
  /** Body that has come but has not been passed on. */
  #held: Buffer[] = [];
  #heldBytes = 0;
  #ended = false;
  #error: Error | undefined;
  #aborted: Error | undefined;
  /** Called for whatever happens next. */
  #wake: () => void = () => {};
  #target: ServerResponse | undefined;

  /** Sends the request. Resolves with the head of the answer. Rejects when there is none. */
  send(dispatcher: Dispatcher, options: Dispatcher.DispatchOptions): Promise<this> {
    return new Promise((resolve, reject) => {
      this.#wake = () => (this.#error === undefined ? resolve(this) : reject(this.#error));
      dispatcher.dispatch(options, this);
    });
  }

  /** A header of the answer; its first value if there are several. */
  header(name: string): string | undefined {
    const value = this.#headers[name];
    return typeof value === 'object' ? value[0] : value;
  }

  /** The beginning of the body as text. The body is passed on all the same. */
  async peek(): Promise<string> {
    await this.#until(() => this.#ended || this.#heldBytes >= PEEK_LIMIT, PEEK_PATIENCE_MS);
    if (this.#error !== undefined) throw this.#error;
    const coding = this.#headers['content-encoding'];
    return decodeBody(Buffer.concat(this.#held), coding, PEEK_LIMIT);
  }

  /** Reads the answer to its end and forgets it, so that its connection can be used again. */
  async discard(): Promise<void> {
    await this.#until(() => this.#ended || this.#heldBytes >= PEEK_LIMIT, PEEK_PATIENCE_MS);
    if (!this.#ended) this.abort(new Error('the rest of a refused answer is not wanted'));
  }

  /** Passes the answer on as it comes, no faster than the caller takes it. Rejects when it breaks off. */
  async pipe(target: ServerResponse, requestId: string): Promise<void> {
    target.writeHead(this.status, { ...responseHeaders(this.#headers), 'x-request-id': requestId });
    for (const chunk of this.#held) target.write(chunk);
    this.#held = [];
    this.#target = target;
    await this.#until(() => this.#ended);
    if (this.#error !== undefined) throw this.#error;
    target.end();
  }

  /** Ends the exchange: the caller has gone away. */
  abort(reason: Error): void {
    this.#aborted = reason;
    this.#controller?.abort(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#aborted !== undefined) controller.abort(this.#aborted);
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    if (status < 200) return;
    this.status = status;
    this.#headers = headers;
    controller.pause();
    this.#wake();
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#target === undefined) {
      this.#held.push(chunk);
      this.#heldBytes += chunk.length;
      this.#wake();
    } else if (!this.#target.write(chunk)) {
      controller.pause();
      this.#target.once('drain', () => controller.resume());
    }
  }

  onResponseEnd(): void {
    this.#ended = true;
    this.#wake();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#ended = true;
    this.#error = error;
    this.#wake();
  }

  /** Lets the body come until something is true of it, or patience is over. */
  #until(done: () => boolean, patienceMs?: number): Promise<void> {
    return new Promise((resolve) => {
      const stop = (): void => {
        clearTimeout(patience);
        this.#wake = () => {};
        if (!this.#ended && this.#target === undefined) this.#controller?.pause();
        resolve();
      };
      const patience = patienceMs === undefined ? undefined : setTimeout(stop, patienceMs);
      this.#wake = () => {
        if (done()) stop();
      };
      this.#wake();
      if (!done()) this.#controller?.resume();
    });
  }
}
