import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import { expect, onTestFinished } from 'vitest';
import { startVirtualTime } from '../../../../test/support/virtual-time.ts';
import { parseRows } from './csv-rows.ts';
import type { VirtualExport } from './virtual-export.ts';

/** Starts a sandbox on the free plan in virtual time, which ends with the test. */
export async function startExport(users: number): Promise<VirtualExport> {
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

/** Checks that a file has every user exactly once. */
export async function expectEachUserOnce(path: string, users: number): Promise<void> {
  const rows = parseRows(await readFile(path, 'utf8'));
  expect(rows).toHaveLength(users);
  // Pending users have no id.
  expect(new Set(rows.map(([, email]) => email)).size).toBe(users);
  expect(rows.every((row) => row.length === 9)).toBe(true);
}
