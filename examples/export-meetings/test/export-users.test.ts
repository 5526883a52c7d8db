import { appendFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { expectEachUserOnce, startExport } from './support/start-export.ts';
import { exportInVirtualTime } from './support/virtual-export.ts';

it('waits until midnight when the daily limit is reached, and resumes', async () => {
  const setup = { ...(await startExport(300)), pageSize: 20 };
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
  const setup = { ...(await startExport(100)), pageSize: 20 };
  await exportInVirtualTime(setup, 3);
  await appendFile(setup.path, 'half a r');
  await exportInVirtualTime(setup);
  await expectEachUserOnce(setup.path, 100);
});
