import type { FieldError } from '../http/response.ts';
import type { Occurrence, Recurrence } from '../data/meetings.ts';
import { dateTime, integer, invalidFields, oneOf, type FieldRules } from './validate.ts';
import { DAY_MS } from '../time/date-time.ts';

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

/** Computes the occurrences of a recurring meeting. Without an end there is one, as with Zoom. */
export function scheduleOccurrences(
  recurrence: Recurrence | undefined,
  startMs: number,
  durationMinutes: number,
): Occurrence[] {
  const rule = recurrence ?? { type: 1, repeat_interval: 1 };
  const endMs = rule.end_date_time === undefined ? Infinity : Date.parse(rule.end_date_time);
  const fallback = endMs === Infinity ? 1 : MAX_OCCURRENCES;
  const count = Math.min(Number(rule.end_times ?? fallback), MAX_OCCURRENCES);
  const occurrences: Occurrence[] = [];
  // The loop is bounded; 15 years contain the maximum of occurrences of every valid rule.
  for (let day = 0; day < 366 * 15 && occurrences.length < count; day++) {
    const dateMs = startMs + day * DAY_MS;
    if (dateMs > endMs) break;
    if (!occursOn(rule, startMs, dateMs, day)) continue;
    occurrences.push({ id: String(dateMs), startMs: dateMs, durationMinutes, status: 'available' });
  }
  return occurrences;
}

function occursOn(rule: Recurrence, startMs: number, dateMs: number, day: number): boolean {
  const every = Number(rule.repeat_interval ?? 1);
  const date = new Date(dateMs);
  if (rule.type === 1) return day % every === 0;
  if (rule.type === 2) {
    const week = Math.floor((day + new Date(startMs).getUTCDay()) / 7);
    const days = (rule.weekly_days ?? String(new Date(startMs).getUTCDay() + 1)).split(',');
    return week % every === 0 && days.includes(String(date.getUTCDay() + 1));
  }
  return monthsBetween(startMs, date) % every === 0 && isMonthlyDay(rule, startMs, date);
}

function isMonthlyDay(rule: Recurrence, startMs: number, date: Date): boolean {
  const { monthly_week: week, monthly_week_day: weekday, monthly_day: dayOfMonth } = rule;
  if (week === undefined || weekday === undefined) {
    return date.getUTCDate() === Number(dayOfMonth ?? new Date(startMs).getUTCDate());
  }
  if (date.getUTCDay() + 1 !== Number(weekday)) return false;
  if (week > 0) return Math.ceil(date.getUTCDate() / 7) === week;
  return new Date(date.getTime() + 7 * DAY_MS).getUTCMonth() !== date.getUTCMonth();
}

function monthsBetween(startMs: number, date: Date): number {
  const start = new Date(startMs);
  return (
    (date.getUTCFullYear() - start.getUTCFullYear()) * 12 + date.getUTCMonth() - start.getUTCMonth()
  );
}
