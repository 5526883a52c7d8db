/**
 * The moment a date text means: with `Z` it is UTC, without it is local time in `timezone`. `undefined` when there
 * is no text.
 */
export function parseZonedTime(given: unknown, timezone: string): number | undefined {
  if (typeof given !== 'string' || given === '') return undefined;
  if (given.endsWith('Z')) return Date.parse(given);
  const asUtcMs = Date.parse(`${given}Z`);
  // Two rounds, because the offset found first may be that of the other side of a clock change.
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

const formatters = new Map<string, Intl.DateTimeFormat>();

function getFormatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
