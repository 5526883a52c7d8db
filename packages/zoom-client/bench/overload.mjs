// Several processes with a shared Redis send far more than their share of a plan to a sandbox that enforces
// the plan's limits. Expected: no 429, and 95 % of the allowed requests are used. Requires `npm run build`
// and `redis-server`. SECONDS=60 PLAN=pro SHARE=0.5 PROCESSES=2
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { planLimits } from '@evertoken/zoom-client/pacing';
import { createSandbox } from '@evertoken/zoom-sandbox';

const seconds = Number(process.env.SECONDS ?? 60);
const plan = process.env.PLAN ?? 'pro';
const share = Number(process.env.SHARE ?? 0.5);
const processes = Number(process.env.PROCESSES ?? 2);
const redisPort = Number(process.env.REDIS_PORT ?? 7399);

const redis = spawn(
  'redis-server',
  ['--port', redisPort, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
  { stdio: 'ignore' },
);
await sleep(500);
const sandbox = await createSandbox({ enforceLimits: true, plan, users: 100 });
const workers = Array.from({ length: processes }, () =>
  fork(fileURLToPath(new URL('overload-worker.mjs', import.meta.url)), [
    JSON.stringify({ url: sandbox.url, redisPort, plan, share, seconds }),
  ]),
);
const reports = await Promise.all(
  workers.map(async (worker) => (await once(worker, 'message'))[0]),
);
redis.kill();
await sandbox.close();

const table = {};
for (const label of ['light', 'medium', 'heavy']) {
  const sum = (name) => reports.reduce((total, report) => total + report[label][name], 0);
  const allowed = planLimits[plan].rates[label].perSecond * share * seconds;
  table[label] = {
    allowed,
    sent: sum('sent'),
    used: `${((sum('sent') / allowed) * 100).toFixed(1)} %`,
    'by process': reports.map((report) => report[label].sent).join(' '),
    'status 429': sum('status429'),
    rejected: sum('rejected'),
    'max per second': Math.max(...reports.map((report) => report[label].maxPerSecond)),
  };
}
console.log(`${processes} processes, ${plan}, share ${share}, ${seconds} s`);
console.table(table);
