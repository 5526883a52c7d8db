import type { FieldError } from '../http/response.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is good for a field. */
export type FieldRule = (value: unknown) => boolean;

/** Rules by field name; a field without a rule is let through, as Zoom does with unknown ones. */
export type FieldRules = Readonly<Record<string, FieldRule>>;

/** The fields of `body` that break their rule, or are missing though required. */
export function invalidFields(
  body: JsonObject,
  rules: FieldRules,
  required: readonly string[] = [],
  prefix = '',
): FieldError[] {
  const missing = required
    .filter((name) => body[name] === undefined || body[name] === null || body[name] === '')
    .map((name) => ({ field: prefix + name, message: 'Missing field.' }));
  const wrong = Object.entries(rules)
    .filter(([name, rule]) => body[name] !== undefined && body[name] !== '' && !rule(body[name]))
    .map(([name]) => ({ field: prefix + name, message: 'Invalid field.' }));
  return [...missing, ...wrong];
}

/** A text of at most `max` characters. */
export function string(max: number, min = 0): FieldRule {
  return (value) => typeof value === 'string' && value.length >= min && value.length <= max;
}

/** A whole number within bounds; Zoom also takes it as a text. */
export function integer(min: number, max: number): FieldRule {
  return (value) => {
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    return Number.isInteger(number) && Number(number) >= min && Number(number) <= max;
  };
}

/** One of a few values. */
export function oneOf(...values: readonly unknown[]): FieldRule {
  return (value) => values.includes(value);
}

/** True or false. */
export const boolean: FieldRule = (value) => typeof value === 'boolean';

/** An email address, as far as one can tell. */
export const email: FieldRule = (value) =>
  typeof value === 'string' && value.length <= 128 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);

/** A time zone of the IANA database. */
export const timezone: FieldRule = (value) => typeof value === 'string' && isValidTimezone(value);

/** `yyyy-MM-ddTHH:mm:ss`, with `Z` for UTC or without for the meeting's time zone. */
export const dateTime: FieldRule = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z?$/.test(value) &&
  !Number.isNaN(Date.parse(value));

/** A list whose items all satisfy the rule. */
export function listOf(item: FieldRule, max = 1_000): FieldRule {
  return (value) => Array.isArray(value) && value.length <= max && value.every(item);
}

/** The value if it is a text, else the fallback. */
export function stringOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

/** A JSON object, neither list nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const knownTimezones = new Map<string, boolean>();

function isValidTimezone(name: string): boolean {
  const known = knownTimezones.get(name);
  if (known !== undefined) return known;
  const good = canFormatIn(name);
  if (good) knownTimezones.set(name, good);
  return good;
}

function canFormatIn(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).format(0) !== '';
  } catch {
    return false;
  }
}
