import { findUnknownOptions } from 'evertoken/internal';
import { ZoomDownloadError } from '../errors/index.ts';
import {
  retry,
  type RetryDecision,
  type RetryOptions,
  type RetryTask,
  type SendOutcome,
} from '../retry/index.ts';
import type { Notify } from '../notices.ts';
import type { ClientDeps } from '../send.ts';
import { validateTimeout } from '../timeout.ts';
import { openRange, type OpenRange, type RangeRequest, type ReadResult } from './range.ts';
import { hasCredentials } from './request-file.ts';

/** A file of a recording: its `download_url`, or an entry of `recording_files`, which also has its length. */
export type DownloadFile =
  string | URL | { readonly download_url?: string; readonly file_size?: number };

/** The progress of a download. */
export interface DownloadProgress {
  /** Bytes received, including those before `offset`. */
  readonly received: number;
  /** Length of the whole file in bytes, at first according to its listing; undefined while it is unknown. */
  readonly total: number | undefined;
}

/** Options of `zoom.download()`. */
export interface DownloadOptions {
  /**
   * The recording's `download_access_token`, or the `download_token` of its webhook.
   *
   * @default a token of the client's token source
   */
  readonly token?: string | undefined;
  /**
   * The first byte to download: the length of a partial file that has been saved already.
   *
   * @default 0
   */
  readonly offset?: number | undefined;
  /** Called for each chunk. */
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Aborts the download; the signal's reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Timeout for each chunk, ms.
   *
   * @default the client's `timeoutMs`
   */
  readonly timeoutMs?: number | undefined;
}

const NAMES = 'token offset onProgress signal timeoutMs';

/** Dependencies of {@link download}. */
export interface DownloadDeps {
  readonly clientDeps: ClientDeps;
  readonly retry: RetryOptions;
  readonly hosts: readonly string[];
  readonly timeoutMs: number;
  readonly notify: Notify;
}

/** The file to download, from an offset on. */
interface DownloadTarget extends RangeRequest {
  /** The length of the whole file according to its listing, which may be wrong; undefined if unknown. */
  readonly listedSize: number | undefined;
}

/**
 * Downloads a file of a recording. Interrupted downloads resume from the last byte, and the total length is
 * verified. No request is sent before the generator is read.
 *
 * @throws TypeError at once for invalid arguments. During iteration: ZoomDownloadError,
 * ZoomConnectionError, ZoomTimeoutError, TokenError, the signal's reason
 */
export function download(
  deps: DownloadDeps,
  file: DownloadFile,
  options: DownloadOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  return readChunks(deps, resolveTarget(deps, file, options), options);
}

function resolveTarget(
  { timeoutMs: defaultTimeoutMs, hosts }: DownloadDeps,
  file: DownloadFile,
  options: DownloadOptions,
): DownloadTarget {
  const { token, offset = 0, timeoutMs = defaultTimeoutMs, signal } = options;
  const isAddress = typeof file === 'string' || file instanceof URL;
  const address = isAddress ? String(file) : (file.download_url ?? '');
  const timeoutIssue = validateTimeout(timeoutMs);
  const issues = findUnknownOptions(options, NAMES);
  if (timeoutIssue !== undefined) issues.push(timeoutIssue);
  if (!URL.canParse(address)) issues.push('the file has no download_url');
  else if (hasCredentials(new URL(address))) issues.push('the URL must not contain credentials');
  if (!(Number.isSafeInteger(offset) && offset >= 0)) {
    issues.push('offset must be a whole number of bytes');
  }
  // An invalid header value would be quoted in the error of fetch.
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) {
    issues.push('token must be a non-empty string without white space');
  }
  if (issues.length > 0) throw new TypeError(`download: ${issues.join('; ')}`);
  const url = new URL(address);
  const name = `GET ${url.host}${url.pathname}`;
  const listedSize = isAddress ? undefined : file.file_size;
  return { url, name, listedSize, token, offset, timeoutMs, signal, hosts };
}

async function* readChunks(
  deps: DownloadDeps,
  target: DownloadTarget,
  { onProgress }: DownloadOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = new ResumingReader(deps.clientDeps, target, deps.notify);
  const { budget } = deps.retry;
  budget.recordRequest();
  // Attempts are counted per chunk, but the budget counts a download as one request.
  const options = { ...deps.retry, budget: { ...budget, recordRequest() {} } };
  try {
    for (;;) {
      const result = await retry(reader, options);
      if (result.kind !== 'chunk') return reader.finish(result);
      onProgress?.(reader.progress);
      yield result.bytes;
    }
  } finally {
    reader.close();
  }
}

/** Reads the chunks of a file. After a failure, the next read requests the rest of the file. */
class ResumingReader implements RetryTask<ReadResult> {
  readonly method = 'GET';
  readonly isReplayable = true;
  readonly remainingMs: number = Infinity;
  readonly #deps: ClientDeps;
  readonly #target: DownloadTarget;
  readonly #notify: Notify;
  #range: OpenRange | undefined;
  #received: number;
  #total: number | undefined;
  #etag: string | undefined;

  constructor(deps: ClientDeps, target: DownloadTarget, notify: Notify) {
    this.#deps = deps;
    this.#target = target;
    this.#notify = notify;
    this.#received = target.offset;
  }

  get progress(): DownloadProgress {
    return { received: this.#received, total: this.#total ?? this.#target.listedSize };
  }

  /** Reads the next chunk. @throws ZoomDownloadError if the file differs from what was read before */
  async attempt(): Promise<ReadResult> {
    if (this.#range === undefined) {
      const range = await openRange(this.#deps, { ...this.#target, offset: this.#received });
      if (range.kind === 'failed') return range;
      this.#range = range;
      this.#checkTotal(range.total);
      this.#checkEtag(range.etag);
    }
    const result = await this.#range.read();
    if (result.kind === 'chunk') this.#received += result.bytes.length;
    else this.close();
    return result;
  }

  toOutcome(result: ReadResult): SendOutcome | undefined {
    const isComplete = this.#received === this.#total;
    return result.kind === 'failed' && !isComplete ? result.outcome : undefined;
  }

  toErrorOutcome(error: unknown): SendOutcome {
    throw error;
  }

  backOff({ afterMs }: RetryDecision & { readonly kind: 'retry' }): Promise<void> {
    return this.#deps.clock.sleep(afterMs, this.#target.signal);
  }

  /** @throws the error of a failed read; ZoomDownloadError if the file does not have the expected length */
  finish(result: ReadResult): void {
    const { name, listedSize } = this.#target;
    const isComplete = this.#received === this.#total;
    if (result.kind === 'failed' && !isComplete) throw result.error;
    if (!isComplete && this.#total !== undefined) {
      this.#throwLengthMismatch(this.#received, this.#total);
    }
    if (listedSize === undefined || listedSize === this.#received) return;
    this.#notify('FILE_SIZE_DIFFERS', name, `${this.#received} bytes, listed as ${listedSize}`);
  }

  close(): void {
    this.#range?.close();
    this.#range = undefined;
  }

  /** @throws ZoomDownloadError if two responses disagree on the length */
  #checkTotal(total: number | undefined): void {
    if (this.#total !== undefined && total !== undefined && this.#total !== total) {
      this.#throwLengthMismatch(total, this.#total);
    }
    this.#total ??= total;
  }

  /** @throws ZoomDownloadError if the file has changed between two responses */
  #checkEtag(etag: string | undefined): void {
    if (this.#etag !== undefined && etag !== undefined && this.#etag !== etag) {
      throw new ZoomDownloadError(this.#target.name, 'DOWNLOAD_CHANGED');
    }
    this.#etag ??= etag;
  }

  #throwLengthMismatch(actual: number, expected: number): never {
    const detail = `${actual} bytes, expected ${expected}`;
    throw new ZoomDownloadError(this.#target.name, 'DOWNLOAD_LENGTH_MISMATCH', detail);
  }
}
