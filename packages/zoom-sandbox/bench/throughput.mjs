// Compares the sandbox with a bare node:http server that sends the same body. It must reach 0.7 of its throughput, so
// that it is not the bottleneck of benchmarks against it. Rounds alternate, and the median counts. The criterion is CPU
// time per request, which limits a server on one core; requests per second are shown too, but depend on other load.
// The token endpoint has no criterion: it signs a new token per response, while the bare server repeats a string.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MIN_RATIO = 0.7;
const ROUNDS = Number(process.env.ROUNDS ?? 7);
const DURATION_MS = Number(process.env.DURATION_MS ?? 2_000);
const CONNECTIONS = Number(process.env.CONNECTIONS ?? 64);

const children = [];
const start = (file, ...args) => {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args);
  children.push(child);
  return child;
};
const ask = (child, message) =>
  new Promise((resolve) => {
    child.once('message', resolve);
    child.send(message);
  });

const sandbox = start('servers.mjs');
const { port } = await ask(sandbox, { start: 'sandbox', value: { users: 1_000 } });
const basic = `Basic ${Buffer.from('sandbox-client:sandbox-secret').toString('base64')}`;
const form = 'grant_type=account_credentials&account_id=sandbox-account';
const tokenHeaders = { authorization: basic, 'content-type': 'application/x-www-form-urlencoded' };
const tokenResponse = await fetch(`http://127.0.0.1:${port}/oauth/token`, {
  method: 'POST',
  headers: tokenHeaders,
  body: form,
});
const { access_token: token } = await tokenResponse.json();
const bearer = { authorization: `Bearer ${token}` };
const { users } = await (
  await fetch(`http://127.0.0.1:${port}/v2/users?page_size=2`, { headers: bearer })
).json();

const cases = [
  { name: 'GET /v2/users/{id}', method: 'GET', path: `/v2/users/${users[1].id}`, headers: bearer },
  { name: 'GET /v2/users (30 users)', method: 'GET', path: '/v2/users', headers: bearer },
  {
    name: 'GET /v2/users (300 users)',
    method: 'GET',
    path: '/v2/users?page_size=300',
    headers: bearer,
  },
  {
    name: 'GET /v2/users/me/meetings',
    method: 'GET',
    path: '/v2/users/me/meetings',
    headers: bearer,
  },
  {
    name: '401 for an invalid token',
    method: 'GET',
    path: '/v2/users',
    headers: { authorization: 'Bearer x' },
    status: 401,
  },
  {
    name: 'POST /oauth/token',
    method: 'POST',
    path: '/oauth/token',
    headers: tokenHeaders,
    body: form,
  },
];

let worst = Infinity;
for (const benchmark of cases) {
  const status = benchmark.status ?? 200;
  const sample = await fetch(`http://127.0.0.1:${port}${benchmark.path}`, {
    method: benchmark.method,
    headers: benchmark.headers,
    ...(benchmark.body !== undefined && { body: benchmark.body }),
  });
  const body = await sample.text();
  const bare = start('servers.mjs');
  const { port: barePort } = await ask(bare, { start: 'bare', value: body });
  const rounds = { bare: [], sandbox: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, server, serverPort] of [
      ['bare', bare, barePort],
      ['sandbox', sandbox, port],
    ]) {
      const measured = await measure(server, serverPort, benchmark, name === 'bare' ? 200 : status);
      if (round > 0) rounds[name].push(measured);
    }
  }
  bare.kill();
  const perSecond = {
    bare: median(rounds.bare, 'perSecond'),
    sandbox: median(rounds.sandbox, 'perSecond'),
  };
  const micros = { bare: median(rounds.bare, 'micros'), sandbox: median(rounds.sandbox, 'micros') };
  const ratio = micros.bare / micros.sandbox;
  const wall = perSecond.sandbox / perSecond.bare;
  if (benchmark.body === undefined) worst = Math.min(worst, ratio);
  console.log(
    `${benchmark.name.padEnd(28)} ${String(body.length).padStart(6)} B   bare ${Math.round(perSecond.bare)}/s (${micros.bare.toFixed(1)} µs)   ` +
      `sandbox ${Math.round(perSecond.sandbox)}/s (${micros.sandbox.toFixed(1)} µs)   ratio ${ratio.toFixed(2)} (by the clock ${wall.toFixed(2)})`,
  );
}
for (const child of children) child.kill();
console.log(
  `worst ratio of the API calls ${worst.toFixed(2)}, required ${MIN_RATIO}; µs is CPU time of the server per request`,
);
if (worst < MIN_RATIO) process.exitCode = 1;

async function measure(server, serverPort, { method, path, headers, body = '' }, status) {
  const lines = Object.entries({
    host: '127.0.0.1',
    ...headers,
    ...(body !== '' && { 'content-length': body.length }),
  });
  const request = `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
  const generator = start('load.mjs', 'child');
  const before = await ask(server, { start: 'cpu' });
  const startedAt = performance.now();
  const job = {
    port: serverPort,
    request,
    status,
    connections: CONNECTIONS,
    durationMs: DURATION_MS,
  };
  const { responses, unexpected } = await ask(generator, job);
  const seconds = (performance.now() - startedAt) / 1000;
  const after = await ask(server, { start: 'cpu' });
  generator.kill();
  if (unexpected > 0)
    throw new Error(`${method} ${path}: ${unexpected} responses had a status other than ${status}`);
  return {
    perSecond: responses / seconds,
    micros: (after.cpuMicros - before.cpuMicros) / responses,
  };
}

function median(rounds, field) {
  const sorted = rounds.map((round) => round[field]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
