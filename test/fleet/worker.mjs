// A process of the fleet: an application that calls the API with the shared token.
import { createTokenManager } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';
import { createLoad } from './load.mjs';
import { closeRedis, connectRedis } from './redis-clients.mjs';

const { name, redis, sandbox, tokenModel, storeTimeoutMs, clientSecret, mix } = JSON.parse(
  process.argv[2],
);
const client = await connectRedis(redis);
const events = {};
const manager = createTokenManager({
  provider: zoom({
    accountId: 'sandbox-account',
    clientId: 'sandbox-client',
    clientSecret: clientSecret ?? 'sandbox-secret',
    tokenUrl: `${sandbox}/oauth/token`,
    apiUrl: `${sandbox}/v2`,
    tokenModel,
    fetch: signRequests(fetch),
  }),
  store: redisStore(client),
  storeTimeoutMs,
  owner: name,
  onEvent: ({ type }) => (events[type] = (events[type] ?? 0) + 1),
});
const load = createLoad((send) => withToken(manager, { fetch: send }), signRequests(fetch), mix);

/**
 * A fetch that tells the vendor what this process knows: its name, the moment of sending, and since when it knows that
 * the token of the request is rejected. All by the monotonic clock of the machine, ms.
 */
function signRequests(send) {
  const rejectedSince = new Map();
  const now = () => Number(process.hrtime.bigint()) / 1e6;
  return async (url, init) => {
    const headers = new Headers(init?.headers);
    const token = headers.get('authorization');
    headers.set('x-process', name);
    headers.set('x-sent-at', String(now()));
    if (rejectedSince.has(token)) headers.set('x-rejected-since', rejectedSince.get(token));
    const response = await send(url, { ...init, headers });
    if (response.status === 401 && !rejectedSince.has(token)) {
      rejectedSince.set(token, String(now()));
    }
    return response;
  };
}

const getCounts = () => ({ ...load.counts, events });
const tasks = {
  burst: ({ requests }) => load.burst(requests),
  load: ({ perSecond }) => load.start(perSecond),
  /** Sends the counts. */
  counts: () => process.send({ counts: getCounts() }),
  /** Stops the load, waits for in-flight requests, and sends the counts. */
  async settle() {
    await load.settle();
    process.send({ counts: getCounts() });
  },
  /** Blocks the event loop. */
  block: ({ ms }) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
  async close() {
    await manager.close();
    await closeRedis(client);
    process.disconnect();
  },
};
process.on('message', ({ task, ...details }) => void tasks[task](details));
process.on('disconnect', () => process.exit());
process.send({ ready: true });
