import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** A request body: bytes that can be sent again, or a stream that cannot. */
export type RequestBody =
  | { readonly kind: 'replayable'; readonly bytes: Buffer | null }
  | { readonly kind: 'stream'; readonly stream: Readable };

/** A request body exceeds `limits.maxBodyBytes`. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
  /** The limit, bytes. */
  readonly limit: number;

  constructor(limit: number) {
    super(`the body exceeds ${limit} bytes`);
    this.limit = limit;
  }
}

/** Bodies up to this size are buffered, so that they can be sent again. */
const MAX_REPLAYABLE_BYTES = 64 * 1024;

const EMPTY_BODY: RequestBody = { kind: 'replayable', bytes: null };

/**
 * Reads the body of a request. A small body of known length is buffered asynchronously; an empty body and a
 * stream are returned synchronously.
 *
 * @param limit maximum size, bytes
 * @throws BodyTooLargeError if `Content-Length` exceeds the limit; a stream fails with it once it does
 */
export function readBody(
  request: IncomingMessage,
  limit: number,
): RequestBody | Promise<RequestBody> {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (length === undefined && encoding === undefined) return EMPTY_BODY;
  if (encoding === undefined && Number(length) <= Math.min(limit, MAX_REPLAYABLE_BYTES)) {
    return bufferBody(request);
  }
  if (Number(length) > limit) throw new BodyTooLargeError(limit);
  return {
    kind: 'stream',
    stream: Readable.from(streamChunks(request, limit), { objectMode: false }),
  };
}

async function bufferBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return { kind: 'replayable', bytes: Buffer.concat(chunks) };
}

/**
 * Yields the chunks of a body. If the consumer stops early, the rest is read and discarded: the response uses
 * the same connection, which is reusable only after the whole request has been read.
 */
async function* streamChunks(request: IncomingMessage, limit: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  try {
    // Not `yield*`: it would pass an error thrown into this generator to the iterator, which destroys the request.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      bytes += (chunk as Buffer).length;
      if (bytes > limit) throw new BodyTooLargeError(limit);
      yield chunk as Buffer;
    }
  } finally {
    request.resume();
  }
}
