import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { documents, root, type Document } from './documents.ts';
import { folderName, isCommonJs, extractPrograms } from './programs.ts';

/** Inside the workspace, so that its packages are found, and in no one's way. */
const caches = join(root, 'node_modules/.cache');

/** What a reader of a short example has already; what is particular to one of them stands before it. */
const GIVEN = `
declare const accountId: string;
declare const clientId: string;
declare const clientSecret: string;
declare const tokens: import('evertoken').TokenManager;
declare const zoom: import('@evertoken/zoom-client').ZoomClient;
`;

/** The file that nobody commits. */
const CREDENTIALS = `export declare const credentials: import('evertoken/zoom').ZoomOptions;`;

/** The compiler as most programs have it: our own settings ask for more than a reader has to know. */
const SETTINGS = {
  extends: join(root, 'tsconfig.test.json'),
  compilerOptions: {
    moduleDetection: 'force',
    types: ['node'],
    allowJs: true,
    checkJs: true,
    exactOptionalPropertyTypes: false,
    noPropertyAccessFromIndexSignature: false,
  },
  include: ['**/*.ts', '**/*.js'],
  exclude: [],
};

it('has no program in the documentation that does not compile', async () => {
  const files = documents.flatMap(toFiles);
  expect(files.length).toBeGreaterThan(50);
  expect(findDuplicates(files.map(([path]) => path))).toEqual([]);
  // The broken ones show that the others are looked at.
  const broken: File[] = [
    ['broken.ts', 'export const a: string = 1;'],
    ['broken-script.js', '/** @type {string} */ export const a = 1;'],
  ];
  expect(await compileErrors([...files, ...broken])).toEqual([
    "broken-script.js(1,36): error TS2322: Type 'number' is not assignable to type 'string'.",
    "broken.ts(1,14): error TS2322: Type 'number' is not assignable to type 'string'.",
  ]);
});

type File = readonly [path: string, text: string];

/** Modules in JavaScript are read as TypeScript, which has no other rules for them. */
function toFiles(document: Document): File[] {
  const programs = extractPrograms(document);
  if (programs.length === 0) return [];
  const folder = folderName(document);
  const files = programs.map(({ name, text }): File => [`${folder}/${name}`, text]);
  return isCommonJs(document)
    ? [...files, [`${folder}/package.json`, '{ "type": "commonjs" }']]
    : [
        ...files.map(([path, text]): File => [path.replace(/\.js$/, '.ts'), text]),
        [`${folder}/credentials.d.ts`, CREDENTIALS],
      ];
}

/** What the compiler says, a line for each mistake. */
async function compileErrors(files: readonly File[]): Promise<string[]> {
  await mkdir(caches, { recursive: true });
  const folder = await mkdtemp(join(caches, 'documentation-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const all: File[] = [
    ...files,
    ['given.d.ts', GIVEN],
    ['tsconfig.json', JSON.stringify(SETTINGS)],
    ['package.json', '{ "type": "module" }'],
  ];
  await Promise.all(
    all.map(async ([path, text]) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }),
  );
  const tsc = join(root, 'node_modules/.bin/tsc');
  return new Promise((resolve) => {
    execFile(tsc, ['--noEmit', '--pretty', 'false', '-p', folder], { cwd: folder }, (_, output) =>
      resolve(output.split('\n').filter((line) => line !== '')),
    );
  });
}

function findDuplicates(names: readonly string[]): string[] {
  return names.filter((name, at) => names.indexOf(name) < at);
}
