// The cost of pacing per request, in CPU time of this process (which other load on the machine does not
// affect) and in elapsed time. Requires `npm run build` and `redis-server`. ROUNDS=9 REDIS_PORT=7399
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { findEndpoint } from '@evertoken/zoom-client/endpoints';
import { createPacer } from '@evertoken/zoom-client/pacing';
import { Redis } from 'ioredis';
import { createClient } from 'redis';

const rounds = Number(process.env.ROUNDS ?? 9);
const redisPort = Number(process.env.REDIS_PORT ?? 7399);
const path = '/users/KDcuGIm1QgePTO8WbOqwIQ/meetings?page_size=300';
const endpoint = findEndpoint('GET', path);
const perSecond = (requests) => ({ rates: { medium: { perSecond: requests } }, perDay: [] });

const server = spawn(
  'redis-server',
  ['--port', redisPort, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
  { stdio: 'ignore' },
);
await sleep(500);
const nodeRedis = createClient({ url: `redis://127.0.0.1:${redisPort}` });
const ioRedis = new Redis(redisPort, '127.0.0.1');
await nodeRedis.connect();

let names = 0;
const paced = (plan, redis) => createPacer({ account: `bench-${(names += 1)}`, plan, redis });
const request = { endpoint, path };

/** Admits requests one at a time; `admit` returns undefined or a promise. */
const sequentially = (pacer) => async (count) => {
  for (let n = 0; n < count; n += 1) {
    const wait = pacer.admit(request);
    if (wait !== undefined) await wait;
  }
};

/** Admits fifty requests at a time. */
const concurrently = (pacer) => async (count) => {
  const loop = () => sequentially(pacer)(count / 50);
  await Promise.all(Array.from({ length: 50 }, loop));
};

const cases = [
  [
    'findEndpoint',
    1_000_000,
    (count) => {
      for (let n = 0; n < count; n += 1) findEndpoint('GET', path);
    },
  ],
  ['unlimited', 5_000_000, sequentially(paced('unlimited'))],
  ['in process, 1,000,000 per second', 500_000, sequentially(paced(perSecond(4_000_000)))],
  [
    'batches from Redis, 1,000,000 per second',
    500_000,
    sequentially(paced(perSecond(4_000_000), nodeRedis)),
  ],
  // At 1000 per second each request takes a round trip; as many are admitted at once, without queueing.
  ['node-redis, one by one', 200, sequentially(paced(perSecond(2_000), nodeRedis))],
  ['node-redis, 50 at a time', 200, concurrently(paced(perSecond(2_000), nodeRedis))],
  ['ioredis, one by one', 200, sequentially(paced(perSecond(2_000), ioRedis))],
];

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const table = {};
for (const [name, count, run] of cases) {
  const cpu = [];
  const wall = [];
  for (let round = 0; round < rounds; round += 1) {
    await sleep(500);
    const start = performance.now();
    const before = process.cpuUsage();
    await run(count);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / count);
    wall.push(((performance.now() - start) / count) * 1_000);
  }
  table[name] = {
    'CPU µs': median(cpu).toFixed(3),
    'time µs': median(wall).toFixed(3),
    'spread CPU': `${Math.min(...cpu).toFixed(3)}–${Math.max(...cpu).toFixed(3)}`,
  };
}
console.table(table);
nodeRedis.destroy();
ioRedis.disconnect();
server.kill();
