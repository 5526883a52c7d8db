// The load of a process of the fleet: requests to the API, and what became of them.

/**
 * The most requests in flight; the rest of a burst is queued, as in any client with a connection pool. If the machine is
 * too slow for a steady load, requests are skipped instead: a queued request has its token already, and tokens with a
 * lifetime of seconds would expire in the queue.
 */
const MAX_CONNECTIONS = 32;
const TICK_MS = 20;

/** The kinds of requests. What the API does with `/endpoint-that-rejects` says nothing about the token. */
const kinds = {
  replayable: { path: '/users/me', isExpected: ({ ok }) => ok },
  stream: {
    path: '/recordings',
    isExpected: ({ ok }) => ok,
    createInit: () => ({ method: 'POST', body: new Blob(['data']).stream(), duplex: 'half' }),
  },
  rejecting: { path: '/endpoint-that-rejects', isExpected: ({ status }) => status === 401 },
};

/**
 * @param connect creates the API client of a request from a fetch
 * @param mix kinds other than `replayable`, and the number of requests of which one is of this kind
 */
export function createLoad(connect, fetch, mix = {}) {
  const counts = {
    requests: 0,
    failed: 0,
    rejected: 0,
    slowestMs: 0,
    stalledMs: 0,
    longestStallMs: 0,
  };
  const [sent, reasons] = [{}, {}];
  const increment = (counters, what) => (counters[what] = (counters[what] ?? 0) + 1);
  const send = limitConcurrency(countRejections(fetch), MAX_CONNECTIONS);

  /** A fetch that counts responses with status 401, including those that are retried. */
  function countRejections(send) {
    return async (...args) => {
      const response = await send(...args);
      if (response.status === 401) counts.rejected += 1;
      return response;
    };
  }

  function nextKind() {
    const found = Object.entries(mix).find(([, every]) => counts.requests % every === 0);
    return found === undefined ? 'replayable' : found[0];
  }

  async function request() {
    counts.requests += 1;
    const kind = nextKind();
    increment(sent, kind);
    const { path, createInit, isExpected } = kinds[kind];
    const [start, stalledBefore] = [performance.now(), countStalls()];
    const reason = await attempt(path, createInit?.(), isExpected);
    if (reason !== undefined) {
      counts.failed += 1;
      increment(reasons, kind === 'replayable' ? reason : `${kind}: ${reason}`);
    }
    // A stalled process cannot receive a response.
    const tookMs = performance.now() - start - (countStalls() - stalledBefore);
    if (kind !== 'rejecting') counts.slowestMs = Math.max(counts.slowestMs, tookMs);
  }

  /** @returns why the request failed; undefined if it did not */
  async function attempt(path, init, isExpected) {
    try {
      const response = await connect(send)(path, init);
      await response.arrayBuffer();
      if (isExpected(response)) return undefined;
      return `HTTP ${response.status} ${response.headers.get('x-rejection') ?? ''}`.trim();
    } catch (error) {
      return `${error.code ?? error.name} ${error.cause?.code ?? ''}`.trim();
    }
  }

  const inFlight = new Set();
  function start() {
    const sending = request().finally(() => inFlight.delete(sending));
    inFlight.add(sending);
  }

  let timer;
  let lastTick = performance.now();
  /** The time for which the event loop was stalled so far, also if it has not ticked since, ms. */
  function countStalls() {
    return counts.stalledMs + (timer === undefined ? 0 : getStall(performance.now() - lastTick));
  }

  return {
    get counts() {
      return { ...counts, sent, reasons };
    },
    /** Sends requests in one tick of the event loop. */
    burst(requests) {
      for (let i = 0; i < requests; i += 1) start();
    },
    /** Sends at most this many requests per second until `settle`. */
    start(perSecond) {
      let due = 0;
      lastTick = performance.now();
      timer = setInterval(() => {
        const sinceLastMs = performance.now() - lastTick;
        lastTick += sinceLastMs;
        counts.stalledMs += getStall(sinceLastMs);
        counts.longestStallMs = Math.max(counts.longestStallMs, getStall(sinceLastMs));
        due += (sinceLastMs / 1000) * perSecond;
        for (; due >= 1; due -= 1) if (inFlight.size < MAX_CONNECTIONS) start();
      }, TICK_MS);
    },
    /** Stops the load and waits for in-flight requests. */
    async settle() {
      clearInterval(timer);
      timer = undefined;
      while (inFlight.size > 0) await Promise.all(inFlight);
    },
  };
}

function getStall(sinceLastTickMs) {
  return Math.max(0, sinceLastTickMs - 2 * TICK_MS);
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
