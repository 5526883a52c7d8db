// A process of the fleet: an application that calls the API with the shared token.
import { createTokenManager } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';
import { closeRedis, connectRedis } from './redis-clients.mjs';

/**
 * The most requests in flight; the rest of a burst is queued, as in any client with a connection pool. If the machine is
 * too slow for a steady load, requests are skipped instead: a queued request has its token already, and tokens with a
 * lifetime of seconds would expire in the queue.
 */
const MAX_CONNECTIONS = 32;
const TICK_MS = 20;

const { name, redis, sandbox, tokenModel, storeTimeoutMs } = JSON.parse(process.argv[2]);
const counts = { requests: 0, failed: 0, rejected: 0, slowestMs: 0, reasons: {}, events: {} };
const increment = (counters, what) => (counters[what] = (counters[what] ?? 0) + 1);

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
  onEvent: ({ type }) => increment(counts.events, type),
});
const api = withToken(manager, {
  fetch: limitConcurrency(countRejections(fetch), MAX_CONNECTIONS),
});

/** A fetch that counts responses with status 401, including those that are retried. */
function countRejections(send) {
  return async (...args) => {
    const response = await send(...args);
    if (response.status === 401) counts.rejected += 1;
    return response;
  };
}

/** A fetch with a maximum of requests in flight. */
function limitConcurrency(send, max) {
  const waiting = [];
  let free = max;
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
  increment(counts.reasons, reason);
}

const inFlight = new Set();
function send() {
  const sent = request().finally(() => inFlight.delete(sent));
  inFlight.add(sent);
}

let timer;
const tasks = {
  /** Sends requests in one tick of the event loop. */
  burst({ requests }) {
    for (let i = 0; i < requests; i += 1) send();
  },
  /** Sends at most this many requests per second until `settle`. */
  load({ perSecond }) {
    let last = performance.now();
    let due = 0;
    timer = setInterval(() => {
      const now = performance.now();
      due += ((now - last) / 1000) * perSecond;
      last = now;
      for (; due >= 1; due -= 1) if (inFlight.size < MAX_CONNECTIONS) send();
    }, TICK_MS);
  },
  /** Sends the counts. */
  counts() {
    process.send({ counts });
  },
  /** Stops the load, waits for in-flight requests, and sends the counts. */
  async settle() {
    clearInterval(timer);
    while (inFlight.size > 0) await Promise.all(inFlight);
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
