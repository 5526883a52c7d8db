import { pino, type DestinationStream } from 'pino';

/** Standard output, for a log that must not hold up requests. */
export interface LogOutput extends DestinationStream {
  /** Lines that were lost because nobody read standard output for too long. */
  readonly dropped: number;
  /** Writes what is left, and ends. May be called again. */
  close(): void;
}

/** What may wait for a reader, bytes; then lines are lost: a gateway without a log is better than none. */
const MOST_UNREAD = 16 * 1_048_576;

/**
 * Writes lines to standard output in the background, those of one turn of the event loop at once.
 * What is left is written when the process ends, but not when it is killed; in a process that ends itself at
 * once it may come before what was on its way.
 */
export function standardOutput(): LogOutput {
  const stream = pino.destination({ fd: 1, sync: false, maxLength: MOST_UNREAD });
  let gathered = '';
  let dropped = 0;
  let closed = false;
  const handOver = (): void => {
    const lines = gathered;
    gathered = '';
    if (lines !== '') stream.write(lines);
  };
  const writeRest = (): void => {
    handOver();
    stream.flushSync();
  };
  // A full disk must not stop the gateway; that the reader is gone is heeded by pino itself.
  stream.on('error', () => {});
  stream.on('drop', (lines: string) => (dropped += lines.split('\n').length - 1));
  process.once('exit', writeRest);
  return {
    get dropped() {
      return dropped;
    },
    write(line) {
      if (closed) return;
      if (gathered === '') setImmediate(handOver);
      gathered += line;
    },
    close() {
      if (closed) return;
      closed = true;
      process.off('exit', writeRest);
      handOver();
      stream.end();
    },
  };
}
