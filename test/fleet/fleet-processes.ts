import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TokenModel } from 'evertoken';
import { isRunning, killChild, startChild } from '../support/child-process.ts';

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));
/** Longer than a request may take: it waits for a token up to 15 s, at most three times. */
const RESPONSE_TIMEOUT_MS = 60_000;

/** How a process connects to Redis. */
export interface RedisAccess {
  readonly client: 'node-redis' | 'ioredis';
  readonly shape: 'server' | 'sentinel' | 'cluster';
  /** The ports of the server, the sentinels or the cluster nodes. */
  readonly ports: readonly number[];
  /** The group name for sentinels. */
  readonly group?: string;
}

/** How a process connects to Postgres. */
export interface PostgresAccess {
  readonly client: 'pg' | 'postgres';
  /** The options of either client. */
  readonly options: object;
}

/** The counts of all processes of a fleet. */
export interface FleetCounts {
  readonly requests: number;
  /** Requests that threw an error or got a response other than 2xx. */
  readonly failed: number;
  /** Responses with status 401, including those after which a retry succeeded. */
  readonly rejected: number;
  /**
   * The longest time of a request, without the time for which its process was stalled. Requests to an endpoint that
   * rejects all tokens do not count.
   */
  readonly slowestMs: number;
  /** The longest time for which the event loop of a process was stalled. */
  readonly longestStallMs: number;
  /** Requests by kind: see `load.mjs`. */
  readonly sent: Readonly<Record<string, number>>;
  /** Failed requests by reason; if it is not a plain GET, the reason starts with the kind of the request. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Events of the token managers by type. */
  readonly events: Readonly<Record<string, number>>;
}

/** Processes that share one token. */
export interface Fleet {
  /** Sends requests simultaneously, distributed over the processes. */
  burst(requests: number): void;
  /** Sends requests per second, distributed over the processes, until {@link settle}. */
  load(perSecond: number): void;
  /** The counts so far. */
  counts(): Promise<FleetCounts>;
  /** Stops the load, waits for in-flight requests, and returns the counts. */
  settle(): Promise<FleetCounts>;
  /** The names of the processes. */
  readonly names: readonly string[];
  /** Kills a process with SIGKILL. Its requests so far are counted, except for those in flight. */
  kill(name: string): Promise<void>;
  /** Ends a process as a rolling deploy does: it completes its requests and closes its token manager. */
  retire(name: string): Promise<void>;
  /** Sends a signal such as SIGSTOP to a process. */
  signal(name: string, signal: NodeJS.Signals): void;
  /** Blocks the event loop of a process, ms. */
  block(name: string, ms: number): void;
  /** Starts another process under the same load. */
  add(changes?: Partial<FleetOptions>): Promise<void>;
  stop(): Promise<void>;
}

/** Options of {@link startFleet}. */
export interface FleetOptions {
  readonly processes: number;
  readonly sandbox: string;
  readonly tokenModel: TokenModel;
  /** The Redis access of each process, by its index. */
  readonly redis?: ((index: number) => RedisAccess) | undefined;
  /** The Postgres access of each process, by its index, in place of Redis. */
  readonly postgres?: ((index: number) => PostgresAccess) | undefined;
  /** The timeout of a Redis call, ms. Default: that of the token manager. */
  readonly storeTimeoutMs?: number | undefined;
  /** The client secret of each process, by its index. Default: that of the sandbox. */
  readonly clientSecret?: ((index: number) => string) | undefined;
  /** Kinds of requests other than a plain GET, and the number of requests of which one is of this kind. */
  readonly mix?: Readonly<Record<string, number>> | undefined;
}

/** Starts the processes and waits until all are connected to the store. They have no token yet. */
export async function startFleet(options: FleetOptions): Promise<Fleet> {
  const workers = new Map<string, ChildProcess>();
  /** The counts of the processes that have ended. */
  const ended: FleetCounts[] = [];
  let started = 0;
  let perProcess = 0;

  const add = async (changes: Partial<FleetOptions> = {}): Promise<void> => {
    const index = started++;
    const name = `process-${index}`;
    const worker = await startWorker(name, index, { ...options, ...changes });
    workers.set(name, worker);
    if (perProcess > 0) sendTask(worker, 'load', { perSecond: perProcess });
  };
  const find = (name: string): ChildProcess => {
    const worker = workers.get(name);
    if (worker === undefined) throw new Error(`unknown process ${name}`);
    return worker;
  };
  const end = async (name: string, task: 'counts' | 'settle'): Promise<ChildProcess> => {
    const worker = find(name);
    workers.delete(name);
    ended.push(await requestCounts(worker, task));
    return worker;
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...workers.values()].map(killChild));
  };
  const sendTaskToAll = (task: string, details: object): void =>
    workers.forEach((worker) => sendTask(worker, task, details));
  const requestAllCounts = async (task: 'counts' | 'settle'): Promise<FleetCounts> => {
    const running = [...workers.values()].map((worker) => requestCounts(worker, task));
    return sumCounts([...ended, ...(await Promise.all(running))]);
  };

  try {
    await Promise.all(Array.from({ length: options.processes }, () => add()));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    get names() {
      return [...workers.keys()];
    },
    burst: (requests) => sendTaskToAll('burst', { requests: Math.ceil(requests / workers.size) }),
    load(perSecond) {
      perProcess = perSecond / workers.size;
      sendTaskToAll('load', { perSecond: perProcess });
    },
    counts: () => requestAllCounts('counts'),
    settle() {
      perProcess = 0;
      return requestAllCounts('settle');
    },
    kill: async (name) => killChild(await end(name, 'counts')),
    async retire(name) {
      const worker = await end(name, 'settle');
      const exit = once(worker, 'exit');
      sendTask(worker, 'close');
      await exit;
    },
    signal: (name, signal) => void find(name).kill(signal),
    block: (name, ms) => sendTask(find(name), 'block', { ms }),
    add,
    stop,
  };
}

async function startWorker(
  name: string,
  index: number,
  { redis, postgres, clientSecret, ...settings }: FleetOptions,
): Promise<ChildProcess> {
  const options = JSON.stringify({
    ...settings,
    name,
    redis: redis?.(index),
    postgres: postgres?.(index),
    clientSecret: clientSecret?.(index),
  });
  const worker = startChild(process.execPath, [WORKER, options], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await nextMessage(worker);
  return worker;
}

function sendTask(worker: ChildProcess, task: string, details: object = {}): void {
  if (isRunning(worker)) worker.send({ task, ...details });
}

async function requestCounts(worker: ChildProcess, task: string): Promise<FleetCounts> {
  const reply = nextMessage(worker);
  sendTask(worker, task);
  return ((await reply) as { counts: FleetCounts }).counts;
}

/** Waits for the next message of a process. */
function nextMessage(worker: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('exit', onExit);
      settled();
    };
    const onMessage = (message: unknown): void => settle(() => resolve(message));
    const onExit = (code: number | null): void =>
      settle(() => reject(new Error(`a process of the fleet exited with status ${code}`)));
    const timer = setTimeout(
      () => settle(() => reject(new Error('a process of the fleet does not respond'))),
      RESPONSE_TIMEOUT_MS,
    );
    worker.once('message', onMessage).once('exit', onExit);
  });
}

function sumCounts(all: readonly FleetCounts[]): FleetCounts {
  const total = (of: (counts: FleetCounts) => number): number =>
    all.reduce((before, counts) => before + of(counts), 0);
  return {
    requests: total((counts) => counts.requests),
    failed: total((counts) => counts.failed),
    rejected: total((counts) => counts.rejected),
    slowestMs: Math.max(0, ...all.map(({ slowestMs }) => slowestMs)),
    longestStallMs: Math.max(0, ...all.map(({ longestStallMs }) => longestStallMs)),
    sent: sumByKey(all.map(({ sent }) => sent)),
    reasons: sumByKey(all.map(({ reasons }) => reasons)),
    events: sumByKey(all.map(({ events }) => events)),
  };
}

function sumByKey(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const [what, count] of all.flatMap(Object.entries<number>)) {
    totals[what] = (totals[what] ?? 0) + count;
  }
  return totals;
}
