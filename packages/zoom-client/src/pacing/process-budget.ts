import type { Clock } from 'evertoken';
import type { RateLimitLabel } from '../endpoints/index.ts';
import type { Budget, CountGrant, SlotGrant } from './budget.ts';
import type { DayCounts } from './day-counts.ts';
import { takeSlots } from './take-slots.ts';
import { msUntilUtcMidnight } from './utc-day.ts';

/** A budget that this process keeps by itself: it answers at once. */
export interface ProcessBudget extends Budget {
  take(...args: Parameters<Budget['take']>): SlotGrant;
  count(...args: Parameters<Budget['count']>): CountGrant;
  correct(...args: Parameters<Budget['correct']>): void;
  block(...args: Parameters<Budget['block']>): void;
}

/** A {@link ProcessBudget}. @param counts what was counted today, which may be known from elsewhere too */
export function createProcessBudget(
  clock: Pick<Clock, 'now' | 'monotonic'>,
  counts: DayCounts,
): ProcessBudget {
  const taken = new Map<RateLimitLabel, readonly number[]>();

  return {
    take(request) {
      const { label, rule, day } = request;
      const room = (day.limit ?? Infinity) - counts.used(day.name);
      const maxSlots = Math.min(request.maxSlots, Math.floor(room / rule.batchSize));
      if (maxSlots < 1) {
        const durationMs = msUntilUtcMidnight(clock.now());
        return {
          kind: 'unavailable',
          reason: 'day',
          scope: 'day',
          durationMs,
          used: counts.used(day.name),
        };
      }
      const now = clock.monotonic();
      const answer = takeSlots(taken.get(label) ?? [], { ...request, maxSlots }, now);
      taken.set(label, answer.taken);
      counts.add(day.name, answer.slots.length * rule.batchSize);
      const used = counts.used(day.name);
      return answer.slots.length === 0
        ? {
            kind: 'unavailable',
            reason: 'rate',
            scope: rule.per,
            durationMs: answer.nextAt - now,
            used,
          }
        : { kind: 'slots', delaysMs: answer.slots.map((at) => at - now), used };
    },

    count(subject, limit) {
      const isGranted = counts.used(subject) < limit;
      if (isGranted) counts.add(subject, 1);
      return { isGranted, used: counts.used(subject), resetInMs: msUntilUtcMidnight(clock.now()) };
    },

    correct(subject, by, limit) {
      const used = counts.used(subject);
      counts.add(subject, Math.min(limit, Math.max(0, used + by)) - used);
    },

    // Whoever asks this budget has parked the label already.
    block() {},
  };
}
