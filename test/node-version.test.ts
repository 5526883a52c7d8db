import { readFileSync, readdirSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const RANGE = '^20.19.2 || >=22.12.0';
const PROGRAMS = ['gateway/bin/evertoken.js', 'zoom-sandbox/bin/zoom-sandbox.js'];

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

it('is one range in all packages', () => {
  const packages = readdirSync(new URL('../packages', import.meta.url));
  const folders = ['', 'bench/', 'docs/', ...packages.map((name) => `packages/${name}/`)];
  const ranges = folders.map((folder) => {
    const { engines } = JSON.parse(read(`${folder}package.json`)) as { engines: { node: string } };
    return engines.node;
  });
  expect(ranges).toEqual(folders.map(() => RANGE));
});

it('begins at what contributors use by default', () => {
  expect(read('.nvmrc')).toBe('20.19.2\n');
});

it('is tested in CI from its beginning to the newest line', () => {
  const { jobs } = parse(read('.github/workflows/ci.yml')) as {
    jobs: { check: { strategy: { matrix: { node: string[] } } } };
  };
  expect(jobs.check.strategy.matrix.node).toEqual(['20.19.2', '22', '24', '26']);
});

describe.each(PROGRAMS)('%s', (path) => {
  it.each(['12.22.12', '18.20.8', '20.19.1', '21.7.3', '22.11.0'])('refuses Node %s', (version) => {
    const { loaded, exitCode, printed } = start(path, version);
    expect([loaded, exitCode]).toEqual([[], 1]);
    expect(printed).toMatch(
      `: Node.js ${version} is not supported; install 20.19.2, 22.12 or newer\n`,
    );
  });

  it.each(['20.19.2', '20.20.0', '22.12.0', '23.0.0', '26.12.1'])(
    'starts on Node %s',
    (version) => {
      const { loaded, exitCode, printed } = start(path, version);
      expect([loaded.length, exitCode, printed]).toEqual([1, undefined, '']);
    },
  );
});

/** Runs a program with another version of Node in `process`, and without what it imports. */
function start(
  path: string,
  node: string,
): { readonly loaded: string[]; readonly exitCode: number | undefined; readonly printed: string } {
  const loaded: string[] = [];
  let printed = '';
  const process = {
    versions: { node },
    exitCode: undefined,
    stderr: { write: (text: string) => (printed += text) },
  };
  const source = read(`packages/${path}`).replace(/^#!.*/, '').replace('import(', 'load(');
  runInNewContext(source, { process, load: (name: string) => loaded.push(name) });
  return { loaded, exitCode: process.exitCode, printed };
}
