import { join } from 'node:path';
import { systemClock, type Clock } from 'evertoken';
import type { ZoomClient } from '../client.ts';
import { ZoomApiError, ZoomRateLimitError, type ZoomError } from '../errors/index.ts';
import type { MeetingRecording, Recording, RecordingFile } from '../operations/recordings.ts';
import { getRecordingFileName } from './file-name.ts';
import { checkFile, saveFile, type FileProgress } from './save-file.ts';

/** Options of {@link saveRecordings}. */
export interface SaveRecordingsOptions {
  /** Where to save: a folder for each month is created in it, such as `2026-05`. */
  readonly folder: string;
  /** The first day, `yyyy-MM-dd` in UTC. */
  readonly from: string;
  /** The last day, `yyyy-MM-dd` in UTC. */
  readonly to: string;
  /**
   * The id or email address of a host.
   *
   * @default all active and inactive users of the account
   */
  readonly userId?: string | undefined;
  /**
   * Whether to move a recording to Zoom's trash once all its files are saved with the length that Zoom's storage reports.
   *
   * @default false
   */
  readonly deleteAfter?: boolean | undefined;
  /** Called while a file is downloaded. */
  readonly onProgress?: ((progress: FileProgress) => void) | undefined;
  /** Aborts; the signal's reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /**
   * The clock, for tests.
   *
   * @default the system clock
   */
  readonly clock?: Clock | undefined;
}

/** What happened to a file, or to a recording. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly path: string; readonly bytes: number }
  /** The file was saved before. */
  | { readonly kind: 'present'; readonly path: string }
  /** Zoom is still processing files of the recording: save it again later. */
  | { readonly kind: 'processing'; readonly recording: Recording }
  | { readonly kind: 'failed'; readonly path: string; readonly error: ZoomError }
  /** Zoom did not return the recording, or did not trash it. */
  | { readonly kind: 'refused'; readonly recording: Recording; readonly error: ZoomApiError }
  | { readonly kind: 'trashed'; readonly recording: Recording }
  /** A rate limit of the account is exhausted. It goes on when the limit is reset, which may be at midnight. */
  | { readonly kind: 'waiting'; readonly until: Date };

/**
 * Saves all recordings of a user or an account between two days. A file is downloaded as `….part` and then renamed, so it
 * can be stopped or killed at any moment: the next run skips what is complete and continues a partial file.
 *
 * ```ts
 * for await (const result of saveRecordings(zoom, { folder, from: '2026-01-01', to: '2026-06-30' })) {
 *   if (result.kind === 'failed') console.error(result.path, result.error.message);
 * }
 * ```
 *
 * A file that fails does not end it, nor does a recording that Zoom refuses.
 *
 * @throws TypeError for a day that is none, and for a range that ends before it begins; during iteration ZoomError if
 * recordings cannot be listed, TokenError, the signal's reason, and the errors of the file system
 */
export async function* saveRecordings(
  zoom: ZoomClient,
  options: SaveRecordingsOptions,
): AsyncGenerator<SaveResult, void, undefined> {
  for (const name of ['from', 'to'] as const) {
    if (!isDay(options[name])) throw new TypeError(`${name} must be a day such as 2026-05-20`);
  }
  const { from, to, clock = systemClock, signal } = options;
  if (from > to) throw new TypeError('from must not be after to');
  for (;;) {
    try {
      return yield* saveAll(zoom, options);
    } catch (error) {
      if (!(error instanceof ZoomRateLimitError)) throw error;
      yield { kind: 'waiting', until: error.retryAt };
      // One second later, for clock skew.
      await clock.sleep(error.retryAfterMs + 1_000, signal);
    }
  }
}

async function* saveAll(
  zoom: ZoomClient,
  options: SaveRecordingsOptions,
): AsyncGenerator<SaveResult, void, undefined> {
  for await (const userId of listHosts(zoom, options)) {
    for await (const recording of listRecordings(zoom, userId, options)) {
      yield* saveRecording(zoom, recording, options);
    }
  }
}

function isDay(text: string): boolean {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  // JavaScript reads February 31 as March 3.
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

async function* listHosts(
  zoom: ZoomClient,
  { userId, signal }: SaveRecordingsOptions,
): AsyncGenerator<string, void, undefined> {
  if (userId !== undefined) return yield userId;
  for (const status of ['active', 'inactive']) {
    for await (const { id } of zoom.paginate('GET /users', { status, signal })) {
      if (id !== undefined) yield id;
    }
  }
}

async function* listRecordings(
  zoom: ZoomClient,
  userId: string,
  { userId: given, from, to, signal }: SaveRecordingsOptions,
): AsyncGenerator<Recording, void, undefined> {
  try {
    yield* zoom.paginate('GET /users/{userId}/recordings', { userId, from, to, signal });
  } catch (error) {
    // The user has left the account since the users were listed.
    const hasLeft = error instanceof ZoomApiError && (error.code === 1001 || error.code === 1010);
    if (given !== undefined || !hasLeft) throw error;
  }
}

async function* saveRecording(
  zoom: ZoomClient,
  recording: Recording,
  options: SaveRecordingsOptions,
): AsyncGenerator<SaveResult, void, undefined> {
  const save = options.deleteAfter ? moveRecording : saveFiles;
  try {
    yield* save(zoom, recording, options);
  } catch (error) {
    if (!(error instanceof ZoomApiError) || error instanceof ZoomRateLimitError) throw error;
    yield { kind: 'refused', recording, error };
  }
}

/** Saves a recording and trashes it. */
async function* moveRecording(
  zoom: ZoomClient,
  listed: Recording,
  options: SaveRecordingsOptions,
): AsyncGenerator<SaveResult, void, undefined> {
  const { signal } = options;
  const recording = await getWholeRecording(zoom, listed, signal);
  const isSaved = yield* saveFiles(zoom, recording, options);
  if (!isSaved) return;
  for (const { path, file } of toFiles(recording, options)) {
    const error = await checkFile(zoom, file, path, signal);
    if (error !== undefined) return yield { kind: 'failed', path, error };
  }
  const meetingId = recording.uuid;
  await zoom.request('DELETE /meetings/{meetingId}/recordings', { meetingId, signal });
  yield { kind: 'trashed', recording };
}

/** A recording with all that would be deleted with it: lists do not have the audio of single participants. */
async function getWholeRecording(
  zoom: ZoomClient,
  { uuid: meetingId }: Recording,
  signal: AbortSignal | undefined,
): Promise<Recording> {
  const endpoint = 'GET /meetings/{meetingId}/recordings';
  const recording: MeetingRecording = await zoom.request(endpoint, { meetingId, signal });
  const { recording_files: files = [], participant_audio_files: audio = [] } = recording;
  const named = audio.map((file) => ({ ...file, recording_type: 'participant_audio' }));
  return { ...recording, recording_files: [...files, ...named] };
}

/** @returns whether all files are saved */
async function* saveFiles(
  zoom: ZoomClient,
  recording: Recording,
  options: SaveRecordingsOptions,
): AsyncGenerator<SaveResult, boolean, undefined> {
  const files = toFiles(recording, options);
  const ready = files.filter(({ file }) => !isProcessing(file));
  let isSaved = ready.length > 0 && ready.length === files.length;
  for (const { path, file } of ready) {
    const result = await saveFile(zoom, file, path, options);
    isSaved &&= result.kind !== 'failed';
    yield result;
  }
  if (ready.length < files.length) yield { kind: 'processing', recording };
  return isSaved;
}

interface NamedFile {
  readonly path: string;
  readonly file: RecordingFile;
}

function toFiles(recording: Recording, { folder }: SaveRecordingsOptions): readonly NamedFile[] {
  const { recording_files: files = [], start_time: start = '' } = recording;
  const month = /^\d{4}-\d\d/.exec(start)?.[0] ?? 'unknown';
  return files.map((file) => ({
    path: join(folder, month, getRecordingFileName(recording, file)),
    file,
  }));
}

/** Files such as `CC` have no status; one that is processed has no type yet. */
function isProcessing({ status, file_type: type, download_url: url }: RecordingFile): boolean {
  return status === 'processing' || type === '' || !url;
}
