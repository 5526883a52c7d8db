import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { unknownEndpoint, type ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import type { RateLimitInfo } from '@evertoken/zoom-client/pacing';
import type { RetryCause as ApiRetryCause } from '@evertoken/zoom-client/retry';
import type { Caller } from '../auth/caller.ts';
import { writeError, type ErrorResponse } from './error-response.ts';
import { writeInformational } from './informational-response.ts';

/** Why a request was sent to the API again. */
export type RetryCause = ApiRetryCause | 'token-rejected';

/** The span of a request in a distributed trace. */
export interface RequestTrace {
  /** 32 hexadecimal digits (https://www.w3.org/TR/trace-context/). */
  readonly traceId: string;
  /**
   * Starts the client span of one attempt.
   *
   * @param origin origin of the API, such as `https://api.zoom.us`
   * @param path path with its query
   * @param headers alternating names and values
   * @returns the headers with the trace context of this span in place of the client's own
   */
  onSend(origin: string, path: string, headers: readonly string[]): readonly string[];
  /** Ends the client span when the response headers have arrived. */
  onResponse(status: number): void;
  /** Ends the client span with an error. */
  onNoResponse(error: unknown): void;
}

/** Observes a proxied request after it has ended, whether it succeeded or not. Must not throw. */
export type RequestObserver = (context: RequestContext) => void;

const MAX_PATH_LENGTH = 1_024;
const MAX_TRACKING_ID_LENGTH = 128;
const NO_RETRIES: readonly RetryCause[] = [];
const REQUEST_ID_PATTERN = /^[\w.:-]{1,128}$/;

/** The state of one request below `/api/`, from its headers to the end of its response. */
export class RequestContext {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  /** Start time by `performance.now()`, ms. */
  readonly startedAtMs: number = performance.now();
  /** Called when the client disconnects before its response is complete. */
  onClientDisconnect: (() => void) | undefined;
  /** CORS headers of the response, alternating names and values. */
  readonly corsHeaders: readonly string[];
  /** IP address of the client, behind trusted proxies. */
  clientAddress: string | undefined;
  /** Undefined until the request is authenticated. */
  caller: Caller | undefined;
  /** Whether the request counts toward its caller's in-flight limit. */
  holdsInFlightPermit = false;
  /** Undefined while tracing is off. */
  trace: RequestTrace | undefined;
  /** The endpoint of the request; `unknownEndpoint` until the path has been checked. */
  endpoint: ZoomEndpoint = unknownEndpoint;
  /** Time spent in the queue of the rate limiter, ms. */
  queuedMs = 0;
  /** Number of times the request was sent to the API. */
  attempts = 0;
  /** Time spent waiting for response headers of the API, ms. */
  upstreamMs = 0;
  /** Zoom's error code, such as 4711; set only if the response body had to be read. */
  apiCode: number | undefined;
  /** Scopes of which the app lacks one, by the last response; undefined if that is not its error. */
  missingScopes: readonly string[] | undefined;
  /** The limit that the last response reported, if it was a 429. */
  rateLimit: RateLimitInfo | undefined;
  /** `x-zm-trackingid` of the last response, truncated; Zoom's support asks for it. */
  trackingId: string | undefined;
  /** The gateway's own error response, if one was sent in place of the API's response. */
  errorResponse: ErrorResponse | undefined;
  /** The error that was thrown while handling the request, for the log. */
  error: unknown;
  #sentAtMs = 0;
  #path: string | undefined;
  #retries: RetryCause[] | undefined;

  /**
   * @param request the incoming request
   * @param response its response
   * @param requestId see {@link getRequestId}
   * @param corsHeaders see `decideCors`
   */
  constructor(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    corsHeaders: readonly string[],
  ) {
    this.request = request;
    this.response = response;
    this.requestId = requestId;
    this.corsHeaders = corsHeaders;
  }

  /** The cause of each retry, in order. */
  get retries(): readonly RetryCause[] {
    return this.#retries ?? NO_RETRIES;
  }

  /** The path without its query, whose values may be personal data. Truncated: the client controls it. */
  get path(): string {
    return (this.#path ??= readPath(this.request.url ?? ''));
  }

  /** The status sent to the client; undefined if it disconnected before. */
  get status(): number | undefined {
    return this.response.headersSent ? this.response.statusCode : undefined;
  }

  /** Records a retry. Called before the request is sent again. */
  onRetry(cause: RetryCause): void {
    (this.#retries ??= []).push(cause);
  }

  /** Records the time until a slot of the rate limiter is acquired. */
  async recordQueueTime(slot: Promise<void>): Promise<void> {
    const startedAtMs = performance.now();
    try {
      await slot;
    } finally {
      this.queuedMs += performance.now() - startedAtMs;
    }
  }

  /** Records an attempt. @returns the headers to send */
  onSend(origin: string, path: string, headers: readonly string[]): readonly string[] {
    this.attempts += 1;
    this.#sentAtMs = performance.now();
    return this.trace === undefined ? headers : this.trace.onSend(origin, path, headers);
  }

  /** Forwards an informational response to the caller. */
  onInformational(status: number, headers: readonly string[]): void {
    writeInformational(this.response, status, headers);
  }

  /** Records the response headers of an attempt, including attempts whose response is discarded. */
  onResponse(status: number, trackingId: string | undefined): void {
    this.upstreamMs += performance.now() - this.#sentAtMs;
    this.trackingId = trackingId && copyStart(trackingId, MAX_TRACKING_ID_LENGTH);
    this.apiCode = undefined;
    this.missingScopes = undefined;
    this.rateLimit = undefined;
    this.trace?.onResponse(status);
  }

  /** Records an attempt that failed without a response. */
  onNoResponse(error: unknown): void {
    this.upstreamMs += performance.now() - this.#sentAtMs;
    this.trace?.onNoResponse(error);
  }
}

function readPath(target: string): string {
  const query = target.indexOf('?');
  return copyStart(target, Math.min(query === -1 ? Infinity : query, MAX_PATH_LENGTH));
}

/** Returns the first characters of text of a head. A slice would keep all of it in memory, with its query. */
function copyStart(text: string, length: number): string {
  return text.length <= length
    ? text
    : Buffer.from(text.slice(0, length), 'latin1').toString('latin1');
}

/** Ends a request at its deadline, or earlier if the client disconnects. */
export class RequestDeadline {
  readonly #deadlineMs: number;
  #disconnectError: Error | undefined;
  /** Created on demand: an AbortController costs more than most other work per request. */
  #controller: AbortController | undefined;

  /** @param deadlineMs by `performance.now()`, ms */
  constructor(deadlineMs: number) {
    this.#deadlineMs = deadlineMs;
  }

  /** Time until the deadline, ms; 0 after it. */
  get remainingMs(): number {
    return Math.max(0, this.#deadlineMs - performance.now());
  }

  /** Aborts when the client disconnects. */
  get disconnectSignal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#disconnectError !== undefined) this.#controller.abort(this.#disconnectError);
    return this.#controller.signal;
  }

  /** Whether the client has disconnected. */
  get isDisconnected(): boolean {
    return this.#disconnectError !== undefined;
  }

  /** Records that the client has disconnected. @returns the error with which to abort the request */
  onDisconnect(): Error {
    this.#disconnectError = new Error('the client disconnected');
    this.#controller?.abort(this.#disconnectError);
    return this.#disconnectError;
  }

  /** @throws Error if the client has disconnected */
  throwIfDisconnected(): void {
    if (this.#disconnectError !== undefined) throw this.#disconnectError;
  }

  /** Waits for `ms`. @throws Error if the client disconnects meanwhile */
  async wait(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.disconnectSignal }).catch(() => {});
    this.throwIfDisconnected();
  }
}

/** Responds with an error of the gateway, unless the client has disconnected. */
export function respondWithError(context: RequestContext, error: ErrorResponse): void {
  context.errorResponse = error;
  const { response, requestId, corsHeaders } = context;
  if (!response.destroyed) writeError(response, error, requestId, corsHeaders);
}

/**
 * Returns the request's `X-Request-Id` if it consists of 1 to 128 letters, digits and `_.:-`, which are safe
 * in a log line; otherwise a new UUID.
 */
export function getRequestId({ headers }: IncomingMessage): string {
  const id = headers['x-request-id'];
  return typeof id === 'string' && REQUEST_ID_PATTERN.test(id) ? id : randomUUID();
}
