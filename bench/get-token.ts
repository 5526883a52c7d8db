import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isInstalled } from './installed.ts';
import { CORE_UNDER_TEST } from '../test/support/server-process.ts';
import { ratios, summarize, type Summary } from './statistics.ts';

/** The cost of one call while the token is cached. */
export interface TokenCost {
  readonly name: string;
  /** CPU time per call, ns. */
  readonly nanos: Summary;
  /** Relative to the baseline in the same round. */
  readonly toBaseline: Summary;
}

/** The costs, and the packages that are not installed. */
export interface TokenCosts {
  readonly costs: readonly TokenCost[];
  /** The cost of the fastest other library relative to evertoken in the same round. */
  readonly fastestPeerToOurs: Summary;
  readonly missing: readonly string[];
}

interface Subject {
  readonly name: string;
  readonly module: string;
  readonly requires?: string;
}

const BASELINE = 'await of a resolved promise';
const OURS = 'evertoken getToken()';
const subjects: readonly Subject[] = [
  { name: BASELINE, module: 'resolved-promise' },
  { name: "async () => 'token'", module: 'async-function' },
  { name: OURS, module: 'evertoken' },
  {
    name: 'Azure core-rest-pipeline token cycler',
    module: 'azure',
    requires: '@azure/core-rest-pipeline',
  },
  {
    name: 'google-auth-library getAccessToken()',
    module: 'google',
    requires: 'google-auth-library',
  },
  {
    name: 'badgateway OAuth2Fetch getAccessToken()',
    module: 'badgateway',
    requires: '@badgateway/oauth2-client',
  },
];

const PROGRAM = fileURLToPath(new URL('tokens/measure.mjs', import.meta.url));
const run = promisify(execFile);

/** Measures each subject in its own process, in turn, once per round. */
export async function compareTokenCosts(rounds: number): Promise<TokenCosts> {
  const missing = subjects.flatMap(({ requires }) =>
    requires === undefined || isInstalled(requires) ? [] : [requires],
  );
  const chosen = subjects.filter(({ requires = '' }) => !missing.includes(requires));
  const nanos = new Map<string, number[]>(chosen.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, module } of chosen) nanos.get(name)!.push(await measure(module));
  }
  const baseline = nanos.get(BASELINE)!;
  const costs = [...nanos].map(([name, figures]) => ({
    name,
    nanos: summarize(figures),
    toBaseline: summarize(ratios(figures, baseline)),
  }));
  const peers = chosen.filter(({ requires }) => requires !== undefined);
  const fastestPeer = nanos
    .get(OURS)!
    .map((_, round) => Math.min(...peers.map(({ name }) => nanos.get(name)![round]!)));
  return { costs, fastestPeerToOurs: summarize(ratios(fastestPeer, nanos.get(OURS)!)), missing };
}

async function measure(module: string): Promise<number> {
  const args = ['-c', String(CORE_UNDER_TEST), process.execPath, PROGRAM, module];
  const { stdout } = await run('taskset', args);
  return Number(stdout);
}
