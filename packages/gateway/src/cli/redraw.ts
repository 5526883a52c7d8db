import { setTimeout as sleep } from 'node:timers/promises';
import { escapeControls } from '../observability/escape-controls.ts';
import { writeStdout } from './output.ts';
import { waitForShutdownSignal } from './shutdown-signal.ts';

const INTERVAL_MS = 2_000;
/** The alternate screen leaves what the terminal showed before; the cursor is hidden. */
const ENTER = '\x1b[?1049h\x1b[?25l';
const LEAVE = '\x1b[?25h\x1b[?1049l';
const CLEAR = '\x1b[H\x1b[2J';

/**
 * Shows a text on the whole terminal and reads it again every two seconds, until SIGINT (Ctrl-C) or SIGTERM.
 *
 * @param title of the screen
 * @param read returns the text, within a bounded time
 */
export async function redraw(title: string, read: () => Promise<string>): Promise<void> {
  const end = new AbortController();
  const ended = waitForShutdownSignal().then(() => end.abort());
  await writeControls(ENTER);
  try {
    while (!end.signal.aborted) {
      const text = await Promise.race([read(), ended]);
      if (typeof text === 'string')
        await writeControls(CLEAR + fit(`${formatTitle(title)}\n\n${text}`));
      await sleep(INTERVAL_MS, undefined, { signal: end.signal }).catch(() => {});
    }
  } finally {
    await writeControls(LEAVE);
  }
}

function formatTitle(title: string): string {
  return `${title}  ${new Date().toTimeString().slice(0, 8)}  Ctrl-C ends it`;
}

/** The part of a text that the terminal can show without scrolling. */
function fit(text: string): string {
  const { rows, columns } = process.stdout;
  const lines = escapeControls(text).split('\n').slice(0, rows);
  return lines.map((line) => line.slice(0, columns)).join('\r\n');
}

/** As bytes, which pass the escaping of standard output. */
function writeControls(text: string): Promise<boolean> {
  return writeStdout(Buffer.from(text));
}
