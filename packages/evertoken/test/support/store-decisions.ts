import fc from 'fast-check';
import { expect } from 'vitest';
import {
  memoryStore,
  Secret,
  type AcquireRequest,
  type AcquireResult,
  type InheritedState,
  type Lease,
  type TokenStore,
} from 'evertoken';
import { fakeClock } from 'evertoken/testing';
import { NOTHING_INHERITED } from '../../src/store/decide.ts';

const HOUR = 3_600_000;

/** One step of a random sequence. Times are far enough apart that a slow machine does not change a result. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('acquire' as const),
    minRemainingMs: fc.constantFrom(0, 60_000),
    cold: fc.boolean(),
    credentials: fc.constantFrom('', 'wrong'),
    isDue: fc.boolean(),
    minValidityMs: fc.constantFrom(0, 3_000_000),
  }),
  fc.record({
    kind: fc.constant('reject' as const),
    // Not 0: whether a confirmation was sent later would depend on the speed of the machine.
    elapsedMs: fc.constantFrom(500, 40_000),
    older: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('commit' as const) }),
  fc.record({
    kind: fc.constant('fail' as const),
    retryAfterMs: fc.constantFrom(0, 200_000),
    areCredentialsRejected: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('renew' as const) }),
  fc.record({ kind: fc.constant('release' as const) }),
  fc.record({ kind: fc.constant('confirm' as const), elapsedMs: fc.constantFrom(0, 20_000) }),
  fc.record({ kind: fc.constant('clear' as const) }),
  fc.record({
    kind: fc.constant('advance' as const),
    ms: fc.constantFrom(1_500, 7_300, 33_000, 900_000, 2_500_000),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/**
 * Runs random sequences of steps on a store with rules of its own and on `memoryStore`, and expects the same results.
 *
 * @param age ages what the store has of a key by a number of ms
 */
export async function expectSameDecisions(
  store: TokenStore,
  age: (key: string, ms: number) => Promise<void>,
  numRuns: number,
): Promise<void> {
  const sequence = fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
    const key = crypto.randomUUID();
    const clock = fakeClock();
    const closeTo = (ms: number): number => expect.closeTo(ms, -3) as number;
    const expected = new StoreRunner(memoryStore(clock), key, closeTo);
    const actual = new StoreRunner(store, key, (ms) => ms);
    for (const next of steps) {
      if (next.kind === 'advance') {
        clock.jump(next.ms);
        await age(key, next.ms);
      } else {
        expect(await actual.run(next)).toEqual(await expected.run(next));
      }
    }
  });
  await fc.assert(sequence, { numRuns });
}

/** Runs the steps on a store and returns comparable results: with the order of generations instead of their numbers. */
class StoreRunner {
  readonly #store: TokenStore;
  readonly #key: string;
  #lease: Lease = { owner: 'none', fence: 1, credentials: '', inherited: NOTHING_INHERITED };
  /** Generations in the order of their first appearance. */
  readonly #generations: number[] = [0];

  readonly #time: (ms: number) => number;

  constructor(store: TokenStore, key: string, time: (ms: number) => number) {
    this.#store = store;
    this.#key = key;
    this.#time = time;
  }

  async run(step: Exclude<Step, { kind: 'advance' }>): Promise<unknown> {
    const newest = this.#generations.at(-1)!;
    switch (step.kind) {
      case 'acquire':
        return this.#acquire(step.cold ? 0 : newest, step.minRemainingMs, {
          credentials: step.credentials,
          seenRefreshInMs: step.isDue ? 0 : HOUR,
          minValidityMs: step.minValidityMs,
        });
      case 'reject':
        return this.#acquire(newest, 0, {
          rejected: {
            generation: step.older ? (this.#generations.at(-2) ?? newest) : newest,
            elapsedMs: step.elapsedMs,
            gracePeriodMs: 5_000,
            maxGracePeriodMs: 300_000,
          },
        });
      case 'commit': {
        const payload = new Secret('token');
        const record = { lifetimeMs: 3_600_000, elapsedMs: 0, refreshAfterMs: 2_400_000, payload };
        return this.#store.commit(this.#key, this.#lease, record);
      }
      case 'fail': {
        const backoff = {
          baseMs: 30_000,
          capMs: 300_000,
          random: 0.5,
          retryAfterMs: step.retryAfterMs,
        };
        const { failures, remainingMs } = await this.#store.fail(this.#key, this.#lease, {
          code: 'TOKEN_ENDPOINT_FAILED',
          areCredentialsRejected: step.areCredentialsRejected,
          ...backoff,
        });
        return { failures, remainingMs: this.#time(remainingMs) };
      }
      case 'renew':
        return this.#store.renew(this.#key, this.#lease, 12_000);
      case 'release':
        return this.#store.release(this.#key, this.#lease);
      case 'confirm':
        return this.#store.confirm(this.#key, newest, step.elapsedMs);
      case 'clear':
        return this.#store.clear(this.#key, 'wrong');
    }
  }

  async #acquire(
    seenGeneration: number,
    minRemainingMs: number,
    changes: Partial<AcquireRequest> = {},
  ): Promise<unknown> {
    const result = await this.#store.acquire(this.#key, {
      owner: 'runner',
      leaseMs: 12_000,
      credentials: '',
      seenGeneration,
      seenRemainingMs: HOUR,
      seenRefreshInMs: HOUR,
      unreadableGeneration: 0,
      minRemainingMs,
      counterTtlMs: 1e9,
      ...changes,
    });
    return this.#normalize(result);
  }

  #inherited({ deathAgeMs, doubtMs, ...counts }: InheritedState): unknown {
    return { ...counts, deathAgeMs: this.#time(deathAgeMs), doubtMs: this.#time(doubtMs) };
  }

  #normalize(result: AcquireResult): unknown {
    switch (result.kind) {
      case 'lease':
        this.#lease = result.lease;
        this.#generations.push(result.lease.fence);
        return { kind: result.kind, inherited: this.#inherited(result.lease.inherited) };
      case 'cooldown':
        return {
          kind: result.kind,
          code: result.code,
          remainingMs: this.#time(result.remainingMs),
        };
      case 'grace-period':
      case 'doubted':
      case 'wait':
        return { kind: result.kind, remainingMs: this.#time(result.remainingMs) };
      default: {
        const { generation, remainingMs, confirmedMsAgo, mintedWith } = result.record;
        const confirmed = confirmedMsAgo !== undefined;
        const index = this.#generations.indexOf(generation);
        const time = this.#time(remainingMs);
        return { kind: result.kind, index, confirmed, mintedWith, remainingMs: time };
      }
    }
  }
}
