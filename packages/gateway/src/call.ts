import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from './callers/callers.ts';
import type { Failure } from './failure.ts';

/** One request below `/api/` and what becomes of it, from its head to the end of its answer. */
export class Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  /** By `performance.now()`. */
  readonly startedAtMs: number = performance.now();
  /** Undefined until the caller is known. */
  caller: Caller | undefined;
  /** How often it was sent to the API. */
  sends = 0;
  /** What the gateway answered in place of the API. */
  failure: Failure | undefined;

  constructor(request: IncomingMessage, response: ServerResponse, requestId: string) {
    this.request = request;
    this.response = response;
    this.requestId = requestId;
  }

  /** As the caller wrote it, without the query: its values may be personal. */
  get path(): string {
    return (this.request.url ?? '').split('?', 1)[0]!;
  }

  /** The status that the caller was told; undefined if it went away before. */
  get status(): number | undefined {
    return this.response.headersSent ? this.response.statusCode : undefined;
  }
}

/** Is told of every call when it has ended, well or not. It must not throw. */
export type CallObserver = (call: Call) => void;
