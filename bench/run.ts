import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { hasRedisServer, startRedisServer } from '../test/support/redis-server.ts';
import { compareGateways, type BenchOptions } from './comparison.ts';
import { OURS, type BenchEnvironment } from './gateways.ts';
import { compareTokenCosts } from './get-token.ts';
import { measureImports } from './import-time.ts';
import { compareLatency } from './latency.ts';
import { describeMachine } from './machine.ts';
import { hasNginx, startUpstream } from './nginx.ts';
import { fetchUserPage } from './user-page.ts';
import {
  gatewaySection,
  importSection,
  latencySection,
  middlewareSection,
  page,
  tokenSection,
  type Section,
} from './report.ts';
import { compareMiddlewares } from './token-check.ts';
import { hasWrk } from './wrk.ts';

const SUITES = ['gateways', 'latency', 'tokens', 'express', 'import'] as const;
const RESULTS = fileURLToPath(new URL('RESULTS.md', import.meta.url));

const HELP = `Usage: npm run bench -- [options]

  --rounds N       how often each is measured (default 5)
  --seconds N      for how long (default 5)
  --suites A,B     of ${SUITES.join(', ')} (default all)
  --only A,B       contenders whose names have one of these in them (default all)
  --dry            prints the report, and leaves bench/RESULTS.md as it is

It takes about seven minutes. Let the machine do nothing else meanwhile.
`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    suites: { type: 'string', default: SUITES.join(',') },
    only: { type: 'string', default: '' },
    dry: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
// Whatever was started ends with this process.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
if (values.help) process.stdout.write(HELP);
else await main();

async function main(): Promise<void> {
  const missing = missingPrograms();
  if (missing.length > 0) {
    console.error(`Not found: ${missing.join(', ')}. Install them, as from your distribution.`);
    process.exitCode = 1;
    return;
  }
  if (availableParallelism() < 2) console.error('With one core all figures are of little use.');
  const effort = { rounds: Number(values.rounds), seconds: Number(values.seconds) };
  const machine = describeMachine();
  const upstream = await startUpstream(await fetchUserPage());
  const redis = await startRedisServer();
  try {
    const sections = await measureAll({ upstream: upstream.url, redis }, effort);
    const text = await format(page(machine, sections), { parser: 'markdown' });
    process.stdout.write(text);
    if (!values.dry) await writeFile(RESULTS, text);
  } finally {
    await upstream.stop();
    await redis.stop();
  }
}

async function measureAll(
  surroundings: BenchEnvironment,
  effort: BenchOptions,
): Promise<Section[]> {
  const wanted = (suite: (typeof SUITES)[number]): boolean =>
    values.suites.split(',').includes(suite);
  const sections: Section[] = [];
  let most = 0;
  if (wanted('gateways') || wanted('latency')) {
    const comparison = await compareGateways(surroundings, effort, isWanted);
    sections.push(gatewaySection(comparison));
    most = comparison.results.find(({ name }) => name === OURS)?.perSecond.median ?? 0;
  }
  if (wanted('latency') && most > 0) {
    sections.push(latencySection(await compareLatency(surroundings, most, effort)));
  }
  if (wanted('tokens')) {
    sections.push(tokenSection(await compareTokenCosts(effort.rounds)));
  }
  if (wanted('express')) {
    sections.push(middlewareSection(await compareMiddlewares(surroundings.redis.url, effort)));
  }
  if (wanted('import')) sections.push(importSection(await measureImports(effort.rounds)));
  return sections;
}

/** Ours is always among them: the others are there for its sake. */
function isWanted(name: string): boolean {
  return name === OURS || values.only.split(',').some((part) => name.includes(part));
}

function missingPrograms(): string[] {
  return [
    ...(hasNginx() ? [] : ['nginx']),
    ...(hasWrk() ? [] : ['wrk']),
    ...(hasRedisServer() ? [] : ['redis-server']),
  ];
}
