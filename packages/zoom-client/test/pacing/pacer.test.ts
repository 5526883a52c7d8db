import { fakeClock, type FakeClock } from 'evertoken/testing';
import { describe, expect, it, test, vi } from 'vitest';
import { planLimits, type ZoomLimits } from '@evertoken/zoom-client/pacing';
import {
  admit,
  budgetOf,
  EVENING,
  failure,
  flood,
  HEAVY,
  HOUR,
  LIGHT,
  MEDIUM,
  onePerSecond,
  setup,
  track,
} from '../support/pacer-setup.ts';

describe('the rate of a pacer', () => {
  it('admits a burst at once and further requests evenly spaced', async () => {
    const { pacer, clock } = setup();
    const log: string[] = [];
    for (const name of ['1', '2', '3', '4', '5']) track(pacer, log, name, LIGHT);
    expect(log).toEqual(['1', '2', '3']);
    await clock.advance(199);
    expect(log).toEqual(['1', '2', '3']);
    await clock.advance(1);
    expect(log).toEqual(['1', '2', '3', '4', '5']);
  });

  test.each<[string, string, number]>([
    ['light', LIGHT, 15],
    ['medium', MEDIUM, 10],
    ['heavy', HEAVY, 5],
  ])('is exactly the share of the plan under load: %s', async (_, path, perSecond) => {
    const sent = await flood(setup(), path, 60_000);
    expect(sent).toBeGreaterThanOrEqual(perSecond * 60);
    // The initial burst is added.
    expect(sent).toBeLessThanOrEqual(perSecond * 60.25);
  });

  it('per minute admits the whole share at once and then nothing for a minute', async () => {
    const perMinute: ZoomLimits = { rates: { light: { perMinute: 10 } }, perDay: [] };
    const { pacer, clock } = setup({ plan: perMinute });
    for (let n = 0; n < 5; n += 1) expect(admit(pacer, LIGHT)).toBeUndefined();
    expect(await failure(admit(pacer, LIGHT))).toMatchObject({
      code: 'PACING_TIMEOUT',
      scope: 'minute',
      limit: 5,
      retryAfterMs: 61_000,
    });
    await clock.advance(57_000);
    const wait = admit(pacer, LIGHT);
    await clock.advance(4_000);
    await expect(wait).resolves.toBeUndefined();
  });

  it('is separate for each label', () => {
    const { pacer } = setup({ plan: onePerSecond, share: 1 });
    expect([LIGHT, MEDIUM, HEAVY].map((path) => admit(pacer, path))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('does not apply to a label without a limit', () => {
    const { pacer } = setup({ plan: { rates: { heavy: { perSecond: 1 } }, perDay: [] } });
    for (let n = 0; n < 100; n += 1) expect(admit(pacer, LIGHT)).toBeUndefined();
    expect(pacer.snapshot().labels.map(({ label }) => label)).toEqual(['heavy']);
  });

  it('is unlimited for the plan unlimited', () => {
    const { pacer } = setup({ plan: 'unlimited' });
    for (let n = 0; n < 1_000; n += 1) expect(admit(pacer, HEAVY)).toBeUndefined();
    expect(pacer.snapshot()).toEqual({ account: 'acme', sharing: 'none', labels: [] });
    pacer.block('heavy', HOUR);
    pacer.close();
    expect(admit(pacer, HEAVY)).toBeUndefined();
  });
});

describe('the daily limit of a pacer', () => {
  it('is reset at 00:00 UTC', async () => {
    const plan: ZoomLimits = {
      ...onePerSecond,
      perDay: [{ labels: ['light'], requests: 6 }],
    };
    const { pacer, clock } = setup({ plan });
    for (let n = 0; n < 3; n += 1) {
      const wait = admit(pacer, LIGHT);
      await clock.advance(2_000);
      await wait;
    }
    expect(budgetOf(pacer, 'light').day).toEqual({ labels: ['light'], used: 3, limit: 3, left: 0 });
    expect(await failure(admit(pacer, LIGHT))).toMatchObject({
      code: 'DAILY_LIMIT_EXHAUSTED',
      scope: 'day',
      limit: 3,
      label: 'light',
      retryAfterMs: HOUR - 6_000,
    });
    await clock.advance(HOUR - 6_001);
    // A request waits if the limit is reset before its deadline.
    const wait = admit(pacer, LIGHT);
    expect(budgetOf(pacer, 'light').queued).toBe(1);
    await clock.advance(1);
    await expect(wait).resolves.toBeUndefined();
    expect(budgetOf(pacer, 'light').day).toMatchObject({ used: 1, left: 2 });
  });

  it('can be shared by several labels', async () => {
    const plan: ZoomLimits = {
      rates: { heavy: { perSecond: 10 }, light: { perSecond: 10 } },
      perDay: [{ labels: ['light', 'heavy'], requests: 4 }],
    };
    const { pacer } = setup({ plan });
    expect(admit(pacer, LIGHT)).toBeUndefined();
    expect(admit(pacer, HEAVY)).toBeUndefined();
    expect((await failure(admit(pacer, HEAVY))).code).toBe('DAILY_LIMIT_EXHAUSTED');
    expect((await failure(admit(pacer, LIGHT))).code).toBe('DAILY_LIMIT_EXHAUSTED');
    expect(planLimits.pro.perDay).toEqual([
      { labels: ['heavy', 'resource-intensive'], requests: 30_000 },
    ]);
  });

  it('is not exceeded under load, even across midnight', async () => {
    const plan: ZoomLimits = {
      rates: { light: { perSecond: 20 } },
      perDay: [{ labels: ['light'], requests: 1_000 }],
    };
    const { pacer, clock } = setup({ plan });
    const sent: number[] = [];
    for (let minute = 0; minute < 63; minute += 3) {
      for (let n = 0; n < 45; n += 1) track(pacer, [], '', LIGHT);
      await clock.advance(180_000);
      sent.push(budgetOf(pacer, 'light').day.used);
    }
    expect(Math.max(...sent)).toBe(500);
    expect(sent.at(-1)).toBeLessThan(100);
    expect(budgetOf(pacer, 'light').admitted).toBe(500 + sent.at(-1)!);
  });
});

describe('queued requests', () => {
  it('are admitted fairly by caller, weight and priority', async () => {
    const { pacer, clock } = setup({ plan: onePerSecond, share: 1, maxWaitMs: 60_000 });
    const log: string[] = [];
    for (const n of ['1', '2', '3', '4']) track(pacer, log, `a${n}`, LIGHT, { caller: 'a' });
    track(pacer, log, 'a low', LIGHT, { caller: 'a', priority: 'low' });
    track(pacer, log, 'a high', LIGHT, { caller: 'a', priority: 'high' });
    track(pacer, log, 'b1', LIGHT, { caller: 'b', weight: 2 });
    track(pacer, log, 'b2', LIGHT, { caller: 'b', weight: 2 });
    await clock.advance(10_000);
    expect(log).toEqual(['a1', 'a high', 'b1', 'b2', 'a2', 'a3', 'a4', 'a low']);
  });

  it('are rejected with PACING_TIMEOUT and retryAfterMs at their deadline', async () => {
    const { pacer, clock } = setup({ plan: onePerSecond, share: 1, maxWaitMs: 5_500 });
    const log: string[] = [];
    for (let n = 0; n < 8; n += 1) track(pacer, log, String(n), LIGHT);
    const short = failure(admit(pacer, LIGHT, { maxWaitMs: 500 }));
    await clock.advance(500);
    expect(await short).toMatchObject({
      name: 'PacingError',
      code: 'PACING_TIMEOUT',
      label: 'light',
      scope: 'second',
      limit: 1,
      retryAfterMs: 8_000,
      message: expect.stringContaining('retry after 8 s') as string,
    });
    await clock.advance(5_000);
    expect(log.slice(0, 6)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(log.slice(6)).toEqual(['6: PACING_TIMEOUT', '7: PACING_TIMEOUT']);
    expect(budgetOf(pacer, 'light')).toMatchObject({ queued: 0, admitted: 6, rejected: 3 });
  });

  it('are rejected with PACING_QUEUE_FULL when the queue is full, longest backlog first', async () => {
    const { pacer, clock } = setup({ plan: onePerSecond, share: 1, maxQueued: 3 });
    const log: string[] = [];
    for (const n of ['1', '2', '3', '4', '5']) track(pacer, log, `a${n}`, LIGHT, { caller: 'a' });
    track(pacer, log, 'b1', LIGHT, { caller: 'b' });
    await clock.advance(5_000);
    expect(log).toEqual(['a1', 'a5: PACING_QUEUE_FULL', 'a4: PACING_QUEUE_FULL', 'a2', 'b1', 'a3']);
  });

  it('are removed when their signal aborts', async () => {
    const { pacer, clock } = setup({ plan: onePerSecond, share: 1 });
    const log: string[] = [];
    const controller = new AbortController();
    const { signal } = controller;
    track(pacer, log, '1', LIGHT);
    const aborted = failure(admit(pacer, LIGHT, { signal }));
    track(pacer, log, '3', LIGHT);
    controller.abort(new Error('stopped'));
    expect((await aborted).message).toBe('stopped');
    expect((await failure(admit(pacer, LIGHT, { signal }))).message).toBe('stopped');
    await clock.advance(1_000);
    expect(log).toEqual(['1', '3']);
    expect(budgetOf(pacer, 'light')).toMatchObject({ queued: 0, admitted: 2, rejected: 0 });
  });

  it('leave no timer running when the pacer closes', async () => {
    const clock = fakeClock(EVENING);
    let sleeping = 0;
    const sleep: FakeClock['sleep'] = (ms, signal) => {
      sleeping += 1;
      return clock.sleep(ms, signal).finally(() => (sleeping -= 1));
    };
    const { pacer } = setup({ plan: 'free', maxWaitMs: 60_000, clock: { ...clock, sleep } });
    const waits = [1, 2, 3].map(() => admit(pacer, HEAVY));
    pacer.block('light', 30_000);
    waits.push(admit(pacer, LIGHT));
    const settled = Promise.allSettled(waits.map((wait) => Promise.resolve(wait)));
    expect(sleeping).toBeGreaterThan(1);
    pacer.close();
    await settled;
    expect(sleeping).toBe(0);
  });

  it('are rejected with PACING_CLOSED when the pacer closes, as are later requests', async () => {
    const { pacer, clock } = setup({ plan: onePerSecond, share: 1 });
    const log: string[] = [];
    for (const name of ['1', '2']) track(pacer, log, name, LIGHT);
    pacer.close();
    track(pacer, log, '3', LIGHT);
    await clock.advance(2_000);
    expect(log).toEqual(['1', '2: PACING_CLOSED', '3: PACING_CLOSED']);
  });

  it('are not affected by a signal that aborts after their admission', async () => {
    const { pacer, clock } = setup({ plan: onePerSecond, share: 1 });
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, 'removeEventListener');
    expect(admit(pacer, LIGHT)).toBeUndefined();
    const wait = admit(pacer, LIGHT, { signal: controller.signal });
    await clock.advance(1_000);
    controller.abort();
    await expect(wait).resolves.toBeUndefined();
    expect(remove).toHaveBeenCalledTimes(1);
  });
});

describe('a limit of thousands per second', () => {
  const plan: ZoomLimits = { rates: { light: { perSecond: 100_000 } }, perDay: [] };

  it('is used in batches', async () => {
    const { pacer, clock } = setup({ plan });
    for (let n = 0; n < 12_000; n += 1) expect(admit(pacer, LIGHT)).toBeUndefined();
    const wait = admit(pacer, LIGHT);
    expect(wait).toBeInstanceOf(Promise);
    await clock.advance(240);
    await wait;
  });

  it('is exactly the share under load', async () => {
    const sent = await flood(setup({ plan, share: 0.05 }), LIGHT, 3_000);
    expect(sent).toBeGreaterThanOrEqual(15_000);
    expect(sent).toBeLessThanOrEqual(16_400);
  });
});
