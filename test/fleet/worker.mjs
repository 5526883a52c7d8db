// A process of the fleet: an application that calls the API with the shared token.
import { inspect } from 'node:util';
import { createTokenManager } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { zoom } from 'evertoken/zoom';
import { createLoad } from './load.mjs';
import { openStore } from './stores.mjs';

const { name, redis, postgres, sandbox, tokenModel, storeTimeoutMs, clientSecret, mix } =
  JSON.parse(process.argv[2]);
const { store, close } = await openStore({ redis, postgres });
const events = {};
const signed = signRequests(fetch);
const manager = createTokenManager({
  provider: zoom({
    accountId: 'sandbox-account',
    clientId: 'sandbox-client',
    clientSecret: clientSecret ?? 'sandbox-secret',
    tokenUrl: `${sandbox}/oauth/token`,
    apiUrl: `${sandbox}/v2`,
    tokenModel,
    fetch: signed,
  }),
  store,
  storeTimeoutMs,
  owner: name,
  onEvent: ({ type }) => (events[type] = (events[type] ?? 0) + 1),
});
const load = createLoad(connect, signed, mix);

/** Creates a client for one request, which tells the vendor when the request got its token. */
function connect(send) {
  let handedOutAt;
  const source = {
    getToken(request) {
      const promise = manager.getToken(request);
      const stamp = () => void (handedOutAt = now());
      stamp();
      // Not if it has its token: the process may be suspended before it continues.
      if (inspect(promise).includes('<pending>')) promise.then(stamp, () => {});
      return promise;
    },
    confirm: manager.confirm.bind(manager),
    judge: manager.judge.bind(manager),
  };
  return withToken(source, { fetch: (url, init) => send(url, init, handedOutAt) });
}

/**
 * A fetch that tells the vendor what this process knows: its name, when the request got its token and when it was sent,
 * and since when the process knows that this token is rejected.
 */
function signRequests(send) {
  const rejectedSince = new Map();
  return async (url, init, handedOutAt = now()) => {
    const headers = new Headers(init?.headers);
    const token = headers.get('authorization');
    headers.set('x-process', name);
    headers.set('x-handed-out-at', String(handedOutAt));
    headers.set('x-sent-at', String(now()));
    if (rejectedSince.has(token)) headers.set('x-rejected-since', rejectedSince.get(token));
    const response = await send(url, { ...init, headers });
    if (response.status === 401 && !rejectedSince.has(token)) {
      rejectedSince.set(token, String(now()));
    }
    return response;
  };
}

/** The monotonic clock of the machine, the same in all of its processes, ms. */
function now() {
  return Number(process.hrtime.bigint()) / 1e6;
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
    await close();
    process.disconnect();
  },
};
process.on('message', ({ task, ...details }) => void tasks[task](details));
process.on('disconnect', () => process.exit());
process.send({ ready: true });
