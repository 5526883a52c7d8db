import { parseArgs } from 'node:util';
import { runColdStart } from '../fleet/cold-start.ts';
import type { Counts } from '../fleet/fleet.ts';
import { mostMints, runTurnover, type TurnoverResult } from '../fleet/turnover.ts';
import { failOverCluster, failOverSentinel } from './failover-scenarios.ts';
import { closeTokenEndpoint, killMinter } from './minting-scenarios.ts';
import { flushRedis, killRedis, stallRedis } from './redis-scenarios.ts';

/** What is told of a run, and what should not have been. */
interface Verdict {
  readonly result: Counts & { readonly mints: number };
  readonly remarks: readonly string[];
  readonly complaints: readonly string[];
}

/** What a fleet's tokens turn over under. */
const LOAD = { loadMs: 60_000, perSecond: 600 };
/** With less of it than this the machine was too slow to tell what a request costs. */
const LEAST_REQUESTS = 0.95 * LOAD.perSecond * (LOAD.loadMs / 1_000);

const scenarios: Readonly<Record<string, () => Promise<Verdict>>> = {
  'kill-redis': async () => plain(await killRedis({ times: 3, calmMs: 6_000, troubleMs: 4_000 })),
  'stall-redis': async () =>
    plain(await stallRedis({ times: 2, calmMs: 6_000, troubleMs: 10_000 })),
  'flush-redis': async () => plain(await flushRedis({ times: 40, calmMs: 1_000 })),
  sentinel: async () => plain(await failOverSentinel({ calmMs: 8_000 })),
  cluster: async () => plain(await failOverCluster({ calmMs: 8_000 })),
  'kill-minter': async () => plain(await killMinter({ times: 3 })),
  'token-endpoint': async () => plain(await closeTokenEndpoint()),
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
else process.exitCode = await runAll(chosen());

function chosen(): string[] {
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

async function runFleet(tokenModel: 'independent' | 'single'): Promise<Verdict> {
  const result = await runTurnover({ tokenModel, ...LOAD });
  const { sent, all, requests } = result.steady;
  const { 'store-failed': storeFailures = 0 } = result.events;
  const remarks = [
    `store failures ${storeFailures}`,
    `Redis commands per request ${(sent / requests).toFixed(4)} sent, ${(all / requests).toFixed(4)} in all`,
  ];
  return { result, remarks, complaints: [...failures(result), ...excess(result)] };
}

function excess({ requests, mints, tookMs, steady }: TurnoverResult): string[] {
  const most = mostMints(tookMs);
  const costly = requests >= LEAST_REQUESTS && steady.sent > 0.01 * steady.requests;
  return [
    ...(mints > most ? [`${mints} mints, more than ${most}`] : []),
    ...(costly ? ['more than 0.01 Redis commands per request'] : []),
  ];
}

function plain(result: Verdict['result']): Verdict {
  const { 'store-failed': storeFailures = 0 } = result.events;
  return { result, remarks: [`store failures ${storeFailures}`], complaints: failures(result) };
}

function failures({ failed, requests, reasons }: Counts): string[] {
  if (requests === 0) return ['nothing was sent'];
  return failed === 0 ? [] : [`${failed} requests failed: ${JSON.stringify(reasons)}`];
}
