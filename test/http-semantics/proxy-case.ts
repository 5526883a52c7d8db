/** Ends the sending side of the connection (FIN). */
export const END: unique symbol = Symbol('end');
/** Resets the connection (RST). */
export const RESET: unique symbol = Symbol('reset');
/** Waits until the peer has had time to act. */
export const PAUSE: unique symbol = Symbol('pause');

/** In `status`: no response. */
export const NONE = 0;

/** Bytes, one per character, or one of {@link END}, {@link RESET} and {@link PAUSE}. */
export type Step = string | typeof END | typeof RESET | typeof PAUSE;

/** What is right, by the RFC. Everything that is not named is not judged. */
export interface Expected {
  /** The status of the last response. @default 200 unless `isRejected` */
  readonly status?: number | readonly number[];
  /** An error response or no response, and no request to the API. */
  readonly isRejected?: boolean;
  /** No complete response, except for an error. */
  readonly isCutShort?: boolean;
  /** The decoded body of the last response. */
  readonly body?: string;
  /** What the head of the last response contains. */
  readonly head?: RegExp;
  readonly notHead?: RegExp;
  /** Whether the last response is complete by its framing. @default true */
  readonly isComplete?: boolean;
  /** Everything that the client has received. */
  readonly bytes?: RegExp;
  readonly notBytes?: RegExp;
  /** What the request to the API contains: its head, and its decoded body. */
  readonly api?: RegExp;
  readonly notApi?: RegExp;
  /** The number of requests to the API. */
  readonly apiRequests?: number;
}

/** One exchange in raw bytes. In `send`, PATH and HOST stand for a path of the proxy and its host; in `respond`, API-HOST for that of the API. */
export interface ProxyCase {
  /** What is tested, such as `response: 204 with Content-Length`. */
  readonly name: string;
  /** The section that says what is right: of RFC 9112 if it begins with `9112`, otherwise of RFC 9110. */
  readonly rfc: string;
  readonly send: readonly Step[];
  /** What the API responds. @default 200 with the body `ok` */
  readonly respond?: readonly Step[];
  /** Whether the API responds to the head of the request, before its body. @default false */
  readonly isEarly?: boolean;
  readonly expected: Expected;
  /** Why the gateway deviates from the RFC; without it, a deviation is a failure. */
  readonly reason?: string;
}

const CLOSE = 'Connection: close\r\n';

/** A GET request with these header lines. */
export function get(...headers: readonly string[]): string {
  return request('GET', headers);
}

/** A POST request with a body, which is not sent again. */
export function post(body = '', ...headers: readonly string[]): string {
  return request('POST', [`Content-Length: ${body.length}`, ...headers]) + body;
}

/** A request without a body. */
export function request(method: string, headers: readonly string[] = []): string {
  return head(`${method} PATH HTTP/1.1`, ...headers);
}

/** A request line and header lines, with `Host` and `Connection: close`. */
export function head(line: string, ...headers: readonly string[]): string {
  return `${line}\r\nHost: HOST\r\n${headers.map((header) => `${header}\r\n`).join('')}${CLOSE}\r\n`;
}

/** A response with `Content-Length`. */
export function response(
  status: number | string,
  headers: readonly string[] = [],
  body = 'ok',
): string {
  const lines = [...headers, `Content-Length: ${body.length}`].map((header) => `${header}\r\n`);
  return `HTTP/1.1 ${status}${typeof status === 'number' ? ' X' : ''}\r\n${lines.join('')}\r\n${body}`;
}

/** A response with this head, and the body as it is. */
export function rawResponse(lines: readonly string[], body = ''): string {
  return `${['HTTP/1.1 200 OK', ...lines].join('\r\n')}\r\n\r\n${body}`;
}
