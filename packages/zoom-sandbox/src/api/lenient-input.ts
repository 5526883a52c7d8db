import { isObject, type JsonObject } from '../http/json.ts';
import { invalidField, type ApiCall, type ErrorResult } from './api-call.ts';
import type { FieldRule, FieldRules } from './validate.ts';

/**
 * Zoom takes much that its reference does not allow, and reads it as something that it does allow. The setting
 * `strictInput` rejects it instead.
 */

/** A query parameter as it is used. */
export type Parameter<T> = { readonly kind: 'value'; readonly value: T } | ErrorResult;

/** Returns a parameter that is one of `values`. Anything else means the fallback. */
export function readChoice<T extends string>(
  call: ApiCall,
  name: string,
  values: readonly T[],
  fallback: T,
): Parameter<T> {
  const text = call.query.get(name) ?? '';
  const value = values.find((one) => one === text);
  if (value !== undefined || text === '') return { kind: 'value', value: value ?? fallback };
  return readAs(call, name, fallback);
}

/** The integers that a parameter may be, and what it is if it is none. */
export interface IntegerRange {
  readonly min: number;
  readonly max: number;
  readonly fallback: number;
}

/** Returns an integer parameter. More than the maximum means the maximum, anything else the fallback. */
export function readInteger(
  call: ApiCall,
  name: string,
  { min, max, fallback }: IntegerRange,
): Parameter<number> {
  const text = call.query.get(name) ?? '';
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= min && number <= max) return { kind: 'value', value: number };
  return text === ''
    ? { kind: 'value', value: fallback }
    : readAs(call, name, number > max ? max : fallback);
}

function readAs<T>({ context }: ApiCall, name: string, value: T): Parameter<T> {
  return context.settings.strictInput
    ? { kind: 'error', response: invalidField(name) }
    : { kind: 'value', value };
}

/**
 * Returns the call with the fields of its body as they are used: converted to what their rules accept, e.g. `2` to
 * `"2"`, and without those that are not set: null and empty texts, in nested objects also zeros, where they are no valid
 * values.
 *
 * @param nested The rules of objects in the body
 */
export function readBody(
  call: ApiCall,
  rules: FieldRules,
  nested: Readonly<Record<string, FieldRules>> = {},
): ApiCall {
  if (call.context.settings.strictInput) return call;
  const fields = readFields(call.body, rules, isEmpty);
  const objects = Object.entries(nested)
    .map(([name, inner]) => [name, fields[name], inner] as const)
    .flatMap(([name, value, inner]) =>
      isObject(value) ? [[name, readFields(value, inner, isEmptyOrZero)]] : [],
    );
  return { ...call, body: { ...fields, ...(Object.fromEntries(objects) as JsonObject) } };
}

function readFields(body: JsonObject, rules: FieldRules, isUnset: FieldRule): JsonObject {
  const fields = Object.entries(body).flatMap(([name, value]) => {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined || rule(value)) return [[name, value]];
    const converted = convert(value, rule);
    if (converted !== undefined) return [[name, converted]];
    return isUnset(value) ? [] : [[name, value]];
  });
  return Object.fromEntries(fields) as JsonObject;
}

/** Programs that cannot omit fields send these for the ones they do not use. */
const isEmpty: FieldRule = (value) => value === null || value === '';
const isEmptyOrZero: FieldRule = (value) => isEmpty(value) || value === 0;

function convert(value: unknown, rule: FieldRule): unknown {
  return conversions(value).find(rule);
}

function conversions(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [String(value), ...toBoolean(String(value))];
  if (Array.isArray(value)) return value.some(Number.isInteger) ? joinTexts(value) : [];
  if (typeof value !== 'string' || value === '') return [];
  const number = /^-?\d+$/.test(value) ? [Number(value)] : [];
  return [...number, ...toBoolean(value), toUtc(value)];
}

/** Only what JSON has as texts and numbers: an object may be anything, and not convertible. */
function joinTexts(values: readonly unknown[]): readonly string[] {
  const isText = values.every((value) => typeof value === 'number' || typeof value === 'string');
  return isText ? [values.join(',')] : [];
}

function toBoolean(text: string): readonly boolean[] {
  if (text === 'true' || text === '1') return [true];
  return text === 'false' || text === '0' ? [false] : [];
}

/** Zoom ignores the offset of a time: `10:00:00+01:00` is 10:00 in UTC. */
function toUtc(text: string): string {
  return text
    .trim()
    .replace(' ', 'T')
    .replace(/[+-]\d\d(:?\d\d)?$/, 'Z');
}
