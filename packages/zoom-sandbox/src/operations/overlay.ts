import { isObject, type JsonObject } from '../http/json.ts';
import { matchesPattern, matchesType } from './check-value.ts';
import { flattenSchema, schemaType, type Schema } from './operation.ts';

/** Lays stored fields over a sample, where they are fields of the schema and of its types. */
export function overlay(schema: Schema, sample: unknown, stored: unknown): unknown {
  const flat = flattenSchema(schema);
  if (!isObject(sample) || !isObject(stored)) return isValid(flat, stored) ? stored : sample;
  const fields = Object.entries(flat.properties ?? {})
    .filter(([name]) => Object.hasOwn(stored, name))
    .map(([name, field]) => [name, overlay(field, sample[name], stored[name])]);
  return { ...sample, ...Object.fromEntries(fields) };
}

/** Merges changed fields into stored ones; objects field by field. */
export function mergeFields(before: JsonObject, changes: JsonObject): JsonObject {
  const merged = Object.entries(changes).map(([name, value]) => {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    return [name, isObject(old) && isObject(value) ? mergeFields(old, value) : value];
  });
  return { ...before, ...(Object.fromEntries(merged) as JsonObject) };
}

/** Whether a value is valid for a schema, strictly. Unknown fields of objects are not. */
function isValid(schema: Schema, value: unknown): boolean {
  const flat = flattenSchema(schema);
  const type = schemaType(flat);
  if (value === undefined || value === null || !matchesType(type, value)) return false;
  if (flat.enum !== undefined && ![value].flat().every((item) => flat.enum?.includes(item)))
    return false;
  if (typeof value === 'string') return isValidText(flat, value);
  if (typeof value === 'number') return isInRange(flat.minimum, value, flat.maximum);
  if (Array.isArray(value)) return isValidList(flat, value);
  return !isObject(value) || hasValidFields(flat, value);
}

function isValidText({ minLength, maxLength, pattern, format = '' }: Schema, value: string) {
  if (!isInRange(minLength, value.length, maxLength)) return false;
  if (pattern !== undefined && !matchesPattern(pattern, value)) return false;
  const expected = TEXT_FORMATS.get(format);
  return expected === undefined || expected.test(value);
}

/** The formats that are checked, roughly. */
const TEXT_FORMATS: ReadonlyMap<string, RegExp> = new Map([
  ['date-time', /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/],
  ['date', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/],
  ['email', /^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i],
  ['uri', /^https?:\/\/[\w./?=&-]+$/],
  ['hostname', /^[a-z0-9]+(\.[a-z0-9]+)*$/i],
  ['ipv4', /^\d{1,2}(\.\d{1,2}){3}$/],
  ['time', /^$/],
  ['uuid', /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i],
]);

function isValidList({ items, minItems, maxItems, uniqueItems }: Schema, list: readonly unknown[]) {
  if (!isInRange(minItems, list.length, maxItems)) return false;
  const texts = list.map((item) => JSON.stringify(item));
  if (uniqueItems === true && new Set(texts).size < list.length) return false;
  return items === undefined || list.every((item) => isValid(items, item));
}

function hasValidFields({ properties = {}, required = [] }: Schema, value: JsonObject): boolean {
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, item]) => {
      const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return field !== undefined && isValid(field, item);
    })
  );
}

function isInRange(min = -Infinity, value: number, max = Infinity): boolean {
  return value >= min && value <= max;
}
