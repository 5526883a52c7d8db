import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zoomErrorCodes } from '@evertoken/zoom-client';
import { errorCodes, noticeCodes } from 'evertoken';
import { expect, it } from 'vitest';
import { documents, root } from './documents.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const GATEWAY = 'packages/gateway';

/** The pages that mention names which are defined elsewhere. */
const pages = documents
  .map(({ path }) => path)
  .filter((path) => /^docs\/(?:guides\/|migrate\/|failure-modes|runbook|deployment)/.test(path));

it.each<[what: string, pattern: RegExp, known: Iterable<string>]>([
  ['metrics', /\bevertoken_[a-z_]+\b/g, names(/\bevertoken_[a-z_]+\b/g, 'docs/metrics.md')],
  [
    'alerts',
    /\bEvertoken[A-Z]\w+\b/g,
    [
      ...names(/(?<=alert: )\w+/g, 'deploy/prometheus/alerts.yml'),
      // Types of the example that begin with the same word.
      ...names(/(?<=(?:class|interface) )\w+/g, 'examples/nestjs/src/evertoken.module.ts'),
    ],
  ],
  [
    'error codes and environment variables',
    /(?<=`)[A-Z]+(?:_[A-Z]+)+(?=`)/g,
    [
      ...errorCodes,
      ...noticeCodes,
      ...zoomErrorCodes,
      ...names(/\b[A-Z]+(?:_[A-Z0-9]+)+\b/g, join(GATEWAY, 'README.md')),
      ...names(/\b[A-Z]+(?:_[A-Z0-9]+)+\b/g, 'docs/endpoints.md'),
      ...names(/\b[A-Z]+(?:_[A-Z0-9]+)+\b/g, '.env.example'),
      ...names(/\b[A-Z]+(?:_[A-Z0-9]+)+\b/g, 'docs/metrics.md'),
    ],
  ],
])('names no %s that are not there', (_, pattern, known) => {
  const all = new Set(known);
  const used = pages.flatMap((page) => names(pattern, page).map((name) => ({ page, name })));
  expect(used.length).toBeGreaterThan(5);
  // The suffix _FILE makes a variable name a file with the value.
  expect(used.filter(({ name }) => !all.has(name.replace(/_FILE$/, '')))).toEqual([]);
});

/** Not the codes of system errors, which are made as `Object.assign(new Error('…'), { code: '…' })`. */
const OWN_CODES = /(?<=(?<!new Error\('[^']*'\), \{ )\bcode: ')[A-Z_]+(?=')/g;

it('every error code of the gateway is documented', () => {
  const sources = readdirSync(join(root, GATEWAY, 'src'), { recursive: true, encoding: 'utf8' });
  const codes = sources
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => names(OWN_CODES, join(GATEWAY, 'src', path)));
  expect(codes).toContain('INTERNAL_ERROR');
  const places = ['docs/endpoints.md', join(GATEWAY, 'README.md')];
  const explained = new Set(places.flatMap((path) => names(/(?<=`)[A-Z_]+(?=`)/g, path)));
  expect(codes.filter((code) => !explained.has(code))).toEqual([]);
});

function names(pattern: RegExp, path: string): string[] {
  return [...new Set(read(path).match(pattern))];
}
