// Sends hostile requests and checks the responses.
import { connect } from 'node:net';
import { createRandom, generateRequest } from './mutate.mjs';

/** Response timeout for invalid HTTP, ms. */
const INVALID_HTTP_TIMEOUT_MS = 40;

/**
 * Sends `count` hostile requests of one seed, one after another. Resolves with the number of responses by status (0: no
 * response) and the failures: a 5xx, a malformed response, or no response to valid HTTP.
 */
export async function sendRequests(port, seed, count, known) {
  const random = createRandom(seed);
  const outcome = { statuses: {}, failures: [] };
  let connection = open(port);
  for (let sent = 0; sent < count; sent++) {
    const request = generateRequest(random, known);
    if (connection.closed()) connection = open(port);
    const response = await connection.exchange(request);
    outcome.statuses[response.status] = (outcome.statuses[response.status] ?? 0) + 1;
    const isFailure =
      response.status >= 500 ||
      Number.isNaN(response.status) ||
      (request.isHttp && response.status === 0);
    if (isFailure)
      outcome.failures.push({
        seed,
        sent,
        status: response.status,
        request: request.bytes.subarray(0, 400).toString('latin1'),
      });
    if (!request.isHttp) {
      connection.end();
      connection = open(port);
    }
  }
  connection.end();
  return outcome;
}

function open(port) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let received = Buffer.alloc(0);
  let isClosed = false;
  let notify = () => undefined;
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    notify();
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    isClosed = true;
    notify();
  });
  const exchange = ({ bytes, method, isHttp }) =>
    new Promise((resolve) => {
      received = Buffer.alloc(0);
      const timer = setTimeout(() => done(0), isHttp ? 10_000 : INVALID_HTTP_TIMEOUT_MS);
      function done(status) {
        clearTimeout(timer);
        notify = () => undefined;
        resolve({ status });
      }
      notify = () => {
        const end = received.indexOf('\r\n\r\n');
        if (end < 0) {
          if (isClosed) done(0);
          return;
        }
        const head = received.latin1Slice(0, end);
        const length =
          method === 'HEAD' ? 0 : Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
        if (received.length - end - 4 < length && !isClosed) return;
        if (/\r\nconnection: close/i.test(head)) isClosed = true;
        done(Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1] ?? NaN));
      };
      socket.write(bytes);
      if (isClosed) done(0);
    });
  return {
    exchange,
    closed: () => isClosed || socket.destroyed || !socket.writable,
    end: () => socket.destroy(),
  };
}
