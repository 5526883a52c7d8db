import type { Pacer, ZoomLimits } from '@evertoken/zoom-client/pacing';
import { describe, expect, it } from 'vitest';
import { MAX_SPECIAL_COUNTS } from '../../src/pacing/daily-counts.ts';
import { admit, budgetOf, failure, HOUR, onePerSecond, setup } from '../support/pacer-setup.ts';

describe('the special limits of a pacer', () => {
  const create = (pacer: Pacer, host: string): Promise<void> | undefined =>
    admit(pacer, `/users/${host}/meetings`, { method: 'POST' });
  const plan: ZoomLimits = { rates: { light: { perSecond: 10_000 } }, perDay: [] };

  it('admit 100 new meetings per host and day, for any share and any spelling of the address', async () => {
    const { pacer, clock } = setup({ plan });
    for (let n = 0; n < 50; n += 1) expect(create(pacer, 'a%40example.com')).toBeUndefined();
    for (let n = 0; n < 50; n += 1) expect(create(pacer, 'A@Example.com')).toBeUndefined();
    expect(await failure(create(pacer, 'a@example.com'))).toMatchObject({
      code: 'DAILY_LIMIT_EXHAUSTED',
      scope: 'host',
      limit: 100,
      retryAfterMs: HOUR,
    });
    expect(create(pacer, 'b@example.com')).toBeUndefined();
    // Reading and changing meetings of the host is not limited.
    expect(admit(pacer, '/users/a@example.com/meetings')).toBeUndefined();
    expect(admit(pacer, '/meetings/1', { method: 'PATCH' })).toBeUndefined();
    await clock.advance(HOUR);
    expect(create(pacer, 'a@example.com')).toBeUndefined();
  });

  it('admit 100 updates per meeting and day', async () => {
    const { pacer } = setup({ plan });
    const update = (id: number): Promise<void> | undefined =>
      admit(pacer, `/meetings/${id}?occurrence_id=2`, { method: 'PATCH' });
    for (let n = 0; n < 100; n += 1) expect(update(1)).toBeUndefined();
    expect((await failure(update(1))).scope).toBe('host');
    expect(update(2)).toBeUndefined();
  });

  it('admit 100 new webinars per host and day, and 100 updates of each', async () => {
    const { pacer } = setup({ plan });
    const requests = [
      ['/users/a/webinars', 'POST'],
      ['/webinars/1', 'PATCH'],
    ] as const;
    for (const [path, method] of requests) {
      for (let n = 0; n < 100; n += 1) expect(admit(pacer, path, { method })).toBeUndefined();
      expect((await failure(admit(pacer, path, { method }))).scope).toBe('host');
    }
    expect(create(pacer, 'a')).toBeUndefined();
  });

  it('do not count requests that were not sent', async () => {
    const { pacer, clock } = setup({ plan: onePerSecond, share: 1, maxWaitMs: 1_500 });
    const waits = Array.from({ length: 20 }, () => failure(create(pacer, 'a')).catch(() => {}));
    await clock.advance(1_500);
    const failures = (await Promise.all(waits)).filter((each) => each !== undefined);
    expect(failures.length).toBe(18);
    let sent = 2;
    for (; sent < 200; sent += 1) {
      await clock.advance(1_000);
      const wait = create(pacer, 'a');
      if (wait !== undefined && (await failure(wait)) !== undefined) break;
    }
    expect(sent).toBe(100);
  });

  it('refuse a burst for one host at once, without using slots of others', async () => {
    const { pacer } = setup({ plan: onePerSecond, share: 1, maxWaitMs: 60_000, maxQueued: 500 });
    const first = create(pacer, 'a');
    const waits = Array.from({ length: 149 }, () => failure(create(pacer, 'a')));
    expect(first).toBeUndefined();
    const errors = await Promise.all(waits.slice(99));
    expect(errors.map(({ code }) => code)).toEqual(Array(50).fill('DAILY_LIMIT_EXHAUSTED'));
    expect(budgetOf(pacer, 'light').queued).toBe(99);
    pacer.close();
    await Promise.all(waits);
  });

  it('forget no exhausted host and refuse no other, whatever hosts a caller invents', () => {
    const rates = { light: { perSecond: 1_000_000_000 } };
    const { pacer } = setup({ plan: { rates, perDay: [] } });
    const isRefused = (host: string): boolean => {
      const wait = create(pacer, host);
      wait?.catch(() => {});
      return wait !== undefined;
    };
    for (let n = 0; n < 100; n += 1) expect(isRefused('real')).toBe(false);
    for (let n = 0; n < 1.01 * MAX_SPECIAL_COUNTS; n += 1) isRefused(`invented-${n}`);
    expect(isRefused('real')).toBe(true);
    let sent = 0;
    while (!isRefused('new')) sent += 1;
    expect(sent).toBe(99);
  });
});
