/** A message as it was received. */
export interface HttpMessage {
  readonly head: string;
  /** The status of a response; 0 for a request. */
  readonly status: number;
  /** Without chunked coding. */
  readonly body: string;
  /** Whether the message is complete by its framing (RFC 9112, section 8). */
  readonly isComplete: boolean;
}

/** What is known besides the bytes. */
interface MessageContext {
  /** The method of the request, to parse a response. Undefined: the messages are requests. */
  readonly method?: string | undefined;
  /** Whether the connection has ended in order, which completes some responses. */
  readonly hasEnded: boolean;
}

/** Parses the messages on a connection. */
export function parseMessages(bytes: string, context: MessageContext): HttpMessage[] {
  const messages: HttpMessage[] = [];
  for (let rest = bytes.replace(/^(\r\n)+/, ''); rest !== '';) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) return [...messages, { head: rest, status: 0, body: '', isComplete: false }];
    const head = rest.slice(0, end + 2);
    const { body, isComplete, length } = parseBody(head, rest.slice(end + 4), context);
    messages.push({ head, status: parseStatus(head), body, isComplete });
    rest = rest.slice(end + 4 + length);
    if (!isComplete) return messages;
  }
  return messages;
}

interface Body {
  readonly body: string;
  readonly isComplete: boolean;
  /** Its length on the wire. */
  readonly length: number;
}

function parseBody(head: string, rest: string, { method, hasEnded }: MessageContext): Body {
  const status = parseStatus(head);
  const isResponse = method !== undefined;
  const hasNone = method === 'HEAD' || status === 204 || status === 304 || status < 200;
  if (isResponse && hasNone) return { body: '', isComplete: true, length: 0 };
  if (/^transfer-encoding:.*chunked\s*$/im.test(head)) return parseChunks(rest);
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? (isResponse ? NaN : 0));
  if (Number.isNaN(length)) return { body: rest, isComplete: hasEnded, length: rest.length };
  const body = rest.slice(0, length);
  return { body, isComplete: body.length === length, length };
}

function parseChunks(bytes: string): Body {
  let body = '';
  let at = 0;
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return { body, isComplete: false, length: bytes.length };
    const size = Number.parseInt(bytes.slice(at, lineEnd), 16);
    if (Number.isNaN(size)) return { body, isComplete: false, length: bytes.length };
    if (size === 0) break;
    body += bytes.slice(lineEnd + 2, lineEnd + 2 + size);
    at = lineEnd + 2 + size + 2;
  }
  const trailerEnd = bytes.indexOf('\r\n\r\n', at);
  return { body, isComplete: trailerEnd >= 0, length: trailerEnd + 4 };
}

function parseStatus(head: string): number {
  return Number(/^HTTP\/\d\.\d (\d{3})/.exec(head)?.[1] ?? 0);
}
