const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in at most two units, such as `43 min` or `2 h 5 min`. @param ms less than none counts as none */
export function formatDuration(ms: number): string {
  const whole = Math.max(0, Math.round(ms / SECOND) * SECOND);
  if (whole < 2 * MINUTE) return `${whole / SECOND} s`;
  if (whole < HOUR) return `${Math.floor(whole / MINUTE)} min`;
  if (whole < DAY) return twoUnits(whole, HOUR, 'h', MINUTE, 'min');
  return twoUnits(whole, DAY, 'd', HOUR, 'h');
}

function twoUnits(ms: number, large: number, name: string, small: number, rest: string): string {
  const left = Math.floor((ms % large) / small);
  return `${Math.floor(ms / large)} ${name}${left === 0 ? '' : ` ${left} ${rest}`}`;
}

/** A time from here: `in 43 min`, or `2 min ago`. */
export function formatRelativeTime(ms: number, now: number): string {
  return ms > now ? `in ${formatDuration(ms - now)}` : `${formatDuration(now - ms)} ago`;
}

const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const dateAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const hourAndMinute = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** The time of day where the reader is; with the date when that is another one. */
export function formatTime(ms: number, now: number): string {
  const sameDay = new Date(ms).toDateString() === new Date(now).toDateString();
  return (sameDay ? timeOfDay : dateAndTime).format(ms);
}

/** Hours and minutes where the reader is. */
export function formatShortTime(ms: number): string {
  return hourAndMinute.format(ms);
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** A number of things, such as `12,345`. */
export function formatCount(number: number): string {
  return whole.format(number);
}

/** A number that may be small: as many digits as say something. */
export function formatRate(number: number): string {
  return (number >= 100 ? whole : number >= 1 ? tenths : hundredths).format(number);
}

/** A part of a whole, such as `12%`; what is there is never shown as nothing. */
export function formatPercent(part: number, all: number): string {
  if (all === 0 || part === 0) return '0%';
  const share = (100 * part) / all;
  return share < 1 ? '<1%' : `${whole.format(share)}%`;
}

/** A short time, such as `132 ms` or `1.4 s`. */
export function formatMilliseconds(ms: number): string {
  if (ms >= SECOND) return `${tenths.format(ms / SECOND)} s`;
  return `${ms >= 10 ? whole.format(ms) : tenths.format(ms)} ms`;
}

/** `1 request`, `2 requests`. */
export function formatPlural(number: number, one: string, many = `${one}s`): string {
  return `${formatCount(number)} ${number === 1 ? one : many}`;
}
