import type { IncomingMessage, ServerResponse } from 'node:http';
import { unknownEndpoint, type ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import type { Caller } from './callers/callers.ts';
import type { Failure } from './failure.ts';

/** Why a call was sent again. */
export type RetryCause = 'token-rejected' | 'rate-limited' | 'server-error' | 'network';

/** A call's part in a distributed trace, when there is one. */
export interface CallTrace {
  /** 32 hexadecimal digits (https://www.w3.org/TR/trace-context/). */
  readonly traceId: string;
  /**
   * A request goes out.
   *
   * @param origin of the API, such as `https://api.zoom.us`
   * @param path with its query
   * @returns its headers, with this trace's context in place of the caller's
   */
  sent(origin: string, path: string, headers: readonly string[]): readonly string[];
  /** The head of its answer has come. */
  answered(status: number): void;
  /** No answer has come. */
  unanswered(error: unknown): void;
}

/** One request below `/api/` and what becomes of it, from its head to the end of its answer. */
export class Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  /** By `performance.now()`. */
  readonly startedAtMs: number = performance.now();
  /** Called when the caller goes away before its answer is through. */
  onAbandoned: (() => void) | undefined;
  /** Undefined until the caller is known. */
  caller: Caller | undefined;
  /** Whether it is counted among its caller's requests under way. */
  isCounted = false;
  /** The trace it belongs to; undefined while tracing is off. */
  trace: CallTrace | undefined;
  /** What is asked for: until that is known, the endpoint that is in no table. */
  endpoint: ZoomEndpoint = unknownEndpoint;
  /** How long it waited for its turn within the rate limits, ms. */
  queuedMs = 0;
  /** How often it was sent to the API. */
  sends = 0;
  /** How long it waited for the heads of the API's answers, ms. */
  upstreamMs = 0;
  /** The API's own code of an error, such as 4711, where the body had to be read. */
  apiCode: number | undefined;
  /** The API's name for its last answer, which its support asks for. */
  trackingId: string | undefined;
  #sentAtMs = 0;
  #retries: RetryCause[] | undefined;
  /** What the gateway answered in place of the API. */
  failure: Failure | undefined;
  /** What was thrown, where something was; for the log, if nobody knows what it means. */
  fault: unknown;

  constructor(request: IncomingMessage, response: ServerResponse, requestId: string) {
    this.request = request;
    this.response = response;
    this.requestId = requestId;
  }

  /** Why it was sent again, once for each time. */
  get retries(): readonly RetryCause[] {
    return this.#retries ?? NONE;
  }

  /** To be told before it is sent again. */
  retried(cause: RetryCause): void {
    (this.#retries ??= []).push(cause);
  }

  /** To be told when it goes out to the API. @returns the headers it shall have. */
  sent(origin: string, path: string, headers: readonly string[]): readonly string[] {
    this.sends += 1;
    this.#sentAtMs = performance.now();
    return this.trace === undefined ? headers : this.trace.sent(origin, path, headers);
  }

  /** To be told when the head of an answer has come, also of one that the caller will not see. */
  answered(status: number, trackingId: string | undefined): void {
    this.upstreamMs += performance.now() - this.#sentAtMs;
    this.trackingId = trackingId;
    this.apiCode = undefined;
    this.trace?.answered(status);
  }

  /** To be told when no answer has come. */
  unanswered(error: unknown): void {
    this.upstreamMs += performance.now() - this.#sentAtMs;
    this.trace?.unanswered(error);
  }

  /** As the caller wrote it, but not as long as it likes; without the query: its values may be personal. */
  get path(): string {
    return (this.request.url ?? '').split('?', 1)[0]!.slice(0, LONGEST_PATH);
  }

  /** The status that the caller was told; undefined if it went away before. */
  get status(): number | undefined {
    return this.response.headersSent ? this.response.statusCode : undefined;
  }
}

const LONGEST_PATH = 1_024;
const NONE: readonly RetryCause[] = [];

/** Is told of every call when it has ended, well or not. It must not throw. */
export type CallObserver = (call: Call) => void;
