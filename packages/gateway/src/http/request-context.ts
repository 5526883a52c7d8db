import type { IncomingMessage, ServerResponse } from 'node:http';
import { unknownEndpoint, type ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import type { Caller } from '../auth/caller.ts';
import type { ErrorResponse } from './error-response.ts';

/** Why a call was sent again. */
export type RetryCause = 'token-rejected' | 'rate-limited' | 'server-error' | 'network';

/** A call's part in a distributed trace, when there is one. */
export interface RequestTrace {
  /** 32 hexadecimal digits (https://www.w3.org/TR/trace-context/). */
  readonly traceId: string;
  /**
   * A request goes out.
   *
   * @param origin of the API, such as `https://api.zoom.us`
   * @param path with its query
   * @returns its headers, with this trace's context in place of the caller's
   */
  onSend(origin: string, path: string, headers: readonly string[]): readonly string[];
  /** The head of its answer has come. */
  onResponse(status: number): void;
  /** No answer has come. */
  onNoResponse(error: unknown): void;
}

/** One request below `/api/` and what becomes of it, from its head to the end of its answer. */
export class RequestContext {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  /** By `performance.now()`. */
  readonly startedAtMs: number = performance.now();
  /** Called when the caller goes away before its answer is through. */
  onClientDisconnect: (() => void) | undefined;
  /** Undefined until the caller is known. */
  caller: Caller | undefined;
  /** Whether it is counted among its caller's requests under way. */
  holdsInFlightSlot = false;
  /** The trace it belongs to; undefined while tracing is off. */
  trace: RequestTrace | undefined;
  /** What is asked for: until that is known, the endpoint that is in no table. */
  endpoint: ZoomEndpoint = unknownEndpoint;
  /** How long it waited for its turn within the rate limits, ms. */
  queuedMs = 0;
  /** How often it was sent to the API. */
  attempts = 0;
  /** How long it waited for the heads of the API's answers, ms. */
  upstreamMs = 0;
  /** The API's own code of an error, such as 4711, where the body had to be read. */
  apiCode: number | undefined;
  /** The API's name for its last answer, which its support asks for. */
  trackingId: string | undefined;
  #sentAtMs = 0;
  #retries: RetryCause[] | undefined;
  /** What the gateway answered in place of the API. */
  errorResponse: ErrorResponse | undefined;
  /** What was thrown, where something was; for the log, if nobody knows what it means. */
  error: unknown;

  constructor(request: IncomingMessage, response: ServerResponse, requestId: string) {
    this.request = request;
    this.response = response;
    this.requestId = requestId;
  }

  /** Why it was sent again, once for each time. */
  get retries(): readonly RetryCause[] {
    return this.#retries ?? NO_RETRIES;
  }

  /** To be told before it is sent again. */
  onRetry(cause: RetryCause): void {
    (this.#retries ??= []).push(cause);
  }

  /** To be told when it goes out to the API. @returns the headers it shall have. */
  onSend(origin: string, path: string, headers: readonly string[]): readonly string[] {
    this.attempts += 1;
    this.#sentAtMs = performance.now();
    return this.trace === undefined ? headers : this.trace.onSend(origin, path, headers);
  }

  /** To be told when the head of an answer has come, also of one that the caller will not see. */
  onResponse(status: number, trackingId: string | undefined): void {
    this.upstreamMs += performance.now() - this.#sentAtMs;
    this.trackingId = trackingId;
    this.apiCode = undefined;
    this.trace?.onResponse(status);
  }

  /** To be told when no answer has come. */
  onNoResponse(error: unknown): void {
    this.upstreamMs += performance.now() - this.#sentAtMs;
    this.trace?.onNoResponse(error);
  }

  /** As the caller wrote it, but not as long as it likes; without the query: its values may be personal. */
  get path(): string {
    return (this.request.url ?? '').split('?', 1)[0]!.slice(0, MAX_PATH_LENGTH);
  }

  /** The status that the caller was told; undefined if it went away before. */
  get status(): number | undefined {
    return this.response.headersSent ? this.response.statusCode : undefined;
  }
}

const MAX_PATH_LENGTH = 1_024;
const NO_RETRIES: readonly RetryCause[] = [];

/** Is told of every call when it has ended, well or not. It must not throw. */
export type RequestObserver = (call: RequestContext) => void;
