import { ZoomDownloadError } from '../errors/index.ts';
import type { Connection } from '../exchange.ts';
import { timeoutProblem } from '../patience.ts';
import { decideRetry, defaultRetryPolicy } from '../retry/index.ts';
import type { Repetition } from '../send-repeatedly.ts';
import { hasCredentials } from './open-file.ts';
import { openPart, type Broken, type OpenPart, type PartRequest } from './part.ts';

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
export interface DownloadContext {
  readonly connection: Connection;
  readonly repetition: Repetition;
  readonly hosts: readonly string[];
  readonly timeoutMs: number;
}

/** A part of a file that should have a certain length as a whole. */
interface Wanted extends PartRequest {
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
  context: DownloadContext,
  file: DownloadFile,
  options: DownloadOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  return pieces(context, wantedOf(context, file, options), options);
}

function wantedOf(context: DownloadContext, file: DownloadFile, options: DownloadOptions): Wanted {
  const { token, offset = 0, timeoutMs = context.timeoutMs, signal } = options;
  const isAddress = typeof file === 'string' || file instanceof URL;
  const address = isAddress ? String(file) : (file.download_url ?? '');
  const problem = timeoutProblem(timeoutMs);
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

async function* pieces(
  context: DownloadContext,
  wanted: Wanted,
  { onProgress }: DownloadOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { connection, repetition } = context;
  const { name } = wanted;
  let { offset: received, size: total } = wanted;
  let version: string | undefined;
  repetition.budget.recordRequest();
  for (let attempt = 1; ; attempt += 1) {
    const part = await openPart(connection, { ...wanted, offset: received });
    if (part.kind === 'open') {
      total = agreedTotal(name, total, part.total);
      version = agreedVersion(name, version, part.version);
    }
    const note = (length: number): void => {
      received += length;
      attempt = 1;
      onProgress?.({ received, total });
    };
    const end = part.kind === 'open' ? yield* piecesOf(part, note) : part;
    if (end.kind === 'end' || received === total) return checkLength(name, received, total);
    await waitOrThrow(context, wanted, attempt, end);
  }
}

type End = { readonly kind: 'end' } | Broken;

async function* piecesOf(
  part: OpenPart,
  note: (length: number) => void,
): AsyncGenerator<Uint8Array, End, undefined> {
  try {
    for (;;) {
      const next = await part.read();
      if (next.kind !== 'piece') return next;
      note(next.bytes.length);
      yield next.bytes;
    }
  } finally {
    part.close();
  }
}

/** @throws ZoomDownloadError where the listing and the storage, or two answers, disagree on the length. */
function agreedTotal(
  name: string,
  known: number | undefined,
  said: number | undefined,
): number | undefined {
  if (known !== undefined && said !== undefined && known !== said) {
    throw new ZoomDownloadError(name, 'DOWNLOAD_LENGTH_WRONG', `${said} bytes, not ${known}`);
  }
  return known ?? said;
}

/** @throws ZoomDownloadError where one answer is of another state of the file than those before. */
function agreedVersion(
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
  throw new ZoomDownloadError(name, 'DOWNLOAD_LENGTH_WRONG', `${received} bytes, not ${total}`);
}

async function waitOrThrow(
  { connection: { clock }, repetition: { attempts, budget, random } }: DownloadContext,
  { signal }: Wanted,
  attempt: number,
  { error, outcome }: Broken,
): Promise<void> {
  const question = { method: 'GET', outcome, attempt, isReplayable: true, remainingMs: Infinity };
  const decision = decideRetry(question, random(), { ...defaultRetryPolicy, attempts });
  if (decision.kind === 'answer' || !budget.takeRetry()) throw error;
  await clock.sleep(decision.afterMs, signal);
}
