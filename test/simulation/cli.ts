import { parseArgs } from 'node:util';
import { randomScenario, getMaxFailures } from './random-scenario.ts';
import { runScenario, type Report } from './run-scenario.ts';
import { scenarios, type Scenario, type Target } from './scenario.ts';

const HELP = `Usage: npm run simulate -- [options]

  --scenario NAME   letters from A to S, such as ADF, or random (default: all letters)
  --processes N     number of processes (default: that of the scenario)
  --seed N          first seed (default 1)
  --seeds K         number of seeds (default 1)
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

/** Maximum requests per second of the whole fleet; more processes send fewer each. */
const MAX_REQUESTS_PER_SECOND = 500;

const HEADER =
  'scenario seeds mints     concurrent  401s            failed          Redis commands/request';

if (values.help) process.stdout.write(HELP);
else process.exitCode = await (values.scenario === 'random' ? simulateRandom() : simulateLetters());

async function simulateLetters(): Promise<number> {
  let failures = 0;
  console.log(HEADER);
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
  const totals = { requests: 0, mints: 0, rejected: 0, failed: 0, checked: 0 };
  for (const seed of seeds()) {
    const scenario = randomScenario(seed);
    const report = await runOrReplay(scenario, seed, 0.1);
    totals.requests += report.requests;
    totals.mints += report.mints;
    totals.rejected += report.rejected;
    totals.failed += report.failed;
    const maxFailures = getMaxFailures(scenario);
    if (maxFailures === undefined) continue;
    totals.checked += 1;
    if (report.failed > maxFailures)
      return reportFailure(seed, `${report.failed} requests failed`, scenario);
  }
  console.log(`${seeds().length} random scenarios, no invariant violated;`, totals);
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

function reportFailure(seed: number, failure: string, scenario: Scenario): number {
  console.error(`seed ${seed}: ${failure}\n`, JSON.stringify(scenario));
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
  const check = (name: keyof Report, value: number, limit: number): void => {
    if (value > limit) misses.push(`${name} ${value} > ${limit}`);
  };
  for (const name of ['mints', 'maxConcurrentMints', 'failed'] as const) {
    check(name, Math.max(...sortedValues(reports, name)), target[name]);
  }
  // These two depend on which requests are in flight at a fault, so the median of the runs is compared.
  check('rejected', median(reports, 'rejected'), target.rejected);
  // The targets are rounded to three digits.
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
    const max = sortedValues(reports, field).at(-1)!.toFixed(digits);
    const text = reports.length === 1 ? middle : `${middle} (..${max})`;
    return text.padEnd(width);
  };
  return [
    name.padEnd(9),
    String(reports.length).padEnd(6),
    cell('mints', 10),
    cell('maxConcurrentMints', 12),
    cell('rejected', 16),
    cell('failed', 16),
    cell('redisCommandsPerRequest', 16, 4),
  ].join('');
}
