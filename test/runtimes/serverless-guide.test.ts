import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { documents, root } from '../docs/documents.ts';
import { extractPrograms } from '../docs/programs.ts';
import { hasEdgeRuntime, loadEdgeFunction } from './edge-runtime.ts';
import { hasWorkerd, startWorker, toVariables } from './workerd.ts';

const caches = join(root, 'node_modules/.cache');
let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
  sandbox = await createSandbox();
  await mkdir(caches, { recursive: true });
  folder = await mkdtemp(join(caches, 'serverless-'));
  const guide = documents.find(({ path }) => path === 'docs/guides/serverless.md')!;
  for (const { name, text } of extractPrograms(guide)) {
    await writeFile(join(folder, basename(name)), text);
  }
});

afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

describe('the programs of the guide to serverless platforms', () => {
  it('on AWS Lambda: a handler', async () => {
    const { handler } = (await load('lambda.js')) as { handler(): Promise<object> };
    const body = expect.stringContaining('"users"') as string;
    expect(await handler()).toEqual({ statusCode: 200, body });
  });

  it('in Next.js: a route, in the Node runtime', async () => {
    const { GET } = (await load('route.ts')) as { GET(): Promise<Response> };
    expect((await GET()).status).toBe(200);
  });

  it.runIf(hasEdgeRuntime())('in Next.js: a route, in the Edge runtime', async () => {
    const send = await loadEdgeFunction(join(folder, 'route.ts'), sandbox.url);
    expect((await send('/users')).status).toBe(200);
  });

  it.runIf(hasWorkerd())('in Cloudflare Workers', async () => {
    const worker = await startWorker(join(folder, 'worker.ts'), sandbox.url);
    const { status } = await worker.send();
    await worker.stop();
    expect(status).toBe(200);
  });
});

/** Loads a program with the variables of the sandbox. */
async function load(name: string): Promise<object> {
  for (const [variable, value] of Object.entries(toVariables(sandbox.url))) {
    vi.stubEnv(variable, value);
  }
  const outfile = join(folder, `${name}.mjs`);
  const entryPoints = [join(folder, name)];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm' });
  return (await import(pathToFileURL(outfile).href)) as object;
}
