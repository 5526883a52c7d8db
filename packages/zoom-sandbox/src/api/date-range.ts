import { validationFailed, type ApiCall, type ErrorResult } from './api-call.ts';
import { DAY_MS } from '../time/date-time.ts';

/** Reports and recordings cover at most one month. */
const MAX_DAYS = 31;

/** A range of whole days, both inclusive. */
export interface DateRange {
  readonly kind: 'range';
  readonly from: string;
  readonly to: string;
  readonly startMs: number;
  /** The end of the last day, exclusive. */
  readonly endMs: number;
}

/** Parses the parameters `from` and `to` (`yyyy-MM-dd`). Both are required unless there is a fallback. */
export function parseDateRange(
  { query, nowMs }: ApiCall,
  fallback?: 'today',
): DateRange | ErrorResult {
  const today = new Date(nowMs).toISOString().slice(0, 10);
  const from = query.get('from') ?? (fallback === undefined ? '' : today);
  const to = query.get('to') ?? (fallback === undefined ? '' : today);
  const startMs = parseDay(from);
  const endMs = parseDay(to) + DAY_MS;
  const invalid = [
    ...(Number.isNaN(startMs) ? ['from'] : []),
    ...(Number.isNaN(endMs) || endMs <= startMs || endMs - startMs > MAX_DAYS * DAY_MS
      ? ['to']
      : []),
  ];
  if (invalid.length > 0) {
    return {
      kind: 'error',
      response: validationFailed(invalid.map((field) => ({ field, message: 'Invalid field.' }))),
    };
  }
  return { kind: 'range', from, to, startMs, endMs };
}

function parseDay(date: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : NaN;
}
