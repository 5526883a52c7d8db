import { isTokenError } from 'evertoken';
import {
  ZoomConnectionError,
  ZoomDownloadError,
  ZoomError,
  ZoomTimeoutError,
} from '../errors/index.ts';
import type { ClientDeps } from '../send.ts';
import { untilAborted } from '../timeout.ts';
import { parseRetryAfter } from '../retry-after.ts';
import { wasSent, type SendOutcome } from '../retry/index.ts';
import { classifyFileResponse, type FileResponse } from './file-response.ts';
import { requestFile, type FileRequest } from './request-file.ts';

/** What is wanted, and how long to wait for it. */
export interface RangeRequest extends Omit<FileRequest, 'signal'> {
  readonly signal: AbortSignal | undefined;
}

/** It may be better the next time. */
export interface FailedRange {
  readonly kind: 'failed';
  readonly error: ZoomError;
  readonly outcome: SendOutcome;
}

/** A file's bytes from some place on, as one answer brings them. */
export interface OpenRange {
  readonly kind: 'open';
  readonly total: number | undefined;
  readonly etag: string | undefined;
  /** @throws ZoomDownloadError when the file ends before the part begins; TokenError; the signal's reason */
  read(): Promise<
    { readonly kind: 'chunk'; readonly bytes: Uint8Array } | { readonly kind: 'end' } | FailedRange
  >;
  /** Ends the connection, if there is still something to come. */
  close(): void;
}

/**
 * Asks for a part of a file.
 *
 * @throws ZoomDownloadError; TokenError; the signal's reason
 */
export async function openRange(
  connection: ClientDeps,
  request: RangeRequest,
): Promise<OpenRange | FailedRange> {
  const waiting = new StepTimeout(connection, request);
  const asked = { ...request, signal: waiting.signal };
  const opened = await waiting.run(requestFile(connection, asked));
  if (opened.kind === 'failed') return opened;
  const { value: response } = opened;
  const verdict = classifyFileResponse(response, request.offset);
  if (verdict.kind === 'file' && response.body !== null) {
    return readRange(request, response.body.getReader(), verdict, waiting);
  }
  waiting.close();
  return verdict.kind === 'complete'
    ? emptyRange(verdict)
    : toFailure(request.name, verdict, response, connection.clock.now());
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

function readRange(
  { name, offset }: RangeRequest,
  reader: Reader,
  verdict: FileResponse & { kind: 'file' },
  waiting: StepTimeout,
): OpenRange {
  const { total, etag } = verdict;
  let { skip } = verdict;
  return {
    kind: 'open',
    total,
    etag,
    async read() {
      for (;;) {
        const next = await waiting.run(reader.read());
        if (next.kind === 'failed') return next;
        const { done, value } = next.value;
        if (done && skip > 0) {
          throw new ZoomDownloadError(
            name,
            'DOWNLOAD_LENGTH_MISMATCH',
            `it ends before byte ${offset}`,
          );
        }
        if (done) return { kind: 'end' };
        const bytes = value.subarray(Math.min(skip, value.length));
        skip -= value.length - bytes.length;
        if (bytes.length > 0) return { kind: 'chunk', bytes };
      }
    },
    close: () => waiting.close(),
  };
}

function emptyRange({ total, etag }: FileResponse & { kind: 'complete' }): OpenRange {
  const read = (): Promise<{ kind: 'end' }> => Promise.resolve({ kind: 'end' });
  return { kind: 'open', total, etag, read, close() {} };
}

/** @throws ZoomDownloadError where trying again does not help. */
function toFailure(
  name: string,
  { kind }: FileResponse,
  { status, headers }: Response,
  now: number,
): FailedRange {
  if (kind === 'denied') throw new ZoomDownloadError(name, 'DOWNLOAD_REFUSED', undefined, status);
  if (kind === 'wrong-range') {
    throw new ZoomDownloadError(
      name,
      'DOWNLOAD_LENGTH_MISMATCH',
      'other bytes than asked for',
      status,
    );
  }
  const error = new ZoomDownloadError(name, 'DOWNLOAD_FAILED', `status ${status}`, status);
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), now);
  return { kind: 'failed', error, outcome: { kind: 'response', status, retryAfterMs } };
}

/** Waits for a connection, as long as its caller will, and no longer for each step than is reasonable. */
class StepTimeout {
  readonly #client: ClientDeps;
  readonly #request: RangeRequest;
  readonly #controller = new AbortController();
  readonly signal: AbortSignal;

  constructor(connection: ClientDeps, request: RangeRequest) {
    this.#client = connection;
    this.#request = request;
    const { signal } = request;
    this.signal =
      signal === undefined
        ? this.#controller.signal
        : AbortSignal.any([signal, this.#controller.signal]);
  }

  /** @throws ZoomDownloadError; TokenError; the signal's reason */
  async run<T>(
    step: Promise<T>,
  ): Promise<{ readonly kind: 'done'; readonly value: T } | FailedRange> {
    const { name, timeoutMs, signal } = this.#request;
    const late = new ZoomTimeoutError(name, timeoutMs);
    const cancel = this.#client.clock.after(timeoutMs, () => this.#controller.abort(late));
    try {
      return { kind: 'done', value: await untilAborted(step, this.signal) };
    } catch (error) {
      this.close();
      signal?.throwIfAborted();
      const outcome = { kind: 'failed', wasSent: wasSent(error) } as const;
      if (error === late) return { kind: 'failed', error: late, outcome };
      if (error instanceof ZoomError || isTokenError(error)) throw error;
      return { kind: 'failed', error: new ZoomConnectionError(name, error), outcome };
    } finally {
      cancel();
    }
  }

  close(): void {
    this.#controller.abort();
  }
}
