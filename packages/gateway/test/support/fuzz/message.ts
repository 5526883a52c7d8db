import { createHash } from 'node:crypto';

/** A request as somebody might write it, rightly or not. Texts are bytes (latin1). */
export interface Message {
  readonly method: string;
  readonly target: string;
  readonly version: string;
  /** Names and values in turn, as lines. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Lines between the headers that may be anything. */
  readonly lines: readonly string[];
  /** As it stands on the wire, with its framing. */
  readonly body: string;
}

export function serialize({ method, target, version, headers, lines, body }: Message): Buffer {
  const written = headers.map(([name, value]) => `${name}: ${value}`);
  const head = [`${method} ${target} ${version}`, ...written, ...lines];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`, 'latin1');
}

/** The message with a body of this length. */
export function withLength(message: Message, body: string): Message {
  const length = ['content-length', String(body.length)] as const;
  return { ...message, headers: [...message.headers, length, digestHeader(body)], body };
}

/** The message with a body in chunks, each with what comes behind its size, such as `;name=value`. */
export function withChunks(
  message: Message,
  chunks: readonly string[],
  extension = '',
  trailers: readonly string[] = [],
): Message {
  const written = chunks.map((data) => `${data.length.toString(16)}${extension}\r\n${data}\r\n`);
  const end = ['0', ...trailers].map((line) => `${line}\r\n`).join('');
  const coding = ['transfer-encoding', 'chunked'] as const;
  return {
    ...message,
    headers: [...message.headers, coding, digestHeader(chunks.join(''))],
    body: `${written.join('')}${end}\r\n`,
  };
}

/** Tells the API which body it should get. */
function digestHeader(body: string): readonly [string, string] {
  return ['x-digest', createHash('sha1').update(body, 'latin1').digest('hex')];
}
