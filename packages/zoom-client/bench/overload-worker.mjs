// A worker process of `overload.mjs`: forty loops that send as soon as the pacer admits them.
import { setTimeout as sleep } from 'node:timers/promises';
import { findEndpoint } from '@evertoken/zoom-client/endpoints';
import { createPacer, PacingError } from '@evertoken/zoom-client/pacing';
import { createClient } from 'redis';

const { url, redisPort, plan, share, seconds } = JSON.parse(process.argv[2]);
const redis = createClient({
  url: `redis://127.0.0.1:${redisPort}`,
  disableOfflineQueue: true,
});
redis.on('error', () => {});
await redis.connect();
const pacer = createPacer({ account: 'overload', plan, share, redis });
const { access_token: token } = await (
  await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from('sandbox-client:sandbox-secret').toString('base64')}`,
    },
    body: new URLSearchParams({
      grant_type: 'account_credentials',
      account_id: 'sandbox-account',
    }),
  })
).json();

const paths = {
  light: '/users/me',
  medium: '/users?page_size=1',
  heavy: '/report/daily?year=2026&month=1',
};
const end = Date.now() + seconds * 1000;
const report = {};

async function run(label) {
  const count = { sent: 0, status429: 0, rejected: 0, maxPerSecond: 0 };
  const times = [];
  report[label] = count;
  const endpoint = findEndpoint('GET', paths[label]);
  const send = async (caller) => {
    while (Date.now() < end) {
      try {
        await pacer.admit({ endpoint, path: paths[label], caller });
      } catch (error) {
        if (!(error instanceof PacingError)) throw error;
        count.rejected += 1;
        await sleep(20);
        continue;
      }
      if (Date.now() >= end) return;
      times.push(performance.now());
      count.sent += 1;
      const response = await fetch(`${url}/v2${paths[label]}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      await response.arrayBuffer();
      if (response.status === 429) count.status429 += 1;
      pacer.observe(
        { endpoint, path: paths[label] },
        { status: response.status, header: (name) => response.headers.get(name) },
      );
    }
  };
  await Promise.all(Array.from({ length: 40 }, (_, index) => send(`caller ${index % 4}`)));
  for (let first = 0, last = 0; last < times.length; last += 1) {
    while (times[last] - times[first] >= 1000) first += 1;
    count.maxPerSecond = Math.max(count.maxPerSecond, last - first + 1);
  }
}

await Promise.all(Object.keys(paths).map(run));
pacer.close();
await redis.quit();
process.send(report);
process.disconnect();
