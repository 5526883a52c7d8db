import type { EventEmitter } from 'node:events';
import { pino, type DestinationStream } from 'pino';

/** A destination for log lines whose writes never block a request. */
export interface LogDestination extends DestinationStream {
  /** Number of lines dropped because stdout was not read. */
  readonly dropped: number;
  /** Flushes the buffer and closes the destination. Further writes and closes are ignored. */
  close(): void;
}

/** pino's destination with `contentMode: 'buffer'`, which its types do not cover. */
interface ByteStream extends EventEmitter {
  write(bytes: Buffer): boolean;
  flushSync(): void;
  end(): void;
}

/**
 * Maximum buffered bytes. When stdout is not read and the buffer is full, lines are dropped; logging must
 * never block requests.
 */
const MAX_BUFFERED_BYTES = 16 * 1_048_576;
/** Lines are written in batches, after this time or at this size: a write costs as much CPU as a request. */
const FLUSH_INTERVAL_MS = 50;
const BUFFER_BYTES = 32 * 1024;
/** Maximum UTF-8 bytes per UTF-16 code unit. */
const MAX_BYTES_PER_CHARACTER = 3;

/**
 * Creates a destination that writes lines to stdout asynchronously in batches. Buffered lines are written when
 * the process exits, but not when it is killed; after `process.exit()` they may precede a write in progress.
 *
 * The batches are collected here and not by sonic-boom's `minLength` and `periodicFlush`, which concatenate
 * strings: that takes more than twice the CPU per line, because the strings outlive the young generation.
 */
export function bufferedStdout(): LogDestination {
  const stream = pino.destination({
    fd: 1,
    sync: false,
    maxLength: MAX_BUFFERED_BYTES,
    contentMode: 'buffer',
  }) as unknown as ByteStream;
  let buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let used = 0;
  let flushTimer: NodeJS.Timeout | undefined;
  let dropped = 0;
  let closed = false;
  const flush = (): void => {
    clearTimeout(flushTimer);
    flushTimer = undefined;
    if (used === 0) return;
    stream.write(buffer.subarray(0, used));
    buffer = Buffer.allocUnsafe(BUFFER_BYTES);
    used = 0;
  };
  const flushOnExit = (): void => {
    flush();
    stream.flushSync();
  };
  // A full disk must not stop the gateway; pino itself handles a closed pipe.
  stream.on('error', () => {});
  stream.on('drop', (lines: Buffer) => (dropped += countLines(lines)));
  // An asynchronous write that starts in 'exit' is lost, so it starts before.
  process.on('beforeExit', flush);
  process.once('exit', flushOnExit);
  return {
    get dropped() {
      return dropped;
    },
    write(line) {
      if (closed) return;
      const maxBytes = line.length * MAX_BYTES_PER_CHARACTER;
      if (used + maxBytes > BUFFER_BYTES) flush();
      if (maxBytes > BUFFER_BYTES) return void stream.write(Buffer.from(line));
      used += buffer.write(line, used);
      flushTimer ??= setTimeout(flush, FLUSH_INTERVAL_MS).unref();
    },
    close() {
      if (closed) return;
      closed = true;
      process.off('beforeExit', flush);
      process.off('exit', flushOnExit);
      flush();
      stream.end();
    },
  };
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
