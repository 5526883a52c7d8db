import type { Clock } from 'evertoken';
import type { Budget, CountGrant, PacingCounts, SlotGrant, SlotRequest } from './budget.ts';
import { msUntilUtcMidnight, type DailyCounts } from './daily-counts.ts';

/** A budget in the memory of this process. Its methods are synchronous. */
export class ProcessBudget implements Budget {
  readonly #clock: Pick<Clock, 'now' | 'monotonic'>;
  readonly #counts: DailyCounts;
  readonly #specialCounts: DailyCounts;
  readonly #taken = new Map<string, readonly number[]>();

  /** @param counts today's counts, which a shared budget may update too */
  constructor(clock: Pick<Clock, 'now' | 'monotonic'>, counts: PacingCounts) {
    this.#clock = clock;
    this.#counts = counts.labels;
    this.#specialCounts = counts.special;
  }

  take(request: SlotRequest): SlotGrant {
    const { pool, rule, day } = request;
    const left = (day.limit ?? Infinity) - this.#counts.used(day.name);
    const maxSlots = Math.min(request.maxSlots, Math.floor(left / rule.batchSize));
    if (maxSlots < 1) return this.#exhausted(day.name);
    const now = this.#clock.monotonic();
    const result = takeSlots(this.#taken.get(pool) ?? [], { ...request, maxSlots }, now);
    this.#taken.set(pool, result.taken);
    this.#counts.add(day.name, result.slots.length * rule.batchSize);
    const used = this.#counts.used(day.name);
    if (result.slots.length > 0) {
      return { kind: 'slots', delaysMs: result.slots.map((at) => at - now), used };
    }
    const durationMs = result.nextAt - now;
    return { kind: 'unavailable', reason: 'rate', scope: rule.per, durationMs, used };
  }

  count(key: string, limit: number): CountGrant {
    const isGranted = this.#specialCounts.used(key) < limit;
    if (isGranted) this.#specialCounts.add(key, 1);
    const resetInMs = msUntilUtcMidnight(this.#clock.now());
    return { isGranted, used: this.#specialCounts.used(key), resetInMs };
  }

  exhaust(key: string, limit: number): void {
    this.#specialCounts.add(key, Math.max(0, limit - this.#specialCounts.used(key)));
  }

  /** Does nothing: the lane has blocked the label already. */
  block(): void {}

  #exhausted(name: string): SlotGrant {
    const durationMs = msUntilUtcMidnight(this.#clock.now());
    const used = this.#counts.used(name);
    return { kind: 'unavailable', reason: 'day', scope: 'day', durationMs, used };
  }
}

/** The result of {@link takeSlots}. All times are on the clock of `now`, ms. */
export interface TakenSlots {
  /** The start times of the slots taken. */
  readonly slots: readonly number[];
  /** The earliest start time of the next slot. */
  readonly nextAt: number;
  /** The latest slots taken by all calls, oldest first: the input of the next call. */
  readonly taken: readonly number[];
}

/**
 * Takes slots: each begins now, or one window after the slot that is `rule.slots` before it. So no window,
 * wherever it begins, contains more than `rule.slots` slots. `redis-scripts.ts` and `postgres-functions.ts` implement
 * the same.
 *
 * @param taken the latest slots taken, oldest first
 */
export function takeSlots(
  taken: readonly number[],
  { rule, maxSlots, lookahead, horizonMs }: Omit<SlotRequest, 'pool' | 'day'>,
  now: number,
): TakenSlots {
  const all = [...taken];
  const nextAt = (): number => Math.max(now, (all.at(-rule.slots) ?? -Infinity) + rule.windowMs);
  let futureLeft = lookahead;
  while (all.length - taken.length < maxSlots) {
    const at = nextAt();
    if (at - now > horizonMs) break;
    if (at > now) futureLeft -= 1;
    if (futureLeft < 0) break;
    all.push(at);
  }
  return { slots: all.slice(taken.length), nextAt: nextAt(), taken: all.slice(-rule.slots) };
}
