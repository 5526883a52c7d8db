import { invalidFields } from '../api/validate.ts';
import { isObject } from '../http/json.ts';
import type { FieldError } from '../http/response.ts';
import type { Schema } from './operation.ts';

/** Maximum number of errors in a response. */
const MAX_ERRORS = 20;

/** Returns the fields of a body that violate its schema: missing, of another type, or not of the enumerated values. */
export function checkBody(schema: Schema, body: unknown): readonly FieldError[] {
  return checkValue(schema, body, '').slice(0, MAX_ERRORS);
}

function checkValue(schema: Schema, value: unknown, field: string): FieldError[] {
  const { type, allOf = [], oneOf = [], anyOf = [] } = schema;
  // Zoom takes an empty text, and null, for a field that is not set.
  if (value === '' || (value === null && field !== '')) return [];
  if (type !== undefined && !isAccepted(type, value)) return [invalid(field)];
  if (schema.enum !== undefined && !isEnumerated(schema.enum, value)) return [invalid(field)];
  return [
    ...checkFields(schema, value, field),
    ...checkItems(schema, value, field),
    ...allOf.flatMap((part) => checkValue(part, value, field)),
    ...checkAlternatives([...oneOf, ...anyOf], value, field),
  ];
}

function checkFields({ properties = {}, required = [] }: Schema, value: unknown, field: string) {
  if (!isObject(value)) return [];
  const prefix = field === '' ? '' : `${field}.`;
  const missing = invalidFields(value, {}, required, prefix);
  const others = Object.entries(value).flatMap(([name, item]) => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return schema === undefined ? [] : checkValue(schema, item, prefix + name);
  });
  return [...missing, ...others];
}

function checkItems({ items }: Schema, value: unknown, field: string): FieldError[] {
  if (items === undefined || !Array.isArray(value)) return [];
  return value
    .slice(0, 1_000)
    .flatMap((item, index) => checkValue(items, item, `${field}[${index}]`));
}

/** The errors of the alternative with the fewest. */
function checkAlternatives(alternatives: readonly Schema[], value: unknown, field: string) {
  const errors = alternatives.map((schema) => checkValue(schema, value, field));
  return errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** Like Zoom, accepts numbers and booleans as texts and the other way round. */
function isAccepted(type: string, value: unknown): boolean {
  if (matchesType(type, value)) return true;
  if (type === 'string') return typeof value === 'number';
  if (type === 'boolean') return value === 'true' || value === 'false';
  return type === 'integer' || type === 'number'
    ? typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
    : false;
}

function isEnumerated(values: readonly unknown[], value: unknown): boolean {
  // The enumerated values of a list are meant for its items.
  if (Array.isArray(value)) return value.every((item) => isEnumerated(values, item));
  return values.some((item) => item === value || isSameText(item, value));
}

function isSameText(item: unknown, value: unknown): boolean {
  const isScalar =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalar && String(item) === String(value);
}

/** Whether a value is of a JSON Schema type. */
export function matchesType(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return type === 'any' || typeof value === type;
}

/** Whether a text matches a pattern. Some patterns are no regular expressions, but words: `yyyy-MM-dd HH:mm:ss`. */
export function matchesPattern(pattern: string, text: string): boolean {
  return /yyyy/i.test(pattern) || new RegExp(pattern).test(text);
}

function invalid(field: string): FieldError {
  return { field, message: 'Invalid field.' };
}
