import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readModuleFacts } from './conventions/module-facts.ts';
import {
  checkDependencyDirection,
  checkDependencies,
  checkDocumentation,
  checkExports,
  checkNames,
  checkPinning,
  checkPurity,
  checkVersions,
} from './conventions/rules.ts';
import {
  examples,
  packages,
  rootManifest,
  type Manifest,
  type Package,
} from './conventions/workspace.ts';

describe('this workspace', () => {
  const library = packages.filter(({ manifest }) => manifest.name === 'evertoken');
  const all = [...packages, ...examples];

  it('was found', () => {
    expect(packages.map(({ manifest }) => manifest.name).toSorted()).toEqual([
      '@evertoken/gateway',
      '@evertoken/zoom-client',
      '@evertoken/zoom-sandbox',
      'evertoken',
    ]);
    expect(library[0]?.files.length).toBeGreaterThan(20);
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each<[string, string[]]>([
    ['keeps the arrows between its packages', found(checkDependencyDirection, packages)],
    ['has a library that imports nothing', found(checkPurity, library)],
    ['exports by name', found(checkExports, all)],
    ['documents what it exports', found(checkDocumentation, packages)],
    ['names its files for what is in them', found(checkNames, packages)],
    ['declares what it imports', found(checkDependencies, all)],
    ['has one version', checkVersions(packages)],
    ['pins its dependencies', found(checkPinning, [{ manifest: rootManifest }, ...all])],
  ])('%s', (_, problems) => {
    expect(problems).toEqual([]);
  });
});

describe('the decision records', () => {
  const folder = new URL('../docs/decisions/', import.meta.url);
  const records = readdirSync(folder)
    .filter((name) => name !== 'index.md')
    .toSorted();

  it('are numbered one after the other, and say their number', () => {
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, at) => at + 1));
    for (const name of records) {
      expect(readFileSync(new URL(name, folder), 'utf8')).toMatch(`# ${name.slice(0, 4)}: `);
    }
  });
});

describe('arrows', () => {
  const gateway = { name: '@evertoken/gateway' };
  const start = `await import('@evertoken/zoom-sandbox');`;

  it.each<[string, Package, string[]]>([
    [
      'gateway to client and library',
      packageOf(gateway, {
        'src/a.ts': `import '@evertoken/zoom-client'; import { x } from 'evertoken/redis'; import 'fastify';`,
      }),
      [],
    ],
    ['gateway starts the sandbox', packageOf(gateway, { 'src/a.ts': start }), []],
    [
      'and knows its types there',
      packageOf(gateway, {
        'src/a.ts': `import type { Sandbox } from '@evertoken/zoom-sandbox'; ${start}`,
      }),
      [],
    ],
    [
      'the sandbox is loaded at once',
      packageOf(gateway, {
        'src/a.ts': `import { createSandbox } from '@evertoken/zoom-sandbox';`,
      }),
      ['src/a.ts must not import @evertoken/zoom-sandbox'],
    ],
    [
      'a type of the sandbox elsewhere',
      packageOf(gateway, { 'src/a.ts': `export type S = import('@evertoken/zoom-sandbox').S;` }),
      ['src/a.ts must not import @evertoken/zoom-sandbox'],
    ],
    [
      'client to gateway',
      packageOf({ name: '@evertoken/zoom-client' }, { 'src/a.ts': `import '@evertoken/gateway';` }),
      ['src/a.ts must not import @evertoken/gateway'],
    ],
    [
      'sandbox to library, in a re-export',
      packageOf(
        { name: '@evertoken/zoom-sandbox' },
        { 'src/a.ts': `export { x } from 'evertoken/zoom';` },
      ),
      ['src/a.ts must not import evertoken/zoom'],
    ],
    [
      'around the rule by a path',
      packageOf(
        { name: '@evertoken/zoom-sandbox' },
        { 'src/a.ts': `import '../../evertoken/src/secret.ts';` },
      ),
      ['src/a.ts must not import ../../evertoken/src/secret.ts'],
    ],
    ['within the package', packageOf(gateway, { 'src/cli/a.ts': `import '../b.ts';` }), []],
  ])('%s', (_, sample, problems) => {
    expect(checkDependencyDirection(sample)).toEqual(problems);
  });
});

describe('purity', () => {
  it.each([
    [`import { x } from './x.ts'; export type { Y } from '../y.ts';`, []],
    [`import { readFile } from 'node:fs/promises';`, ['src/a.ts must not import node:fs/promises']],
    [`import type { Redis } from 'ioredis';`, ['src/a.ts must not import ioredis']],
    [`export type R = import('express').Request;`, ['src/a.ts must not import express']],
    [`export const load = () => import('redis');`, ['src/a.ts must not import redis']],
    [`import { DPoP } from 'oauth4webapi';`, ['src/a.ts must not import oauth4webapi']],
    [`// import 'redis'\nexport const text = "import 'redis'";`, []],
  ])('%s', (text, problems) => {
    expect(checkPurity(packageOf({ name: 'evertoken' }, { 'src/a.ts': text }))).toEqual(problems);
  });
});

describe('purity of ./oauth', () => {
  it('is but for its peer', () => {
    const text = `import { DPoP } from 'oauth4webapi'; import 'jose';`;
    const sample = packageOf({ name: 'evertoken' }, { 'src/provider/oauth.ts': text });
    expect(checkPurity(sample)).toEqual(['src/provider/oauth.ts must not import jose']);
  });
});

describe('exports', () => {
  it.each([
    [`export { a, type B } from './x.ts';`, []],
    [`export * from './x.ts';`, ['src/a.ts has an export *']],
    [`export * as all from './x.ts';`, ['src/a.ts has an export *']],
    [`export default function f(): void {}`, ['src/a.ts has a default export']],
    [`const a = 1; export { a as default };`, ['src/a.ts has a default export']],
  ])('%s', (text, problems) => {
    expect(checkExports(packageOf({ name: 'x' }, { 'src/a.ts': text }))).toEqual(problems);
  });
});

describe('documentation', () => {
  it.each([
    ['/** What. */\nexport const a = 1;', []],
    ['/** What. */\nexport interface A {}', []],
    ['/** What. */\nexport async function a(): Promise<void> {}', []],
    ['/** What. */\nconst a = 1;\nexport { a };', []],
    ['/** One. */\nexport function a(x: 1): 1;\nexport function a(x: 2): 2;', []],
    ['const a = 1;', []],
    [`import { a } from './a.ts';\nexport { a };`, []],
    ['export const a = 1;', ['a']],
    ['// What.\nexport const a = 1;', ['a']],
    ['/* What. */\nexport type A = 1;', ['A']],
    ['/** Of b. */\nconst b = 1;\nexport class A {}', ['A']],
    ['/** A file. */\n// and then\nexport class A {}', ['A']],
    ['export const a = 1, b = 2;', ['a', 'b']],
    ['function a(): void {}\nexport { a as b };', ['b']],
  ])('%s', (text, undocumented) => {
    expect(checkDocumentation(packageOf({ name: 'x' }, { 'src/a.ts': text }))).toEqual(
      undocumented.map((name) => `src/a.ts exports ${name} without a doc comment`),
    );
  });
});

describe('names', () => {
  it.each([
    ['src/store/redis-scripts.ts', []],
    ['src/utils/clock.ts', ['utils']],
    ['src/store/helpers.ts', ['helpers']],
    ['src/common.ts', ['common']],
    ['src/types/zoom.ts', ['types']],
    ['src/http/type.ts', ['type']],
    ['src/tokenManager.ts', ['tokenManager']],
  ])('%s', (path, bad) => {
    expect(checkNames(packageOf({ name: 'x' }, { [path]: '' }))).toEqual(
      bad.map((name) => `${path} is in a bad place: "${name}"`),
    );
  });
});

describe('dependencies', () => {
  const dependencies = { '@scope/a': '1.0.0', b: '1.0.0' };

  it.each([
    [`import '@scope/a/x'; import type { B } from 'b'; import 'node:fs/promises';`, []],
    [`import '@scope/a';`, ['declares b, but does not import it']],
    [`import '@scope/a'; import 'b/c'; import 'd/e';`, ['imports d, but does not declare it']],
  ])('%s', (text, problems) => {
    expect(checkDependencies(packageOf({ name: 'x', dependencies }, { 'src/a.ts': text }))).toEqual(
      problems,
    );
  });

  it('may be peers', () => {
    const peerDependencies = { b: '^1.0.0', c: '^1.0.0' };
    const sample = packageOf({ name: 'x', peerDependencies }, { 'src/a.ts': `import 'b';` });
    expect(checkDependencies(sample)).toEqual(['declares c, but does not import it']);
  });
});

describe('dependencies of an application', () => {
  it('may be those of its development', () => {
    const files = { 'src/a.ts': `import 'b'; import 'c';` };
    const manifest = { name: 'x', devDependencies: { b: '1.0.0', unused: '1.0.0' } };
    const missing = (name: string): string => `imports ${name}, but does not declare it`;
    expect(checkDependencies(packageOf({ ...manifest, private: true }, files))).toEqual([
      missing('c'),
    ]);
    expect(checkDependencies(packageOf(manifest, files))).toEqual([missing('b'), missing('c')]);
  });
});

describe('versions', () => {
  it('of packages and of what they need from each other are one', () => {
    const evertoken = '0.2.0';
    const samples = [
      packageOf({ name: 'evertoken', version: '0.2.0' }),
      packageOf({ name: '@evertoken/gateway', version: '0.2.0', dependencies: { evertoken } }),
    ];
    expect(checkVersions(samples)).toEqual([]);
    const behind = [
      packageOf({ name: '@evertoken/zoom-client', version: '0.1.0' }),
      packageOf({ name: 'x', version: '0.2.0', devDependencies: { evertoken: '0.1.0' } }),
    ];
    expect(checkVersions([...samples, ...behind])).toEqual([
      '@evertoken/zoom-client: @evertoken/zoom-client is 0.1.0, not 0.2.0',
      'x: evertoken is 0.1.0, not 0.2.0',
    ]);
  });

  it.each(['1.2.3', '1.0.0-rc.1', 'npm:express@4.22.3', 'npm:@a/b@1.0.0'])('%s is exact', (a) => {
    expect(checkPinning({ manifest: { name: 'x', dependencies: { a } } })).toEqual([]);
  });

  it('of a peer may be a range', () => {
    const manifest = { name: 'x', peerDependencies: { a: '^1.2.3' } };
    expect(checkPinning({ manifest })).toEqual([]);
  });

  it.each(['^1.2.3', '~1.2.3', '1.x', '*', '', 'latest', '>=1.0.0', '1.2', 'npm:express@^4.22.3'])(
    '%s is not',
    (version) => {
      for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides']) {
        expect(checkPinning({ manifest: { name: 'x', [kind]: { a: version } } })).toEqual([
          `does not pin a: ${version}`,
        ]);
      }
    },
  );
});

describe('the linter', () => {
  it.each([
    ['sees a lost promise', 'save();', 'no-floating-promises'],
    ['sees a promise as a condition', 'if (save()) save = later;', 'no-misused-promises'],
    ['sees what is thrown and no error', 'throw "no";', 'only-throw-error'],
    ['is content otherwise', 'await save(); save = later;', undefined],
  ])('%s', (_, statement, rule) => {
    const found = lint(`
      const later = (): Promise<boolean> => Promise.resolve(true);
      let save = later;
      ${statement}
      export const last = await save();`);
    if (rule === undefined) expect(found).toMatchObject({ status: 0 });
    else
      expect(found).toMatchObject({ status: 1, output: expect.stringContaining(rule) as string });
  });
});

/** What a rule says of each, with its name. */
function found<Of extends Pick<Package, 'manifest'>>(
  rule: (of: Of) => string[],
  all: readonly Of[],
): string[] {
  return all.flatMap((one) => rule(one).map((problem) => `${one.manifest.name}: ${problem}`));
}

/** Lints a text under this workspace's configuration. */
function lint(text: string): { status: number | null; output: string } {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'conventions-'));
  try {
    writeFileSync(join(folder, 'sample.ts'), text);
    const linter = join(root, 'node_modules/.bin/oxlint');
    const config = join(root, '.oxlintrc.json');
    const { status, stdout } = spawnSync(
      linter,
      ['--type-aware', '--deny-warnings', '--config', config, '.'],
      { cwd: folder, encoding: 'utf8' },
    );
    return { status, output: stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function packageOf(manifest: Manifest, files: Readonly<Record<string, string>> = {}): Package {
  const sources = Object.entries(files).map(([path, text]) => ({
    path,
    facts: readModuleFacts(text),
  }));
  return { manifest, files: sources };
}
