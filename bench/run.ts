import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { hasRedisServer, startRedisServer } from '../test/support/redis-server.ts';
import { printHelp, runProgram } from '../test/support/program.ts';
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

  --rounds N       measurements of each contender (default 5)
  --seconds N      duration of each measurement (default 5)
  --suites A,B     of ${SUITES.join(', ')} (default all)
  --only A,B       contenders whose names contain one of these (default all)
  --dry            prints the report without writing bench/RESULTS.md

It takes about seven minutes and needs an otherwise idle machine.
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
await runProgram(() => (values.help ? printHelp(HELP) : main()));

async function main(): Promise<number> {
  const missing = missingPrograms();
  if (missing.length > 0) {
    console.error(`not installed: ${missing.join(', ')}; install them with your package manager`);
    return 1;
  }
  if (availableParallelism() < 2)
    console.error('With a single core the figures are not meaningful.');
  const options = { rounds: Number(values.rounds), seconds: Number(values.seconds) };
  const machine = describeMachine();
  const upstream = await startUpstream(await fetchUserPage());
  const redis = await startRedisServer();
  try {
    const sections = await measureAll({ upstream: upstream.url, redis }, options);
    const text = await format(page(machine, sections), { parser: 'markdown' });
    process.stdout.write(text);
    if (!values.dry) await writeFile(RESULTS, text);
    return 0;
  } finally {
    await upstream.stop();
    await redis.stop();
  }
}

async function measureAll(
  environment: BenchEnvironment,
  options: BenchOptions,
): Promise<Section[]> {
  const isSelected = (suite: (typeof SUITES)[number]): boolean =>
    values.suites.split(',').includes(suite);
  const sections: Section[] = [];
  let maxPerSecond = 0;
  if (isSelected('gateways') || isSelected('latency')) {
    const comparison = await compareGateways(environment, options, isIncluded);
    sections.push(gatewaySection(comparison));
    maxPerSecond = comparison.results.find(({ name }) => name === OURS)?.perSecond.median ?? 0;
  }
  if (isSelected('latency') && maxPerSecond > 0) {
    sections.push(latencySection(await compareLatency(environment, maxPerSecond, options)));
  }
  if (isSelected('tokens')) {
    sections.push(tokenSection(await compareTokenCosts(options.rounds)));
  }
  if (isSelected('express')) {
    sections.push(middlewareSection(await compareMiddlewares(environment.redis.url, options)));
  }
  if (isSelected('import')) sections.push(importSection(await measureImports(options.rounds)));
  return sections;
}

/** evertoken itself is always included. */
function isIncluded(name: string): boolean {
  return name === OURS || values.only.split(',').some((part) => name.includes(part));
}

function missingPrograms(): string[] {
  return [
    ...(hasNginx() ? [] : ['nginx']),
    ...(hasWrk() ? [] : ['wrk']),
    ...(hasRedisServer() ? [] : ['redis-server']),
  ];
}
