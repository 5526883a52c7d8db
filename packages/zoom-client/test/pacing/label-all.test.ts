import { describe, expect, it } from 'vitest';
import { findEndpoint, unknownEndpoint } from '@evertoken/zoom-client/endpoints';
import type { ZoomLimits } from '@evertoken/zoom-client/pacing';
import {
  admit,
  budgetOf,
  failure,
  HEAVY,
  LIGHT,
  MEDIUM,
  onePerSecond,
  setup,
} from '../support/pacer-setup.ts';

const all: ZoomLimits = { rates: { all: { perSecond: 30 } }, perDay: [] };

describe('the label all', () => {
  it('paces every request together, also those of unknown endpoints', async () => {
    const { pacer, clock } = setup({ plan: all });
    expect([LIGHT, MEDIUM].map((path) => admit(pacer, path))).toEqual([undefined, undefined]);
    expect(pacer.admit({ endpoint: unknownEndpoint, path: '/anything' })).toBeUndefined();
    const wait = admit(pacer, HEAVY);
    expect(budgetOf(pacer, 'all').queued).toBe(1);
    await clock.advance(1_000);
    await expect(wait).resolves.toBeUndefined();
    expect(pacer.snapshot().labels.map(({ label }) => label)).toEqual(['all']);
  });

  it('takes the requests of labels without a rate only', async () => {
    const plan: ZoomLimits = {
      rates: { light: { perSecond: 1 }, all: { perSecond: 1 } },
      perDay: [],
    };
    const { pacer } = setup({ plan, share: 1, maxWaitMs: 1 });
    expect([LIGHT, MEDIUM].map((path) => admit(pacer, path))).toEqual([undefined, undefined]);
    expect(await failure(admit(pacer, LIGHT))).toMatchObject({ label: 'light' });
    expect(await failure(admit(pacer, HEAVY))).toMatchObject({ label: 'all' });
  });

  it('has a daily limit that counts every request', async () => {
    const plan: ZoomLimits = { ...all, perDay: [{ labels: ['all'], requests: 4 }] };
    const { pacer } = setup({ plan });
    for (const path of ['/a', '/b'])
      expect(pacer.admit({ endpoint: unknownEndpoint, path })).toBeUndefined();
    expect(await failure(admit(pacer, LIGHT))).toMatchObject({
      code: 'DAILY_LIMIT_EXHAUSTED',
      label: 'all',
      limit: 2,
    });
    expect(budgetOf(pacer, 'all').day).toMatchObject({ used: 2, left: 0 });
  });

  it('is blocked once by a 429, whichever label this names, and by its own name', async () => {
    const { pacer, clock, events } = setup({ plan: all, share: 1, maxWaitMs: 100 });
    const headers: Record<string, string> = {
      'x-ratelimit-category': 'Light',
      'x-ratelimit-type': 'QPS',
    };
    const response = { status: 429, header: (name: string) => headers[name], body: undefined };
    pacer.observe({ endpoint: findEndpoint('GET', HEAVY), path: HEAVY }, response);
    expect(events).toMatchObject([{ type: 'blocked', label: 'all', durationMs: 1_000 }]);
    expect(await failure(admit(pacer, MEDIUM))).toMatchObject({ code: 'RATE_LIMIT_BLOCKED' });
    await clock.advance(1_000);
    expect(admit(pacer, MEDIUM)).toBeUndefined();
    pacer.block('all', 5_000);
    expect(await failure(admit(pacer, LIGHT))).toMatchObject({ code: 'RATE_LIMIT_BLOCKED' });
  });

  it('is no label of the plans of Zoom', () => {
    const { pacer, events } = setup({ plan: onePerSecond });
    pacer.block('all', 1_000);
    expect(events).toEqual([]);
    expect(admit(pacer, LIGHT)).toBeUndefined();
  });
});
