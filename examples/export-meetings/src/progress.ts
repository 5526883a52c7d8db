/** The progress of an export. */
export interface Progress {
  readonly done: number;
  /** Undefined if unknown. */
  readonly total: number | undefined;
}

/** Called after each step. */
export type OnProgress = (progress: Progress) => void;

const WIDTH = 30;
/** Steps per line if standard error is not a terminal. */
const STEPS_PER_LINE = 100;

/** Prints the progress to standard error: as a bar on a terminal, otherwise as occasional lines. */
export function progressBar(unit: string): OnProgress {
  const { stderr } = process;
  let steps = 0;
  return ({ done, total }) => {
    steps += 1;
    if (stderr.isTTY) stderr.write(`\r\u001B[K${bar(done, total)} ${unit}`);
    else if (steps % STEPS_PER_LINE === 0) stderr.write(`${bar(done, total)} ${unit}\n`);
  };
}

function bar(done: number, total: number | undefined): string {
  if (total === undefined || total === 0) return `${done}`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done} of ${total}`;
}
