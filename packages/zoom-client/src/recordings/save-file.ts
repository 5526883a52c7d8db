import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ZoomClient } from '../client.ts';
import type { DownloadProgress } from '../download/download.ts';
import { ZoomDownloadError, ZoomError } from '../errors/index.ts';
import type { RecordingFile } from '../operations/recordings.ts';

/** The progress of a file. */
export interface FileProgress extends DownloadProgress {
  readonly path: string;
}

/** Options of {@link saveFile}. */
export interface SaveFileOptions {
  readonly onProgress?: ((progress: FileProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What happened to a file. */
export type SavedFile =
  | { readonly kind: 'saved'; readonly path: string; readonly bytes: number }
  | { readonly kind: 'present'; readonly path: string }
  | { readonly kind: 'failed'; readonly path: string; readonly error: ZoomError };

/**
 * Saves a file unless it is there, which only a complete one is. A partial one is continued; if that is not possible, it is
 * downloaded again.
 *
 * @throws TokenError, the signal's reason, the errors of the file system
 */
export async function saveFile(
  zoom: ZoomClient,
  file: RecordingFile,
  path: string,
  options: SaveFileOptions,
): Promise<SavedFile> {
  if ((await getSize(path)) !== undefined) return { kind: 'present', path };
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.part`;
  try {
    await continueFile(zoom, file, path, options).catch(async (error: unknown) => {
      if (!isOutdated(error)) throw error;
      await rm(part);
      return continueFile(zoom, file, path, options);
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof ZoomError)) throw error;
    return { kind: 'failed', path, error };
  }
  await rename(part, path);
  return { kind: 'saved', path, bytes: (await getSize(path)) ?? 0 };
}

/**
 * Compares the length of a saved file with the one that Zoom's storage reports.
 *
 * @returns an error if they differ
 * @throws ZoomError if the storage cannot be asked; TokenError, the signal's reason
 */
export async function checkFile(
  zoom: ZoomClient,
  { download_url: url = '' }: RecordingFile,
  path: string,
  signal: AbortSignal | undefined,
): Promise<ZoomError | undefined> {
  const size = (await getSize(path)) ?? 0;
  try {
    for await (const { length } of zoom.download(url, { offset: size, signal })) {
      const detail = `${size} bytes saved, at least ${size + length} in the storage`;
      return new ZoomDownloadError(`GET ${path}`, 'DOWNLOAD_LENGTH_MISMATCH', detail);
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof ZoomDownloadError)) throw error;
    return error;
  }
}

async function continueFile(
  zoom: ZoomClient,
  file: RecordingFile,
  path: string,
  { onProgress, signal }: SaveFileOptions,
): Promise<void> {
  const handle = await open(`${path}.part`, 'a');
  try {
    const { size: offset } = await handle.stat();
    const report = (progress: DownloadProgress): void => onProgress?.({ path, ...progress });
    for await (const chunk of zoom.download(file, { offset, onProgress: report, signal })) {
      await handle.appendFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether a partial file is not the beginning of the file any more. */
function isOutdated(error: unknown): boolean {
  const codes = ['DOWNLOAD_LENGTH_MISMATCH', 'DOWNLOAD_CHANGED'];
  return error instanceof ZoomDownloadError && codes.includes(String(error.code));
}

/** The length of a file in bytes; undefined if there is none. */
async function getSize(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
