import { parseArgs } from 'node:util';
import { runColdStart } from '../fleet/cold-start.ts';
import type { FleetCounts } from '../fleet/fleet-processes.ts';
import { maxMints, runSustainedLoad, type SustainedLoadResult } from '../fleet/sustained-load.ts';
import { printHelp, runProgram } from '../support/program.ts';
import { failOverCluster, failOverSentinel } from './failover-scenarios.ts';
import { failTokenEndpoint, killMinter } from './minting-scenarios.ts';
import { protocolScenarios } from './protocol-scenarios.ts';
import { flushRedis, killRedis, stallRedis } from './redis-scenarios.ts';
import { runSideBySide, runVendorScenario } from './vendor-harness.ts';
import { findVendorProblems, toHead, toRow } from './vendor-report.ts';

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

/** The scenarios of `protocol-scenarios.ts` are selected by this prefix and their name. */
const PROTOCOL = 'protocol-';

const HELP = `Usage: npm run chaos -- [--seconds N] [--parallel N] [name prefix …]   (default: all, about 40 minutes)

  ${[...Object.keys(scenarios), ...Object.keys(protocolScenarios).map((name) => PROTOCOL + name)].join('\n  ')}

Of the scenarios protocol-*, --parallel (default 2) run side by side, for --seconds (default 120) each.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '120' },
    parallel: { type: 'string', default: '2' },
  },
});
await runProgram(() => (values.help ? printHelp(HELP) : runAll()));

async function runAll(): Promise<number> {
  const names = Object.keys(scenarios).filter(isSelected);
  const protocolNames = Object.keys(protocolScenarios).filter((name) =>
    isSelected(PROTOCOL + name),
  );
  if (names.length + protocolNames.length === 0) return printHelp(HELP) + 1;
  const failures = (await runScenarios(names)) + (await runProtocolScenarios(protocolNames));
  return failures === 0 ? 0 : 1;
}

function isSelected(name: string): boolean {
  return positionals.length === 0 || positionals.some((prefix) => name.startsWith(prefix));
}

/** @returns the number of problems */
async function runScenarios(names: readonly string[]): Promise<number> {
  let failures = 0;
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
  return failures;
}

/** Prints a row for each scenario. @returns the number of problems */
async function runProtocolScenarios(names: readonly string[]): Promise<number> {
  if (names.length > 0) console.log(toHead());
  const options = { seconds: Number(values.seconds), processes: 6, perSecond: 10 };
  let failures = 0;
  await runSideBySide(Number(values.parallel), names, async (name) => {
    const scenario = protocolScenarios[name]!;
    const result = await runVendorScenario(scenario, options);
    const problems = findVendorProblems(scenario, result);
    console.log([toRow(name, result), ...problems.map((one) => `  FAIL: ${one}`)].join('\n'));
    failures += problems.length;
  });
  return failures;
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
