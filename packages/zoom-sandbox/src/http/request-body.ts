import type { IncomingMessage } from 'node:http';
import { toLatin1 } from './response.ts';

/** The result of reading a request body. */
export type BodyResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'not-utf8'; readonly bytes: Buffer }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'aborted' };

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** An oversized body is drained up to this multiple of the limit, so that the client can read the response. */
const DRAIN_FACTOR = 16;

/** Returns the bytes of a body, one character per byte; none if it was not read. */
export function bodyContent(body: BodyResult | undefined): string {
  if (body?.kind === 'text') return toLatin1(body.text);
  return body?.kind === 'not-utf8' ? body.bytes.toString('latin1') : '';
}

/** Reads a request body of at most `maxBytes` bytes. Never rejects. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<BodyResult> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else chunks = [];
      if (size > maxBytes * DRAIN_FACTOR) {
        request.pause();
        resolve({ kind: 'too-large' });
      }
    });
    request.on('end', () => resolve(size > maxBytes ? { kind: 'too-large' } : decodeBody(chunks)));
    request.on('error', () => resolve({ kind: 'aborted' }));
    request.on('close', () => resolve({ kind: 'aborted' }));
  });
}

function decodeBody(chunks: Buffer[]): BodyResult {
  const only = chunks[0];
  if (only === undefined) return { kind: 'text', text: '' };
  const bytes = chunks.length === 1 ? only : Buffer.concat(chunks);
  try {
    return { kind: 'text', text: strictUtf8.decode(bytes) };
  } catch {
    return { kind: 'not-utf8', bytes };
  }
}
