import { expect, it } from 'vitest';
import { expectEachUserOnce, startExport } from './support/start-export.ts';
import { exportInVirtualTime } from './support/virtual-export.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

it('exports 100,000 users within the limits of the free plan, with repeated interruptions', async () => {
  const setup = await startExport(100_000);
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
