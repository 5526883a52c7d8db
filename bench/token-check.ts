import { fileURLToPath } from 'node:url';
import type { Effort } from './comparison.ts';
import { CORE_UNDER_TEST, startServer, type Server } from './processes.ts';
import { ratios, summarize, type Summary } from './statistics.ts';
import { runWrk } from './wrk.ts';

/** What a middleware costs an Express app. */
export interface MiddlewareCost {
  readonly name: string;
  readonly perSecond: Summary;
  /** Throughput, of that with the empty middleware in the same round. */
  readonly toEmpty: Summary;
  /** CPU time for each request, µs. */
  readonly cpuMicros: Summary;
  /** CPU time with the empty middleware in the same round, of that with this one. */
  readonly cpuOfEmpty: Summary;
}

const PROGRAM = fileURLToPath(new URL('express/app.mjs', import.meta.url));
const EMPTY = 'an empty middleware';
const middlewares: ReadonlyMap<string, string> = new Map([
  [EMPTY, 'empty'],
  ['evertoken tokenCheck', 'tokenCheck'],
  ['the seed: a GET from Redis', 'seed'],
]);

interface Measured {
  readonly perSecond: number;
  readonly cpuMicros: number;
}

/** Loads the same app with each middleware in turn, as often as there are rounds. */
export async function compareMiddlewares(
  redisUrl: string,
  { rounds, seconds }: Effort,
): Promise<readonly MiddlewareCost[]> {
  const servers: Server[] = [];
  const measured = new Map<string, Measured[]>();
  try {
    for (const [name, middleware] of middlewares) {
      servers.push(await startApp(name, middleware, redisUrl));
      measured.set(name, []);
    }
    // The first round is to warm up.
    for (let round = 0; round <= rounds; round += 1) {
      for (const server of servers) {
        const figures = await measure(server, seconds);
        if (round > 0) measured.get(server.name)!.push(figures);
      }
    }
  } finally {
    for (const server of servers) await server.stop();
  }
  const empty = measured.get(EMPTY)!;
  const perSecondOf = (all: readonly Measured[]): number[] => all.map((one) => one.perSecond);
  const cpuOf = (all: readonly Measured[]): number[] => all.map((one) => one.cpuMicros);
  return [...measured].map(([name, all]) => ({
    name,
    perSecond: summarize(perSecondOf(all)),
    toEmpty: summarize(ratios(perSecondOf(all), perSecondOf(empty))),
    cpuMicros: summarize(cpuOf(all)),
    cpuOfEmpty: summarize(ratios(cpuOf(empty), cpuOf(all))),
  }));
}

function startApp(name: string, middleware: string, redisUrl: string): Promise<Server> {
  return startServer({
    name,
    command: process.execPath,
    args: [PROGRAM],
    core: CORE_UNDER_TEST,
    env: { MIDDLEWARE: middleware, REDIS_URL: redisUrl, NODE_ENV: 'production' },
    announces: /^(http:\/\/\S+)$/,
    from: 'stdout',
  });
}

async function measure(server: Server, seconds: number): Promise<Measured> {
  const before = server.cpuMs();
  const load = await runWrk(`${server.url}/users`, { connections: 64, seconds });
  const cpuMicros = ((server.cpuMs() - before) * 1_000) / load.requests;
  return { perSecond: load.perSecond, cpuMicros };
}
