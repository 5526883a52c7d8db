import { throughputRatio, type Comparison } from './comparison.ts';
import { OURS } from './gateways.ts';
import type { TokenCosts } from './get-token.ts';
import type { ImportTime } from './import-time.ts';
import type { LatencyResult } from './latency.ts';
import type { Summary } from './statistics.ts';
import type { MiddlewareCost } from './token-check.ts';

/** A section of the report in Markdown, as its paragraphs. */
export type Section = readonly string[];

/** Throughput and cost of each gateway. */
export function gatewaySection(comparison: Comparison): Section {
  const { results, missing } = comparison;
  const rows = results.map(({ name, perSecond, toNginx, cpuMicros, p99Ms, errors }) => [
    name,
    spread(perSecond, 0),
    spread(toNginx, 2),
    cpuMicros === undefined ? '–' : spread(cpuMicros, 1),
    spread(p99Ms, 1),
    String(errors),
  ]);
  const ratios = results
    .filter(({ name }) => name !== OURS)
    .map(({ name }) => [name, throughputRatio(comparison, name)] as const)
    .flatMap(([name, ratio]) => (ratio === undefined ? [] : [`${ratio.toFixed(2)}× ${name}`]));
  return [
    '## Gateways',
    'One process on its own core attaches a token to `GET /users` and returns 8.5 kB of JSON; wrk (64 connections) and the nginx that replaces the API share another. evertoken also authenticates, limits rates, measures, logs, and shares its token through Redis.',
    table(['', 'requests/s', 'relative to nginx', 'CPU µs per request', 'p99 ms', 'errors'], rows),
    ...(ratios.length === 0 ? [] : [`Throughput of evertoken: ${ratios.join(', ')}.`]),
    ...missingNote(missing),
  ];
}

/** Latency below the maximum throughput. */
export function latencySection({ loadPerSecond, rows }: LatencyResult): Section {
  return [
    '## Latency at half of the maximum',
    `At ${Math.round(loadPerSecond)} requests per second, half of evertoken’s maximum.`,
    table(
      ['', 'requests/s', 'p50 ms', 'p99 ms', 'p99 relative to nginx'],
      rows.map(({ name, perSecond, p50Ms, p99Ms, p99ToNginx }) => [
        name,
        spread(perSecond, 0),
        spread(p50Ms, 2),
        spread(p99Ms, 2),
        spread(p99ToNginx, 2),
      ]),
    ),
  ];
}

/** The cost of one call while the token is cached. */
export function tokenSection({ costs, fastestPeerToOurs, missing }: TokenCosts): Section {
  return [
    '## A cached token',
    'CPU time of one awaited call with a fresh token, over a million calls.',
    table(
      ['', 'ns', 'relative to baseline'],
      costs.map(({ name, nanos, toBaseline }) => [name, spread(nanos, 0), spread(toBaseline, 2)]),
    ),
    ...(Number.isFinite(fastestPeerToOurs.median)
      ? [`The fastest other library takes ${spread(fastestPeerToOurs, 2)}× the time of evertoken.`]
      : []),
    ...missingNote(missing),
  ];
}

/** The cost of a middleware in an Express app. */
export function middlewareSection(costs: readonly MiddlewareCost[]): Section {
  return [
    '## Express with `tokenCheck`',
    'One route with a small response behind each middleware; and each middleware without an app, with 64 concurrent requests, the most stable figure.',
    table(
      [
        '',
        'requests/s',
        'relative to empty',
        'CPU µs per request',
        'CPU of empty / CPU',
        'without app, CPU µs',
        'errors',
      ],
      costs.map(({ name, perSecond, toEmpty, cpuMicros, cpuOfEmpty, bareMicros, errors }) => [
        name,
        spread(perSecond, 0),
        spread(toEmpty, 3),
        spread(cpuMicros, 1),
        spread(cpuOfEmpty, 3),
        spread(bareMicros, 2),
        String(errors),
      ]),
    ),
  ];
}

/** The time to import the library. */
export function importSection(times: readonly ImportTime[]): Section {
  return [
    '## Importing the library',
    'The first import of each subpath in a new process. Empty modules, one and as many as the library has, show the cost of Node.js.',
    table(
      ['', 'CPU ms', 'ms'],
      times.map(({ name, cpuMs, ms }) => [name, spread(cpuMs, 1), spread(ms, 1)]),
    ),
  ];
}

/** The whole report. */
export function page(machine: readonly string[], sections: readonly Section[]): string {
  const head = [
    '# Benchmarks',
    'Written by `npm run bench`: medians (minimum–maximum) of rounds in which the contenders take turns. Only ratios within one run are comparable.',
    machine.map((line) => `- ${line}`).join('\n'),
  ];
  return `${[...head, ...sections.flat()].join('\n\n')}\n`;
}

function missingNote(missing: readonly string[]): string[] {
  return missing.length === 0 ? [] : [`Not installed and omitted: ${missing.join(', ')}.`];
}

function spread({ median, min, max }: Summary, digits: number): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
