import type { VendorRunResult, VendorScenario } from './vendor-harness.ts';

/** How much longer a request may take on a busy machine: three stalls, one for each response. */
const STALLS = 3;

/** Returns what a run cost more than its scenario allows. */
export function findVendorProblems(scenario: VendorScenario, result: VendorRunResult): string[] {
  const { requests, avoidable, slowestMs, longestStallMs, vendorStallMs, vendor } = result;
  const { maxWaitMs, maxNeedlessMints = 0 } = scenario;
  const needless = vendor.mints.early + vendor.mints.concurrent;
  const failed = sum(avoidable);
  const shouldExpire = scenario.vendor?.lifetimeMs !== undefined;
  return [
    ...(requests === 0 ? ['no request was sent'] : []),
    ...(failed > 0 ? [`${failed} requests failed: ${JSON.stringify(avoidable)}`] : []),
    ...(needless > maxNeedlessMints ? [`${needless} needless mints`] : []),
    ...(vendor.expired > 0 && !shouldExpire ? [`${vendor.expired} expired tokens sent`] : []),
    ...(slowestMs > maxWaitMs + STALLS * Math.max(longestStallMs, vendorStallMs)
      ? [`${round(slowestMs)} ms waited`]
      : []),
  ];
}

const COLUMNS = [
  'scenario',
  'requests',
  'streams',
  'failed',
  'vendor',
  '401s',
  'mints',
  'needless',
  'longest wait',
  'expired',
  'commands/request',
  '/mint',
  'stall',
];

/** The head of the table of {@link toRow}. */
export function toHead(): string {
  return formatRow(COLUMNS);
}

/** A row of the table. `failed` are requests that could be saved, `vendor` those that the vendor alone failed. */
export function toRow(name: string, result: VendorRunResult): string {
  const { requests, sent, avoidable, unavoidable, rejected, vendor, commands } = result;
  const { due, early, concurrent } = vendor.mints;
  const mints = due + early + concurrent;
  return formatRow([
    name,
    String(requests),
    String(sent['stream'] ?? 0),
    String(sum(avoidable)),
    String(sum(unavoidable)),
    String(rejected),
    String(mints),
    early + concurrent === 0 ? '0' : `${early}+${concurrent}`,
    `${(result.slowestMs / 1_000).toFixed(1)} s`,
    vendor.expired === 0 ? '0' : `${vendor.expired} (${(vendor.latestMs / 1_000).toFixed(1)} s)`,
    (commands / requests).toFixed(4),
    (commands / mints).toFixed(1),
    `${round(result.longestStallMs)} ms`,
  ]);
}

function formatRow([name = '', ...cells]: readonly string[]): string {
  const widths = COLUMNS.slice(1).map((column) => Math.max(8, column.length));
  return [name.padEnd(28), ...cells.map((cell, i) => cell.padStart(widths[i]!))].join('  ');
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((before, count) => before + count, 0);
}

function round(ms: number): number {
  return Math.round(ms);
}
