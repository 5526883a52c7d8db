/** How far an export is. */
export interface Progress {
  readonly done: number;
  /** Undefined while nobody has said it. */
  readonly total: number | undefined;
}

/** Told after each step. */
export type OnProgress = (progress: Progress) => void;

const WIDTH = 30;
/** Without a terminal, one line for so many steps. */
const STEPS_PER_LINE = 100;

/** Shows progress on standard error: as a bar on a terminal, else as a line now and then. */
export function progressBar(what: string): OnProgress {
  const { stderr } = process;
  let steps = 0;
  return ({ done, total }) => {
    steps += 1;
    if (stderr.isTTY) stderr.write(`\r\u001B[K${bar(done, total)} ${what}`);
    else if (steps % STEPS_PER_LINE === 0) stderr.write(`${bar(done, total)} ${what}\n`);
  };
}

function bar(done: number, total: number | undefined): string {
  if (total === undefined || total === 0) return `${done}`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done} of ${total}`;
}
