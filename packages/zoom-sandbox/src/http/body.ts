import type { IncomingMessage } from 'node:http';

/** The outcome of reading a request body. */
export type BodyResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'not-utf8' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'aborted' };

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads a request body of at most `maxBytes`. Never rejects. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<BodyResult> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) {
        request.pause();
        resolve({ kind: 'too-large' });
        return;
      }
      chunks.push(chunk);
    });
    request.on('end', () => resolve(decode(chunks)));
    request.on('error', () => resolve({ kind: 'aborted' }));
    request.on('close', () => resolve({ kind: 'aborted' }));
  });
}

function decode(chunks: Buffer[]): BodyResult {
  const only = chunks[0];
  if (only === undefined) return { kind: 'text', text: '' };
  try {
    return {
      kind: 'text',
      text: strictUtf8.decode(chunks.length === 1 ? only : Buffer.concat(chunks)),
    };
  } catch {
    return { kind: 'not-utf8' };
  }
}
