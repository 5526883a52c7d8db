import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Budget, PacingCounts, SlotGrant, SlotRequest } from '../../src/pacing/budget.ts';
import { DailyCounts } from '../../src/pacing/daily-counts.ts';
import { takeSlots } from '../../src/pacing/process-budget.ts';

/** A store of budgets under test. */
export interface BudgetStore {
  /** Creates the budget that one process has of an account. @param counts its copy of the daily counts */
  create(account: string, counts: PacingCounts, maxSpecialCounts: number): Budget;
  /** The slots taken from the pool `light`, µs, oldest first. */
  readSlots(account: string): Promise<number[]>;
}

/** A test of the contract. */
export interface BudgetTest {
  readonly name: string;
  run(): Promise<void>;
}

const DAY_MS = 86_400_000;
const base: SlotRequest = {
  pool: 'light',
  rule: { slots: 2, windowMs: 2_000, batchSize: 1, requests: 2, per: 'second' },
  day: { name: 'light', limit: undefined },
  maxSlots: 3,
  lookahead: 3,
  horizonMs: 60_000,
};

function createCounts(): PacingCounts {
  return { labels: new DailyCounts(Date.now), special: new DailyCounts(Date.now) };
}

/** What a budget that processes share does in every store: the tests, each with accounts of its own. */
export function budgetContract(makeStore: () => Promise<BudgetStore>): BudgetTest[] {
  const withStore = (name: string, test: (store: BudgetStore) => Promise<void>): BudgetTest => ({
    name,
    run: async () => test(await makeStore()),
  });
  const open = (store: BudgetStore, account: string, max = 100): Budget =>
    store.create(account, createCounts(), max);
  const openTwo = (store: BudgetStore): [Budget, Budget] => {
    const account = randomUUID();
    return [open(store, account), open(store, account)];
  };

  return [
    withStore('takes the same slots as takeSlots()', expectSameSlots),
    withStore('counts special limits as DailyCounts does', expectSameCounts),

    withStore('never has more slots in a window than the rule allows', async (store) => {
      const budgets = openTwo(store);
      const grants = await Promise.all(
        Array.from({ length: 10 }, async (_, n) =>
          budgets[n % 2]!.take({ ...base, maxSlots: 1, lookahead: 1 }),
        ),
      );
      const delays = grants.flatMap(toDelays).toSorted((a, b) => a - b);
      expect(delays).toHaveLength(10);
      // Two at once, and two in each window of two seconds; a call may come some time after the first.
      expect(delays.at(-1)).toBeGreaterThan(6_000);
      expect(delays.at(-1)).toBeLessThanOrEqual(8_000);
    }),

    withStore('grants to all processes together no more than the limit of a day', async (store) => {
      const [first, second] = openTwo(store);
      const request = { ...base, day: { name: 'light', limit: 5 } };
      expect(await first.take(request)).toMatchObject({ kind: 'slots', used: 3 });
      expect(await second.take(request)).toMatchObject({ kind: 'slots', used: 5 });
      const grant = await first.take(request);
      expect(grant).toMatchObject({ kind: 'unavailable', reason: 'day', scope: 'day', used: 5 });
      const resetMs = DAY_MS - (Date.now() % DAY_MS);
      expect(Math.abs(toDuration(grant) - resetMs)).toBeLessThan(10_000);
    }),

    withStore('adds what a process counted alone', async (store) => {
      const account = randomUUID();
      const counts = createCounts();
      counts.labels.add('light', 7);
      expect(await store.create(account, counts, 100).take(base)).toMatchObject({ used: 10 });
      expect(await open(store, account).take({ ...base, maxSlots: 1 })).toMatchObject({ used: 11 });
    }),

    withStore('counts whole batches', async (store) => {
      const [budget] = openTwo(store);
      const rule = { ...base.rule, batchSize: 4 };
      const request = { ...base, rule, day: { name: 'light', limit: 11 } };
      const grant = await budget.take(request);
      expect([toDelays(grant), grant.used]).toEqual([[0, 0], 8]);
      expect(await budget.take(request)).toMatchObject({ reason: 'day', used: 8 });
    }),

    withStore('blocks a pool in all processes until the latest block ends', async (store) => {
      const [first, second] = openTwo(store);
      await first.block('light', 30_000, 'day');
      await first.block('light', 1_000, 'second');
      const grant = await second.take(base);
      expect(grant).toMatchObject({ kind: 'unavailable', reason: 'blocked', scope: 'day' });
      expect(toDuration(grant)).toBeGreaterThan(20_000);
      expect(toDuration(grant)).toBeLessThanOrEqual(30_000);
      expect(await second.take({ ...base, pool: 'medium' })).toMatchObject({ kind: 'slots' });
    }),

    withStore('exhausts a special limit in all processes', async (store) => {
      const [first, second] = openTwo(store);
      expect(await first.count('host', 2)).toMatchObject({ isGranted: true, used: 1 });
      await second.exhaust('host', 2);
      expect(await first.count('host', 2)).toMatchObject({ isGranted: false, used: 2 });
      const { isGranted, resetInMs } = await first.count('other', 2);
      expect(isGranted).toBe(true);
      expect(Math.abs(resetInMs - (DAY_MS - (Date.now() % DAY_MS)))).toBeLessThan(10_000);
    }),

    withStore('grants a special limit once for each of many concurrent requests', async (store) => {
      const budgets = openTwo(store);
      const grants = await Promise.all(
        Array.from({ length: 20 }, async (_, n) => budgets[n % 2]!.count('host', 8)),
      );
      expect(grants.filter(({ isGranted }) => isGranted)).toHaveLength(8);
    }),
  ];
}

/** What a budget does when the clock of its store is set. */
export function clockContract(
  makeBudget: () => Promise<{ budget: Budget; setClock(offsetMs: number): Promise<unknown> }>,
): BudgetTest[] {
  const setBack = (stepMs: number): BudgetTest => ({
    name: `keeps its slots in order after a step of ${stepMs} ms`,
    async run() {
      const { budget, setClock } = await makeBudget();
      expect(toDelays(await budget.take(base))).toEqual([0, 0, expect.closeTo(2_000, -2)]);
      await setClock(stepMs);
      const delays = toDelays(await budget.take(base));
      // As if the clock had not been set: the second slot of the window, and those of the next ones.
      expect(delays[0]).toBeGreaterThan(0);
      expect(delays[0]).toBeLessThanOrEqual(2_000);
      expect(delays[2]).toBeLessThanOrEqual(4_000);
    },
  });
  return [
    setBack(-25_000),
    setBack(-600_000),
    {
      name: 'grants slots after a step forward',
      async run() {
        const { budget, setClock } = await makeBudget();
        await budget.take(base);
        await setClock(600_000);
        expect(toDelays(await budget.take(base))[0]).toBe(0);
      },
    },
    {
      name: 'does not prolong a block',
      async run() {
        const { budget, setClock } = await makeBudget();
        await budget.block('light', 1_000, 'second');
        await setClock(-600_000);
        const grant = await budget.take(base);
        expect(grant).toMatchObject({ kind: 'unavailable', reason: 'blocked', scope: 'second' });
        expect(toDuration(grant)).toBeLessThanOrEqual(1_000);
        await expect.poll(async () => (await budget.take(base)).kind).toBe('slots');
      },
    },
  ];
}

async function expectSameSlots(store: BudgetStore): Promise<void> {
  const slotRequest = fc.record({
    maxSlots: fc.integer({ min: 1, max: 6 }),
    lookahead: fc.integer({ min: 1, max: 4 }),
    horizonMs: fc.integer({ min: 0, max: 12_000 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      // Long windows, because Redis deletes expired slots.
      fc.double({ min: 2_000, max: 5_000, noNaN: true }),
      fc.array(slotRequest, { minLength: 1, maxLength: 12 }),
      async (slots, windowMs, requests) => {
        const account = randomUUID();
        const budget = store.create(account, createCounts(), 100);
        const rule = { ...base.rule, slots, windowMs };
        for (const request of requests) {
          const before = await store.readSlots(account);
          const grant = await budget.take({ ...base, rule, ...request });
          const after = await store.readSlots(account);
          if (grant.kind === 'unavailable') {
            expect(grant).toMatchObject({ reason: 'rate', scope: 'second' });
            expect(grant.durationMs).toBeGreaterThan(request.horizonMs);
            expect(after).toEqual(before);
            continue;
          }
          const now = after.at(-1)! - Math.round(grant.delaysMs.at(-1)! * 1_000);
          // In whole microseconds, as in the store.
          const inMicros = { ...rule, windowMs: Math.round(windowMs * 1_000) };
          const horizonMs = request.horizonMs * 1_000;
          const expected = takeSlots(before, { ...request, rule: inMicros, horizonMs }, now);
          const begins = grant.delaysMs.map((ms) => Math.round(ms * 1_000) + now);
          expect(begins).toEqual(expected.slots);
          expect(after).toEqual(expected.taken);
        }
      },
    ),
    { numRuns: 40 },
  );
}

async function expectSameCounts(store: BudgetStore): Promise<void> {
  const limit = 5;
  const step = fc.record({ host: fc.integer({ min: 0, max: 8 }), by: fc.nat(2) });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(step, { maxLength: 30 }),
      async (maxNames, steps) => {
        const account = randomUUID();
        const expected = new DailyCounts(() => 0, maxNames);
        for (const { host, by } of steps) {
          const name = String(host);
          // A process that has counted `by` requests alone.
          const counts = createCounts();
          counts.special.add(name, by);
          const before = expected.used(name);
          const used = Math.min(limit, before + by + 1);
          const grant = await store.create(account, counts, maxNames).count(name, limit);
          expect([grant.isGranted, grant.used]).toEqual([before + by < limit, used]);
          expected.add(name, used - before);
        }
      },
    ),
    { numRuns: 30 },
  );
}

function toDelays(grant: SlotGrant): readonly number[] {
  return grant.kind === 'slots' ? grant.delaysMs : [];
}

function toDuration(grant: SlotGrant): number {
  return grant.kind === 'unavailable' ? grant.durationMs : NaN;
}
