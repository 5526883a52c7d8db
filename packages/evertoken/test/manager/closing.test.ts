import { describe, expect, it } from 'vitest';
import { fakeClock } from 'evertoken/testing';
import { Closing, WakeableSleep } from '../../src/manager/closing.ts';

describe('WakeableSleep', () => {
  it('ends all sleeps when it is woken', async () => {
    const wakeable = new WakeableSleep(fakeClock(), new Closing());
    const sleeps = Promise.all([wakeable.sleep(1_000), wakeable.sleep(2_000)]);
    wakeable.wake();
    await expect(sleeps).resolves.toHaveLength(2);
  });

  it('ends by itself after its time', async () => {
    const clock = fakeClock();
    const sleep = new WakeableSleep(clock, new Closing()).sleep(1_000);
    await clock.advance(1_000);
    await expect(sleep).resolves.toBeUndefined();
  });

  it('rejects all sleeps, also later ones, with the first reason of closing', async () => {
    const closing = new Closing();
    const wakeable = new WakeableSleep(fakeClock(), closing);
    const sleeps = Array.from({ length: 50 }, () => wakeable.sleep(1_000));
    closing.close(new Error('closed'));
    closing.close(new Error('closed again'));
    for (const sleep of [...sleeps, wakeable.sleep(1_000)]) {
      await expect(sleep).rejects.toThrow(/^closed$/);
    }
  });
});
