import { BufferedResponse, MAX_ERROR_BODY_BYTES } from 'evertoken/internal';
import type { ServerResponse } from 'node:http';
import type { Dispatcher } from 'undici';
import { decodeBody } from './decode-body.ts';
import { filterResponseHeaders, getHeader } from './headers.ts';
import { rewriteLocations } from './response-location.ts';
import { UNASKED_CONTINUE } from './upstream-dispatcher.ts';
import type { UpstreamTarget } from './upstream-target.ts';

/** Statuses whose response is complete after the head (RFC 9110, section 6.4.1). */
const STATUSES_WITHOUT_BODY: ReadonlySet<number> = new Set([204, 304]);

/** A response to an upgrade, which the gateway does not request. */
const SWITCHING_PROTOCOLS = 101;
/** Maximum number of informational responses that are forwarded per request. */
const MAX_INFORMATIONAL = 16;
const EVENT_STREAM = /^text\/event-stream\s*(?:;|$)/i;
/** After this idle time the system checks whether the client of an event stream is still there, ms. */
const KEEP_ALIVE_PROBE_MS = 30_000;

/** Receives a response. */
export interface ResponseSink {
  readonly response: ServerResponse;
  /** Headers that the gateway adds, alternating names and values. */
  readonly addedHeaders: readonly string[];
  /** Maximum time between two parts of the body, ms. Event streams may be idle for longer. */
  readonly bodyTimeoutMs: number;
  /** Called if the response fails after its head has been written. */
  onUpstreamAborted(error: Error): void;
}

/** Observes a request to the API. */
export interface UpstreamObserver {
  /** Called for each informational response, such as 103 Early Hints. */
  onInformational(status: number, headers: readonly string[]): void;
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
  readonly #target: UpstreamTarget;
  readonly #headersDeadlineMs: number;
  #path = '';
  /** The headers for the caller, alternating names and values. */
  #headers: string[] = [];
  /** The part of the body that has not been written yet, bytes; undefined without a `Content-Length`. */
  #remainingBytes: number | undefined;
  #sink: ResponseSink | undefined;
  #hasWritten = false;
  #informationalCount = 0;
  #bodyTimer: NodeJS.Timeout | undefined;

  /** @param timeoutMs maximum time to the head of the final response, informational ones included, ms */
  constructor(observer: UpstreamObserver, target: UpstreamTarget, timeoutMs: number) {
    super();
    this.#observer = observer;
    this.#target = target;
    this.#headersDeadlineMs = performance.now() + timeoutMs;
  }

  /** Sends the request. Resolves when the head of the response arrives; rejects if there is none. */
  send(dispatcher: Dispatcher, options: Dispatcher.DispatchOptions): Promise<this> {
    this.#path = options.path;
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
    this.#headers.push(...sink.addedHeaders);
    sink.response.writeHead(this.status, this.#headers);
    this.deliver();
    if (!sink.response.writableEnded) this.#awaitBody(sink);
  }

  /** Sends the head at once, since the body may take its time, and limits that. */
  #awaitBody({ response, bodyTimeoutMs }: ResponseSink): void {
    // Not `flushHeaders`, which encodes the head as UTF-8.
    if (!this.#hasWritten) response.write('', 'latin1');
    if (EVENT_STREAM.test(this.header('content-type') ?? '')) return keepOpen(response);
    this.#bodyTimer = setTimeout(() => this.#onBodyTimeout(response), bodyTimeoutMs).unref();
  }

  #onBodyTimeout({ writableNeedDrain }: ServerResponse): void {
    // The API waits for the client, whose connection has a timeout of its own.
    if (writableNeedDrain) this.#bodyTimer?.refresh();
    else this.abort(new BodyTimeoutError());
  }

  onConnect(abort: (reason?: Error) => void): void {
    this.wasSent = true;
    this.receiveStart(abort);
  }

  onHeaders(status: number, raw: Buffer[], resume: () => void): boolean {
    const headers = filterResponseHeaders(raw, status);
    if (status < 200) {
      this.#receiveInformational(status, headers);
      return true;
    }
    if (status !== 200) rewriteLocations(headers, this.#target, this.#path);
    this.#headers = headers;
    const length = this.header('content-length');
    if (length !== undefined) this.#remainingBytes = Number(length);
    this.#observer.onResponse(status, this.header('x-zm-trackingid'));
    this.receiveHead(status, resume);
    return true;
  }

  #receiveInformational(status: number, headers: readonly string[]): void {
    // undici's own timer restarts with each informational response, so they could go on forever.
    if (performance.now() > this.#headersDeadlineMs) return this.abort(new HeadersTimeoutError());
    const isForwarded = status > SWITCHING_PROTOCOLS && status !== UNASKED_CONTINUE;
    if (!isForwarded || this.#informationalCount === MAX_INFORMATIONAL) return;
    this.#informationalCount += 1;
    this.#observer.onInformational(status, headers);
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
    this.#hasWritten = true;
    this.#bodyTimer?.refresh();
    if (this.#remainingBytes !== undefined && (this.#remainingBytes -= chunk.length) === 0) {
      response.end(chunk);
      return true;
    }
    const flows = response.write(chunk);
    if (!flows) response.once('drain', () => this.deliver());
    return flows;
  }

  protected override writeEnd(): void {
    clearTimeout(this.#bodyTimer);
    this.#sink!.response.end();
  }

  protected override writeError(error: Error): void {
    clearTimeout(this.#bodyTimer);
    this.#sink!.onUpstreamAborted(error);
  }
}

/** The head of the response has not arrived in time. */
export class HeadersTimeoutError extends Error {
  readonly code = 'UND_ERR_HEADERS_TIMEOUT';
}

/** The next part of the body has not arrived in time. */
class BodyTimeoutError extends Error {
  readonly code = 'UND_ERR_BODY_TIMEOUT';
}

/** Exempts a response from the idle timeout of its connection; a client that has vanished is still noticed. */
function keepOpen({ req: { socket } }: ServerResponse): void {
  socket.setTimeout(0);
  socket.setKeepAlive(true, KEEP_ALIVE_PROBE_MS);
}
