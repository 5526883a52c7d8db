import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '@evertoken/zoom-sandbox';
import { expect, it, onTestFinished } from 'vitest';
import { killChild, startChild } from '../../../test/support/child-process.ts';

const PROGRAM = fileURLToPath(new URL('../dist/index.js', import.meta.url));
const RANGE = ['2026-05-01', '2026-05-20'];

it('saves all recordings although it is killed once, and skips them in the next run', async () => {
  const sandbox = await createSandbox({ startAt: '2026-05-20T09:00:00Z', users: 2 });
  const { credentials } = sandbox;
  const folder = await mkdtemp(join(tmpdir(), 'save-recordings-'));
  onTestFinished(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true });
  });
  const variables = {
    ZOOM_ACCOUNT_ID: credentials.accountId,
    ZOOM_CLIENT_ID: credentials.clientId,
    ZOOM_CLIENT_SECRET: credentials.clientSecret,
    ZOOM_OAUTH_URL: sandbox.tokenUrl,
    ZOOM_API_URL: sandbox.apiUrl,
    ZOOM_PLAN: 'unlimited',
  };
  const hang = sandbox.faults.add({ kind: 'hang', match: '/rec/storage/*' });
  const killed = run([...RANGE, folder], variables);
  await expect.poll(() => hang.hits).toBe(1);
  await killChild(killed.child);
  sandbox.faults.clear();
  const next = run([...RANGE, folder], variables);
  expect(await next.ended, next.output()).toBe(0);
  const saved = next.output().trim().split('\n');
  const files = await readdir(join(folder, '2026-05'));
  expect(saved).toHaveLength(files.length);
  expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
  const last = run([...RANGE, folder], variables);
  expect([await last.ended, last.output()]).toEqual([0, '']);
});

it('uses a sandbox without credentials', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'save-recordings-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { ended, output } = run([...RANGE, folder], { ZOOM_PLAN: 'unlimited' });
  expect(await ended, output()).toBe(0);
});

function run(args: readonly string[], variables: Readonly<Record<string, string>>) {
  const child = startChild(process.execPath, [PROGRAM, ...args], { env: variables });
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += String(chunk)));
  child.stderr?.on('data', (chunk: Buffer) => (text += String(chunk)));
  onTestFinished(() => killChild(child));
  return { child, ended: once(child, 'close').then(([code]) => Number(code)), output: () => text };
}
