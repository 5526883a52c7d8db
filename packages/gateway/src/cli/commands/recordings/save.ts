import { createZoomClient, ZoomError } from '@evertoken/zoom-client';
import {
  saveRecordings,
  type FileProgress,
  type SaveRecordingsOptions,
  type SaveResult,
} from '@evertoken/zoom-client/recordings';
import { UsageError } from '../../command.ts';
import { waitForShutdownSignal } from '../../shutdown-signal.ts';
import { requireZoom, type CliContext } from '../../with-accounts.ts';

/**
 * Saves recordings, and prints each file and a summary.
 *
 * @returns the exit status
 * @throws UsageError for a day that is none; TokenError; the errors of the file system
 */
export async function runSave(
  { accounts: [account], fetch: send }: CliContext,
  options: SaveRecordingsOptions,
): Promise<number> {
  requireZoom(account);
  const { tokens, pacer } = account;
  const zoom = createZoomClient({ tokens, pacer, fetch: send });
  const stop = new AbortController();
  void waitForShutdownSignal().then((signal) => stop.abort(signal));
  const { signal } = stop;
  const counts = {
    saved: 0,
    present: 0,
    processing: 0,
    failed: 0,
    refused: 0,
    trashed: 0,
    waiting: 0,
  };
  try {
    const run = { ...options, onProgress: createProgressBar(), signal };
    for await (const result of saveRecordings(zoom, run)) {
      counts[result.kind] += 1;
      print(result);
    }
  } catch (error) {
    if (signal.aborted) {
      console.error('Stopped. Run the same command again to continue.');
      return 130;
    }
    if (error instanceof TypeError) throw new UsageError(error.message, { cause: error });
    if (!(error instanceof ZoomError)) throw error;
    console.error(error.message);
    return 1;
  }
  const { saved, present, processing, trashed } = counts;
  const failed = counts.failed + counts.refused;
  const moved = options.deleteAfter ? `, ${trashed} recordings moved to the trash` : '';
  console.error(
    `${saved} files saved, ${present} were there, ${failed} failed, ${processing} recordings not processed yet${moved}.`,
  );
  return failed > 0 ? 1 : 0;
}

/** Prints a result; on a terminal in the place of the progress bar. */
function print(result: SaveResult): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  switch (result.kind) {
    case 'saved':
      process.stdout.write(`${result.path} (${result.bytes} bytes)\n`);
      return;
    case 'failed':
      return console.error(`Failed: ${result.path}: ${result.error.message}`);
    case 'refused':
      return console.error(`Failed: ${result.error.message}`);
    case 'processing':
      return console.error(
        `Not processed yet: the recording of meeting ${result.recording.id} of ${result.recording.start_time}.`,
      );
    case 'waiting':
      return console.error(
        `Rate limit of the account reached; continuing at ${result.until.toISOString()}.`,
      );
    case 'present':
    case 'trashed':
  }
}

const BAR_WIDTH = 30;

/** Shows the progress of the current file on a terminal. Otherwise there is a line for each file. */
function createProgressBar(): ((progress: FileProgress) => void) | undefined {
  const { stderr } = process;
  if (!stderr.isTTY) return undefined;
  return ({ path, received, total = 0 }) => {
    const filled = Math.round(BAR_WIDTH * Math.min(1, total === 0 ? 0 : received / total));
    const bar = `${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}`;
    stderr.write(`\r\u001B[K[${bar}] ${path.split(/[\\/]/).at(-1)}`);
  };
}
