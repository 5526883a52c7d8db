import { isTokenError, withTimeout } from 'evertoken/internal';
import {
  ZoomConnectionError,
  ZoomDownloadError,
  ZoomError,
  ZoomTimeoutError,
} from '../errors/index.ts';
import { readRateLimitInfo } from '../pacing/rate-limit-info.ts';
import { mayHaveBeenSent, parseRetryAfter, type SendOutcome } from '../retry/index.ts';
import type { ClientDeps } from '../send.ts';
import { untilAborted } from '../timeout.ts';
import { toTokenError, trackTokens, type TokenProgress } from '../token-progress.ts';
import { classifyFileResponse, type FileResponse } from './file-response.ts';
import { requestFile, type FileRequest } from './request-file.ts';

/** A request for the bytes of a file from an offset on. */
export interface RangeRequest extends Omit<FileRequest, 'signal'> {
  readonly signal: AbortSignal | undefined;
}

/** A failure that may be retried. */
export interface FailedRange {
  readonly kind: 'failed';
  readonly error: ZoomError;
  readonly outcome: SendOutcome;
}

/** The result of reading from an {@link OpenRange}. */
export type ReadResult =
  { readonly kind: 'chunk'; readonly bytes: Uint8Array } | { readonly kind: 'end' } | FailedRange;

/** A response that delivers the bytes of a file from an offset on. */
export interface OpenRange {
  readonly kind: 'open';
  /** Length of the whole file in bytes; undefined if unknown. */
  readonly total: number | undefined;
  readonly etag: string | undefined;
  /** @throws ZoomDownloadError if the file ends before the range begins; TokenError; the signal's reason */
  read(): Promise<ReadResult>;
  /** Closes the connection unless the response is complete. */
  close(): void;
}

/**
 * Requests a range of a file.
 *
 * @throws ZoomDownloadError; TokenError; the signal's reason
 */
export async function openRange(
  deps: ClientDeps,
  request: RangeRequest,
): Promise<OpenRange | FailedRange> {
  const progress: TokenProgress = { token: undefined, isWaiting: false };
  const timeout = new StepTimeout(deps, request, progress);
  const tracked = { ...deps, tokens: trackTokens(deps.tokens, progress) };
  const opened = await timeout.run(requestFile(tracked, { ...request, signal: timeout.signal }));
  if (opened.kind === 'failed') return opened;
  const { value: response } = opened;
  const classified = classifyFileResponse(response, request.offset);
  if (classified.kind === 'file' && response.body !== null) {
    return createOpenRange(request, response.body.getReader(), classified, timeout);
  }
  timeout.close();
  return classified.kind === 'complete'
    ? createEmptyRange(classified)
    : toFailure(request.name, classified, response, deps.clock.now());
}

function createOpenRange(
  { name, offset }: RangeRequest,
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { total, etag, skip }: FileResponse & { kind: 'file' },
  timeout: StepTimeout,
): OpenRange {
  let skipLeft = skip;
  return {
    kind: 'open',
    total,
    etag,
    async read() {
      for (;;) {
        const step = await timeout.run(reader.read());
        if (step.kind === 'failed') return step;
        const { done, value } = step.value;
        if (done && skipLeft > 0) {
          const detail = `the file ends before byte ${offset}`;
          throw new ZoomDownloadError(name, 'DOWNLOAD_LENGTH_MISMATCH', detail);
        }
        if (done) return { kind: 'end' };
        const bytes = value.subarray(Math.min(skipLeft, value.length));
        skipLeft -= value.length - bytes.length;
        if (bytes.length > 0) return { kind: 'chunk', bytes };
      }
    },
    close: () => timeout.close(),
  };
}

function createEmptyRange({ total, etag }: FileResponse & { kind: 'complete' }): OpenRange {
  const read = (): Promise<{ kind: 'end' }> => Promise.resolve({ kind: 'end' });
  return { kind: 'open', total, etag, read, close() {} };
}

/** @throws ZoomDownloadError if a retry cannot help */
function toFailure(
  name: string,
  { kind }: FileResponse,
  { status, headers }: Response,
  now: number,
): FailedRange {
  if (kind === 'denied') {
    const error = new ZoomDownloadError(name, 'DOWNLOAD_REFUSED', `status ${status}`, status);
    // Now and then Zoom responds 401 for a file that is there, as if the connection had failed.
    if (status !== 401) throw error;
    return { kind: 'failed', error, outcome: { kind: 'failed', mayHaveBeenSent: true } };
  }
  if (kind === 'wrong-range') {
    const detail = 'the response has a different range';
    throw new ZoomDownloadError(name, 'DOWNLOAD_LENGTH_MISMATCH', detail, status);
  }
  const error = new ZoomDownloadError(name, 'DOWNLOAD_FAILED', `status ${status}`, status);
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), now);
  const rateLimit = readRateLimitInfo({ status, header: (field) => headers.get(field) }, now);
  return { kind: 'failed', error, outcome: { kind: 'response', status, rateLimit, retryAfterMs } };
}

/** Runs the steps of one range, each with its own timeout. After a failure the connection is closed. */
class StepTimeout {
  readonly #deps: ClientDeps;
  readonly #request: RangeRequest;
  readonly #progress: TokenProgress;
  readonly #controller = new AbortController();
  /** Aborts with the caller's signal, on a timeout and on `close`. */
  readonly signal: AbortSignal;

  constructor(deps: ClientDeps, request: RangeRequest, progress: TokenProgress) {
    this.#deps = deps;
    this.#request = request;
    this.#progress = progress;
    const { signal: own } = this.#controller;
    this.signal = request.signal === undefined ? own : AbortSignal.any([request.signal, own]);
  }

  /** @throws ZoomDownloadError; TokenError; the signal's reason */
  async run<T>(
    step: Promise<T>,
  ): Promise<{ readonly kind: 'done'; readonly value: T } | FailedRange> {
    const { name, timeoutMs, signal } = this.#request;
    const timeoutError = new ZoomTimeoutError(name, timeoutMs);
    const onTimeout = (): Error => {
      this.#controller.abort(timeoutError);
      return timeoutError;
    };
    const bounded = withTimeout(step, { clock: this.#deps.clock, timeoutMs, onTimeout });
    try {
      return { kind: 'done', value: await untilAborted(bounded, this.signal) };
    } catch (error) {
      this.close();
      signal?.throwIfAborted();
      const wasSent = mayHaveBeenSent(error);
      const outcome = { kind: 'failed', mayHaveBeenSent: wasSent } as const;
      const isTimeout = error === timeoutError;
      if (isTimeout && this.#progress.isWaiting) {
        throw await toTokenError(this.#deps.tokens, timeoutError);
      }
      if (isTimeout) return { kind: 'failed', error: timeoutError, outcome };
      if (error instanceof ZoomError || isTokenError(error)) throw error;
      return { kind: 'failed', error: new ZoomConnectionError(name, error, wasSent), outcome };
    }
  }

  close(): void {
    this.#controller.abort();
  }
}
