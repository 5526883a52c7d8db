/** A date range. Both ends are inclusive. */
export interface DateRange {
  readonly from: string;
  /** Undefined for the default of Zoom. */
  readonly to: string | undefined;
}

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;

/**
 * The last part of a range that Zoom serves at once.
 *
 * @param maxDays days from the start to the end
 * @param now ms since the epoch. Without `to`, the range ends tomorrow: days begin earlier in other time zones
 * @returns the range itself if it is short enough, or no range of dates
 */
export function getLastWindow(range: DateRange, maxDays: number, now: number): DateRange {
  const start = parseTime(range.from);
  const end = range.to === undefined ? { ms: now + DAY_MS, hasTime: false } : parseTime(range.to);
  if (start === undefined || end === undefined) return range;
  if (end.ms - start.ms <= maxDays * DAY_MS) return range;
  const hasTime = start.hasTime || end.hasTime;
  // Windows consist of whole days, because some lists ignore the time of a day.
  const firstDayMs = toDay(end.ms) - (maxDays - (hasTime ? 1 : 0)) * DAY_MS;
  return {
    from: formatDay(firstDayMs, hasTime ? 'T00:00:00Z' : ''),
    to: range.to ?? formatDay(end.ms, hasTime ? 'T23:59:59Z' : ''),
  };
}

/**
 * What is left of a range before its last window.
 *
 * @param answered the start of the range that Zoom responded with, if it did: Zoom may have cut the window
 * @returns undefined if nothing is left
 */
export function getRangeBefore(
  range: DateRange,
  window: DateRange,
  answered: string | undefined,
): DateRange | undefined {
  const start = parseTime(range.from);
  const windowStart = parseTime(window.from);
  if (start === undefined || windowStart === undefined) return undefined;
  const isCut = isRangeCut(window, answered);
  const { ms } = (isCut ? parseTime(answered) : undefined) ?? windowStart;
  if (ms <= start.ms) return undefined;
  const isDay = toDay(ms) === ms;
  const hasTime = !isDay || start.hasTime || windowStart.hasTime;
  return { from: range.from, to: hasTime ? formatTime(ms - SECOND_MS) : formatDay(ms - DAY_MS) };
}

/** Whether Zoom responded with a later start than requested, by a day at least: it may begin a day elsewhere. */
export function isRangeCut({ from, to }: DateRange, answered: string | undefined): boolean {
  const [start, end, cut] = [from, to, answered].map(parseTime);
  if (start === undefined || cut === undefined) return false;
  const isInRange = end === undefined || cut.ms <= end.ms;
  return isInRange && cut.ms - start.ms >= DAY_MS;
}

/** A day, or a time in UTC unless it has an offset. Zoom also takes months and days of one digit. */
const TIME = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/;

/** Parses a day or a time; undefined for anything else. */
function parseTime(
  text: string | undefined,
): { readonly ms: number; readonly hasTime: boolean } | undefined {
  const [match, year, month = '', day = '', time, zone = 'Z'] = TIME.exec(text ?? '') ?? [];
  if (match === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const hasTime = time !== undefined;
  const ms = Date.parse(hasTime ? `${date}T${time}${zone}` : date);
  return Number.isNaN(ms) ? undefined : { ms, hasTime };
}

function toDay(ms: number): number {
  return Math.floor(ms / DAY_MS) * DAY_MS;
}

function formatDay(ms: number, time = ''): string {
  return `${new Date(ms).toISOString().slice(0, 10)}${time}`;
}

function formatTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
