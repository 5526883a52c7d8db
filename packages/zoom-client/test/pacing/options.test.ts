import { describe, expect, expectTypeOf, it, onTestFinished, test, vi } from 'vitest';
import { createPacer, type PacedRequest, type PacerOptions } from '@evertoken/zoom-client/pacing';
import { admit, budgetOf, failure, LIGHT, setup } from '../support/pacer-setup.ts';

describe('createPacer()', () => {
  it('throws a TypeError that lists all issues of its options', () => {
    const options = {
      account: 'a b',
      plan: {
        rates: { gold: { perSecond: 1 }, light: { perSecond: 0 } },
        perDay: [{ labels: ['heavy', 'heavy'], requests: 0 }],
      },
      share: 2,
      prefix: '{x}',
      redis: {},
      maxWaitMs: 0,
      maxQueued: 0.5,
      storeTimeoutMs: Infinity,
    } as unknown as PacerOptions;
    expect(() => createPacer(options)).toThrow(
      new TypeError(
        [
          'createPacer: rates: gold is not a label',
          'rates.light must have either a positive perSecond or a positive perMinute',
          'perDay: heavy has no rate',
          'perDay: heavy is in more than one count',
          'perDay: each count needs labels and a positive number of requests',
          'account must be 1 to 64 letters, digits, "_", "-" or "."',
          'share must be above 0 and at most 1',
          'redis must be a client of the package redis or ioredis',
          'prefix must be a non-empty string without braces or white space',
          'maxWaitMs must be above 0 and at most 60000',
          'maxQueued must be a whole number above 0',
          'storeTimeoutMs must be above 0 and at most 60000',
        ].join('; '),
      ),
    );
  });

  test.each([['gold'], [null], [{}], ['toString']])('rejects an unknown plan: %s', (plan) => {
    expect(() => createPacer({ account: 'a', plan } as unknown as PacerOptions)).toThrow(
      /plan must/,
    );
  });

  it.each([
    ['Cloudflare Workers', 'navigator', { userAgent: 'Cloudflare-Workers' }],
    ['the Edge runtime of Vercel', 'EdgeRuntime', 'edge-runtime'],
  ])('paces nothing in %s, where requests cannot queue for each other', (_, name, value) => {
    vi.stubGlobal(name, value);
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(() => createPacer({ account: 'a', plan: 'pro' })).toThrow('plan must be unlimited');
    createPacer({ account: 'a', plan: 'unlimited' }).close();
  });

  it('ignores exceptions of its listener', () => {
    const { pacer } = setup({
      onEvent() {
        throw new Error('no');
      },
    });
    pacer.block('light', 10);
    expect(budgetOf(pacer, 'light').blocked).toBeDefined();
  });

  it('rejects requests with an invalid weight or priority', async () => {
    const { pacer } = setup();
    for (const weight of [0, -1, NaN, Infinity]) {
      expect((await failure(admit(pacer, LIGHT, { weight }))).message).toContain('weight');
    }
    const priority = 'urgent' as PacedRequest['priority'];
    expect((await failure(admit(pacer, LIGHT, { priority }))).message).toContain('priority');
  });

  it('requires options', () => {
    expectTypeOf(createPacer).parameter(0).toHaveProperty('account');
  });
});
