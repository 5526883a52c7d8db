import { throughputRatio, type Comparison } from './comparison.ts';
import { OURS } from './gateways.ts';
import type { TokenCosts } from './get-token.ts';
import type { ImportTime } from './import-time.ts';
import type { LatencyResult } from './latency.ts';
import type { Summary } from './statistics.ts';
import type { MiddlewareCost } from './token-check.ts';

/** A part of the report: a heading and what is below it, in Markdown. */
export type Section = readonly string[];

/** How many requests each gateway serves, and at what cost. */
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
    .flatMap(([name, ratio]) => (ratio === undefined ? [] : [`${ratio.toFixed(2)} × ${name}`]));
  return [
    '## A gateway’s job',
    'One process on a core of its own puts a token on `GET /users` and passes 8.5 kB of JSON back; wrk with 64 connections, and the nginx that stands for the API, share another core. Ours asks each caller for its key, keeps a rate for it, measures, logs every request and shares its token through Redis; the others do nothing but forward.',
    table(['', 'requests/s', 'of nginx', 'CPU µs per request', 'p99 ms', 'errors'], rows),
    ...(ratios.length === 0 ? [] : [`Ours serves ${ratios.join(', ')}.`]),
    ...notFound(missing),
  ];
}

/** How long answers take below the maximum. */
export function latencySection({ wantedPerSecond, rows }: LatencyResult): Section {
  return [
    '## Latency at half of the maximum',
    `All at the same load, ${Math.round(wantedPerSecond)} requests a second, which is half of what ours takes at the most.`,
    table(
      ['', 'requests/s', 'p50 ms', 'p99 ms', 'p99 of nginx'],
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

/** What one call of a token at hand costs. */
export function tokenSection({ costs, fastestPeerToOurs, missing }: TokenCosts): Section {
  return [
    '## A token at hand',
    'CPU time of one awaited call while the token is fresh, over a million calls in a process of its own.',
    table(
      ['', 'ns', 'of the floor'],
      costs.map(({ name, nanos, toFloor }) => [name, spread(nanos, 0), spread(toFloor, 2)]),
    ),
    ...(Number.isFinite(fastestPeerToOurs.median)
      ? [
          `The fastest of the other libraries takes ${spread(fastestPeerToOurs, 2)} × what ours takes.`,
        ]
      : []),
    ...notFound(missing),
  ];
}

/** What a middleware costs an Express app. */
export function middlewareSection(costs: readonly MiddlewareCost[]): Section {
  return [
    '## Express with `tokenCheck`',
    'The same app, one route with a small answer, behind each middleware, in a new process each time; and each middleware without an app, 64 requests at once, which is the steadiest figure.',
    table(
      [
        '',
        'requests/s',
        'of the empty one',
        'CPU µs per request',
        'empty’s CPU of this',
        'alone, CPU µs',
        'errors',
      ],
      costs.map(({ name, perSecond, toEmpty, cpuMicros, cpuOfEmpty, aloneMicros, errors }) => [
        name,
        spread(perSecond, 0),
        spread(toEmpty, 3),
        spread(cpuMicros, 1),
        spread(cpuOfEmpty, 3),
        spread(aloneMicros, 2),
        String(errors),
      ]),
    ),
  ];
}

/** How long it takes to import the library. */
export function importSection(times: readonly ImportTime[]): Section {
  return [
    '## Importing the library',
    'The first import of each subpath, in a new process each time. The empty modules are what Node itself takes: one, and as many as the library has.',
    table(
      ['', 'CPU ms', 'ms'],
      times.map(({ name, cpuMs, ms }) => [name, spread(cpuMs, 1), spread(ms, 1)]),
    ),
  ];
}

/** All of it, as a page. */
export function page(machine: readonly string[], sections: readonly Section[]): string {
  const head = [
    '# Results',
    'Written by `npm run bench`. Medians, with the least and the most of the rounds in brackets. All contenders are measured in turn, A B C, A B C: only the ratios say something, and only those of one run.',
    machine.map((line) => `- ${line}`).join('\n'),
  ];
  return `${[...head, ...sections.flat()].join('\n\n')}\n`;
}

function notFound(missing: readonly string[]): string[] {
  return missing.length === 0 ? [] : [`Not found, and left out: ${missing.join(', ')}.`];
}

function spread({ median, min, max }: Summary, digits: number): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
