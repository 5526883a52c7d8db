import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** A request's body: one that can be sent again, or a stream that cannot. */
export type RequestBody =
  | { readonly kind: 'replayable'; readonly bytes: Buffer | null }
  | { readonly kind: 'stream'; readonly stream: Readable };

/** A body has more bytes than the gateway takes. */
export class BodyTooLargeError extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super(`the body has more than ${limit} bytes`);
    this.limit = limit;
  }
}

/** Bodies up to this size are kept, so that they can be sent again. */
const MAX_REPLAYABLE_BYTES = 64 * 1024;

const EMPTY_BODY: RequestBody = { kind: 'replayable', bytes: null };

/**
 * The body of a request: at once if there is none or it is to be streamed, later if it is small and
 * its length is known: then it is read.
 *
 * @throws BodyTooLarge at once when it says so; else the stream breaks off with it.
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
 * A body as it comes. Whoever stops reading early does not end the request with it: the answer goes
 * through the same connection, which is fit for the next request once the rest has been read away.
 */
async function* streamChunks(request: IncomingMessage, limit: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  try {
    // Not `yield*`: it would hand an error thrown from outside on to the iterator, which destroys the request.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      bytes += (chunk as Buffer).length;
      if (bytes > limit) throw new BodyTooLargeError(limit);
      yield chunk as Buffer;
    }
  } finally {
    request.resume();
  }
}
