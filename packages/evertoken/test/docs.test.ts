import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Inside the workspace, so that its packages are found, and in no one's way. */
const caches = join(root, 'node_modules/.cache');

/** What a reader of a short example has already. */
const GIVEN = `
declare const accountId: string;
declare const clientId: string;
declare const clientSecret: string;
declare const tokens: import('evertoken').TokenManager;
declare const zoom: import('@evertoken/zoom-client').ZoomClient;
declare const redis: import('evertoken/redis').RedisClient;
declare const saved: string | undefined;
declare function save(items: readonly unknown[], resume: string | undefined): Promise<void>;
declare const path: string;
declare const signal: AbortSignal;
declare function send(): Promise<Response>;
declare const app: import('express').Express;
declare const fastify: import('fastify').FastifyInstance;
declare const queue: { add(job: unknown): Promise<void> };
declare const secretToken: string;
declare const request: import('express').Request;
declare const rawBody: Uint8Array;
`;

it('has no example in the documentation that does not compile', async () => {
  const documents = await documentsWithExamples();
  const examples = await Promise.all(documents.map(examplesOf));
  expect(examples[0]?.length, 'examples in the README').toBeGreaterThan(2);
  const folder = await folderOf([
    ...examples.flat(),
    { name: 'broken.ts', text: 'export const a: string = 1;' },
  ]);
  // The broken one shows that the others are looked at.
  expect(await complaints(folder)).toEqual([
    "broken.ts(1,14): error TS2322: Type 'number' is not assignable to type 'string'.",
  ]);
});

interface Example {
  readonly name: string;
  readonly text: string;
}

async function documentsWithExamples(): Promise<string[]> {
  const docs = await readdir(join(root, 'docs'));
  const pages = docs.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
  return ['packages/evertoken/README.md', 'packages/zoom-client/README.md', 'README.md', ...pages];
}

/** Each example is a file of its own, whose lines have the numbers that they have in the document. */
async function examplesOf(document: string): Promise<Example[]> {
  const text = await readFile(join(root, document), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(({ index, 1: code = '' }) => {
    const line = text.slice(0, index).split('\n').length;
    const name = `${document.replaceAll('/', '-')}.${line}.ts`;
    return { name, text: '\n'.repeat(line) + code };
  });
}

async function folderOf(examples: readonly Example[]): Promise<string> {
  await mkdir(caches, { recursive: true });
  const folder = await mkdtemp(join(caches, 'examples-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const settings = {
    extends: join(root, 'tsconfig.test.json'),
    compilerOptions: { moduleDetection: 'force', types: ['node'] },
    include: ['*.ts'],
    exclude: [],
  };
  const files = [
    ...examples,
    { name: 'given.d.ts', text: GIVEN },
    { name: 'tsconfig.json', text: JSON.stringify(settings) },
    { name: 'package.json', text: '{ "type": "module" }' },
  ];
  await Promise.all(files.map(({ name, text }) => writeFile(join(folder, name), text)));
  return folder;
}

/** What the compiler says, a line for each mistake. */
function complaints(folder: string): Promise<string[]> {
  const tsc = join(root, 'node_modules/.bin/tsc');
  return new Promise((resolve) => {
    execFile(tsc, ['--noEmit', '--pretty', 'false', '-p', folder], { cwd: folder }, (_, output) =>
      resolve(output.split('\n').filter((line) => line !== '')),
    );
  });
}
