import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BenchOptions } from './comparison.ts';
import {
  CORE_UNDER_TEST,
  startServer,
  type ServerProcess,
} from '../test/support/server-process.ts';
import { ratios, summarize, type Summary } from './statistics.ts';
import { runWrk } from './wrk.ts';

/** The cost of a middleware in an Express app. */
export interface MiddlewareCost {
  readonly name: string;
  readonly perSecond: Summary;
  /** Throughput relative to the empty middleware in the same round. */
  readonly toEmpty: Summary;
  /** CPU time per request, µs. */
  readonly cpuMicros: Summary;
  /** CPU time with the empty middleware relative to this one, in the same round. */
  readonly cpuOfEmpty: Summary;
  readonly errors: number;
  /** CPU time of the middleware without an app, per request, µs. */
  readonly bareMicros: Summary;
}

const PROGRAM = fileURLToPath(new URL('express/app.mjs', import.meta.url));
const BARE_PROGRAM = fileURLToPath(new URL('express/bare-middleware.mjs', import.meta.url));
const run = promisify(execFile);
const CONNECTIONS = 64;
const WARM_UP_SECONDS = 2;
const EMPTY = 'empty middleware';
const middlewares: ReadonlyMap<string, string> = new Map([
  [EMPTY, 'empty'],
  ['evertoken tokenCheck', 'tokenCheck'],
  ['tutorial: a GET from Redis', 'seed'],
]);

interface Measured {
  readonly bareMicros: number;
  readonly perSecond: number;
  readonly cpuMicros: number;
  readonly errors: number;
}

/** Loads the same app with each middleware in turn, A B C, C B A, once per round. */
export async function compareMiddlewares(
  redisUrl: string,
  { rounds, seconds }: BenchOptions,
): Promise<readonly MiddlewareCost[]> {
  const measured = new Map<string, Measured[]>([...middlewares.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [...middlewares] : [...middlewares].toReversed();
    for (const [name, middleware] of order) {
      // A new process each time, since the optimizing compiler's results for Express vary.
      const server = await startApp(name, middleware, redisUrl);
      try {
        await load(server, WARM_UP_SECONDS);
        const loaded = await load(server, seconds);
        const bareMicros = await measureBare(middleware, redisUrl);
        measured.get(name)!.push({ ...loaded, bareMicros });
      } finally {
        await server.stop();
      }
    }
  }
  const empty = measured.get(EMPTY)!;
  const allPerSecond = (all: readonly Measured[]): number[] => all.map((one) => one.perSecond);
  const allCpuMicros = (all: readonly Measured[]): number[] => all.map((one) => one.cpuMicros);
  return [...measured].map(([name, all]) => ({
    name,
    perSecond: summarize(allPerSecond(all)),
    toEmpty: summarize(ratios(allPerSecond(all), allPerSecond(empty))),
    cpuMicros: summarize(allCpuMicros(all)),
    cpuOfEmpty: summarize(ratios(allCpuMicros(empty), allCpuMicros(all))),
    errors: all.reduce((sum, { errors }) => sum + errors, 0),
    bareMicros: summarize(all.map((one) => one.bareMicros)),
  }));
}

function startApp(name: string, middleware: string, redisUrl: string): Promise<ServerProcess> {
  return startServer({
    name,
    command: process.execPath,
    args: [PROGRAM],
    core: CORE_UNDER_TEST,
    env: { MIDDLEWARE: middleware, REDIS_URL: redisUrl, NODE_ENV: 'production' },
    urlPattern: /^(http:\/\/\S+)$/,
    urlStream: 'stdout',
  });
}

async function load(server: ServerProcess, seconds: number): Promise<Omit<Measured, 'bareMicros'>> {
  const before = server.cpuMs();
  const { perSecond, requests, errors } = await runWrk(`${server.url}/users`, {
    connections: CONNECTIONS,
    seconds,
  });
  const cpuMicros = ((server.cpuMs() - before) * 1_000) / requests;
  return { perSecond, cpuMicros, errors };
}

async function measureBare(middleware: string, redisUrl: string): Promise<number> {
  const env = { ...process.env, MIDDLEWARE: middleware, REDIS_URL: redisUrl };
  const pinned = ['-c', String(CORE_UNDER_TEST), process.execPath, BARE_PROGRAM];
  const { stdout } = await run('taskset', pinned, { env });
  return Number(stdout) / 1_000;
}
