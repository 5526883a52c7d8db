import { validationFailed, type ApiCall, type ErrorResult } from './api-call.ts';
import { apiError, type FieldError, type HttpResponse } from '../http/response.ts';
import { DAY_MS } from '../time/date-time.ts';

/** Reports reach back this far. */
const MAX_REPORT_MONTHS = 6;

/** A range of whole days, both inclusive. */
export interface DateRange {
  readonly kind: 'range';
  readonly from: string;
  readonly to: string;
  readonly startMs: number;
  /** The end of the last day, exclusive. */
  readonly endMs: number;
}

/** Returns the range of recordings: today and tomorrow, unless the request says otherwise. */
export function readRecordingRange(call: ApiCall): DateRange | ErrorResult {
  const errors = findStrictErrors(call);
  if (errors.length > 0) return { kind: 'error', response: validationFailed(errors) };
  const todayMs = startOfDay(call.nowMs);
  const fromMs = parseDay(call.query.get('from')) ?? todayMs;
  return cutToMonth(fromMs, parseDay(call.query.get('to')) ?? todayMs + DAY_MS);
}

/** Returns the range of a report. Both days are required, and it must lie in the last six months. */
export function readReportRange(call: ApiCall): DateRange | ErrorResult {
  const fromMs = parseDay(call.query.get('from'));
  const toMs = parseDay(call.query.get('to'));
  if (fromMs === undefined || toMs === undefined) {
    return { kind: 'error', response: validationFailed(findMissing(call)) };
  }
  const errors = findStrictErrors(call);
  if (errors.length > 0) return { kind: 'error', response: validationFailed(errors) };
  const range = cutToMonth(fromMs, toMs);
  const oldestMs = monthsBefore(startOfDay(call.nowMs), MAX_REPORT_MONTHS);
  return range.startMs < oldestMs ? { kind: 'error', response: reportTooOld('Report') } : range;
}

/** 400 with code 300: a report is limited to the last six months. */
export function reportTooOld(report: string): HttpResponse {
  const limit = 'can only be provided for a month that falls within the recent 6 months.';
  return apiError(400, 300, `${report} ${limit}`);
}

/** Returns the start of a day, given as a date or as a time of that day; undefined if it is neither. */
export function parseDay(text: string | null): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ].*)?$/i.exec(text ?? '') ?? [];
  const dayMs = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Number.isNaN(dayMs) ? undefined : dayMs;
}

/** Zoom moves the start of a longer range to a month before its end. Only the response tells. */
export function cutToMonth(fromMs: number, toMs: number): DateRange {
  const startMs = Math.max(fromMs, monthsBefore(toMs, 1));
  return {
    kind: 'range',
    from: formatDay(startMs),
    to: formatDay(toMs),
    startMs,
    endMs: toMs + DAY_MS,
  };
}

/** Returns the same day of an earlier month, or its last day. */
function monthsBefore(dayMs: number, months: number): number {
  const date = new Date(dayMs);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() - months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay));
}

function findMissing({ query }: ApiCall): FieldError[] {
  return ['from', 'to']
    .filter((field) => parseDay(query.get(field)) === undefined)
    .map((field) => ({ field, message: query.get(field) ? 'Invalid field.' : 'Missing field.' }));
}

/** Strictly, days are dates and in order. */
function findStrictErrors({ query, context }: ApiCall): FieldError[] {
  if (!context.settings.strictInput) return [];
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  const isDate = (text: string): boolean => text === '' || /^\d{4}-\d\d-\d\d$/.test(text);
  const isReversed = from !== '' && to !== '' && from > to;
  return [
    ...(isDate(from) ? [] : [{ field: 'from', message: 'Invalid field.' }]),
    ...(isDate(to) && !isReversed ? [] : [{ field: 'to', message: 'Invalid field.' }]),
  ];
}

function startOfDay(timeMs: number): number {
  return Math.floor(timeMs / DAY_MS) * DAY_MS;
}

function formatDay(dayMs: number): string {
  return new Date(dayMs).toISOString().slice(0, 10);
}
