import { describe, expect, it } from 'vitest';
import { findEndpoint } from '@evertoken/zoom-client/endpoints';
import { isPacingErrorCode } from '@evertoken/zoom-client/pacing';
import {
  admit,
  budgetOf,
  EVENING,
  failure,
  HEAVY,
  HOUR,
  LIGHT,
  MEDIUM,
  setup,
  track,
} from '../support/pacer-setup.ts';

describe('a 429', () => {
  const createResponse = (headers: Record<string, string>, body?: string) => ({
    status: 429,
    header: (name: string) => headers[name],
    body,
  });
  const qps = createResponse({ 'x-ratelimit-category': 'Light', 'x-ratelimit-type': 'QPS' });
  const light = { endpoint: findEndpoint('GET', LIGHT), path: LIGHT };

  it('per second blocks its label for a second', async () => {
    const { pacer, clock, events } = setup();
    expect(pacer.observe(light, qps)).toMatchObject({ kind: 'label', scope: 'second' });
    expect(events).toEqual([
      {
        type: 'blocked',
        account: 'acme',
        label: 'light',
        durationMs: 1_000,
        scope: 'second',
        source: 'zoom',
      },
    ]);
    expect(budgetOf(pacer, 'light').blocked).toEqual({ until: EVENING + 1_000, scope: 'second' });
    const log: string[] = [];
    track(pacer, log, 'light', LIGHT);
    track(pacer, log, 'short wait', LIGHT, { maxWaitMs: 999 });
    track(pacer, log, 'medium', MEDIUM);
    await clock.advance(999);
    expect(log).toEqual(['medium', 'short wait: RATE_LIMIT_BLOCKED']);
    await clock.advance(1);
    expect(log.at(-1)).toBe('light');
    expect(budgetOf(pacer, 'light').blocked).toBeUndefined();
  });

  it('per day blocks all labels that share the count until its Retry-After', async () => {
    const { pacer, clock } = setup();
    const log: string[] = [];
    for (let n = 0; n < 3; n += 1) track(pacer, log, 'heavy', HEAVY);
    pacer.observe(
      { endpoint: findEndpoint('GET', HEAVY), path: HEAVY },
      createResponse({
        'x-ratelimit-category': 'Heavy',
        'x-ratelimit-type': 'Daily-limit',
        'retry-after': '2026-05-05T00:00:00Z',
      }),
    );
    await clock.advance(0);
    expect(log).toEqual(['heavy', 'heavy: RATE_LIMIT_BLOCKED', 'heavy: RATE_LIMIT_BLOCKED']);
    expect(await failure(admit(pacer, HEAVY))).toMatchObject({
      code: 'RATE_LIMIT_BLOCKED',
      scope: 'day',
      limit: 15_000,
      retryAfterMs: HOUR,
    });
    const blocked = { until: EVENING + HOUR, scope: 'day' };
    expect(pacer.snapshot().labels.map((each) => [each.label, each.blocked])).toEqual([
      ['light', undefined],
      ['medium', undefined],
      ['heavy', blocked],
      ['resource-intensive', blocked],
    ]);
    await clock.advance(HOUR);
    expect(admit(pacer, HEAVY)).toBeUndefined();
  });

  it('per host blocks that host only', async () => {
    const { pacer, clock } = setup();
    const path = '/users/a/meetings';
    const request = { endpoint: findEndpoint('POST', path), path };
    const info = pacer.observe(
      request,
      createResponse({
        'x-ratelimit-category': 'Light',
        'x-ratelimit-limit': '6000',
        'x-ratelimit-remaining': '5893',
      }),
    );
    expect(info).toEqual({ kind: 'special', scope: 'host', retryAfterMs: HOUR });
    expect(await failure(pacer.admit(request))).toMatchObject({
      scope: 'host',
      retryAfterMs: HOUR,
    });
    expect(admit(pacer, LIGHT)).toBeUndefined();
    expect(admit(pacer, '/users/b/meetings', { method: 'POST' })).toBeUndefined();
    await clock.advance(HOUR);
    expect(pacer.admit(request)).toBeUndefined();
  });

  it('with another label than the endpoint table blocks both labels', () => {
    const { pacer } = setup();
    const request = { endpoint: findEndpoint('GET', '/report/daily'), path: '/report/daily' };
    pacer.observe(
      request,
      createResponse({ 'x-ratelimit-category': 'Resource-intensive', 'x-ratelimit-type': 'QPS' }),
    );
    const blocked = pacer.snapshot().labels.filter((each) => each.blocked !== undefined);
    expect(blocked.map((each) => [each.label, each.blocked!.until - EVENING])).toEqual([
      ['heavy', 1_000],
      ['resource-intensive', 60_000],
    ]);
  });

  it('for concurrent work on the same user blocks nothing, nor does any other status', () => {
    const { pacer, events } = setup();
    expect(pacer.observe(light, createResponse({}, 'Too many concurrent requests.'))).toEqual({
      kind: 'concurrency',
    });
    expect(pacer.observe(light, { ...qps, status: 200 })).toBeUndefined();
    expect(events).toEqual([]);
    expect(admit(pacer, LIGHT)).toBeUndefined();
  });

  it('never shortens a block', () => {
    const { pacer } = setup();
    pacer.block('light', 10_000);
    pacer.observe(light, qps);
    expect(budgetOf(pacer, 'light').blocked?.until).toBe(EVENING + 10_000);
  });

  it('blocks for at most a day; block() ignores other durations', () => {
    const { pacer, events } = setup();
    for (const durationMs of [0, -1, NaN]) pacer.block('light', durationMs);
    expect(events).toEqual([]);
    pacer.block('light', Infinity);
    expect(budgetOf(pacer, 'light').blocked?.until).toBe(EVENING + 24 * HOUR);
  });

  it('blocks until either clock has passed its end, for machines that slept', () => {
    const { pacer, clock } = setup();
    pacer.block('light', 10_000);
    clock.jump(10_000);
    expect(admit(pacer, LIGHT)).toBeUndefined();
  });

  it('is read with an unlimited plan too, but blocks nothing', () => {
    const { pacer } = setup({ plan: 'unlimited' });
    expect(pacer.observe(light, qps)).toMatchObject({ kind: 'label' });
    expect(admit(pacer, LIGHT)).toBeUndefined();
  });
});

describe('isPacingErrorCode()', () => {
  it.each(['PACING_TIMEOUT', 'RATE_LIMIT_BLOCKED', 'DAILY_LIMIT_EXHAUSTED'])(
    'accepts the code of a PacingError: %s',
    (code) => expect(isPacingErrorCode(code)).toBe(true),
  );

  it.each([undefined, 429, 'TIMEOUT', 'toString'])('rejects other codes: %s', (code) => {
    expect(isPacingErrorCode(code)).toBe(false);
  });
});
