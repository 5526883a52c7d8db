/** One minute in milliseconds. */
export const MINUTE_MS = 60_000;
/** One day in milliseconds. */
export const DAY_MS = 86_400_000;

/** Formats a time as Zoom does, in UTC with seconds: `2026-03-25T07:32:55Z`. */
export function formatIsoSeconds(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
}

/**
 * Parses a date and time: UTC with a trailing `Z`, local time in `timezone` otherwise. Returns milliseconds since the
 * epoch, or `undefined` if `value` is empty or not a string.
 */
export function parseZonedTime(value: unknown, timezone: string): number | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  if (value.endsWith('Z')) return Date.parse(value);
  const asUtcMs = Date.parse(`${value}Z`);
  // The offset is computed twice, because the first one may belong to the other side of a DST change.
  const roughMs = asUtcMs - getOffsetMs(asUtcMs, timezone);
  return asUtcMs - getOffsetMs(roughMs, timezone);
}

function getOffsetMs(timeMs: number, timeZone: string): number {
  const parts = getFormatter(timeZone).formatToParts(timeMs);
  const part = (name: string): number => Number(parts.find(({ type }) => type === name)?.value);
  const wallMs = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wallMs - Math.floor(timeMs / 1000) * 1000;
}

/** Names of time zones are case-insensitive, so that there is no end of them. A full cache is cleared. */
const MAX_FORMATTERS = 500;
const formatters = new Map<string, Intl.DateTimeFormat>();

function getFormatter(timeZone: string): Intl.DateTimeFormat {
  const cached = formatters.get(timeZone);
  if (cached !== undefined) return cached;
  const created = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  if (formatters.size >= MAX_FORMATTERS) formatters.clear();
  formatters.set(timeZone, created);
  return created;
}
