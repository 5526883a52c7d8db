import { isTokenError } from 'evertoken';
import {
  ZoomConnectionError,
  ZoomDownloadError,
  ZoomError,
  ZoomTimeoutError,
} from '../errors/index.ts';
import type { Connection } from '../exchange.ts';
import { untilAborted } from '../patience.ts';
import { parseRetryAfter } from '../retry-after.ts';
import { wasSent, type SendOutcome } from '../retry/index.ts';
import { judgeFile, type FileVerdict } from './file-answer.ts';
import { openFile, type FileRequest } from './open-file.ts';

/** What is wanted, and how long to wait for it. */
export interface PartRequest extends Omit<FileRequest, 'signal'> {
  readonly signal: AbortSignal | undefined;
}

/** It may be better the next time. */
export interface Broken {
  readonly kind: 'broken';
  readonly error: ZoomError;
  readonly outcome: SendOutcome;
}

/** A file's bytes from some place on, as one answer brings them. */
export interface OpenPart {
  readonly kind: 'open';
  readonly total: number | undefined;
  readonly version: string | undefined;
  /** @throws ZoomDownloadError when the file ends before the part begins; TokenError; the signal's reason */
  read(): Promise<
    { readonly kind: 'piece'; readonly bytes: Uint8Array } | { readonly kind: 'end' } | Broken
  >;
  /** Ends the connection, if there is still something to come. */
  close(): void;
}

/**
 * Asks for a part of a file.
 *
 * @throws ZoomDownloadError; TokenError; the signal's reason
 */
export async function openPart(
  connection: Connection,
  request: PartRequest,
): Promise<OpenPart | Broken> {
  const waiting = new Waiting(connection, request);
  const asked = { ...request, signal: waiting.signal };
  const opened = await waiting.for(openFile(connection, asked));
  if (opened.kind === 'broken') return opened;
  const { value: response } = opened;
  const verdict = judgeFile(response, request.offset);
  if (verdict.kind === 'file' && response.body !== null) {
    return partOf(request, response.body.getReader(), verdict, waiting);
  }
  waiting.close();
  return verdict.kind === 'complete'
    ? emptyPart(verdict)
    : failureOf(request.name, verdict, response, connection.clock.now());
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

function partOf(
  { name, offset }: PartRequest,
  reader: Reader,
  verdict: FileVerdict & { kind: 'file' },
  waiting: Waiting,
): OpenPart {
  const { total, version } = verdict;
  let { skip } = verdict;
  return {
    kind: 'open',
    total,
    version,
    async read() {
      for (;;) {
        const next = await waiting.for(reader.read());
        if (next.kind === 'broken') return next;
        const { done, value } = next.value;
        if (done && skip > 0) {
          throw new ZoomDownloadError(
            name,
            'DOWNLOAD_LENGTH_WRONG',
            `it ends before byte ${offset}`,
          );
        }
        if (done) return { kind: 'end' };
        const bytes = value.subarray(Math.min(skip, value.length));
        skip -= value.length - bytes.length;
        if (bytes.length > 0) return { kind: 'piece', bytes };
      }
    },
    close: () => waiting.close(),
  };
}

function emptyPart({ total, version }: FileVerdict & { kind: 'complete' }): OpenPart {
  const read = (): Promise<{ kind: 'end' }> => Promise.resolve({ kind: 'end' });
  return { kind: 'open', total, version, read, close() {} };
}

/** @throws ZoomDownloadError where trying again does not help. */
function failureOf(
  name: string,
  { kind }: FileVerdict,
  { status, headers }: Response,
  now: number,
): Broken {
  if (kind === 'refused') throw new ZoomDownloadError(name, 'DOWNLOAD_REFUSED', undefined, status);
  if (kind === 'wrong-range') {
    throw new ZoomDownloadError(
      name,
      'DOWNLOAD_LENGTH_WRONG',
      'other bytes than asked for',
      status,
    );
  }
  const error = new ZoomDownloadError(name, 'DOWNLOAD_FAILED', `status ${status}`, status);
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), now);
  return { kind: 'broken', error, outcome: { kind: 'answered', status, retryAfterMs } };
}

/** Waits for a connection, as long as its caller will, and no longer for each step than is reasonable. */
class Waiting {
  readonly #connection: Connection;
  readonly #request: PartRequest;
  readonly #end = new AbortController();
  readonly signal: AbortSignal;

  constructor(connection: Connection, request: PartRequest) {
    this.#connection = connection;
    this.#request = request;
    const { signal } = request;
    this.signal =
      signal === undefined ? this.#end.signal : AbortSignal.any([signal, this.#end.signal]);
  }

  /** @throws ZoomDownloadError; TokenError; the signal's reason */
  async for<T>(step: Promise<T>): Promise<{ readonly kind: 'done'; readonly value: T } | Broken> {
    const { name, timeoutMs, signal } = this.#request;
    const late = new ZoomTimeoutError(name, timeoutMs);
    const cancel = this.#connection.clock.after(timeoutMs, () => this.#end.abort(late));
    try {
      return { kind: 'done', value: await untilAborted(step, this.signal) };
    } catch (error) {
      this.close();
      signal?.throwIfAborted();
      const outcome = { kind: 'failed', wasSent: wasSent(error) } as const;
      if (error === late) return { kind: 'broken', error: late, outcome };
      if (error instanceof ZoomError || isTokenError(error)) throw error;
      return { kind: 'broken', error: new ZoomConnectionError(name, error), outcome };
    } finally {
      cancel();
    }
  }

  close(): void {
    this.#end.abort();
  }
}
