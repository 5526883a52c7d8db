import { requestHeaders, type BenchOptions } from './comparison.ts';
import { BARE, NGINX, OURS, contenders, type BenchEnvironment } from './gateways.ts';
import { ratios, summarize, type Summary } from './statistics.ts';
import { runWrk, type Load } from './wrk.ts';

/** How long nginx, bare Node and ours take at the same load, half of the most that ours can take. */
export interface LatencyResult {
  readonly wantedPerSecond: number;
  readonly rows: readonly LatencyRow[];
}

/** One of them. */
export interface LatencyRow {
  readonly name: string;
  readonly perSecond: Summary;
  readonly p50Ms: Summary;
  readonly p99Ms: Summary;
  /** Of nginx's in the same round. */
  readonly p99ToNginx: Summary;
}

/** How long each connection pauses between requests, on the average, ms. */
const THINK_TIME_MS = 20;

/** @param mostPerSecond what ours took at the most. */
export async function compareLatency(
  surroundings: BenchEnvironment,
  mostPerSecond: number,
  { rounds, seconds }: BenchOptions,
): Promise<LatencyResult> {
  const wantedPerSecond = mostPerSecond / 2;
  const connections = Math.max(1, Math.round((wantedPerSecond * THINK_TIME_MS) / 1_000));
  const chosen = contenders.filter(({ name }) => [NGINX, BARE, OURS].includes(name));
  const loads = new Map<string, Load[]>(chosen.map(({ name }) => [name, []]));
  const servers = await Promise.all(chosen.map((contender) => contender.start(surroundings)));
  try {
    // Two rounds to warm up, the first under full load: Node compiles while it serves.
    for (let round = -1; round <= rounds; round += 1) {
      for (const [at, { name, path }] of chosen.entries()) {
        const pauseMs = round < 0 ? undefined : THINK_TIME_MS;
        const options = { connections, seconds, headers: requestHeaders(name), pauseMs };
        const load = await runWrk(servers[at]!.url + path, options);
        if (round > 0) loads.get(name)!.push(load);
      }
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
  return {
    wantedPerSecond,
    rows: [...loads].map(([name, measured]) => toRow(name, measured, loads.get(NGINX)!)),
  };
}

function toRow(name: string, loads: readonly Load[], nginx: readonly Load[]): LatencyRow {
  const p99s = (of: readonly Load[]): number[] => of.map(({ p99Ms }) => p99Ms);
  return {
    name,
    perSecond: summarize(loads.map(({ perSecond }) => perSecond)),
    p50Ms: summarize(loads.map(({ p50Ms }) => p50Ms)),
    p99Ms: summarize(p99s(loads)),
    p99ToNginx: summarize(ratios(p99s(loads), p99s(nginx))),
  };
}
