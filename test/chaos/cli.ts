import { parseArgs } from 'node:util';
import { runColdStart } from '../fleet/cold-start.ts';
import type { FleetCounts } from '../fleet/fleet.ts';
import { maxMints, runSustainedLoad, type SustainedLoadResult } from '../fleet/sustained-load.ts';
import { failOverCluster, failOverSentinel } from './failover-scenarios.ts';
import { failTokenEndpoint, killMinter } from './minting-scenarios.ts';
import { flushRedis, killRedis, stallRedis } from './redis-scenarios.ts';

/** What is told of a run, and what should not have been. */
interface ScenarioReport {
  readonly result: FleetCounts & { readonly mints: number };
  readonly remarks: readonly string[];
  readonly complaints: readonly string[];
}

/** What a fleet's tokens turn over under. */
const LOAD = { loadMs: 60_000, perSecond: 600 };
/** With less of it than this the machine was too slow to tell what a request costs. */
const MIN_REQUESTS = 0.95 * LOAD.perSecond * (LOAD.loadMs / 1_000);

const scenarios: Readonly<Record<string, () => Promise<ScenarioReport>>> = {
  'kill-redis': async () =>
    toReport(await killRedis({ times: 3, steadyMs: 6_000, faultMs: 4_000 })),
  'stall-redis': async () =>
    toReport(await stallRedis({ times: 2, steadyMs: 6_000, faultMs: 10_000 })),
  'flush-redis': async () => toReport(await flushRedis({ times: 40, steadyMs: 1_000 })),
  sentinel: async () => toReport(await failOverSentinel({ calmMs: 8_000 })),
  cluster: async () => toReport(await failOverCluster({ calmMs: 8_000 })),
  'kill-minter': async () => toReport(await killMinter({ times: 3 })),
  'token-endpoint': async () => toReport(await failTokenEndpoint()),
  'fleet-independent': () => runFleet('independent'),
  'fleet-single': () => runFleet('single'),
  'cold-start': async () => {
    const result = await runColdStart(10_000);
    const complaints = result.mints === 1 ? [] : [`${result.mints} mints instead of 1`];
    return { result, remarks: [`${result.commands.sent} Redis commands sent`], complaints };
  },
};

const HELP = `Usage: npm run chaos -- [name or its beginning …]   (default: all, about ten minutes)

  ${Object.keys(scenarios).join('\n  ')}
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', default: false } },
});
// Whatever was started ends with this process.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
if (values.help) process.stdout.write(HELP);
else process.exitCode = await runAll(selectScenarios());

function selectScenarios(): string[] {
  const names = Object.keys(scenarios);
  if (positionals.length === 0) return names;
  return names.filter((name) => positionals.some((wanted) => name.startsWith(wanted)));
}

async function runAll(names: readonly string[]): Promise<number> {
  if (names.length === 0) console.error(HELP);
  let bad = names.length === 0 ? 1 : 0;
  for (const name of names) {
    const { result, remarks, complaints } = await scenarios[name]!();
    const { requests, failed, mints, refused, slowestMs } = result;
    console.log(
      [
        name.padEnd(18),
        `requests ${requests}`,
        `failed ${failed}`,
        `mints ${mints}`,
        `401s ${refused}`,
        `slowest ${Math.round(slowestMs)} ms`,
        ...remarks,
        ...complaints.map((complaint) => `BAD: ${complaint}`),
      ].join('  '),
    );
    bad += complaints.length;
  }
  return bad === 0 ? 0 : 1;
}

async function runFleet(tokenModel: 'independent' | 'single'): Promise<ScenarioReport> {
  const result = await runSustainedLoad({ tokenModel, ...LOAD });
  const { sent, all, requests } = result.steady;
  const { 'store-failed': storeFailures = 0 } = result.events;
  const remarks = [
    `store failures ${storeFailures}`,
    `Redis commands per request ${(sent / requests).toFixed(4)} sent, ${(all / requests).toFixed(4)} in all`,
  ];
  return { result, remarks, complaints: [...findFailures(result), ...findExcess(result)] };
}

function findExcess({ requests, mints, tookMs, steady }: SustainedLoadResult): string[] {
  const most = maxMints(tookMs);
  const costly = requests >= MIN_REQUESTS && steady.sent > 0.01 * steady.requests;
  return [
    ...(mints > most ? [`${mints} mints, more than ${most}`] : []),
    ...(costly ? ['more than 0.01 Redis commands per request'] : []),
  ];
}

function toReport(result: ScenarioReport['result']): ScenarioReport {
  const { 'store-failed': storeFailures = 0 } = result.events;
  return { result, remarks: [`store failures ${storeFailures}`], complaints: findFailures(result) };
}

function findFailures({ failed, requests, reasons }: FleetCounts): string[] {
  if (requests === 0) return ['nothing was sent'];
  return failed === 0 ? [] : [`${failed} requests failed: ${JSON.stringify(reasons)}`];
}
