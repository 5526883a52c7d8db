import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Failure } from './failure.ts';

/** There are more headers than the gateway looks at. */
export class TooManyHeaders extends Error {
  readonly code = 'HPE_HEADER_OVERFLOW';
}

const TOO_SLOW: Failure = {
  status: 408,
  code: 'REQUEST_TIMEOUT',
  message: 'The request did not arrive in time.',
};
const HEAD_TOO_LARGE: Failure = {
  status: 431,
  code: 'HEADERS_TOO_LARGE',
  message: 'The headers are longer, or more, than this gateway takes.',
};
const MALFORMED: Failure = {
  status: 400,
  code: 'REQUEST_MALFORMED',
  message: 'The request is not well-formed HTTP/1.1.',
};

/** Answers what could not be read as HTTP. There is no request yet: the words go straight to the socket. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, code, message } = failureFor(error);
  const body = JSON.stringify({ code, message, requestId: randomUUID() });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}

function failureFor({ code }: NodeJS.ErrnoException): Failure {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return TOO_SLOW;
  return code === 'HPE_HEADER_OVERFLOW' ? HEAD_TOO_LARGE : MALFORMED;
}
