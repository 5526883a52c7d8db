import { hash, hashText, pick } from '../data/deterministic-random.ts';
import { flattenSchema, schemaType, type Schema } from './operation.ts';
import { sampleNumber } from './sample-number.ts';
import { sampleString } from './sample-string.ts';
import { matchesType } from './check-value.ts';
import type { SampleFacts } from './sample-facts.ts';

/**
 * Returns a plausible value of a schema: always the same for a seed.
 *
 * @param name The name of the field, which says what the value is about
 */
export function sampleValue(
  schema: Schema,
  name: string,
  seed: number,
  facts: SampleFacts,
): unknown {
  const flat = flattenSchema(schema);
  const type = schemaType(flat);
  if (flat.enum !== undefined && flat.enum.length > 0 && type !== 'array')
    return sampleEnum(flat, seed);
  if (type === 'object') return sampleObject(flat, name, seed, facts);
  if (type === 'array') return sampleArray(flat, name, seed, facts);
  if (hasUsableDefault(flat)) return flat.default;
  if (type === 'boolean') return seed % 2 === 0;
  if (type === 'number' || type === 'integer') return sampleNumber(flat, type, name, seed, facts);
  return type === 'string' ? sampleString(flat, name, seed, facts) : {};
}

function sampleEnum({ enum: values = [], type, ...schema }: Schema, seed: number): unknown {
  if (values.includes(schema.default)) return schema.default;
  const typed = values.filter((value) => type === undefined || matchesType(type, value));
  return pick(typed.length > 0 ? typed : values, seed);
}

function hasUsableDefault({ default: value, type }: Schema): boolean {
  return value !== undefined && value !== '' && type !== undefined && matchesType(type, value);
}

function sampleObject(
  { properties = {}, required = [] }: Schema,
  name: string,
  seed: number,
  facts: SampleFacts,
): Record<string, unknown> {
  const own = facts.about(name, seed);
  // Some fields are required, but not described.
  const undescribed = required.map((field) => [field, { type: 'string' }]);
  const described = { ...(Object.fromEntries(undescribed) as typeof properties), ...properties };
  // An element has the same values wherever it is.
  const start = own.element?.seed ?? seed;
  const fields = Object.entries(described).map(([field, schema]) => [
    field,
    sampleValue(schema, field, hash(start, hashText(field)), own),
  ]);
  return Object.fromEntries(fields) as Record<string, unknown>;
}

const MAX_ITEMS = 50;

function sampleArray(schema: Schema, name: string, seed: number, facts: SampleFacts): unknown[] {
  const { items = {}, minItems = 0, maxItems = MAX_ITEMS, uniqueItems = false } = schema;
  const length = Math.min(Math.max(1 + (seed % 2), minItems), maxItems, MAX_ITEMS);
  // The enumerated values of a list are meant for its items.
  const values = schema.enum ?? flattenSchema(items).enum;
  if (values !== undefined) return [...new Set(values)].slice(0, Math.max(1, length));
  const list = Array.from({ length }, (_, index) =>
    sampleValue(items, name, hash(seed, index + 1), facts),
  );
  return uniqueItems ? withoutDuplicates(list) : list;
}

/** Returns the items of a list without those that equal others. */
export function withoutDuplicates(list: readonly unknown[]): unknown[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}
