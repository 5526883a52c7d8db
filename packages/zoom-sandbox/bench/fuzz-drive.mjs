// Sends hostile requests and looks at what comes back.
import { connect } from 'node:net';
import { createChance, makeRequest } from './hostile-requests.mjs';

/** Connections of bad requests are given up after so long without an answer. */
const PATIENCE_MS = 40;

/**
 * Sends `count` hostile requests from one seed over one connection after another. Answers how often each status came
 * back (0: none) and every answer that must not be: a 5xx, or one that is no HTTP.
 */
export async function drive(port, seed, count, known) {
  const chance = createChance(seed);
  const outcome = { statuses: {}, wrong: [] };
  let connection = open(port);
  for (let sent = 0; sent < count; sent++) {
    const request = makeRequest(chance, known);
    if (connection.closed()) connection = open(port);
    const answer = await connection.exchange(request);
    outcome.statuses[answer.status] = (outcome.statuses[answer.status] ?? 0) + 1;
    const isWrong =
      answer.status >= 500 ||
      Number.isNaN(answer.status) ||
      (request.proper && answer.status === 0);
    if (isWrong)
      outcome.wrong.push({
        seed,
        sent,
        status: answer.status,
        request: request.bytes.subarray(0, 400).toString('latin1'),
      });
    if (!request.proper) {
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
  const exchange = ({ bytes, method, proper }) =>
    new Promise((resolve) => {
      received = Buffer.alloc(0);
      const timer = setTimeout(() => done(0), proper ? 10_000 : PATIENCE_MS);
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

if (process.send !== undefined && process.argv[2] === 'child') {
  process.on(
    'message',
    ({ port, seed, count, known }) =>
      void drive(port, seed, count, known).then((outcome) => process.send(outcome)),
  );
}
