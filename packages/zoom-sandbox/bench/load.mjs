// A cheap load generator: raw sockets with one request at a time, which only counts responses.
import { connect } from 'node:net';

/**
 * Sends a request repeatedly on `connections` sockets for `durationMs`. Resolves with the number of responses and of
 * those with another status than `status`.
 */
export async function load({ port, request, status, connections, durationMs }) {
  const bytes = Buffer.from(request);
  const expected = Buffer.from(`HTTP/1.1 ${status} `);
  const result = { responses: 0, unexpected: 0 };
  const endsAt = Date.now() + durationMs;
  await Promise.all(
    Array.from({ length: connections }, () =>
      sendRepeatedly(port, bytes, expected, endsAt, result),
    ),
  );
  return result;
}

function sendRepeatedly(port, request, expected, endsAt, result) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(request));
    let rest = 0;
    let head = Buffer.alloc(0);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      let data = chunk;
      if (rest > 0) {
        rest -= data.length;
        if (rest > 0) return;
        data = data.subarray(data.length + rest);
        finish();
        if (data.length === 0) return;
      }
      head = head.length === 0 ? data : Buffer.concat([head, data]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!head.subarray(0, expected.length).equals(expected)) result.unexpected++;
      const length = Number(/content-length: (\d+)/i.exec(head.latin1Slice(0, end))?.[1] ?? 0);
      rest = length - (head.length - end - 4);
      head = Buffer.alloc(0);
      if (rest <= 0) finish();
    });
    function finish() {
      rest = 0;
      result.responses++;
      if (Date.now() < endsAt) socket.write(request);
      else socket.end(resolve);
    }
  });
}

if (process.send !== undefined && process.argv[2] === 'child') {
  process.on('message', (job) => void load(job).then((result) => process.send(result)));
}
