import { describe, expect, expectTypeOf, it, test, vi } from 'vitest';
import { fakeClock, type FakeClock } from 'evertoken/testing';
import { findEndpoint } from '@evertoken/zoom-client/endpoints';
import {
  createPacer,
  planLimits,
  type LabelBudget,
  type PacedRequest,
  type Pacer,
  type PacerOptions,
  type PacingError,
  type PacingEvent,
  type ZoomLimits,
} from '@evertoken/zoom-client/pacing';

const EVENING = Date.parse('2026-05-04T23:00:00Z');
const HOUR = 3_600_000;

const LIGHT = '/users/me';
const MEDIUM = '/users';
const HEAVY = '/report/daily';

interface Setup {
  readonly pacer: Pacer;
  readonly clock: FakeClock;
  readonly events: PacingEvent[];
}

function setup(options: Partial<PacerOptions> = {}): Setup {
  const clock = fakeClock(EVENING);
  const events: PacingEvent[] = [];
  const onEvent = (event: PacingEvent): void => void events.push(event);
  const pacer = createPacer({ account: 'acme', plan: 'pro', clock, onEvent, ...options });
  return { pacer, clock, events };
}

type Fields = Partial<Omit<PacedRequest, 'endpoint' | 'path'>> & { readonly method?: string };

function admit(pacer: Pacer, path: string, fields: Fields = {}): Promise<void> | undefined {
  const { method = 'GET', ...rest } = fields;
  return pacer.admit({ endpoint: findEndpoint(method, path), path, ...rest });
}

/** Asks for leave, and writes down what came of it: the name, or the code of the error. */
function track(pacer: Pacer, log: string[], name: string, path: string, fields?: Fields): void {
  const wait = admit(pacer, path, fields);
  if (wait === undefined) log.push(name);
  else {
    wait.then(
      () => log.push(name),
      (error: PacingError) => log.push(`${name}: ${error.code ?? error.name}`),
    );
  }
}

async function failure(wait: Promise<void> | undefined): Promise<PacingError> {
  return (await wait!.then(() => undefined).catch((error: unknown) => error)) as PacingError;
}

const budgetOf = (pacer: Pacer, label: string): LabelBudget =>
  pacer.snapshot().labels.find((one) => one.label === label)!;

/** Sends as much as it may for so long; how much that was. */
async function flood({ pacer, clock }: Setup, path: string, durationMs: number): Promise<number> {
  let sent = 0;
  let isOver = false;
  const loop = async (): Promise<void> => {
    while (!isOver) {
      const wait = admit(pacer, path);
      if (wait !== undefined && (await failure(wait)) !== undefined) return;
      if (!isOver) sent += 1;
    }
  };
  const loops = Array.from({ length: 8 }, loop);
  await clock.advance(durationMs);
  isOver = true;
  pacer.close();
  await Promise.all(loops);
  return sent;
}

const oneASecond: ZoomLimits = {
  rates: { light: { perSecond: 1 }, medium: { perSecond: 1 }, heavy: { perSecond: 1 } },
  perDay: [],
};

describe('a pacer', () => {
  it('lets a few go at once, and the others at their pace', async () => {
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
  ])('uses its share of %s to the full, and no more', async (_, path, perSecond) => {
    const sent = await flood(setup(), path, 60_000);
    expect(sent).toBeGreaterThanOrEqual(perSecond * 60);
    // What may go at once in the beginning comes on top.
    expect(sent).toBeLessThanOrEqual(perSecond * 60.25);
  });

  it('lets a minute’s share go at once, and then nothing for that minute', async () => {
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

  it('keeps labels apart', () => {
    const { pacer } = setup({ plan: oneASecond, share: 1 });
    expect([LIGHT, MEDIUM, HEAVY].map((path) => admit(pacer, path))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('does not pace a label that has no limit', () => {
    const { pacer } = setup({ plan: { rates: { heavy: { perSecond: 1 } }, perDay: [] } });
    for (let n = 0; n < 100; n += 1) expect(admit(pacer, LIGHT)).toBeUndefined();
    expect(pacer.snapshot().labels.map(({ label }) => label)).toEqual(['heavy']);
  });

  it('is nothing at all without limits', () => {
    const { pacer } = setup({ plan: 'unlimited' });
    for (let n = 0; n < 1_000; n += 1) expect(admit(pacer, HEAVY)).toBeUndefined();
    expect(pacer.snapshot()).toEqual({ account: 'acme', sharing: 'none', labels: [] });
    pacer.block('heavy', HOUR);
    pacer.close();
    expect(admit(pacer, HEAVY)).toBeUndefined();
  });
});

describe('the day', () => {
  it('ends at 00:00 UTC, and with it what was counted', async () => {
    const plan: ZoomLimits = {
      ...oneASecond,
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
    // A millisecond is worth waiting for.
    const wait = admit(pacer, LIGHT);
    expect(budgetOf(pacer, 'light').queued).toBe(1);
    await clock.advance(1);
    await expect(wait).resolves.toBeUndefined();
    expect(budgetOf(pacer, 'light').day).toMatchObject({ used: 1, left: 2 });
  });

  it('is one for heavy and resource-intensive requests', async () => {
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

  it('takes no more than its share, flooded from one day into the next', async () => {
    const plan: ZoomLimits = {
      rates: { light: { perSecond: 20 } },
      perDay: [{ labels: ['light'], requests: 1_000 }],
    };
    const made = setup({ plan });
    const { pacer, clock } = made;
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

describe('the limit of a host', () => {
  const create = (pacer: Pacer, host: string): Promise<void> | undefined =>
    admit(pacer, `/users/${host}/meetings`, { method: 'POST' });
  const plan: ZoomLimits = { rates: { light: { perSecond: 10_000 } }, perDay: [] };

  it('is 100 a day, whatever the share, by whichever spelling of an address', async () => {
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
    // Reading is not limited, nor is changing a meeting of the host's.
    expect(admit(pacer, '/users/a@example.com/meetings')).toBeUndefined();
    expect(admit(pacer, '/meetings/1', { method: 'PATCH' })).toBeUndefined();
    await clock.advance(HOUR);
    expect(create(pacer, 'a@example.com')).toBeUndefined();
  });

  it('holds for the updates of a meeting too', async () => {
    const { pacer } = setup({ plan });
    const update = (id: number): Promise<void> | undefined =>
      admit(pacer, `/meetings/${id}?occurrence_id=2`, { method: 'PATCH' });
    for (let n = 0; n < 100; n += 1) expect(update(1)).toBeUndefined();
    expect((await failure(update(1))).scope).toBe('host');
    expect(update(2)).toBeUndefined();
  });

  it('does not count what was not sent', async () => {
    const { pacer, clock } = setup({ plan: oneASecond, share: 1, maxWaitMs: 1_500 });
    const waits = Array.from({ length: 20 }, () => failure(create(pacer, 'a')).catch(() => {}));
    await clock.advance(1_500);
    const failures = (await Promise.all(waits)).filter((one) => one !== undefined);
    expect(failures.length).toBe(18);
    let sent = 2;
    for (; sent < 200; sent += 1) {
      await clock.advance(1_000);
      const wait = create(pacer, 'a');
      if (wait !== undefined && (await failure(wait)) !== undefined) break;
    }
    expect(sent).toBe(100);
  });
});

describe('those who wait', () => {
  it('are served by turns, by weight and by priority', async () => {
    const { pacer, clock } = setup({ plan: oneASecond, share: 1, maxWaitMs: 60_000 });
    const log: string[] = [];
    for (const n of ['1', '2', '3', '4']) track(pacer, log, `a${n}`, LIGHT, { caller: 'a' });
    track(pacer, log, 'a low', LIGHT, { caller: 'a', priority: 'low' });
    track(pacer, log, 'a high', LIGHT, { caller: 'a', priority: 'high' });
    track(pacer, log, 'b1', LIGHT, { caller: 'b', weight: 2 });
    track(pacer, log, 'b2', LIGHT, { caller: 'b', weight: 2 });
    await clock.advance(10_000);
    expect(log).toEqual(['a1', 'a high', 'b1', 'b2', 'a2', 'a3', 'a4', 'a low']);
  });

  it('are told when to come back if their turn does not come in time', async () => {
    const { pacer, clock } = setup({ plan: oneASecond, share: 1, maxWaitMs: 5_500 });
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

  it('give way when there is no room, the greediest first', async () => {
    const { pacer, clock } = setup({ plan: oneASecond, share: 1, maxQueued: 3 });
    const log: string[] = [];
    for (const n of ['1', '2', '3', '4', '5']) track(pacer, log, `a${n}`, LIGHT, { caller: 'a' });
    track(pacer, log, 'b1', LIGHT, { caller: 'b' });
    await clock.advance(5_000);
    expect(log).toEqual(['a1', 'a5: PACING_QUEUE_FULL', 'a4: PACING_QUEUE_FULL', 'a2', 'b1', 'a3']);
  });

  it('may leave', async () => {
    const { pacer, clock } = setup({ plan: oneASecond, share: 1 });
    const log: string[] = [];
    const leaver = new AbortController();
    track(pacer, log, '1', LIGHT);
    const left = failure(admit(pacer, LIGHT, { signal: leaver.signal }));
    track(pacer, log, '3', LIGHT);
    leaver.abort(new Error('enough'));
    expect((await left).message).toBe('enough');
    expect((await failure(admit(pacer, LIGHT, { signal: leaver.signal }))).message).toBe('enough');
    await clock.advance(1_000);
    expect(log).toEqual(['1', '3']);
    expect(budgetOf(pacer, 'light')).toMatchObject({ queued: 0, admitted: 2, rejected: 0 });
  });

  it('leave no timer behind when the pacer closes', async () => {
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
    const refused = Promise.allSettled(waits.map((wait) => Promise.resolve(wait)));
    expect(sleeping).toBeGreaterThan(1);
    pacer.close();
    await refused;
    expect(sleeping).toBe(0);
  });

  it('are refused when the pacer closes, and so is whoever comes then', async () => {
    const { pacer, clock } = setup({ plan: oneASecond, share: 1 });
    const log: string[] = [];
    for (const name of ['1', '2']) track(pacer, log, name, LIGHT);
    pacer.close();
    track(pacer, log, '3', LIGHT);
    await clock.advance(2_000);
    expect(log).toEqual(['1', '2: PACING_CLOSED', '3: PACING_CLOSED']);
  });

  it('are refused nothing by a signal that aborts too late', async () => {
    const { pacer, clock } = setup({ plan: oneASecond, share: 1 });
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

describe('a 429', () => {
  const answer = (headers: Record<string, string>, body?: string) => ({
    status: 429,
    header: (name: string) => headers[name],
    body,
  });
  const qps = answer({ 'x-ratelimit-category': 'Light', 'x-ratelimit-type': 'QPS' });
  const light = { endpoint: findEndpoint('GET', LIGHT), path: LIGHT };

  it('per second parks its label for a second', async () => {
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
    track(pacer, log, 'impatient', LIGHT, { maxWaitMs: 999 });
    track(pacer, log, 'medium', MEDIUM);
    await clock.advance(999);
    expect(log).toEqual(['medium', 'impatient: RATE_LIMIT_BLOCKED']);
    await clock.advance(1);
    expect(log.at(-1)).toBe('light');
    expect(budgetOf(pacer, 'light').blocked).toBeUndefined();
  });

  it('of a day parks all labels that are counted together, until Zoom’s time', async () => {
    const { pacer, clock } = setup();
    const log: string[] = [];
    for (let n = 0; n < 3; n += 1) track(pacer, log, 'heavy', HEAVY);
    pacer.observe(
      { endpoint: findEndpoint('GET', HEAVY), path: HEAVY },
      answer({
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
    const parked = { until: EVENING + HOUR, scope: 'day' };
    expect(pacer.snapshot().labels.map((one) => [one.label, one.blocked])).toEqual([
      ['light', undefined],
      ['medium', undefined],
      ['heavy', parked],
      ['resource-intensive', parked],
    ]);
    await clock.advance(HOUR);
    expect(admit(pacer, HEAVY)).toBeUndefined();
  });

  it('of a host parks that host only', async () => {
    const { pacer, clock } = setup();
    const path = '/users/a/meetings';
    const request = { endpoint: findEndpoint('POST', path), path };
    const notice = pacer.observe(
      request,
      answer({
        'x-ratelimit-category': 'Light',
        'x-ratelimit-limit': '6000',
        'x-ratelimit-remaining': '5893',
      }),
    );
    expect(notice).toEqual({ kind: 'special', scope: 'host', retryAfterMs: HOUR });
    expect(await failure(pacer.admit(request))).toMatchObject({
      scope: 'host',
      retryAfterMs: HOUR,
    });
    expect(admit(pacer, LIGHT)).toBeUndefined();
    expect(admit(pacer, '/users/b/meetings', { method: 'POST' })).toBeUndefined();
    await clock.advance(HOUR);
    expect(pacer.admit(request)).toBeUndefined();
  });

  it('under another label than ours parks both', () => {
    const { pacer } = setup();
    const request = { endpoint: findEndpoint('GET', '/phone/sites'), path: '/phone/sites' };
    pacer.observe(
      request,
      answer({ 'x-ratelimit-category': 'Resource-intensive', 'x-ratelimit-type': 'QPS' }),
    );
    const parked = pacer.snapshot().labels.filter((one) => one.blocked !== undefined);
    expect(parked.map((one) => [one.label, one.blocked!.until - EVENING])).toEqual([
      ['heavy', 1_000],
      ['resource-intensive', 60_000],
    ]);
  });

  it('because of work on the same user parks nothing, and neither does any other answer', () => {
    const { pacer, events } = setup();
    expect(pacer.observe(light, answer({}, 'Too many concurrent requests.'))).toEqual({
      kind: 'concurrency',
    });
    expect(pacer.observe(light, { ...qps, status: 200 })).toBeUndefined();
    expect(events).toEqual([]);
    expect(admit(pacer, LIGHT)).toBeUndefined();
  });

  it('never shortens a pause', () => {
    const { pacer } = setup();
    pacer.block('light', 10_000);
    pacer.observe(light, qps);
    expect(budgetOf(pacer, 'light').blocked?.until).toBe(EVENING + 10_000);
  });

  it('parks for a day at most, and not for no time', () => {
    const { pacer, events } = setup();
    for (const durationMs of [0, -1, NaN]) pacer.block('light', durationMs);
    expect(events).toEqual([]);
    pacer.block('light', Infinity);
    expect(budgetOf(pacer, 'light').blocked?.until).toBe(EVENING + 24 * HOUR);
  });

  it('of a paused machine ends with the pause by either clock', () => {
    const { pacer, clock } = setup();
    pacer.block('light', 10_000);
    clock.jump(10_000);
    expect(admit(pacer, LIGHT)).toBeUndefined();
  });

  it('is heard by an unlimited plan too, and stops nothing', () => {
    const { pacer } = setup({ plan: 'unlimited' });
    expect(pacer.observe(light, qps)).toMatchObject({ kind: 'label' });
    expect(admit(pacer, LIGHT)).toBeUndefined();
  });
});

describe('high limits', () => {
  const plan: ZoomLimits = { rates: { light: { perSecond: 100_000 } }, perDay: [] };

  it('are spent in slices, at once', async () => {
    const { pacer, clock } = setup({ plan });
    for (let n = 0; n < 12_000; n += 1) expect(admit(pacer, LIGHT)).toBeUndefined();
    const wait = admit(pacer, LIGHT);
    expect(wait).toBeInstanceOf(Promise);
    await clock.advance(240);
    await wait;
  });

  it('are used to the full, and no more', async () => {
    const made = setup({ plan, share: 0.05 });
    const sent = await flood(made, LIGHT, 3_000);
    expect(sent).toBeGreaterThanOrEqual(15_000);
    expect(sent).toBeLessThanOrEqual(16_400);
  });
});

describe('options', () => {
  it('are checked, and all mistakes are told together', () => {
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
      redisTimeoutMs: Infinity,
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
          'redisTimeoutMs must be above 0 and at most 60000',
        ].join('; '),
      ),
    );
  });

  test.each([['gold'], [null], [{}], ['toString']])('name a plan that there is: %s', (plan) => {
    expect(() => createPacer({ account: 'a', plan } as unknown as PacerOptions)).toThrow(
      /plan must/,
    );
  });

  it('have a listener that may fail', () => {
    const { pacer } = setup({
      onEvent() {
        throw new Error('no');
      },
    });
    pacer.block('light', 10);
    expect(budgetOf(pacer, 'light').blocked).toBeDefined();
  });

  it('of a request that make no sense are refused', async () => {
    const { pacer } = setup();
    for (const weight of [0, -1, NaN, Infinity]) {
      expect((await failure(admit(pacer, LIGHT, { weight }))).message).toContain('weight');
    }
    const priority = 'urgent' as PacedRequest['priority'];
    expect((await failure(admit(pacer, LIGHT, { priority }))).message).toContain('priority');
  });

  it('cannot be left out', () => {
    expectTypeOf(createPacer).parameter(0).toHaveProperty('account');
  });
});
