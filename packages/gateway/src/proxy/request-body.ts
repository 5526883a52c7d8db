import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** A request's body: one that can be sent again, or a stream that cannot. */
export type RequestBody =
  | { readonly kind: 'replayable'; readonly bytes: Buffer | null }
  | { readonly kind: 'stream'; readonly stream: Readable };

/** Bodies up to this size are kept, so that they can be sent again with another token. */
const REPLAY_LIMIT = 64 * 1024;

/** Reads a body if it is small and its length is known; else it is streamed. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (length === undefined && encoding === undefined) return { kind: 'replayable', bytes: null };
  if (encoding !== undefined || Number(length) > REPLAY_LIMIT) {
    return { kind: 'stream', stream: Readable.from(chunksOf(request), { objectMode: false }) };
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return { kind: 'replayable', bytes: Buffer.concat(chunks) };
}

/**
 * A body as it comes. Whoever stops reading early does not end the request with it: the answer goes
 * through the same connection, which is fit for the next request once the rest has been read away.
 */
async function* chunksOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    // Not `yield*`: it would hand an error thrown from outside on to the iterator, which destroys the request.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } finally {
    request.resume();
  }
}
