import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ErrorResponse } from './error-response.ts';

/** The request has more headers than the gateway accepts. Has the code that Node uses for oversized headers. */
export class TooManyHeadersError extends Error {
  override readonly name = 'TooManyHeadersError';
  readonly code = 'HPE_HEADER_OVERFLOW';
}

const REQUEST_TIMEOUT: ErrorResponse = {
  status: 408,
  code: 'REQUEST_TIMEOUT',
  message: 'The request did not arrive in time.',
};
const HEADERS_TOO_LARGE: ErrorResponse = {
  status: 431,
  code: 'HEADERS_TOO_LARGE',
  message: 'The request has too many headers, or they are too long.',
};
const REQUEST_MALFORMED: ErrorResponse = {
  status: 400,
  code: 'REQUEST_MALFORMED',
  message: 'The request is not well-formed HTTP/1.1.',
};

/**
 * Handles Node's `clientError` event: responds with 400, 408 or 431 and closes the connection. There is no
 * response object for a request that could not be parsed, so the response is written to the socket.
 */
export function handleClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, code, message } = classifyClientError(error);
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

function classifyClientError({ code }: NodeJS.ErrnoException): ErrorResponse {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return REQUEST_TIMEOUT;
  return code === 'HPE_HEADER_OVERFLOW' ? HEADERS_TOO_LARGE : REQUEST_MALFORMED;
}
