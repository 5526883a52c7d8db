import type { HttpResponse } from '../http/response.ts';
import { validationFailed, type ApiCall } from './api-call.ts';

const DAY_MS = 86_400_000;
/** Reports and recordings are to be had a month at a time. */
const MAX_DAYS = 31;

/** A stretch of whole days, both included. */
export interface DateRange {
  readonly kind: 'range';
  readonly from: string;
  readonly to: string;
  readonly startMs: number;
  /** The end of the last day. */
  readonly endMs: number;
}

/** Reads `from` and `to` (`yyyy-MM-dd`). Without a fallback both are required. */
export function parseDateRange(
  { query, nowMs }: ApiCall,
  fallback?: 'today',
): DateRange | { readonly kind: 'refused'; readonly reply: HttpResponse } {
  const today = new Date(nowMs).toISOString().slice(0, 10);
  const from = query.get('from') ?? (fallback === undefined ? '' : today);
  const to = query.get('to') ?? (fallback === undefined ? '' : today);
  const startMs = parseDay(from);
  const endMs = parseDay(to) + DAY_MS;
  const wrong = [
    ...(Number.isNaN(startMs) ? ['from'] : []),
    ...(Number.isNaN(endMs) || endMs <= startMs || endMs - startMs > MAX_DAYS * DAY_MS
      ? ['to']
      : []),
  ];
  if (wrong.length > 0) {
    return {
      kind: 'refused',
      reply: validationFailed(wrong.map((field) => ({ field, message: 'Invalid field.' }))),
    };
  }
  return { kind: 'range', from, to, startMs, endMs };
}

function parseDay(date: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : NaN;
}
