// A million requests, including token requests: memory must not grow after the warm-up. The server runs in a separate
// process, whose heap is measured after a garbage collection (`--expose-gc`).
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { load } from './load.mjs';

const TOTAL = Number(process.env.REQUESTS ?? 1_000_000);
const server = fork(fileURLToPath(new URL('memory-server.mjs', import.meta.url)), [], {
  execArgv: ['--expose-gc'],
});
const ask = (message) =>
  new Promise((resolve) => {
    server.once('message', resolve);
    server.send(message);
  });

const { port, token } = await ask('start');
const bearer = `authorization: Bearer ${token}\r\n`;
const basic = Buffer.from('sandbox-client:sandbox-secret').toString('base64');
const form = 'grant_type=account_credentials&account_id=sandbox-account';
const requests = [
  [200, `GET /v2/users/me HTTP/1.1\r\nhost: x\r\n${bearer}\r\n`],
  [200, `GET /v2/users?page_size=5 HTTP/1.1\r\nhost: x\r\n${bearer}\r\n`],
  [401, `GET /v2/users HTTP/1.1\r\nhost: x\r\nauthorization: Bearer invalid\r\n\r\n`],
  [404, `GET /v2/users/unknown HTTP/1.1\r\nhost: x\r\n${bearer}\r\n`],
  [
    200,
    `POST /oauth/token HTTP/1.1\r\nhost: x\r\nauthorization: Basic ${basic}\r\n` +
      `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${form.length}\r\n\r\n${form}`,
  ],
];
let done = 0;
let round = 0;
const samples = [];
const startedAt = performance.now();
while (done < TOTAL) {
  const [status, request] = requests[round++ % requests.length];
  const { responses, unexpected } = await load({
    port,
    request,
    status,
    connections: 32,
    durationMs: 1_000,
  });
  if (unexpected > 0) throw new Error(`${unexpected} responses had a status other than ${status}`);
  done += responses;
  const memory = await ask('memory');
  if (round > requests.length) samples.push({ done, ...memory });
}
const seconds = (performance.now() - startedAt) / 1000;
const stats = await ask('stats');
server.kill();
const early = samples.slice(0, 5);
const late = samples.slice(-5);
const mean = (list) => list.reduce((sum, { heapMb }) => sum + heapMb, 0) / list.length;
const growthMb = mean(late) - mean(early);
console.log(`${done} requests in ${seconds.toFixed(0)} s, ${stats.tokensIssued} of them tokens`);
console.log(
  `heap after garbage collection: ${mean(early).toFixed(1)} MB early, ${mean(late).toFixed(1)} MB late, growth ${growthMb.toFixed(1)} MB`,
);
console.log(
  `resident: ${early[0]?.rssMb} MB early, ${late.at(-1)?.rssMb} MB late; ${stats.journal} journal entries`,
);
if (growthMb > 10) process.exitCode = 1;
