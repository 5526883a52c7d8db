import type { EventEmitter } from 'node:events';
import { pino, type DestinationStream } from 'pino';

/** Standard output, for a log that must not hold up requests. */
export interface LogDestination extends DestinationStream {
  /** Lines that were lost because nobody read standard output for too long. */
  readonly dropped: number;
  /** Writes what is left, and ends. May be called again. */
  close(): void;
}

/** What pino writes to in this mode; its types know of texts only. */
interface ByteStream extends EventEmitter {
  write(bytes: Buffer): boolean;
  flushSync(): void;
  end(): void;
}

/** What may wait for a reader, bytes; then lines are lost: a gateway without a log is better than none. */
const MAX_BUFFERED_BYTES = 16 * 1_048_576;
/** Lines are gathered for so long, or until there are so many bytes of them: each write costs as much as a request. */
const FLUSH_INTERVAL_MS = 50;
const BUFFER_BYTES = 32 * 1024;
/** What a character may become as UTF-8. */
const MAX_BYTES_PER_CHARACTER = 3;

/**
 * Writes lines to standard output in the background, many at once. What is left is written when the process
 * ends, but not when it is killed; in a process that ends itself at once it may come before what was on its way.
 */
export function bufferedStdout(): LogDestination {
  const stream = pino.destination({
    fd: 1,
    sync: false,
    maxLength: MAX_BUFFERED_BYTES,
    contentMode: 'buffer',
  }) as unknown as ByteStream;
  // As bytes: as texts they would live long enough to become a matter of the slow garbage collection.
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
  // A full disk must not stop the gateway; that the reader is gone is heeded by pino itself.
  stream.on('error', () => {});
  stream.on('drop', (lines: Buffer) => (dropped += countLines(lines)));
  // A write begun in 'exit' is called off when the process ends by itself, so it begins before.
  process.on('beforeExit', flush);
  process.once('exit', flushOnExit);
  return {
    get dropped() {
      return dropped;
    },
    write(line) {
      if (closed) return;
      const most = line.length * MAX_BYTES_PER_CHARACTER;
      if (used + most > BUFFER_BYTES) flush();
      if (most > BUFFER_BYTES) return void stream.write(Buffer.from(line));
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
