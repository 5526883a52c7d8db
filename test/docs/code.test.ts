import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { documents, root, type Document } from './documents.ts';
import { folderName, isCommonJs, extractPrograms } from './programs.ts';

/** Inside of the workspace, so that its packages can be imported. */
const caches = join(root, 'node_modules/.cache');

/** Declarations that short examples assume; further ones are in a comment before the block. */
const GIVEN = `
declare const accountId: string;
declare const clientId: string;
declare const clientSecret: string;
declare const tokens: import('evertoken').TokenManager;
declare const zoom: import('@evertoken/zoom-client').ZoomClient;
declare module 'cloudflare:workers' {
  const env: object;
}
`;

/** The file with the reader's credentials. */
const CREDENTIALS = `export declare const credentials: import('evertoken/zoom').ZoomOptions;`;

/** Common compiler options: those of this project are stricter than most. */
const SETTINGS = {
  extends: join(root, 'tsconfig.test.json'),
  compilerOptions: {
    moduleDetection: 'force',
    types: ['node'],
    allowJs: true,
    checkJs: true,
    exactOptionalPropertyTypes: false,
    noPropertyAccessFromIndexSignature: false,
    erasableSyntaxOnly: false,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
  },
  include: ['**/*.ts', '**/*.js'],
  exclude: [],
};

it('every program in the documentation compiles', async () => {
  const files = documents.flatMap(toFiles);
  expect(files.length).toBeGreaterThan(50);
  expect(findDuplicates(files.map(([path]) => path))).toEqual([]);
  // The broken programs show that errors are found.
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

/** The files of the programs of a document. ES modules in JavaScript are checked as TypeScript. */
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

/** The errors of the compiler, one per line. */
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
