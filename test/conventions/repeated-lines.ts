import type { TextFile } from './text-files.ts';

/**
 * Finds lines that stand in a row in two places, such as `b.ts:7 repeats a.ts:3`. Indentation and empty lines are
 * ignored.
 *
 * @param minLines how many equal lines in a row are a repetition.
 */
export function findRepeatedLines(files: readonly TextFile[], minLines: number): string[] {
  const firstPlaces = new Map<string, string>();
  return files.flatMap(({ path, text }) => {
    const lines = text
      .split('\n')
      .map((line, index) => ({ text: line.trim(), number: index + 1 }))
      .filter((line) => line.text !== '');
    return lines.flatMap(({ number }, start) => {
      const run = lines.slice(start, start + minLines);
      if (run.length < minLines) return [];
      const key = run.map((line) => line.text).join('\n');
      const first = firstPlaces.get(key);
      if (first === undefined) firstPlaces.set(key, `${path}:${number}`);
      return first === undefined ? [] : [`${path}:${number} repeats ${first}`];
    });
  });
}
