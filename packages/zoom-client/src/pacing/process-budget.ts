import type { Clock } from 'evertoken';
import type { RateLimitLabel } from '../endpoints/index.ts';
import type { Budget, CountGrant, SlotGrant, SlotRequest } from './budget.ts';
import { msUntilUtcMidnight, type DailyCounts } from './daily-counts.ts';

/** A budget in the memory of this process. Its methods are synchronous. */
export interface ProcessBudget extends Budget {
  take(...args: Parameters<Budget['take']>): SlotGrant;
  count(...args: Parameters<Budget['count']>): CountGrant;
  correct(...args: Parameters<Budget['correct']>): void;
  block(...args: Parameters<Budget['block']>): void;
}

/**
 * Creates a {@link ProcessBudget}.
 *
 * @param counts today's counts, which a Redis budget may update too
 */
export function createProcessBudget(
  clock: Pick<Clock, 'now' | 'monotonic'>,
  counts: DailyCounts,
): ProcessBudget {
  const taken = new Map<RateLimitLabel, readonly number[]>();

  return {
    take(request) {
      const { label, rule, day } = request;
      const left = (day.limit ?? Infinity) - counts.used(day.name);
      const maxSlots = Math.min(request.maxSlots, Math.floor(left / rule.batchSize));
      if (maxSlots < 1) {
        const durationMs = msUntilUtcMidnight(clock.now());
        const used = counts.used(day.name);
        return { kind: 'unavailable', reason: 'day', scope: 'day', durationMs, used };
      }
      const now = clock.monotonic();
      const result = takeSlots(taken.get(label) ?? [], { ...request, maxSlots }, now);
      taken.set(label, result.taken);
      counts.add(day.name, result.slots.length * rule.batchSize);
      const used = counts.used(day.name);
      if (result.slots.length > 0) {
        return { kind: 'slots', delaysMs: result.slots.map((at) => at - now), used };
      }
      const durationMs = result.nextAt - now;
      return { kind: 'unavailable', reason: 'rate', scope: rule.per, durationMs, used };
    },

    count(key, limit) {
      const isGranted = counts.used(key) < limit;
      if (isGranted) counts.add(key, 1);
      return { isGranted, used: counts.used(key), resetInMs: msUntilUtcMidnight(clock.now()) };
    },

    correct(key, by, limit) {
      const used = counts.used(key);
      counts.add(key, Math.min(limit, Math.max(0, used + by)) - used);
    },

    // The lane has blocked the label already.
    block() {},
  };
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
 * wherever it begins, contains more than `rule.slots` slots. `redis-scripts.ts` implements the same in Lua.
 *
 * @param taken the latest slots taken, oldest first
 */
export function takeSlots(
  taken: readonly number[],
  { rule, maxSlots, lookahead, horizonMs }: Omit<SlotRequest, 'label' | 'day'>,
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
