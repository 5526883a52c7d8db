// One process of the fleet: an application that calls the API with the fleet's token.
import { createTokenManager } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';
import { closeRedis, connectRedis } from './redis-clients.mjs';

/**
 * Requests under way at once; the others of a burst queue, as they do in any client with a pool of
 * connections. A steady load that the machine is too slow for gets thinner instead: in a queue a
 * request has its token already, and tokens that live for seconds would die in it.
 */
const MOST_CONNECTIONS = 32;
const TICK_MS = 20;

const { name, redis, sandbox, tokenModel, storeTimeoutMs } = JSON.parse(process.argv[2]);
const counts = { requests: 0, failed: 0, refused: 0, slowestMs: 0, reasons: {}, events: {} };
const countOf = (counters, what) => (counters[what] = (counters[what] ?? 0) + 1);

const client = await connectRedis(redis);
const manager = createTokenManager({
  provider: zoom({
    accountId: 'sandbox-account',
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    tokenUrl: `${sandbox}/oauth/token`,
    apiUrl: `${sandbox}/v2`,
    tokenModel,
  }),
  store: redisStore(client),
  storeTimeoutMs,
  owner: name,
  onEvent: ({ type }) => countOf(counts.events, type),
});
const api = withToken(manager, { fetch: limited(countRefusals(fetch), MOST_CONNECTIONS) });

/** A fetch that counts the 401s it sees, those that are sent again among them. */
function countRefusals(send) {
  return async (...args) => {
    const response = await send(...args);
    if (response.status === 401) counts.refused += 1;
    return response;
  };
}

/** A fetch with so many requests under way at once. */
function limited(send, most) {
  const waiting = [];
  let free = most;
  return async (...args) => {
    if (free > 0) free -= 1;
    else await new Promise((resolve) => waiting.push(resolve));
    try {
      return await send(...args);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

async function request() {
  const start = performance.now();
  counts.requests += 1;
  try {
    const response = await api('/users/me');
    await response.arrayBuffer();
    if (!response.ok) fail(`HTTP ${response.status}`);
  } catch (error) {
    fail(`${error.code ?? error.name} ${error.cause?.code ?? ''}`.trim());
  }
  counts.slowestMs = Math.max(counts.slowestMs, performance.now() - start);
}

function fail(reason) {
  counts.failed += 1;
  countOf(counts.reasons, reason);
}

const underWay = new Set();
function send() {
  const sent = request().finally(() => underWay.delete(sent));
  underWay.add(sent);
}

let timer;
const tasks = {
  /** So many requests in the same turn of the event loop. */
  burst({ requests }) {
    for (let i = 0; i < requests; i += 1) send();
  },
  /** So many requests a second at the most, until further notice. */
  load({ perSecond }) {
    let last = performance.now();
    let due = 0;
    timer = setInterval(() => {
      const now = performance.now();
      due += ((now - last) / 1000) * perSecond;
      last = now;
      for (; due >= 1; due -= 1) if (underWay.size < MOST_CONNECTIONS) send();
    }, TICK_MS);
  },
  /** Tells what was counted. */
  counts() {
    process.send({ counts });
  },
  /** No more requests; those under way are finished, and the counts are told. */
  async settle() {
    clearInterval(timer);
    while (underWay.size > 0) await Promise.all(underWay);
    process.send({ counts });
  },
  async close() {
    await manager.close();
    await closeRedis(client);
    process.disconnect();
  },
};
process.on('message', ({ task, ...details }) => void tasks[task](details));
process.on('disconnect', () => process.exit());
process.send({ ready: true });
