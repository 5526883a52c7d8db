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
  return fromLocalTime(Date.parse(`${value}Z`), timezone);
}

/** Returns the local time of a time: milliseconds since the epoch as if the clock on the wall showed UTC. */
export function toLocalTime(timeMs: number, timezone: string): number {
  return timeMs + getOffsetMs(timeMs, timezone);
}

/** The inverse of {@link toLocalTime}. */
export function fromLocalTime(localMs: number, timezone: string): number {
  // The offset is computed twice, because the first one may belong to the other side of a clock change.
  const roughMs = localMs - getOffsetMs(localMs, timezone);
  return localMs - getOffsetMs(roughMs, timezone);
}

/** Offsets by time zone and quarter of an hour, as clocks change at full quarters. A full cache is cleared. */
const MAX_OFFSETS = 50_000;
const offsets = new Map<string, number>();

function getOffsetMs(timeMs: number, timeZone: string): number {
  const key = `${timeZone}|${Math.floor(timeMs / (15 * MINUTE_MS))}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = computeOffsetMs(timeMs, timeZone);
  if (offsets.size >= MAX_OFFSETS) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function computeOffsetMs(timeMs: number, timeZone: string): number {
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
