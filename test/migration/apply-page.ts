import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Block, Document } from '../docs/documents.ts';

/** Applies every step of a migration page to the files of an app: its files, then its changes of files. */
export async function applyPage({ blocks }: Document, folder: string): Promise<void> {
  for (const block of blocks) {
    if (block.language === 'diff') await applyDiff(block, folder);
    else await writeProgram(block, folder);
  }
}

/** Writes a code block that begins with the name of its file; others are not steps. */
async function writeProgram({ text }: Block, folder: string): Promise<void> {
  const name = /^\/\/ ([\w./-]+\.js)\n/.exec(text)?.[1];
  if (name === undefined) return;
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), `${text}\n`);
}

/** Applies a block of hunks to the file that its first line names. */
async function applyDiff({ text }: Block, folder: string): Promise<void> {
  const [header = '', ...lines] = text.split('\n');
  const path = join(folder, header.replace(/^--- /, ''));
  const hunks = lines.join('\n').split('\n@@\n');
  const before = await readFile(path, 'utf8');
  await writeFile(path, hunks.reduce(applyHunk, before));
}

/** Replaces the lines of a hunk. @throws Error unless the text has them once */
function applyHunk(text: string, hunk: string): string {
  const lines = hunk.split('\n');
  const removed = lines.filter((line) => !line.startsWith('+')).map((line) => line.slice(1));
  const added = lines.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
  const all = text.split('\n');
  const matches = all.flatMap((_, at) => (isAt(all, at, removed) ? [at] : []));
  if (matches.length !== 1) throw new Error(`found ${matches.length} times:\n${hunk}`);
  return all.toSpliced(matches[0]!, removed.length, ...added).join('\n');
}

/** Whether these lines are there, comments at their ends and empty lines around them aside. */
function isAt(all: readonly string[], at: number, lines: readonly string[]): boolean {
  return lines.every((line, index) => all[at + index]?.replace(/\s+\/\/.*$/, '') === line);
}
