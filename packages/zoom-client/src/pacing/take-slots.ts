import type { SlotRequest } from './budget.ts';

/** What {@link takeSlots} found. All times are of the clock that `now` is of, ms. */
export interface TakenSlots {
  /** When the slots begin that were taken. */
  readonly slots: readonly number[];
  /** When the next one would begin. */
  readonly nextAt: number;
  /** The latest slots taken by anybody, the first of them first: for the next time. */
  readonly taken: readonly number[];
}

/**
 * Takes slots: each begins now, or one window after the slot that was taken `slots` before it. So no
 * window ever holds more than `slots`, wherever it begins. The same is in `redis-scripts.ts`.
 *
 * @param taken the latest slots that were taken, the first of them first
 */
export function takeSlots(
  taken: readonly number[],
  { rule, maxSlots, lookahead, horizonMs }: Omit<SlotRequest, 'label' | 'day'>,
  now: number,
): TakenSlots {
  const all = [...taken];
  const nextAt = (): number => Math.max(now, (all.at(-rule.slots) ?? -Infinity) + rule.windowMs);
  let left = lookahead;
  while (all.length - taken.length < maxSlots) {
    const at = nextAt();
    if (at - now > horizonMs) break;
    if (at > now) left -= 1;
    if (left < 0) break;
    all.push(at);
  }
  return { slots: all.slice(taken.length), nextAt: nextAt(), taken: all.slice(-rule.slots) };
}
