import { readFile, stat } from 'node:fs/promises';
import { setInterval } from 'node:timers/promises';
import { hashContent, type FileHashes } from '../config/secret-references.ts';

const POLL_INTERVAL_MS = 1_000;
/** Larger files are not read; none that is in use is as large. */
const MAX_BYTES = 1_048_576;

/**
 * Watches the content of small files by polling. Mounted secrets are replaced by swapping a symbolic link, and
 * modification times may be equal, so that only the content is reliable. A change is reported when two polls
 * have found the same content: an editor may not have finished.
 *
 * @param getFiles returns the files and the hashes of the content in use
 * @param onChange called once per change of content, with the files whose content is not in use
 * @param intervalMs poll interval. @default 1000
 * @returns a function that stops watching
 */
export function watchFiles(
  getFiles: () => FileHashes,
  onChange: (paths: readonly string[]) => void,
  intervalMs: number = POLL_INTERVAL_MS,
): () => void {
  let previous: FileHashes = new Map();
  let reported: FileHashes = new Map();
  const stop = new AbortController();
  const poll = async (): Promise<void> => {
    const used = getFiles();
    const found = new Map(
      await Promise.all(
        [...used].map(async ([path, hash]) => [path, await hashFile(path, hash)] as const),
      ),
    );
    const stable = [...found].filter(([path, hash]) => hash === previous.get(path));
    const changed = stable.filter(([path, hash]) => hash !== used.get(path));
    // Any news is a reason: what could not be applied before may be valid with another file restored.
    const hasNews = stable.some(([path, hash]) => hash !== reported.get(path));
    previous = found;
    reported = new Map([...reported, ...stable]);
    if (hasNews && changed.length > 0 && !stop.signal.aborted)
      onChange(changed.map(([path]) => path));
  };
  const watch = async (): Promise<void> => {
    for await (const _ of setInterval(intervalMs, undefined, { ref: false, signal: stop.signal }))
      await poll();
  };
  watch().catch(() => {});
  return () => stop.abort();
}

/**
 * Returns an empty string for a file that cannot be read.
 *
 * @param used the hash in use, also returned for what is not a file: a pipe cannot be read again
 */
async function hashFile(path: string, used: string): Promise<string> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return used;
    return stats.size > MAX_BYTES
      ? `${stats.size} bytes`
      : hashContent(await readFile(path, 'utf8'));
  } catch {
    return '';
  }
}
