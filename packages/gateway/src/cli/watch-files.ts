import { readFile } from 'node:fs/promises';
import { setInterval } from 'node:timers/promises';
import { contentHash, type ReadFiles } from '../config/outside-values.ts';

/** How often files are looked at, ms. */
const EVERY_MS = 2_000;

/**
 * Tells when something else is in one of some small files than was read. It looks at what is in them:
 * mounted secrets are changed by moving a link, and times can be the same.
 *
 * @param filesNow the files as they were read last.
 * @param changed is told once for each change.
 * @returns stops it.
 */
export function watchFiles(
  filesNow: () => ReadFiles,
  changed: () => void,
  everyMs: number = EVERY_MS,
): () => void {
  let told: ReadFiles = new Map();
  const stopped = new AbortController();
  const look = async (): Promise<void> => {
    const read = filesNow();
    const found = new Map(
      await Promise.all([...read.keys()].map(async (path) => [path, await hashOf(path)] as const)),
    );
    const isNews = [...found].some(
      ([path, hash]) => hash !== read.get(path) && hash !== told.get(path),
    );
    told = found;
    if (isNews && !stopped.signal.aborted) changed();
  };
  const watch = async (): Promise<void> => {
    for await (const _ of setInterval(everyMs, undefined, { ref: false, signal: stopped.signal }))
      await look();
  };
  watch().catch(() => {});
  return () => stopped.abort();
}

/** Empty where it cannot be read. */
async function hashOf(path: string): Promise<string> {
  try {
    return contentHash(await readFile(path, 'utf8'));
  } catch {
    return '';
  }
}
