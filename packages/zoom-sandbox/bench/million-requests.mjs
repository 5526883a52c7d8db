// A million requests, tokens among them: memory must be flat after the warm-up. The server runs in a process of its
// own, and its heap is looked at after a collection (run with --expose-gc in the child).
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
  [401, `GET /v2/users HTTP/1.1\r\nhost: x\r\nauthorization: Bearer dead\r\n\r\n`],
  [404, `GET /v2/users/nobody HTTP/1.1\r\nhost: x\r\n${bearer}\r\n`],
  [
    200,
    `POST /oauth/token HTTP/1.1\r\nhost: x\r\nauthorization: Basic ${basic}\r\n` +
      `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${form.length}\r\n\r\n${form}`,
  ],
];
let done = 0;
let turn = 0;
const samples = [];
const startedAt = performance.now();
while (done < TOTAL) {
  const [status, request] = requests[turn++ % requests.length];
  const { answered, unexpected } = await load({
    port,
    request,
    status,
    connections: 32,
    durationMs: 1_000,
  });
  if (unexpected > 0) throw new Error(`${unexpected} answers were not ${status}`);
  done += answered;
  const memory = await ask('memory');
  if (turn > requests.length) samples.push({ done, ...memory });
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
  `heap after collection: ${mean(early).toFixed(1)} MB early, ${mean(late).toFixed(1)} MB late, growth ${growthMb.toFixed(1)} MB`,
);
console.log(
  `resident: ${early[0]?.rssMb} MB early, ${late.at(-1)?.rssMb} MB late; journal holds ${stats.journal} entries`,
);
if (growthMb > 10) process.exitCode = 1;
