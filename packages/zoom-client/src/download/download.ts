import { ZoomDownloadError } from '../errors/index.ts';
import type { ClientDeps } from '../send.ts';
import { validateTimeout } from '../timeout.ts';
import { decideRetry, defaultRetryPolicy } from '../retry/index.ts';
import type { RetrySettings } from '../send-repeatedly.ts';
import { hasCredentials } from './request-file.ts';
import { openRange, type FailedRange, type OpenRange, type RangeRequest } from './range.ts';

/** A file of a recording: its `download_url`, or an entry of `recording_files`, which also says how long it is. */
export type DownloadFile =
  string | URL | { readonly download_url?: string; readonly file_size?: number };

/** How far a download is. */
export interface DownloadProgress {
  /** Bytes, those before `offset` included. */
  readonly received: number;
  /** Bytes of the whole file; undefined when nobody has said it. */
  readonly total: number | undefined;
}

/** Options of `zoom.download()`. */
export interface DownloadOptions {
  /** The recording's `download_access_token`, or the `download_token` of its webhook. Default: the app's own token. */
  readonly token?: string | undefined;
  /** The first byte that is wanted: the length of what has been saved already. Default 0. */
  readonly offset?: number | undefined;
  /** Called for each piece. */
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Ends the download; its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** The longest to wait for the next piece, ms. Default: the client's `timeoutMs`. */
  readonly timeoutMs?: number | undefined;
}

/** What downloads need of the client. */
export interface DownloadDeps {
  readonly client: ClientDeps;
  readonly retry: RetrySettings;
  readonly hosts: readonly string[];
  readonly timeoutMs: number;
}

/** A part of a file that should have a certain length as a whole. */
interface DownloadTarget extends RangeRequest {
  readonly size: number | undefined;
}

/**
 * The bytes of a recording, in order. What breaks off is gone on with where it broke off, and the length is
 * checked at the end. Nothing is sent before it is read.
 *
 * @throws TypeError at once for arguments that are not valid. Where it is read: ZoomDownloadError,
 *   ZoomConnectionError, ZoomTimeoutError, TokenError, the signal's reason.
 */
export function download(
  context: DownloadDeps,
  file: DownloadFile,
  options: DownloadOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  return readFile(context, resolveTarget(context, file, options), options);
}

function resolveTarget(
  context: DownloadDeps,
  file: DownloadFile,
  options: DownloadOptions,
): DownloadTarget {
  const { token, offset = 0, timeoutMs = context.timeoutMs, signal } = options;
  const isAddress = typeof file === 'string' || file instanceof URL;
  const address = isAddress ? String(file) : (file.download_url ?? '');
  const problem = validateTimeout(timeoutMs);
  const mistakes = problem === undefined ? [] : [problem];
  if (!URL.canParse(address)) mistakes.push('the file has no download_url');
  else if (hasCredentials(new URL(address))) mistakes.push('the address must not hold credentials');
  if (!(Number.isSafeInteger(offset) && offset >= 0)) mistakes.push('offset must be whole bytes');
  // What does not fit into a header would be quoted by the error of whoever cannot send it.
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) {
    mistakes.push('token must be a text without white space that is not empty');
  }
  if (mistakes.length > 0) throw new TypeError(`download: ${mistakes.join('; ')}`);
  const url = new URL(address);
  const name = `GET ${url.host}${url.pathname}`;
  const size = isAddress ? undefined : file.file_size;
  return { url, name, size, token, offset, timeoutMs, signal, hosts: context.hosts };
}

async function* readFile(
  context: DownloadDeps,
  wanted: DownloadTarget,
  { onProgress }: DownloadOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { client, retry } = context;
  const { name } = wanted;
  let { offset: received, size: total } = wanted;
  let version: string | undefined;
  retry.budget.recordRequest();
  for (let attempt = 1; ; attempt += 1) {
    const part = await openRange(client, { ...wanted, offset: received });
    if (part.kind === 'open') {
      total = checkTotal(name, total, part.total);
      version = checkEtag(name, version, part.etag);
    }
    const note = (length: number): void => {
      received += length;
      attempt = 1;
      onProgress?.({ received, total });
    };
    const end = part.kind === 'open' ? yield* readChunks(part, note) : part;
    if (end.kind === 'end' || received === total) return checkLength(name, received, total);
    await waitOrThrow(context, wanted, attempt, end);
  }
}

type RangeEnd = { readonly kind: 'end' } | FailedRange;

async function* readChunks(
  part: OpenRange,
  note: (length: number) => void,
): AsyncGenerator<Uint8Array, RangeEnd, undefined> {
  try {
    for (;;) {
      const next = await part.read();
      if (next.kind !== 'chunk') return next;
      note(next.bytes.length);
      yield next.bytes;
    }
  } finally {
    part.close();
  }
}

/** @throws ZoomDownloadError where the listing and the storage, or two answers, disagree on the length. */
function checkTotal(
  name: string,
  known: number | undefined,
  said: number | undefined,
): number | undefined {
  if (known !== undefined && said !== undefined && known !== said) {
    throw new ZoomDownloadError(name, 'DOWNLOAD_LENGTH_MISMATCH', `${said} bytes, not ${known}`);
  }
  return known ?? said;
}

/** @throws ZoomDownloadError where one answer is of another state of the file than those before. */
function checkEtag(
  name: string,
  known: string | undefined,
  said: string | undefined,
): string | undefined {
  if (known !== undefined && said !== undefined && known !== said) {
    throw new ZoomDownloadError(name, 'DOWNLOAD_CHANGED');
  }
  return known ?? said;
}

function checkLength(name: string, received: number, total: number | undefined): void {
  if (total === undefined || received === total) return;
  throw new ZoomDownloadError(name, 'DOWNLOAD_LENGTH_MISMATCH', `${received} bytes, not ${total}`);
}

async function waitOrThrow(
  { client: { clock }, retry: { attempts, budget, random } }: DownloadDeps,
  { signal }: DownloadTarget,
  attempt: number,
  { error, outcome }: FailedRange,
): Promise<void> {
  const question = { method: 'GET', outcome, attempt, isReplayable: true, remainingMs: Infinity };
  const decision = decideRetry(question, random(), { ...defaultRetryPolicy, attempts });
  if (decision.kind === 'stop' || !budget.takeRetry()) throw error;
  await clock.sleep(decision.afterMs, signal);
}
