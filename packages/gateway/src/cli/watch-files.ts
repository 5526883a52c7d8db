import { readFile } from 'node:fs/promises';
import { setInterval } from 'node:timers/promises';
import { hashContent, type FileHashes } from '../config/secret-references.ts';

const POLL_INTERVAL_MS = 2_000;

/**
 * Watches the content of small files by polling. Mounted secrets are replaced by swapping a symbolic link, and
 * modification times may be equal, so that only the content is reliable.
 *
 * @param getFiles returns the files and the hashes of the content in use
 * @param onChange called once per change of content
 * @param intervalMs poll interval. @default 2000
 * @returns a function that stops watching
 */
export function watchFiles(
  getFiles: () => FileHashes,
  onChange: () => void,
  intervalMs: number = POLL_INTERVAL_MS,
): () => void {
  let reported: FileHashes = new Map();
  const stop = new AbortController();
  const poll = async (): Promise<void> => {
    const used = getFiles();
    const found = new Map(
      await Promise.all(
        [...used.keys()].map(async (path) => [path, await hashFile(path)] as const),
      ),
    );
    const isChanged = [...found].some(
      ([path, hash]) => hash !== used.get(path) && hash !== reported.get(path),
    );
    reported = found;
    if (isChanged && !stop.signal.aborted) onChange();
  };
  const watch = async (): Promise<void> => {
    for await (const _ of setInterval(intervalMs, undefined, { ref: false, signal: stop.signal }))
      await poll();
  };
  watch().catch(() => {});
  return () => stop.abort();
}

/** Returns an empty string for a file that cannot be read. */
async function hashFile(path: string): Promise<string> {
  try {
    return hashContent(await readFile(path, 'utf8'));
  } catch {
    return '';
  }
}
