import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { killChild, startChild } from '../support/child-process.ts';
import { sandboxVariables } from '../support/running-app.ts';
import { documents, root } from './documents.ts';
import { folderName, extractPrograms } from './programs.ts';

const caches = join(root, 'node_modules/.cache');
const redisUrl = inject('redisUrl');
const TIMEOUT_MS = 15_000;

/** For the decorators of NestJS. */
const TYPESCRIPT = { compilerOptions: { experimentalDecorators: true } };

/** The programs with a comment on their expected result. */
const runnable = documents.flatMap((document) =>
  extractPrograms(document).flatMap(({ name, promise, text }) => {
    const [, verb, expected = ''] = /^(prints|serves) (.*)$/.exec(promise ?? '') ?? [];
    const usesRedis = text.includes('REDIS_URL');
    const program = {
      path: document.path,
      folder: folderName(document),
      name,
      expected,
      usesRedis,
    };
    const isMissing = redisUrl === undefined && usesRedis;
    return verb === undefined || isMissing ? [] : [{ ...program, verb }];
  }),
);

/** Makes a program listen on a free port instead of 3000, and send the port to the test. */
const ANY_PORT = `
import { Server } from 'node:net';
const { listen } = Server.prototype;
Server.prototype.listen = function (...args) {
  const [first, ...rest] = args;
  const port = typeof first === 'object' ? first?.port : first;
  if (port !== 3000) return listen.apply(this, args);
  this.once('listening', () => process.send(this.address().port));
  return listen.call(this, typeof first === 'object' ? { ...first, port: 0 } : 0, ...rest);
};
`;

let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
  sandbox = await createSandbox();
  await mkdir(caches, { recursive: true });
  folder = await mkdtemp(join(caches, 'programs-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'any-port.js'), ANY_PORT);
  await Promise.all(documents.map(writePrograms));
});

afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

describe.concurrent('the runnable programs in the documentation', () => {
  const programs = runnable.filter(({ verb }) => verb === 'prints');
  const servers = runnable.filter(({ verb }) => verb === 'serves');

  it('exist', () => {
    expect(programs.length).toBeGreaterThan(5);
    expect(servers.length).toBeGreaterThan(3);
  });

  it.each(programs)('$path, $name, prints the documented output', async (program) => {
    await expectOutput(program, redisUrl);
  });

  it.each(programs.filter(({ usesRedis }) => usesRedis))(
    '$path, $name, does so while Redis is away',
    async (program) => {
      // Nothing listens on the discard port.
      await expectOutput(program, 'redis://127.0.0.1:9');
    },
  );

  it.each(servers)('$path, $name, serves the documented path', async (program) => {
    const { child, output } = run(program, redisUrl);
    let port: unknown;
    child.once('message', (message) => (port = message));
    try {
      await vi.waitFor(() => expect(port, output()).toBeTypeOf('number'), TIMEOUT_MS);
      const response = await fetch(`http://127.0.0.1:${String(port)}${program.expected}`);
      expect(response.status, output()).toBe(200);
      expect(await response.json()).toMatchObject({});
    } finally {
      await killChild(child);
    }
  });
});

/** Writes all programs of a document as JavaScript, and a file with the credentials of the sandbox. */
async function writePrograms(document: (typeof documents)[number]): Promise<void> {
  const programs = extractPrograms(document);
  if (programs.length === 0) return;
  const place = join(folder, folderName(document));
  for (const { name, text } of programs) {
    const { code } = await transform(text, {
      loader: 'ts',
      sourcefile: name,
      tsconfigRaw: TYPESCRIPT,
    });
    await mkdir(dirname(join(place, name)), { recursive: true });
    await writeFile(join(place, fileName(name)), code);
  }
  const { credentials, tokenUrl, apiUrl } = sandbox;
  const values = JSON.stringify({ ...credentials, tokenUrl, apiUrl });
  await writeFile(join(place, 'credentials.js'), `export const credentials = ${values};`);
}

async function expectOutput(
  program: Pick<(typeof runnable)[number], 'folder' | 'name' | 'expected'>,
  redis: string | undefined,
): Promise<void> {
  const { child, output } = run(program, redis);
  try {
    await vi.waitFor(() => expect(output()).toContain(program.expected), TIMEOUT_MS);
  } finally {
    await killChild(child);
  }
}

function run(
  { folder: place, name }: { readonly folder: string; readonly name: string },
  redis: string | undefined,
): { child: ChildProcess; output: () => string } {
  const preload = pathToFileURL(join(folder, 'any-port.js')).href;
  const child = startChild(process.execPath, ['--import', preload, fileName(name)], {
    cwd: join(folder, place),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env['PATH'],
      ...sandboxVariables(sandbox),
      REDIS_URL: redis,
      TOKEN_KEY: Buffer.alloc(32).toString('base64'),
    },
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return { child, output: () => output };
}

function fileName(program: string): string {
  return program.replace(/\.ts$/, '.js');
}
