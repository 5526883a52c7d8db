import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCycles } from './conventions/cycles.ts';
import { functionLengths, quantile } from './conventions/function-length.ts';
import { readModuleFacts } from './conventions/module-facts.ts';
import { findRepeatedLines } from './conventions/repeated-lines.ts';
import { discouragedPhrases, retiredFileNames, retiredNames } from './conventions/retired-words.ts';
import {
  checkDependencies,
  checkDependencyDirection,
  checkDocumentation,
  checkExports,
  checkMetadata,
  checkNames,
  checkPinning,
  checkPurity,
  checkScripts,
  checkVersions,
} from './conventions/rules.ts';
import { textFiles, type TextFile } from './conventions/text-files.ts';
import {
  examples,
  packages,
  root,
  rootManifest,
  type Manifest,
  type Package,
} from './conventions/workspace.ts';

describe('the workspace', () => {
  const library = packages.filter(({ manifest }) => manifest.name === 'evertoken');
  const all = [...packages, ...examples];

  it('has the four packages and the examples', () => {
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
    ['imports between packages in one direction', checkEach(checkDependencyDirection, packages)],
    ['has a library without dependencies', checkEach(checkPurity, library)],
    ['exports by name', checkEach(checkExports, all)],
    ['documents every export', checkEach(checkDocumentation, packages)],
    ['names files after their content', checkEach(checkNames, packages)],
    ['declares what it imports', checkEach(checkDependencies, all)],
    ['has one version', checkVersions(packages)],
    ['pins its dependencies', checkEach(checkPinning, [{ manifest: rootManifest }, ...all])],
    [
      'has scripts that run on Windows too',
      checkEach(checkScripts, [{ manifest: rootManifest }, ...all]),
    ],
    [
      'has no import cycles, including imports of types',
      checkEach((one: Package) => findCycles(one).map((cycle) => cycle.join(' → ')), all),
    ],
  ])('%s', (_, issues) => {
    expect(issues).toEqual([]);
  });
});

describe('what npm shows', () => {
  it.each(packages)('is complete for $manifest.name', (one) => {
    const folder = `packages/${basename(one.manifest.name)}`;
    expect(checkMetadata(one, folder)).toEqual([]);
    for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md'])
      expect(existsSync(join(root, folder, file)), file).toBe(true);
  });

  it('is compared with the repository and the folder', () => {
    const manifest = { name: 'x', license: 'MIT', sideEffects: false, keywords: ['a', 'a'] };
    expect(checkMetadata({ manifest }, 'packages/x').map((issue) => issue.split(':')[0])).toEqual([
      'must have homepage',
      'must have bugs',
      'must have repository',
      'has no description',
      'needs at least 8 different keywords',
    ]);
  });
});

describe('the size of the code', () => {
  /** Tables of rules and data: splitting them would not make them easier to read. */
  const TABLES = new Set(['packages/evertoken/src/testing/store-contract.ts']);
  const MAX_FILE_LINES = 300;
  const MAX_MEDIAN_LINES = 6;
  const MAX_P90_LINES = 20;

  it(`has no file of more than ${MAX_FILE_LINES} lines except tables`, () => {
    const long = textFiles
      .filter(({ path }) => /\.(?:ts|mjs)$/.test(path) && !isTestOrExample(path))
      .filter(({ path, text }) => lineCount(text) > MAX_FILE_LINES && !TABLES.has(path));
    expect(long.map(({ path, text }) => `${path}: ${lineCount(text)}`)).toEqual([]);
  });

  it('has functions of 6 lines in the median and at most 20 in the ninetieth percentile', () => {
    const lengths = packages.flatMap(({ files }) =>
      files.flatMap(({ source }) => functionLengths(source)),
    );
    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(MAX_MEDIAN_LINES);
    expect(quantile(lengths, 0.9)).toBeLessThanOrEqual(MAX_P90_LINES);
  });

  it('has no run of 8 equal lines in two places outside of examples and tests', () => {
    const code = textFiles.filter(
      ({ path }) => /\.(?:ts|mjs|js|css|html|lua)$/.test(path) && !isTestOrExample(path),
    );
    expect(findRepeatedLines(code, 8)).toEqual([]);
  });

  function isTestOrExample(path: string): boolean {
    return /(?:^|\/)(?:test|examples)\//.test(path);
  }

  function lineCount(text: string): number {
    return text.trimEnd().split('\n').length;
  }
});

it('names no source file in documents and comments that does not exist', () => {
  const exists = (name: string): boolean =>
    textFiles.some(({ path }) => `/${path}`.endsWith(`/${name}`));
  // A name without a folder may be that of a reader's own file.
  const named = textFiles.flatMap(({ path, text }) => {
    const found = text.match(/(?<=`)[\w-]+(?:\/[\w.-]+)+\.ts(?=`)/g) ?? [];
    return found.map((name) => ({ path, name }));
  });
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ name }) => !exists(name))).toEqual([]);
});

describe('the vocabulary', () => {
  const HISTORY = /(?:^|\/)CHANGELOG\.md$|^docs\/decisions\/|conventions\/retired-words\.ts$/;

  it('has no retired file names', () => {
    const retired = textFiles.flatMap(({ path }) => {
      const current = retiredFileNames[basename(path).split('.')[0]!];
      return current === undefined ? [] : [`${path}: ${current}`];
    });
    expect(retired).toEqual([]);
  });

  it('has no retired names in code, messages and documentation', () => {
    const pattern = new RegExp(`\\b(?:${retiredNames.join('|')})\\b`);
    const current = textFiles.filter(({ path }) => !HISTORY.test(path));
    expect(linesWith(pattern, current)).toEqual([]);
  });

  it.each([
    ['the sources', /^packages\/[^/]+\/(?:src|dashboard)\//, 5],
    ['the documentation', /^(?:docs\/|README\.md$|packages\/[^/]+\/README\.md$)/, 10],
    [
      'tests, tools, benchmarks, examples and deployment files',
      /^(?:packages\/[^/]+\/(?:test|bench)|test|tools|bench|examples|deploy)\/(?!conventions\/retired-words\.ts$)/,
      5,
    ],
  ])('has hardly any discouraged phrases in %s', (_, folder, maxLines) => {
    const found = linesWith(
      discouragedPhrases,
      textFiles.filter(({ path }) => folder.test(path)),
    );
    expect(found.slice(maxLines)).toEqual([]);
  });

  function linesWith(pattern: RegExp, files: readonly TextFile[]): string[] {
    return files.flatMap(({ path, text }) =>
      text
        .split('\n')
        .map((line, index) => `${path}:${index + 1}: ${line.trim()}`)
        .filter((line) => pattern.test(line.slice(path.length))),
    );
  }
});

describe('the decision records', () => {
  const folder = new URL('../docs/decisions/', import.meta.url);
  const records = readdirSync(folder)
    .filter((name) => name !== 'index.md')
    .toSorted();

  it('are numbered consecutively and have their number in the title', () => {
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(
      records.map((_, index) => index + 1),
    );
    for (const name of records) {
      expect(readFileSync(new URL(name, folder), 'utf8')).toMatch(`# ${name.slice(0, 4)}: `);
    }
  });
});

describe('the check of the dependency direction', () => {
  const gateway = { name: '@evertoken/gateway' };
  const dynamicImport = `await import('@evertoken/zoom-sandbox');`;

  it.each<[string, Package, string[]]>([
    [
      'allows the gateway to import the client and the library',
      createPackage(gateway, {
        'src/a.ts': `import '@evertoken/zoom-client'; import { x } from 'evertoken/redis'; import 'fastify';`,
      }),
      [],
    ],
    [
      'allows the gateway to import the sandbox dynamically',
      createPackage(gateway, { 'src/a.ts': dynamicImport }),
      [],
    ],
    [
      'allows its types where it is imported dynamically',
      createPackage(gateway, {
        'src/a.ts': `import type { Sandbox } from '@evertoken/zoom-sandbox'; ${dynamicImport}`,
      }),
      [],
    ],
    [
      'rejects a static import of the sandbox',
      createPackage(gateway, {
        'src/a.ts': `import { createSandbox } from '@evertoken/zoom-sandbox';`,
      }),
      ['src/a.ts must not import @evertoken/zoom-sandbox'],
    ],
    [
      'rejects a type of the sandbox in another file',
      createPackage(gateway, {
        'src/a.ts': `export type S = import('@evertoken/zoom-sandbox').S;`,
      }),
      ['src/a.ts must not import @evertoken/zoom-sandbox'],
    ],
    [
      'rejects an import of the gateway by the client',
      createPackage(
        { name: '@evertoken/zoom-client' },
        { 'src/a.ts': `import '@evertoken/gateway';` },
      ),
      ['src/a.ts must not import @evertoken/gateway'],
    ],
    [
      'rejects a re-export of the library by the sandbox',
      createPackage(
        { name: '@evertoken/zoom-sandbox' },
        { 'src/a.ts': `export { x } from 'evertoken/zoom';` },
      ),
      ['src/a.ts must not import evertoken/zoom'],
    ],
    [
      'rejects a path into another package',
      createPackage(
        { name: '@evertoken/zoom-sandbox' },
        { 'src/a.ts': `import '../../evertoken/src/access-token.ts';` },
      ),
      ['src/a.ts must not import ../../evertoken/src/access-token.ts'],
    ],
    [
      'allows imports within the package',
      createPackage(gateway, { 'src/cli/a.ts': `import '../b.ts';` }),
      [],
    ],
  ])('%s', (_, sample, issues) => {
    expect(checkDependencyDirection(sample)).toEqual(issues);
  });
});

describe('the check of import cycles', () => {
  it.each([
    [
      'two modules',
      { 'a.ts': `import './b.ts';`, 'b.ts': `import './a.ts';` },
      ['a.ts → b.ts → a.ts'],
    ],
    [
      'a cycle that is closed by a type',
      { 'a.ts': `import './b.ts';`, 'b.ts': `import type { A } from './a.ts';` },
      ['a.ts → b.ts → a.ts'],
    ],
    [
      'a cycle behind another module',
      { 'a.ts': `import './b/c.ts';`, 'b/c.ts': `import '../d.ts';`, 'd.ts': `import './b/c.ts';` },
      ['b/c.ts → d.ts → b/c.ts'],
    ],
    [
      'two ways to one module',
      { 'a.ts': `import './b.ts'; import './c.ts';`, 'b.ts': `import './c.ts';`, 'c.ts': '' },
      [],
    ],
  ])('handles %s', (_, files, cycles) => {
    const found = findCycles(createPackage({ name: 'x' }, files));
    expect(found.map((cycle) => cycle.join(' → '))).toEqual(cycles);
  });
});

describe('the check of repeated lines', () => {
  it('reports the second place, regardless of indentation and empty lines', () => {
    const files = [
      { path: 'a.ts', text: 'start\none\ntwo\nthree\n' },
      { path: 'b.ts', text: '  one\n\n  two\n  three\n' },
    ];
    expect(findRepeatedLines(files, 3)).toEqual(['b.ts:1 repeats a.ts:2']);
    expect(findRepeatedLines(files, 4)).toEqual([]);
  });
});

describe('the length of functions', () => {
  it('counts declarations, methods and arrow functions of several lines', () => {
    const source = `
      function one() {}
      class A { two() {
      } }
      const three = () => {

      };
      const expression = () => 1;`;
    expect(functionLengths(source)).toEqual([1, 2, 3]);
  });
});

describe('the check of the library', () => {
  it.each([
    [`import { x } from './x.ts'; export type { Y } from '../y.ts';`, []],
    [`import { readFile } from 'node:fs/promises';`, ['src/a.ts must not import node:fs/promises']],
    [`import type { Redis } from 'ioredis';`, ['src/a.ts must not import ioredis']],
    [`export type R = import('express').Request;`, ['src/a.ts must not import express']],
    [`export const load = () => import('redis');`, ['src/a.ts must not import redis']],
    [`import { DPoP } from 'oauth4webapi';`, ['src/a.ts must not import oauth4webapi']],
    [`// import 'redis'\nexport const text = "import 'redis'";`, []],
  ])('%s', (text, issues) => {
    expect(checkPurity(createPackage({ name: 'evertoken' }, { 'src/a.ts': text }))).toEqual(issues);
  });
});

describe('the check of ./oauth', () => {
  it('allows its peer only', () => {
    const text = `import { DPoP } from 'oauth4webapi'; import 'jose';`;
    const sample = createPackage({ name: 'evertoken' }, { 'src/provider/oauth.ts': text });
    expect(checkPurity(sample)).toEqual(['src/provider/oauth.ts must not import jose']);
  });
});

describe('the check of exports', () => {
  it.each([
    [`export { a, type B } from './x.ts';`, []],
    [`export * from './x.ts';`, ['src/a.ts has an export *']],
    [`export * as all from './x.ts';`, ['src/a.ts has an export *']],
    [`export default function f(): void {}`, ['src/a.ts has a default export']],
    [`const a = 1; export { a as default };`, ['src/a.ts has a default export']],
  ])('%s', (text, issues) => {
    expect(checkExports(createPackage({ name: 'x' }, { 'src/a.ts': text }))).toEqual(issues);
  });
});

describe('the check of doc comments', () => {
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
    expect(checkDocumentation(createPackage({ name: 'x' }, { 'src/a.ts': text }))).toEqual(
      undocumented.map((name) => `src/a.ts exports ${name} without a doc comment`),
    );
  });
});

describe('the check of file names', () => {
  it.each([
    ['src/store/redis-scripts.ts', []],
    ['src/utils/clock.ts', ['utils']],
    ['src/store/helpers.ts', ['helpers']],
    ['src/common.ts', ['common']],
    ['src/types/zoom.ts', ['types']],
    ['src/http/type.ts', ['type']],
    ['src/tokenManager.ts', ['tokenManager']],
  ])('%s', (path, invalid) => {
    expect(checkNames(createPackage({ name: 'x' }, { [path]: '' }))).toEqual(
      invalid.map((name) => `${path} has an invalid name: "${name}"`),
    );
  });
});

describe('the check of dependencies', () => {
  const dependencies = { '@scope/a': '1.0.0', b: '1.0.0' };

  it.each([
    [`import '@scope/a/x'; import type { B } from 'b'; import 'node:fs/promises';`, []],
    [`import '@scope/a';`, ['declares b, but does not import it']],
    [`import '@scope/a'; import 'b/c'; import 'd/e';`, ['imports d, but does not declare it']],
  ])('%s', (text, issues) => {
    expect(
      checkDependencies(createPackage({ name: 'x', dependencies }, { 'src/a.ts': text })),
    ).toEqual(issues);
  });

  it('accepts peers', () => {
    const peerDependencies = { b: '^1.0.0', c: '^1.0.0' };
    const sample = createPackage({ name: 'x', peerDependencies }, { 'src/a.ts': `import 'b';` });
    expect(checkDependencies(sample)).toEqual(['declares c, but does not import it']);
  });
});

describe('the check of the dependencies of a private package', () => {
  it('accepts development dependencies', () => {
    const files = { 'src/a.ts': `import 'b'; import 'c';` };
    const manifest = { name: 'x', devDependencies: { b: '1.0.0', unused: '1.0.0' } };
    const missing = (name: string): string => `imports ${name}, but does not declare it`;
    expect(checkDependencies(createPackage({ ...manifest, private: true }, files))).toEqual([
      missing('c'),
    ]);
    expect(checkDependencies(createPackage(manifest, files))).toEqual([missing('b'), missing('c')]);
  });
});

describe('the check of scripts', () => {
  it.each([
    ['tsc -b && node tools/a.mjs', true],
    ['git config core.hooksPath .githooks || exit 0', true],
    [`node -e "fs.rmSync('docs', { recursive: true })"`, true],
    ['rm -rf dist', false],
    ['tsc -b && mkdir -p docs', false],
    ['NODE_ENV=test vitest', false],
    ['node a.mjs; node b.mjs', false],
    [`prettier --check '**/a.ts'`, false],
    ['node a.mjs $(pwd)', false],
    ['node a.mjs packages/*/dist', false],
  ])('%s', (script, isPortable) => {
    const issues = checkScripts({ manifest: { name: 'x', scripts: { script } } });
    expect(issues).toHaveLength(isPortable ? 0 : 1);
  });
});

describe('the check of versions', () => {
  it('accepts one version for all packages and their dependencies on each other', () => {
    const evertoken = '0.2.0';
    const samples = [
      createPackage({ name: 'evertoken', version: '0.2.0' }),
      createPackage({ name: '@evertoken/gateway', version: '0.2.0', dependencies: { evertoken } }),
    ];
    expect(checkVersions(samples)).toEqual([]);
    const behind = [
      createPackage({ name: '@evertoken/zoom-client', version: '0.1.0' }),
      createPackage({ name: 'x', version: '0.2.0', devDependencies: { evertoken: '0.1.0' } }),
    ];
    expect(checkVersions([...samples, ...behind])).toEqual([
      '@evertoken/zoom-client: @evertoken/zoom-client is 0.1.0, not 0.2.0',
      'x: evertoken is 0.1.0, not 0.2.0',
    ]);
  });

  it.each(['1.2.3', '1.0.0-rc.1', 'npm:express@4.22.3', 'npm:@a/b@1.0.0'])(
    'accepts %s as exact',
    (a) => {
      expect(checkPinning({ manifest: { name: 'x', dependencies: { a } } })).toEqual([]);
    },
  );

  it('accepts a range for a peer', () => {
    const manifest = { name: 'x', peerDependencies: { a: '^1.2.3' } };
    expect(checkPinning({ manifest })).toEqual([]);
  });

  it.each(['^1.2.3', '~1.2.3', '1.x', '*', '', 'latest', '>=1.0.0', '1.2', 'npm:express@^4.22.3'])(
    'rejects %s as not exact',
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
    ['reports a promise without await', 'save();', 'no-floating-promises'],
    ['reports a promise as a condition', 'if (save()) save = later;', 'no-misused-promises'],
    ['reports a thrown value that is not an error', 'throw "no";', 'only-throw-error'],
    ['accepts correct code', 'await save(); save = later;', undefined],
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

/** The issues that a check finds in each package, with its name. */
function checkEach<Checked extends Pick<Package, 'manifest'>>(
  check: (one: Checked) => string[],
  all: readonly Checked[],
): string[] {
  return all.flatMap((one) => check(one).map((issue) => `${one.manifest.name}: ${issue}`));
}

/** Lints a module with the configuration of the workspace. */
function lint(text: string): { status: number | null; output: string } {
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

function createPackage(manifest: Manifest, files: Readonly<Record<string, string>> = {}): Package {
  const sources = Object.entries(files).map(([path, source]) => ({
    path,
    source,
    facts: readModuleFacts(source),
  }));
  return { manifest, files: sources };
}
