import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import { expect, it, onTestFinished } from 'vitest';
import { startVirtualTime } from '../../../test/support/virtual-time.ts';
import { parseRows } from './csv-rows.ts';
import { exportInVirtualTime } from './virtual-export.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

it('exports 100,000 users within the limits of the free plan, with repeated interruptions', async () => {
  const setup = await start(100_000);
  const { sandbox, time } = setup;
  for (const [pages, interruptionMs] of [
    [1, 1_000],
    [20, 20 * MINUTE_MS],
    [25, 2 * DAY_MS],
    [3, 14 * MINUTE_MS],
  ]) {
    await exportInVirtualTime(setup, pages);
    await time.run(time.clock.sleep(interruptionMs!));
  }
  await exportInVirtualTime(setup);
  await expectEachUserOnce(setup.path, 100_000);
  expect(sandbox.stats().rateLimited).toBe(0);
});

it('waits until midnight when the daily limit is reached, and resumes', async () => {
  const setup = { ...(await start(300)), pageSize: 20 };
  const { sandbox } = setup;
  await exportInVirtualTime(setup, 5);
  const fault = sandbox.faults.add({
    match: 'GET /v2/users',
    times: 1,
    kind: 'status',
    status: 429,
    headers: { 'retry-after': '2026-05-21T00:00:00Z', 'x-ratelimit-type': 'Daily-limit' },
    body: { code: 429, message: 'You have reached the maximum daily rate limit for this API.' },
  });
  expect(await exportInVirtualTime(setup)).toBe(1);
  expect(fault.hits).toBe(1);
  expect(sandbox.clock.now()).toBeGreaterThan(Date.parse('2026-05-21T00:00:00Z'));
  await expectEachUserOnce(setup.path, 300);
});

it('removes rows that were written after the last saved cursor', async () => {
  const setup = { ...(await start(100)), pageSize: 20 };
  await exportInVirtualTime(setup, 3);
  await appendFile(setup.path, 'half a r');
  await exportInVirtualTime(setup);
  await expectEachUserOnce(setup.path, 100);
});

async function start(users: number) {
  const folder = await mkdtemp(join(tmpdir(), 'export-users-'));
  const limits = { plan: 'free', enforceLimits: true } as const;
  const sandbox: Sandbox = await createSandbox({
    users,
    startAt: '2026-05-20T09:00:00Z',
    ...limits,
  });
  onTestFinished(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true });
  });
  return { sandbox, path: join(folder, 'users.csv'), time: startVirtualTime(sandbox.clock) };
}

async function expectEachUserOnce(path: string, users: number): Promise<void> {
  const rows = parseRows(await readFile(path, 'utf8'));
  expect(rows).toHaveLength(users);
  expect(new Set(rows.map(([id]) => id)).size).toBe(users);
  expect(rows.every((row) => row.length === 9)).toBe(true);
}
