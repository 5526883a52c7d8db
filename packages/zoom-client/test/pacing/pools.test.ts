import { describe, expect, it } from 'vitest';
import { findEndpoint } from '@evertoken/zoom-client/endpoints';
import { createPacer, planLimits, type ZoomLimits } from '@evertoken/zoom-client/pacing';
import { admit, failure, HEAVY, LIGHT, onePerSecond, setup } from '../support/pacer-setup.ts';

const UNKNOWN = '/fax/logs';
const PHONE = '/phone/sites/1';
const oneHeavyPerDay: ZoomLimits = {
  rates: { heavy: { perSecond: 1 }, light: { perSecond: 1 } },
  perDay: [{ labels: ['heavy'], requests: 1 }],
};

describe('requests whose label is not documented', () => {
  it.each([
    ['in the table', '/clips/1'],
    ['not in the table', UNKNOWN],
  ])('are paced as heavy but not charged to the day: %s', async (_, path) => {
    const { pacer, clock } = setup({ plan: oneHeavyPerDay, share: 1 });
    expect(admit(pacer, path)).toBeUndefined();
    await clock.advance(2_000);
    const next = admit(pacer, HEAVY);
    expect(next).toBeUndefined();
    expect(await failure(admit(pacer, HEAVY))).toMatchObject({ code: 'DAILY_LIMIT_EXHAUSTED' });
    const after = admit(pacer, path);
    await clock.advance(2_000);
    expect(await after).toBeUndefined();
    expect(pacer.snapshot().labels.find(({ label }) => label === 'heavy')).toMatchObject({
      day: { used: 1, left: 0 },
      admitted: 3,
    });
  });

  it('share the rate of heavy requests', async () => {
    const { pacer, clock } = setup({ plan: onePerSecond, share: 1 });
    expect(admit(pacer, HEAVY)).toBeUndefined();
    const next = admit(pacer, UNKNOWN);
    expect(next).toBeInstanceOf(Promise);
    await clock.advance(1_100);
    await next;
    expect(admit(pacer, HEAVY)).toBeInstanceOf(Promise);
  });

  it('are blocked by a 429 together with heavy requests', async () => {
    const { pacer } = setup({ share: 1 });
    const header = (name: string): string | null => (name === 'x-ratelimit-type' ? 'QPS' : null);
    const body =
      '{"code":429,"message":"You have reached the maximum per-second rate limit for this API."}';
    pacer.observe(
      { endpoint: findEndpoint('GET', UNKNOWN), path: UNKNOWN },
      { status: 429, header, body },
    );
    for (const path of [HEAVY, UNKNOWN]) {
      expect(await failure(admit(pacer, path, { maxWaitMs: 10 }))).toMatchObject({
        code: 'RATE_LIMIT_BLOCKED',
      });
    }
  });
});

describe('Zoom Phone', () => {
  it.each(['pro', 'business'] as const)('has limits of its own in the plan %s', (plan) => {
    const { pacer } = setup({ plan, share: 1 });
    expect(pacer.snapshot().labels.map(({ pool }) => pool)).not.toContain('phone/light');
    void admit(pacer, PHONE);
    const budgets = new Map(pacer.snapshot().labels.map((budget) => [budget.pool, budget]));
    const { rates } = planLimits[plan].phone!;
    expect(budgets.get('phone/light')).toMatchObject({
      label: 'light',
      limit: { requests: (rates.light as { perSecond: number }).perSecond, per: 'second' },
      admitted: 1,
    });
    expect(budgets.get('light')).toMatchObject({ admitted: 0 });
  });

  it('has the limits of all other products, together with them, in the plan free and in limits without its own', () => {
    for (const plan of ['free', oneHeavyPerDay] as const) {
      const { pacer } = setup({ plan, share: 1 });
      void admit(pacer, PHONE);
      expect(pacer.snapshot().labels.find(({ pool }) => pool === 'light')).toMatchObject({
        admitted: 1,
      });
    }
  });

  it('is not blocked by a 429 of another product, nor the other way round', async () => {
    const { pacer } = setup({ share: 1 });
    const header = (name: string): string | null => (name === 'x-ratelimit-type' ? 'QPS' : null);
    const observe = (path: string): void =>
      void pacer.observe(
        { endpoint: findEndpoint('GET', path), path },
        { status: 429, header, body: undefined },
      );
    observe(PHONE);
    expect(await failure(admit(pacer, PHONE, { maxWaitMs: 10 }))).toMatchObject({
      code: 'RATE_LIMIT_BLOCKED',
    });
    expect(admit(pacer, LIGHT)).toBeUndefined();
  });

  it('has the limits of its own in a configured plan', async () => {
    const phone = { rates: { light: { perSecond: 3 } }, perDay: [] };
    const { pacer } = setup({ share: 1, plan: { ...oneHeavyPerDay, phone } });
    await admit(pacer, PHONE);
    const budget = pacer.snapshot().labels.find(({ pool }) => pool === 'phone/light');
    expect(budget?.limit).toEqual({ requests: 3, per: 'second' });
  });

  it('has its limits validated', () => {
    const plan = { ...oneHeavyPerDay, phone: { rates: { loud: { perSecond: 1 } }, perDay: [] } };
    expect(() => createPacer({ account: 'a', plan: plan as never })).toThrow(
      'phone: rates: loud is not a label',
    );
  });
});
