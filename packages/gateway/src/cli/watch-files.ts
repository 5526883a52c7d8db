import { readFile } from 'node:fs/promises';
import { setInterval } from 'node:timers/promises';
import { hashContent, type FileHashes } from '../config/secret-references.ts';

/** How often files are looked at, ms. */
const POLL_INTERVAL_MS = 2_000;

/**
 * Tells when something else is in one of some small files than was read. It looks at what is in them:
 * mounted secrets are changed by moving a link, and times can be the same.
 *
 * @param filesNow the files as they were read last.
 * @param changed is told once for each change.
 * @returns stops it.
 */
export function watchFiles(
  getFiles: () => FileHashes,
  onChange: () => void,
  intervalMs: number = POLL_INTERVAL_MS,
): () => void {
  let told: FileHashes = new Map();
  const stopped = new AbortController();
  const look = async (): Promise<void> => {
    const read = getFiles();
    const found = new Map(
      await Promise.all(
        [...read.keys()].map(async (path) => [path, await hashFile(path)] as const),
      ),
    );
    const isNews = [...found].some(
      ([path, hash]) => hash !== read.get(path) && hash !== told.get(path),
    );
    told = found;
    if (isNews && !stopped.signal.aborted) onChange();
  };
  const watch = async (): Promise<void> => {
    for await (const _ of setInterval(intervalMs, undefined, {
      ref: false,
      signal: stopped.signal,
    }))
      await look();
  };
  watch().catch(() => {});
  return () => stopped.abort();
}

/** Empty where it cannot be read. */
async function hashFile(path: string): Promise<string> {
  try {
    return hashContent(await readFile(path, 'utf8'));
  } catch {
    return '';
  }
}
