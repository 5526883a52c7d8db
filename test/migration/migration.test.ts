import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { documents, root } from '../docs/documents.ts';
import { killChild, startChild } from '../support/child-process.ts';
import { startRedisServer } from '../support/redis-server.ts';
import { sandboxVariables } from '../support/running-app.ts';
import { applyPage } from './apply-page.ts';
import { CALLS, callAll } from './routes.ts';

const withRedis = inject('redisUrl') !== undefined;

/** Nothing listens on the discard port. */
const NO_REDIS = 'redis://127.0.0.1:9';

const MIDDLEWARE_PAGE = 'docs/migrate/from-token-middleware.md';
const apps = [
  ['a token middleware', 'middleware', 'express', [MIDDLEWARE_PAGE]],
  ['Zoom’s starter', 'starter', 'express4', [MIDDLEWARE_PAGE, 'docs/migrate/from-zoom-starter.md']],
] as const;

describe.each(apps)(
  'an app with %s, after every step of its page',
  (_name, kind, express, pages) => {
    const calls = CALLS.filter(({ path }) => kind === 'starter' || !path.includes('webinars'));

    it.skipIf(!withRedis)('answers on all routes with one token for two processes', async () => {
      const sandbox = await startSandbox();
      const folder = await migrate(kind, express, pages);
      const redis = await startRedisServer();
      onTestFinished(() => redis.stop());
      const url = `redis://127.0.0.1:${redis.port}`;
      const [first, second] = [
        await start(folder, sandbox, url),
        await start(folder, sandbox, url),
      ];
      expect(await callAll(first.url, calls)).toEqual(calls.map(() => 200));
      expect((await fetch(`${second.url}/api/users`)).status).toBe(200);
      expect(sandbox.stats().tokenRequests).toBe(1);
      expect(await first.stop()).toBe(0);
      expect((await fetch(`${second.url}/api/users`)).status).toBe(200);
      expect(sandbox.stats().tokenRequests).toBe(1);
    });

    it('answers on all routes while Redis is away, also at the start', async () => {
      const sandbox = await startSandbox();
      const app = await start(await migrate(kind, express, pages), sandbox, NO_REDIS);
      expect(await callAll(app.url, calls)).toEqual(calls.map(() => 200));
      expect(sandbox.stats().tokenRequests).toBe(1);
      expect(await app.stop()).toBe(0);
    });

    it('answers 503 with a code when the credentials are wrong', async () => {
      const sandbox = await startSandbox();
      const { credentials } = sandbox;
      const wrong = { ...sandbox, credentials: { ...credentials, clientSecret: 'wrong' } };
      const app = await start(await migrate(kind, express, pages), wrong, NO_REDIS);
      const response = await fetch(`${app.url}/api/users`);
      expect([response.status, await response.json()]).toMatchObject([
        503,
        { code: 'CLIENT_REJECTED' },
      ]);
    });
  },
);

async function startSandbox(): Promise<Sandbox> {
  const sandbox = await createSandbox();
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** A folder with the app as it was, to which the pages have been applied. */
async function migrate(kind: string, express: string, pages: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${kind}-`));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const part of ['common', kind]) {
    await cp(fileURLToPath(new URL(part, import.meta.url)), folder, { recursive: true });
  }
  await mkdir(join(folder, 'node_modules'));
  for (const [name, target] of [
    ['express', join('node_modules', express)],
    ['evertoken', 'packages/evertoken'],
    ...['axios', 'dotenv', 'redis'].map((name) => [name, join('node_modules', name)]),
  ] as const) {
    await symlink(join(root, target!), join(folder, 'node_modules', name!));
  }
  for (const path of pages) {
    await applyPage(
      documents.find((document) => document.path === path)!,
      folder,
    );
  }
  return folder;
}

/** Starts the app with a `.env`. */
async function start(folder: string, sandbox: Sandbox, redisUrl: string) {
  const variables = { ...sandboxVariables(sandbox), REDIS_URL: redisUrl, PORT: '0' };
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  await writeFile(join(folder, '.env'), lines.join('\n'));
  const { PATH = '' } = process.env;
  const child = startChild(process.execPath, ['--import', PORT_PRINTER, 'index.js'], {
    cwd: folder,
    env: { PATH },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  onTestFinished(() => killChild(child));
  let output = '';
  let port: unknown;
  child.on('message', (message) => (port = message));
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  await vi.waitFor(() => expect(port, output).toBeTypeOf('number'), 10_000);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    async stop(): Promise<number | null> {
      child.kill('SIGTERM');
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
}

/** Sends the port to the test, as the apps print the one that they were given. */
const PORT_PRINTER = `data:text/javascript,${encodeURIComponent(`
import { Server } from 'node:http';
const { listen } = Server.prototype;
Server.prototype.listen = function (...args) {
  this.once('listening', () => process.send(this.address().port, () => process.channel.unref()));
  return listen.apply(this, args);
};
`)}`;
