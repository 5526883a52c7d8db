import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { fakeClock } from '../../src/testing/fake-clock.ts';
import { WakeableSleep } from '../../src/manager/sleepers.ts';

it('listens once for the end of all, however many sleep, and wakes them then', async () => {
  const closing = new AbortController();
  const sleepers = new WakeableSleep(fakeClock(), closing.signal);
  const asleep = Array.from({ length: 50 }, () => sleepers.sleep(1_000));
  expect(getEventListeners(closing.signal, 'abort')).toHaveLength(1);
  closing.abort(new Error('closed'));
  for (const sleep of [...asleep, sleepers.sleep(1_000)])
    await expect(sleep).rejects.toThrow('closed');
  expect(getEventListeners(closing.signal, 'abort')).toEqual([]);
});
