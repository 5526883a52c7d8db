import { parseArgs } from 'node:util';
import { randomScenario, getMaxFailures } from './random-scenario.ts';
import { runScenario, type Report } from './run-scenario.ts';
import { scenarios, type Scenario, type Target } from './scenario.ts';

const HELP = `Usage: npm run simulate -- [options]

  --scenario NAME   a letter from A to S, several of them (ADF), or random (default: all letters)
  --processes N     instead of the scenario's own number
  --seed N          the first seed (default 1)
  --seeds K         how many seeds (default 1)
`;

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: scenarios.map(({ name }) => name).join('') },
    processes: { type: 'string' },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

/** Requests of the whole fleet in a second: more processes than this send fewer each. */
const MAX_REQUESTS_PER_SECOND = 500;

if (values.help) process.stdout.write(HELP);
else process.exitCode = await (values.scenario === 'random' ? simulateRandom() : simulateLetters());

async function simulateLetters(): Promise<number> {
  let failures = 0;
  console.log('scenario  seeds     mints  at once  401s          failed         Redis/request  ');
  for (const scenario of scenarios.filter(({ name }) => values.scenario.includes(name))) {
    const reports: Report[] = [];
    for (const seed of seeds()) reports.push(await runOrReplay(withProcessCount(scenario), seed));
    const missed =
      values.processes === undefined ? findMissedTargets(reports, scenario.target) : [];
    failures += missed.length;
    console.log(row(scenario.name, reports), missed.join(', '));
  }
  return failures === 0 ? 0 : 1;
}

async function simulateRandom(): Promise<number> {
  const totals = { requests: 0, mints: 0, refused: 0, failed: 0, hidden: 0 };
  for (const seed of seeds()) {
    const scenario = randomScenario(seed);
    const report = await runOrReplay(scenario, seed, 0.1);
    totals.requests += report.requests;
    totals.mints += report.mints;
    totals.refused += report.rejected;
    totals.failed += report.failed;
    const tolerated = getMaxFailures(scenario);
    if (tolerated === undefined) continue;
    totals.hidden += 1;
    if (report.failed > tolerated)
      return reportFailure(seed, `${report.failed} requests failed`, scenario);
  }
  console.log(`${seeds().length} random worlds, no invariant broken;`, totals);
  return 0;
}

async function runOrReplay(scenario: Scenario, seed: number, unreplayable = 0): Promise<Report> {
  try {
    return await runScenario(scenario, seed, unreplayable);
  } catch (error) {
    reportFailure(seed, String(error), scenario);
    throw error;
  }
}

function reportFailure(seed: number, what: string, scenario: Scenario): number {
  console.error(`seed ${seed}: ${what}\n`, JSON.stringify(scenario));
  console.error(`replay: npm run simulate -- --scenario ${scenario.name} --seed ${seed}`);
  return 1;
}

function seeds(): number[] {
  return Array.from({ length: Number(values.seeds) }, (_, i) => Number(values.seed) + i);
}

function withProcessCount(scenario: Scenario): Scenario {
  if (values.processes === undefined) return scenario;
  const processes = Number(values.processes);
  return { ...scenario, processes, rate: Math.min(1, MAX_REQUESTS_PER_SECOND / processes) };
}

function findMissedTargets(reports: readonly Report[], target: Target): string[] {
  const misses: string[] = [];
  const check = (name: keyof Report, seen: number, limit: number): void => {
    if (seen > limit) misses.push(`${name} ${seen} > ${limit}`);
  };
  for (const name of ['mints', 'maxConcurrentMints', 'failed'] as const) {
    check(name, Math.max(...sortedValues(reports, name)), target[name]);
  }
  // These two depend on which requests happen to be under way: the middle run is compared.
  check('rejected', median(reports, 'rejected'), target.rejected);
  // The table has three digits.
  check(
    'redisCommandsPerRequest',
    median(reports, 'redisCommandsPerRequest'),
    target.redisCommandsPerRequest + 0.0005,
  );
  return misses;
}

function sortedValues(reports: readonly Report[], name: keyof Report): number[] {
  return reports.map((report) => report[name]).toSorted((a, b) => a - b);
}

function median(reports: readonly Report[], name: keyof Report): number {
  return sortedValues(reports, name)[reports.length >> 1]!;
}

function row(name: string, reports: readonly Report[]): string {
  const cell = (field: keyof Report, width: number, digits = 0): string => {
    const middle = median(reports, field).toFixed(digits);
    const most = sortedValues(reports, field).at(-1)!.toFixed(digits);
    const text = reports.length === 1 ? middle : `${middle} (..${most})`;
    return text.padEnd(width);
  };
  return [
    name.padEnd(9),
    String(reports.length).padEnd(6),
    cell('mints', 10),
    cell('maxConcurrentMints', 8),
    cell('rejected', 16),
    cell('failed', 16),
    cell('redisCommandsPerRequest', 16, 4),
  ].join('');
}
