import {
  DIRECT,
  NGINX,
  OURS,
  contenders,
  type Contender,
  type BenchEnvironment,
} from './gateways.ts';
import { isInstalled } from './installed.ts';
import { TOKEN } from './nginx.ts';
import { CALLER_KEY } from '../test/support/gateway-process.ts';
import type { ServerProcess } from '../test/support/server-process.ts';
import { ratios, summarize, type Summary } from './statistics.ts';
import { runWrk, type Load } from './wrk.ts';

/** The extent of a benchmark. */
export interface BenchOptions {
  readonly rounds: number;
  /** The duration of each measurement. */
  readonly seconds: number;
}

/** The result of a contender. */
export interface GatewayResult {
  readonly name: string;
  readonly perSecond: Summary;
  /** Throughput relative to nginx in the same round. */
  readonly toNginx: Summary;
  /** CPU time per request, µs; undefined without a separate process. */
  readonly cpuMicros: Summary | undefined;
  readonly p99Ms: Summary;
  readonly errors: number;
}

/** The results, and the packages that are not installed. */
export interface Comparison {
  readonly results: readonly GatewayResult[];
  readonly missing: readonly string[];
}

interface Measurement extends Load {
  readonly cpuMicros: number;
}

interface Runner {
  readonly contender: Contender;
  readonly server: ServerProcess;
  readonly measurements: Measurement[];
}

const CONNECTIONS = 64;
const WARM_UP_SECONDS = 3;

/** Loads the contenders in turn, A B C, A B C, once per round. */
export async function compareGateways(
  environment: BenchEnvironment,
  { rounds, seconds }: BenchOptions,
  isIncluded: (name: string) => boolean,
): Promise<Comparison> {
  const chosen = contenders.filter(({ name }) => name === NGINX || isIncluded(name));
  const missing = chosen.flatMap(({ requires }) => requires.filter((name) => !isInstalled(name)));
  const runners: Runner[] = [];
  try {
    for (const contender of chosen.filter(({ requires }) => requires.every(isInstalled))) {
      const server = await contender.start(environment);
      runners.push({ contender, server, measurements: [] });
    }
    for (const runner of runners) await measure(runner, WARM_UP_SECONDS);
    for (let round = 1; round <= rounds; round += 1) {
      process.stderr.write(`round ${round} of ${rounds}\n`);
      for (const runner of runners) runner.measurements.push(await measure(runner, seconds));
    }
  } finally {
    for (const { server } of runners) await server.stop();
  }
  const nginx = runners.find(({ contender }) => contender.name === NGINX)!;
  return {
    results: runners.map((runner) => toResult(runner, nginx)),
    missing: [...new Set(missing)],
  };
}

/** The request headers for a contender: an API key, or the token for the upstream itself. */
export function requestHeaders(name: string): Record<string, string> {
  return name === DIRECT ? { authorization: `Bearer ${TOKEN}` } : { 'x-api-key': CALLER_KEY };
}

async function measure({ contender, server }: Runner, seconds: number): Promise<Measurement> {
  const headers = requestHeaders(contender.name);
  const cpuBefore = server.cpuMs();
  const load = await runWrk(server.url + contender.path, {
    connections: CONNECTIONS,
    seconds,
    headers,
  });
  return { ...load, cpuMicros: ((server.cpuMs() - cpuBefore) * 1_000) / load.requests };
}

function toResult({ contender: { name }, measurements }: Runner, nginx: Runner): GatewayResult {
  const perSecond = measurements.map((one) => one.perSecond);
  const base = nginx.measurements.map((one) => one.perSecond);
  return {
    name,
    perSecond: summarize(perSecond),
    toNginx: summarize(ratios(perSecond, base)),
    cpuMicros: name === DIRECT ? undefined : summarize(measurements.map((one) => one.cpuMicros)),
    p99Ms: summarize(measurements.map((one) => one.p99Ms)),
    errors: measurements.reduce((sum, { errors }) => sum + errors, 0),
  };
}

/** The throughput of evertoken relative to another contender, by the medians. */
export function throughputRatio({ results }: Comparison, name: string): number | undefined {
  const medianOf = (contender: string): number | undefined =>
    results.find((result) => result.name === contender)?.perSecond.median;
  const [ours, other] = [medianOf(OURS), medianOf(name)];
  return ours === undefined || other === undefined ? undefined : ours / other;
}
