import { headersFor, type Effort } from './comparison.ts';
import { NGINX, OURS, contenders, type Surroundings } from './gateways.ts';
import { ratios, summarize, type Summary } from './statistics.ts';
import { runWrk, type Load } from './wrk.ts';

/** How long ours and nginx take at the same load, half of the most that ours can take. */
export interface LatencyResult {
  readonly wantedPerSecond: number;
  readonly rows: readonly LatencyRow[];
  /** Of ours to nginx, round by round. */
  readonly p99Ratio: Summary;
}

/** One of the two. */
export interface LatencyRow {
  readonly name: string;
  readonly perSecond: Summary;
  readonly p50Ms: Summary;
  readonly p99Ms: Summary;
}

/** How long each connection pauses between requests, on the average, ms. */
const PAUSE_MS = 20;

/** @param mostPerSecond what ours took at the most. */
export async function compareLatency(
  surroundings: Surroundings,
  mostPerSecond: number,
  { rounds, seconds }: Effort,
): Promise<LatencyResult> {
  const wantedPerSecond = mostPerSecond / 2;
  const connections = Math.max(1, Math.round((wantedPerSecond * PAUSE_MS) / 1_000));
  const chosen = contenders.filter(({ name }) => name === NGINX || name === OURS);
  const loads = new Map<string, Load[]>(chosen.map(({ name }) => [name, []]));
  const servers = await Promise.all(chosen.map((contender) => contender.start(surroundings)));
  try {
    // The first round is to warm up.
    for (let round = 0; round <= rounds; round += 1) {
      for (const [at, { name, path }] of chosen.entries()) {
        const options = { connections, seconds, headers: headersFor(name), pauseMs: PAUSE_MS };
        const load = await runWrk(servers[at]!.url + path, options);
        if (round > 0) loads.get(name)!.push(load);
      }
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
  const p99Of = (name: string): number[] => loads.get(name)!.map(({ p99Ms }) => p99Ms);
  return {
    wantedPerSecond,
    rows: [...loads].map(([name, measured]) => rowOf(name, measured)),
    p99Ratio: summarize(ratios(p99Of(OURS), p99Of(NGINX))),
  };
}

function rowOf(name: string, loads: readonly Load[]): LatencyRow {
  return {
    name,
    perSecond: summarize(loads.map(({ perSecond }) => perSecond)),
    p50Ms: summarize(loads.map(({ p50Ms }) => p50Ms)),
    p99Ms: summarize(loads.map(({ p99Ms }) => p99Ms)),
  };
}
