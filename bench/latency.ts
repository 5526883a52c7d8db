import { requestHeaders, type BenchOptions } from './comparison.ts';
import { BARE, NGINX, OURS, contenders, type BenchEnvironment } from './gateways.ts';
import { ratios, summarize, type Summary } from './statistics.ts';
import { runWrk, type Load } from './wrk.ts';

/** The latency of nginx, a minimal gateway and evertoken at half of evertoken's maximum throughput. */
export interface LatencyResult {
  readonly loadPerSecond: number;
  readonly rows: readonly LatencyRow[];
}

/** The latency of one contender. */
export interface LatencyRow {
  readonly name: string;
  readonly perSecond: Summary;
  readonly p50Ms: Summary;
  readonly p99Ms: Summary;
  /** Relative to nginx in the same round. */
  readonly p99ToNginx: Summary;
}

/** The mean think time of each connection, ms. */
const THINK_TIME_MS = 20;

/**
 * Measures the latency at a load below the maximum.
 *
 * @param maxPerSecond the maximum throughput of evertoken
 */
export async function compareLatency(
  environment: BenchEnvironment,
  maxPerSecond: number,
  { rounds, seconds }: BenchOptions,
): Promise<LatencyResult> {
  const loadPerSecond = maxPerSecond / 2;
  const connections = Math.max(1, Math.round((loadPerSecond * THINK_TIME_MS) / 1_000));
  const chosen = contenders.filter(({ name }) => [NGINX, BARE, OURS].includes(name));
  const loads = new Map<string, Load[]>(chosen.map(({ name }) => [name, []]));
  const servers = await Promise.all(chosen.map((contender) => contender.start(environment)));
  try {
    // Two warm-up rounds, the first under full load, in which Node.js compiles the hot code.
    for (let round = -1; round <= rounds; round += 1) {
      for (const [index, { name, path }] of chosen.entries()) {
        const thinkTimeMs = round < 0 ? undefined : THINK_TIME_MS;
        const options = { connections, seconds, headers: requestHeaders(name), thinkTimeMs };
        const load = await runWrk(servers[index]!.url + path, options);
        if (round > 0) loads.get(name)!.push(load);
      }
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
  return {
    loadPerSecond,
    rows: [...loads].map(([name, measured]) => toRow(name, measured, loads.get(NGINX)!)),
  };
}

function toRow(name: string, loads: readonly Load[], nginx: readonly Load[]): LatencyRow {
  const p99s = (all: readonly Load[]): number[] => all.map(({ p99Ms }) => p99Ms);
  return {
    name,
    perSecond: summarize(loads.map(({ perSecond }) => perSecond)),
    p50Ms: summarize(loads.map(({ p50Ms }) => p50Ms)),
    p99Ms: summarize(p99s(loads)),
    p99ToNginx: summarize(ratios(p99s(loads), p99s(nginx))),
  };
}
