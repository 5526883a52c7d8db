import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TokenModel } from 'evertoken';
import { isRunning, killChild, startChild } from '../support/child-process.ts';

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));
/** Longer than a request may take: it waits for a token up to 15 s, three times at the most. */
const RESPONSE_TIMEOUT_MS = 60_000;

/** How a process reaches Redis. */
export interface RedisAccess {
  readonly client: 'node-redis' | 'ioredis';
  readonly shape: 'server' | 'sentinel' | 'cluster';
  /** Where to begin: the server's, the sentinels' or the nodes' ports. */
  readonly ports: readonly number[];
  /** The group of servers that sentinels are asked for. */
  readonly group?: string;
}

/** What the processes of a fleet have counted, together. */
export interface FleetCounts {
  readonly requests: number;
  /** Requests whose caller got an error, or an answer other than 2xx. */
  readonly failed: number;
  /** 401s on the wire, those among them whose request was sent again with success. */
  readonly refused: number;
  readonly slowestMs: number;
  /** Why requests failed, and how many. */
  readonly reasons: Readonly<Record<string, number>>;
  /** What the token managers told of, and how often. */
  readonly events: Readonly<Record<string, number>>;
}

/** Processes that share one token. */
export interface Fleet {
  /** So many requests in all, in each process at the same moment. */
  burst(requests: number): void;
  /** So many requests a second in all, until the fleet settles. */
  load(perSecond: number): void;
  /** What was counted until now. */
  counts(): Promise<FleetCounts>;
  /** Ends the load, lets what is under way finish, and adds up what was counted. */
  settle(): Promise<FleetCounts>;
  /** Ends one process as `kill -9` does. What it had counted is lost with it. */
  kill(name: string): Promise<void>;
  /** Starts one more, under the load of the others. */
  add(): Promise<void>;
  stop(): Promise<void>;
}

/** What a fleet is made of. */
export interface FleetOptions {
  readonly processes: number;
  readonly sandbox: string;
  readonly tokenModel: TokenModel;
  /** How the process with this number, from 0, reaches Redis. */
  readonly redis: (index: number) => RedisAccess;
  /** The longest that a call of Redis may take, ms. Default: the token manager's. */
  readonly storeTimeoutMs?: number | undefined;
}

/** Starts the processes and waits until all are connected to Redis. None has a token yet. */
export async function startFleet(options: FleetOptions): Promise<Fleet> {
  const workers = new Map<string, ChildProcess>();
  let started = 0;
  let perProcess = 0;

  const add = async (): Promise<void> => {
    const index = started++;
    const name = `process-${index}`;
    workers.set(name, await startWorker(name, index, options));
    if (perProcess > 0) sendTask(workers.get(name)!, 'load', { perSecond: perProcess });
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...workers.values()].map(killChild));
  };
  const tellAll = (task: string, details: object): void =>
    workers.forEach((worker) => sendTask(worker, task, details));
  const askAll = async (task: 'counts' | 'settle'): Promise<FleetCounts> =>
    sumCounts(
      await Promise.all([...workers.values()].map((worker) => requestCounts(worker, task))),
    );

  try {
    await Promise.all(Array.from({ length: options.processes }, add));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    burst: (requests) => tellAll('burst', { requests: Math.ceil(requests / workers.size) }),
    load(perSecond) {
      perProcess = perSecond / workers.size;
      tellAll('load', { perSecond: perProcess });
    },
    counts: () => askAll('counts'),
    settle() {
      perProcess = 0;
      return askAll('settle');
    },
    async kill(name) {
      const worker = workers.get(name);
      if (worker === undefined) throw new Error(`there is no ${name}`);
      workers.delete(name);
      await killChild(worker);
    },
    add,
    stop,
  };
}

async function startWorker(
  name: string,
  index: number,
  { redis, ...settings }: FleetOptions,
): Promise<ChildProcess> {
  const own = JSON.stringify({ ...settings, name, redis: redis(index) });
  const worker = startChild(process.execPath, [WORKER, own], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await nextMessage(worker);
  return worker;
}

function sendTask(worker: ChildProcess, task: string, details: object = {}): void {
  if (isRunning(worker)) worker.send({ task, ...details });
}

async function requestCounts(worker: ChildProcess, task: string): Promise<FleetCounts> {
  const answer = nextMessage(worker);
  sendTask(worker, task);
  return ((await answer) as { counts: FleetCounts }).counts;
}

/** The next message of a process. */
function nextMessage(worker: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void): void => {
      clearTimeout(timer);
      worker.off('message', said).off('exit', ended);
      settled();
    };
    const said = (what: unknown): void => settle(() => resolve(what));
    const ended = (code: number | null): void =>
      settle(() => reject(new Error(`a process of the fleet ended with status ${code}`)));
    const timer = setTimeout(
      () => settle(() => reject(new Error('a process of the fleet does not answer'))),
      RESPONSE_TIMEOUT_MS,
    );
    worker.once('message', said).once('exit', ended);
  });
}

function sumCounts(all: readonly FleetCounts[]): FleetCounts {
  const total = (of: (counts: FleetCounts) => number): number =>
    all.reduce((before, counts) => before + of(counts), 0);
  return {
    requests: total((counts) => counts.requests),
    failed: total((counts) => counts.failed),
    refused: total((counts) => counts.refused),
    slowestMs: Math.max(0, ...all.map(({ slowestMs }) => slowestMs)),
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
