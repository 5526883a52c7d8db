const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Formats a duration in at most two units, such as `43 min` or `2 h 5 min`. Negative durations are `0 s`. */
export function formatDuration(ms: number): string {
  const rounded = Math.max(0, Math.round(ms / SECOND) * SECOND);
  if (rounded < 2 * MINUTE) return `${rounded / SECOND} s`;
  if (rounded < HOUR) return `${Math.floor(rounded / MINUTE)} min`;
  if (rounded < DAY) return formatTwoUnits(rounded, HOUR, 'h', MINUTE, 'min');
  return formatTwoUnits(rounded, DAY, 'd', HOUR, 'h');
}

function formatTwoUnits(
  ms: number,
  large: number,
  largeName: string,
  small: number,
  smallName: string,
): string {
  const rest = Math.floor((ms % large) / small);
  return `${Math.floor(ms / large)} ${largeName}${rest === 0 ? '' : ` ${rest} ${smallName}`}`;
}

/** Formats a time relative to now: `in 43 min` or `2 min ago`. */
export function formatRelativeTime(ms: number, now: number): string {
  return ms > now ? `in ${formatDuration(ms - now)}` : `${formatDuration(now - ms)} ago`;
}

const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const dateAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const hourAndMinute = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** Formats a local time of day, with the date unless it is today. */
export function formatTime(ms: number, now: number): string {
  const isToday = new Date(ms).toDateString() === new Date(now).toDateString();
  return (isToday ? timeOfDay : dateAndTime).format(ms);
}

/** Formats the local hour and minute. */
export function formatShortTime(ms: number): string {
  return hourAndMinute.format(ms);
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** Formats a count, such as `12,345`. */
export function formatCount(number: number): string {
  return whole.format(number);
}

/** Formats a rate with up to two decimals, fewer for larger numbers. */
export function formatRate(number: number): string {
  return (number >= 100 ? whole : number >= 1 ? tenths : hundredths).format(number);
}

/** Formats a share of a total, such as `12%`; a nonzero share is never `0%`. */
export function formatPercent(part: number, total: number): string {
  if (total === 0 || part === 0) return '0%';
  const percent = (100 * part) / total;
  return percent < 1 ? '<1%' : `${whole.format(percent)}%`;
}

/** Formats a short duration, such as `132 ms` or `1.4 s`. */
export function formatMilliseconds(ms: number): string {
  if (ms >= SECOND) return `${tenths.format(ms / SECOND)} s`;
  return `${ms >= 10 ? whole.format(ms) : tenths.format(ms)} ms`;
}

/** Formats a count with its noun: `1 request`, `2 requests`. */
export function formatPlural(number: number, one: string, many = `${one}s`): string {
  return `${formatCount(number)} ${number === 1 ? one : many}`;
}

/** Formats the name of a gateway, a host name and 8 hexadecimal digits, as its host; another process has a UUID. */
export function formatHost(name: string): string {
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(name)) return 'another process';
  return name.replace(/-[\da-f]{8}$/, '');
}
