import { closeSync, openSync, readSync } from 'node:fs';

/** A file has more bytes than are read of one; `code` is that of the system for the same. */
export class FileTooLargeError extends Error {
  readonly code = 'EFBIG';
}

/**
 * Reads a text that has no more than so many bytes, whatever the file is: a device has no end.
 *
 * @throws FileTooLong, or the system's error when it cannot be read.
 */
export function readFileLimited(path: string, maxBytes: number): string {
  const bytes = Buffer.alloc(maxBytes + 1);
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length <= maxBytes; length += read) {
      read = readSync(file, bytes, length, bytes.length - length, null);
    }
    if (length > maxBytes) throw new FileTooLargeError(`${path} has more than ${maxBytes} bytes`);
    return bytes.toString('utf8', 0, length);
  } finally {
    closeSync(file);
  }
}
