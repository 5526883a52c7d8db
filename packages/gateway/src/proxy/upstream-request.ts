import { BufferedResponse, MAX_ERROR_BODY_BYTES } from 'evertoken/internal';
import type { ServerResponse } from 'node:http';
import type { Dispatcher } from 'undici';
import { decodeBody } from './decode-body.ts';
import { filterResponseHeaders, getHeader } from './headers.ts';

/** Statuses whose response is complete after the head (RFC 9110, section 6.4.1). */
const STATUSES_WITHOUT_BODY: ReadonlySet<number> = new Set([204, 304]);

/** Receives a response. */
export interface ResponseSink {
  readonly response: ServerResponse;
  readonly requestId: string;
  /** Called if the response fails after its head has been written. */
  onUpstreamAborted(error: Error): void;
}

/** Observes a request to the API. */
export interface UpstreamObserver {
  /** Called when the head of the response has arrived. */
  onResponse(status: number, trackingId: string | undefined): void;
  /** Called when the request has ended without a response. */
  onNoResponse(error: unknown): void;
}

/**
 * A request to the API and its response, as a handler of undici. The response is buffered until it is
 * decided what becomes of it: `peek`, then `pipe` or `discard`.
 *
 * It implements undici's older handler interface, which passes the raw headers. The newer one parses them
 * into an object first, which costs as much as everything else here.
 */
export class UpstreamRequest extends BufferedResponse implements Dispatcher.DispatchHandler {
  /** Whether the request has been given to a connection: until then the API cannot have received it. */
  wasSent = false;
  readonly #observer: UpstreamObserver;
  readonly #headersDeadlineMs: number;
  /** The headers for the caller, alternating names and values. */
  #headers: string[] = [];
  /** The part of the body that has not been written yet, bytes; undefined without a `Content-Length`. */
  #remainingBytes: number | undefined;
  #sink: ResponseSink | undefined;

  /** @param timeoutMs maximum time to the head of the final response, informational ones included, ms */
  constructor(observer: UpstreamObserver, timeoutMs: number) {
    super();
    this.#observer = observer;
    this.#headersDeadlineMs = performance.now() + timeoutMs;
  }

  /** Sends the request. Resolves when the head of the response arrives; rejects if there is none. */
  send(dispatcher: Dispatcher, options: Dispatcher.DispatchOptions): Promise<this> {
    return this.sendRequest(() => dispatcher.dispatch(options, this));
  }

  /** Returns a response header by its lower-case name; the first value if there are several. */
  header(name: string): string | undefined {
    return getHeader(this.#headers, name);
  }

  /** Returns the start of the decoded body as text. `pipe` passes it on all the same. */
  async peek(): Promise<string> {
    const chunks = await this.peekChunks();
    if (this.error !== undefined) throw this.error;
    const body = Buffer.concat(chunks);
    return decodeBody(body, this.header('content-encoding'), MAX_ERROR_BODY_BYTES);
  }

  /** Passes the response on as it arrives, with the backpressure of the caller's connection. */
  pipe(sink: ResponseSink): void {
    this.#sink = sink;
    this.#headers.push('x-request-id', sink.requestId);
    sink.response.writeHead(this.status, this.#headers);
    this.deliver();
  }

  onConnect(abort: (reason?: Error) => void): void {
    this.wasSent = true;
    this.receiveStart(abort);
  }

  onHeaders(status: number, raw: Buffer[], resume: () => void): boolean {
    // undici's own timer restarts with each informational response, so they could go on forever.
    if (status < 200) {
      if (performance.now() > this.#headersDeadlineMs) this.abort(new HeadersTimeoutError());
      return true;
    }
    this.#headers = filterResponseHeaders(raw);
    const length = this.header('content-length');
    if (length !== undefined) this.#remainingBytes = Number(length);
    this.#observer.onResponse(status, this.header('x-zm-trackingid'));
    this.receiveHead(status, resume);
    return true;
  }

  onData(chunk: Buffer): boolean {
    return this.receiveChunk(chunk);
  }

  onComplete(): void {
    this.receiveEnd();
  }

  onError(error: Error): void {
    // undici expects the body that `Content-Length` announces (RFC 9110, section 8.6) where there is none.
    if (STATUSES_WITHOUT_BODY.has(this.status)) return this.receiveEnd();
    if (this.status === 0) this.#observer.onNoResponse(error);
    this.receiveEnd(error);
  }

  /** The last chunk is written together with the end of the response. */
  protected override writeChunk(chunk: Uint8Array): boolean {
    const { response } = this.#sink!;
    if (this.#remainingBytes !== undefined && (this.#remainingBytes -= chunk.length) === 0) {
      response.end(chunk);
      return true;
    }
    const flows = response.write(chunk);
    if (!flows) response.once('drain', () => this.deliver());
    return flows;
  }

  protected override writeEnd(): void {
    this.#sink!.response.end();
  }

  protected override writeError(error: Error): void {
    this.#sink!.onUpstreamAborted(error);
  }
}

/** The head of the response has not arrived in time. */
export class HeadersTimeoutError extends Error {
  readonly code = 'UND_ERR_HEADERS_TIMEOUT';
}
