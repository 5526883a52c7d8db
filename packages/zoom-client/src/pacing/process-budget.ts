import type { Clock } from 'evertoken';
import type { RateLimitLabel } from '../endpoints/index.ts';
import type { Budget, CountAnswer, SlotAnswer } from './budget.ts';
import type { DayCounts } from './day-counts.ts';
import { takeSlots } from './take-slots.ts';
import { msToNextDay } from './utc-day.ts';

/** A budget that this process keeps by itself: it answers at once. */
export interface ProcessBudget extends Budget {
  take(...args: Parameters<Budget['take']>): SlotAnswer;
  count(...args: Parameters<Budget['count']>): CountAnswer;
  correct(...args: Parameters<Budget['correct']>): void;
  park(...args: Parameters<Budget['park']>): void;
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
      const want = Math.min(request.want, Math.floor(room / rule.size));
      if (want < 1) {
        const forMs = msToNextDay(clock.now());
        return { kind: 'shut', why: 'day', scope: 'day', forMs, used: counts.used(day.name) };
      }
      const now = clock.monotonic();
      const answer = takeSlots(taken.get(label) ?? [], { ...request, want }, now);
      taken.set(label, answer.taken);
      counts.add(day.name, answer.slots.length * rule.size);
      const used = counts.used(day.name);
      return answer.slots.length === 0
        ? { kind: 'shut', why: 'rate', scope: rule.per, forMs: answer.nextAt - now, used }
        : { kind: 'slots', inMs: answer.slots.map((at) => at - now), used };
    },

    count(subject, limit) {
      const isGranted = counts.used(subject) < limit;
      if (isGranted) counts.add(subject, 1);
      return { isGranted, used: counts.used(subject), resetInMs: msToNextDay(clock.now()) };
    },

    correct(subject, by, limit) {
      const used = counts.used(subject);
      counts.add(subject, Math.min(limit, Math.max(0, used + by)) - used);
    },

    // Whoever asks this budget has parked the label already.
    park() {},
  };
}
