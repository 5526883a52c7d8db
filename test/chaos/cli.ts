import { parseArgs } from 'node:util';
import { runColdStart } from '../fleet/cold-start.ts';
import type { FleetCounts } from '../fleet/fleet-processes.ts';
import { maxMints, runSustainedLoad, type SustainedLoadResult } from '../fleet/sustained-load.ts';
import { printHelp, runProgram } from '../support/program.ts';
import { failOverCluster, failOverSentinel } from './failover-scenarios.ts';
import { failTokenEndpoint, killMinter } from './minting-scenarios.ts';
import { flushRedis, killRedis, stallRedis } from './redis-scenarios.ts';

/** The result of a scenario, further figures, and what is wrong with it. */
interface ScenarioReport {
  readonly result: FleetCounts & { readonly mints: number };
  readonly notes: readonly string[];
  readonly problems: readonly string[];
}

/** The load of the fleet scenarios. */
const LOAD = { loadMs: 60_000, perSecond: 600 };
/** With fewer requests the machine was too slow to measure the Redis commands per request. */
const MIN_REQUESTS = 0.95 * LOAD.perSecond * (LOAD.loadMs / 1_000);

const scenarios: Readonly<Record<string, () => Promise<ScenarioReport>>> = {
  'kill-redis': async () =>
    toReport(await killRedis({ times: 3, steadyMs: 6_000, faultMs: 4_000 })),
  'stall-redis': async () =>
    toReport(await stallRedis({ times: 2, steadyMs: 6_000, faultMs: 10_000 })),
  'flush-redis': async () => toReport(await flushRedis({ times: 40, steadyMs: 1_000 })),
  sentinel: async () => toReport(await failOverSentinel({ steadyMs: 8_000 })),
  cluster: async () => toReport(await failOverCluster({ steadyMs: 8_000 })),
  'kill-minter': async () => toReport(await killMinter({ times: 3 })),
  'token-endpoint': async () => toReport(await failTokenEndpoint()),
  'fleet-independent': () => runFleet('independent'),
  'fleet-single': () => runFleet('single'),
  'cold-start': async () => {
    const result = await runColdStart(10_000);
    const problems = result.mints === 1 ? [] : [`${result.mints} mints instead of 1`];
    return { result, notes: [`${result.commands.sent} Redis commands sent`], problems };
  },
};

const HELP = `Usage: npm run chaos -- [name prefix …]   (default: all, about ten minutes)

  ${Object.keys(scenarios).join('\n  ')}
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', default: false } },
});
await runProgram(() => (values.help ? printHelp(HELP) : runAll(selectScenarios())));

function selectScenarios(): string[] {
  const names = Object.keys(scenarios);
  if (positionals.length === 0) return names;
  return names.filter((name) => positionals.some((prefix) => name.startsWith(prefix)));
}

async function runAll(names: readonly string[]): Promise<number> {
  if (names.length === 0) console.error(HELP);
  let failures = names.length === 0 ? 1 : 0;
  for (const name of names) {
    const { result, notes, problems } = await scenarios[name]!();
    const { requests, failed, mints, rejected, slowestMs } = result;
    console.log(
      [
        name.padEnd(18),
        `requests ${requests}`,
        `failed ${failed}`,
        `mints ${mints}`,
        `401s ${rejected}`,
        `slowest ${Math.round(slowestMs)} ms`,
        ...notes,
        ...problems.map((problem) => `FAIL: ${problem}`),
      ].join('  '),
    );
    failures += problems.length;
  }
  return failures === 0 ? 0 : 1;
}

async function runFleet(tokenModel: 'independent' | 'single'): Promise<ScenarioReport> {
  const result = await runSustainedLoad({ tokenModel, ...LOAD });
  const { sent, all, requests } = result.steady;
  const { 'store-failed': storeFailures = 0 } = result.events;
  const notes = [
    `store failures ${storeFailures}`,
    `Redis commands per request ${(sent / requests).toFixed(4)} sent, ${(all / requests).toFixed(4)} in all`,
  ];
  return { result, notes, problems: [...findFailures(result), ...findExcess(result)] };
}

function findExcess({ requests, mints, durationMs, steady }: SustainedLoadResult): string[] {
  const allowed = maxMints(durationMs);
  const isExpensive = requests >= MIN_REQUESTS && steady.sent > 0.01 * steady.requests;
  return [
    ...(mints > allowed ? [`${mints} mints, more than ${allowed}`] : []),
    ...(isExpensive ? ['more than 0.01 Redis commands per request'] : []),
  ];
}

function toReport(result: ScenarioReport['result']): ScenarioReport {
  const { 'store-failed': storeFailures = 0 } = result.events;
  return { result, notes: [`store failures ${storeFailures}`], problems: findFailures(result) };
}

function findFailures({ failed, requests, reasons }: FleetCounts): string[] {
  if (requests === 0) return ['no request was sent'];
  return failed === 0 ? [] : [`${failed} requests failed: ${JSON.stringify(reasons)}`];
}
