import { MAX_ERROR_BODY_BYTES, PEEK_TIMEOUT_MS } from './send-with-token.ts';

/**
 * A response of undici whose head is held back until it is decided what becomes of the response: `peekChunks`
 * reads the start of its body, then `deliver` passes it on, or `discard` ends it.
 *
 * A subclass translates undici's callbacks of either form into `receive…`, and implements `write…`, which
 * pass the response on. Not more than {@link MAX_ERROR_BODY_BYTES} and one chunk are buffered.
 */
export abstract class BufferedResponse {
  /** The status; 0 while there is no response. */
  status = 0;
  #chunks: Uint8Array[] = [];
  #bufferedBytes = 0;
  #ended = false;
  #finished = false;
  #error: Error | undefined;
  #delivering = false;
  #abortReason: Error | undefined;
  #abortRequest: ((reason: Error) => void) | undefined;
  #resumeBody: (() => void) | undefined;
  #bodyStart: Promise<void> | undefined;
  /** Called for the head, each chunk and the end, until the response is delivered. */
  #onProgress: () => void = noop;

  /** The error that ended the request or the response; undefined if there is none. */
  get error(): Error | undefined {
    return this.#error;
  }

  /** Discards the response: reads a short rest so that the connection can be reused, aborts a longer one. */
  async discard(): Promise<void> {
    await this.#waitForBodyStart();
    if (!this.#ended) this.abort(new Error('the rest of a rejected response is not read'));
  }

  /** Aborts the request, or its response. */
  abort(reason: Error): void {
    this.#abortReason = reason;
    this.#abortRequest?.(reason);
  }

  /** Passes a chunk of the body on. @returns whether more can follow at once; if not, call {@link deliver} later. */
  protected abstract writeChunk(chunk: Uint8Array): boolean;
  /** Passes the end of the body on. */
  protected abstract writeEnd(): void;
  /** Passes the error on that ended the body early. */
  protected abstract writeError(error: Error): void;

  /** Sends the request. Resolves when the head of the response arrives. @throws what ends it before */
  protected sendRequest(dispatch: () => void): Promise<this> {
    return new Promise((resolve, reject) => {
      this.#onProgress = () => (this.#error === undefined ? resolve(this) : reject(this.#error));
      dispatch();
    });
  }

  /** The start of the body: all of it up to the size and time limit. It is delivered all the same. */
  protected async peekChunks(): Promise<readonly Uint8Array[]> {
    await this.#waitForBodyStart();
    return this.#chunks;
  }

  /** Passes the body on as it arrives, or continues to, after `writeChunk` has returned false. */
  protected deliver(): void {
    this.#delivering = true;
    for (let chunk = this.#chunks.shift(); chunk !== undefined; chunk = this.#chunks.shift()) {
      if (!this.writeChunk(chunk)) return;
    }
    // Once it has ended, its connection may already have another response to resume.
    if (this.#ended) this.#finish();
    else this.#resumeBody?.();
  }

  /** The request has got a connection. */
  protected receiveStart(abort: (reason: Error) => void): void {
    this.#abortRequest = abort;
    if (this.#abortReason !== undefined) abort(this.#abortReason);
  }

  /** @param resume continues a body that was paused since `receiveChunk` returned false */
  protected receiveHead(status: number, resume: () => void): void {
    this.status = status;
    this.#resumeBody = resume;
    this.#onProgress();
  }

  /** @returns whether more of the body can be taken at once */
  protected receiveChunk(chunk: Uint8Array): boolean {
    if (this.#delivering && this.#chunks.length === 0) return this.writeChunk(chunk);
    this.#chunks.push(chunk);
    this.#bufferedBytes += chunk.length;
    this.#onProgress();
    return this.#bufferedBytes < MAX_ERROR_BODY_BYTES;
  }

  protected receiveEnd(error?: Error): void {
    this.#ended = true;
    this.#error = error;
    if (!this.#delivering) this.#onProgress();
    else if (this.#chunks.length === 0) this.#finish();
  }

  #finish(): void {
    if (this.#finished) return;
    this.#finished = true;
    if (this.#error === undefined) this.writeEnd();
    else this.writeError(this.#error);
  }

  #waitForBodyStart(): Promise<void> {
    return (this.#bodyStart ??= new Promise((resolve) => {
      const stop = (): void => {
        clearTimeout(timer);
        this.#onProgress = noop;
        resolve();
      };
      const timer = setTimeout(stop, PEEK_TIMEOUT_MS);
      this.#onProgress = () => {
        if (this.#ended || this.#bufferedBytes >= MAX_ERROR_BODY_BYTES) stop();
      };
      this.#onProgress();
    }));
  }
}

function noop(): void {}
