import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Schema } from '../../src/operations/operation.ts';

const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true, logger: false }));
const UNCHECKED = [
  'int64',
  'int32',
  'long',
  'double',
  'binary',
  'YYYY-MM-DD',
  'MM-DD-YYYY',
  'percentage',
];
for (const name of [
  ...UNCHECKED,
  'percent',
  'datetime',
  'string',
  'url',
  'Hex color code',
  'password',
])
  ajv.addFormat(name, true);

/** Compiles a schema to a validator that treats `oneOf` as `anyOf`, and corrects mistakes of the reference. */
export function compileSchema(schema: Schema): ValidateFunction {
  return ajv.compile(correct(schema) as object);
}

/** Duplicate values, values of items that are those of the list, patterns in words, `nullable` without a type. */
function correct(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(correct);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, pattern, oneOf, ...rest } = Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, correct(item)]),
  );
  const { enum: values, required, items, type } = rest;
  return {
    ...rest,
    ...(oneOf !== undefined && { anyOf: oneOf }),
    ...(typeof type === 'string' && nullable !== undefined && { nullable }),
    ...(typeof pattern === 'string'
      ? !/yyyy/i.test(pattern) && { pattern }
      : pattern !== undefined && { pattern }),
    ...(Array.isArray(required) && { required: [...new Set(required)] }),
    ...(Array.isArray(values) && { enum: [...new Set(values)] }),
    ...(Array.isArray(values) &&
      type === 'array' && { enum: undefined, items: { ...(items as object), enum: values } }),
  };
}
