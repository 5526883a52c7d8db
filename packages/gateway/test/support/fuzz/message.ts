import { createHash } from 'node:crypto';

/** A request, valid or not. Strings are bytes (latin1). */
export interface Message {
  readonly method: string;
  readonly target: string;
  readonly version: string;
  /** Names and values, one line each. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Arbitrary lines after the headers. */
  readonly lines: readonly string[];
  /** The body with its framing. */
  readonly body: string;
}

export function serialize({ method, target, version, headers, lines, body }: Message): Buffer {
  const written = headers.map(([name, value]) => `${name}: ${value}`);
  const head = [`${method} ${target} ${version}`, ...written, ...lines];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`, 'latin1');
}

/** Returns the message with this body and its Content-Length. */
export function withLength(message: Message, body: string): Message {
  const length = ['content-length', String(body.length)] as const;
  return { ...message, headers: [...message.headers, length, digestHeader(body)], body };
}

/** Returns the message with a chunked body. @param extension chunk extension, such as `;name=value` */
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

/** The header by which the API verifies the body. */
function digestHeader(body: string): readonly [string, string] {
  return ['x-digest', createHash('sha1').update(body, 'latin1').digest('hex')];
}
