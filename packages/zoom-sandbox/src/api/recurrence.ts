import type { FieldError } from '../http/response.ts';
import type { Occurrence, Recurrence } from '../data/meetings.ts';
import { dateTime, integer, invalidFields, oneOf, type FieldRules } from './validate.ts';
import { DAY_MS, fromLocalTime, parseZonedTime, toLocalTime } from '../time/date-time.ts';

/** Zoom's maximum number of occurrences. */
const MAX_OCCURRENCES = 60;

/** The rules of the fields of a `recurrence` object. */
export const RECURRENCE_RULES: FieldRules = {
  type: oneOf(1, 2, 3),
  repeat_interval: integer(1, 99),
  weekly_days: (value: unknown) => typeof value === 'string' && /^[1-7](,[1-7])*$/.test(value),
  monthly_day: integer(1, 31),
  monthly_week: oneOf(-1, 1, 2, 3, 4),
  monthly_week_day: integer(1, 7),
  end_times: integer(1, MAX_OCCURRENCES),
  end_date_time: dateTime,
};

/** Validates a `recurrence` object. */
export function validateRecurrence(recurrence: Readonly<Record<string, unknown>>): FieldError[] {
  return invalidFields(recurrence, RECURRENCE_RULES, ['type'], 'recurrence.');
}

/**
 * Computes the occurrences of a recurring meeting, at the same local time in `timezone` also after clock changes.
 * Without an end there is one, as with Zoom.
 */
export function scheduleOccurrences(
  recurrence: Recurrence | undefined,
  startMs: number,
  durationMinutes: number,
  timezone: string,
): Occurrence[] {
  const rule = recurrence ?? { type: 1, repeat_interval: 1 };
  const endMs = parseZonedTime(rule.end_date_time, timezone) ?? Infinity;
  const fallback = endMs === Infinity ? 1 : MAX_OCCURRENCES;
  const count = Math.min(rule.end_times ?? fallback, MAX_OCCURRENCES);
  const firstMs = toLocalTime(startMs, timezone);
  const occurrences: Occurrence[] = [];
  // The loop is bounded; 15 years contain the maximum of occurrences of every valid rule.
  for (let day = 0; day < 366 * 15 && occurrences.length < count; day++) {
    const localMs = firstMs + day * DAY_MS;
    if (!occursOn(rule, firstMs, localMs, day)) continue;
    const dateMs = fromLocalTime(localMs, timezone);
    if (dateMs > endMs) break;
    occurrences.push({ id: String(dateMs), startMs: dateMs, durationMinutes, status: 'available' });
  }
  return occurrences;
}

/** Whether there is an occurrence on a day. All times are local. */
function occursOn(rule: Recurrence, firstMs: number, localMs: number, day: number): boolean {
  const every = rule.repeat_interval ?? 1;
  const date = new Date(localMs);
  if (rule.type === 1) return day % every === 0;
  if (rule.type === 2) {
    const firstDay = new Date(firstMs).getUTCDay();
    const week = Math.floor((day + firstDay) / 7);
    const days = (rule.weekly_days ?? String(firstDay + 1)).split(',');
    return week % every === 0 && days.includes(String(date.getUTCDay() + 1));
  }
  return monthsBetween(firstMs, date) % every === 0 && isMonthlyDay(rule, firstMs, date);
}

function isMonthlyDay(rule: Recurrence, firstMs: number, date: Date): boolean {
  const { monthly_week: week, monthly_week_day: weekday, monthly_day: dayOfMonth } = rule;
  if (week === undefined || weekday === undefined) {
    return date.getUTCDate() === (dayOfMonth ?? new Date(firstMs).getUTCDate());
  }
  if (date.getUTCDay() + 1 !== weekday) return false;
  if (week > 0) return Math.ceil(date.getUTCDate() / 7) === week;
  return new Date(date.getTime() + 7 * DAY_MS).getUTCMonth() !== date.getUTCMonth();
}

function monthsBetween(firstMs: number, date: Date): number {
  const first = new Date(firstMs);
  return (
    (date.getUTCFullYear() - first.getUTCFullYear()) * 12 + date.getUTCMonth() - first.getUTCMonth()
  );
}
