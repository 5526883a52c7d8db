import type { JsonObject } from '../http/json.ts';
import type { FieldError } from '../http/response.ts';

/** Whether a value is valid for a field. */
export type FieldRule = (value: unknown) => boolean;

/** Rules by field name. Fields without a rule are accepted, like unknown fields by Zoom. */
export type FieldRules = Readonly<Record<string, FieldRule>>;

/** Returns the fields of `body` that violate their rule, and the required fields that are missing. */
export function invalidFields(
  body: JsonObject,
  rules: FieldRules,
  required: readonly string[] = [],
  prefix = '',
): FieldError[] {
  const missing = required.filter((name) => (body[name] ?? '') === '');
  const invalid = Object.entries(rules)
    .filter(([name, rule]) => body[name] !== undefined && !rule(body[name]))
    .map(([name]) => name)
    .filter((name) => !missing.includes(name));
  return [
    ...missing.map((name) => ({ field: prefix + name, message: 'Missing field.' })),
    ...invalid.map((name) => ({ field: prefix + name, message: 'Invalid field.' })),
  ];
}

/** A string of `min` to `max` characters. */
export function string(max: number, min = 0): FieldRule {
  return (value) => typeof value === 'string' && value.length >= min && value.length <= max;
}

/** An integer from `min` to `max`. */
export function integer(min: number, max: number): FieldRule {
  return (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

/** One of the values. */
export function oneOf(...values: readonly unknown[]): FieldRule {
  return (value) => values.includes(value);
}

/** True or false. */
export const boolean: FieldRule = (value) => typeof value === 'boolean';

/** A plausible email address. */
export const email: FieldRule = (value) =>
  typeof value === 'string' && value.length <= 128 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);

/** An IANA time zone. */
export const timezone: FieldRule = (value) => typeof value === 'string' && isValidTimezone(value);

/** `yyyy-MM-ddTHH:mm:ss`: UTC with a trailing `Z`, otherwise local time of the meeting's time zone. */
export const dateTime: FieldRule = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z?$/.test(value) &&
  !Number.isNaN(Date.parse(value));

/** An array of at most `max` items that all satisfy the rule. */
export function listOf(item: FieldRule, max = 1_000): FieldRule {
  return (value) => Array.isArray(value) && value.length <= max && value.every(item);
}

/** Returns the value if it is a string, otherwise the fallback. */
export function stringOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

/** Names are case-insensitive, so that there is no end of them. A full cache is cleared. */
const MAX_KNOWN_TIMEZONES = 500;
const knownTimezones = new Set<string>();

function isValidTimezone(name: string): boolean {
  if (knownTimezones.has(name)) return true;
  const isValid = canFormatIn(name);
  if (knownTimezones.size >= MAX_KNOWN_TIMEZONES) knownTimezones.clear();
  if (isValid) knownTimezones.add(name);
  return isValid;
}

function canFormatIn(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).format(0) !== '';
  } catch {
    return false;
  }
}
