// Compiles the schemas of Zoom's documents to validators that reject unknown fields.
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true, validateFormats: true }));
for (const name of ['int64', 'int32', 'url', 'string', 'password']) ajv.addFormat(name, true);

const compiled = new Map();

/** Compiles a schema. The documents use `oneOf` for alternatives that overlap, so it is treated as `anyOf`. */
export function compile(schema) {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const inlined = JSON.parse(JSON.stringify(schema).replaceAll('"oneOf":', '"anyOf":'));
  const validate = ajv.compile(closeKnownFields(inlined));
  compiled.set(schema, validate);
  return validate;
}

/**
 * Sets `additionalProperties: false` on objects with properties, so that undocumented fields are reported. Composed
 * objects stay open, because each part would have to know the fields of the others.
 */
function closeKnownFields(schema) {
  if (Array.isArray(schema)) return schema.map(closeKnownFields);
  if (typeof schema !== 'object' || schema === null) return schema;
  const merged = schema.allOf === undefined ? schema : mergeParts(schema);
  const closed = Object.fromEntries(
    Object.entries(merged).map(([key, value]) => [
      key,
      key === 'example' ? value : closeKnownFields(value),
    ]),
  );
  if (closed.properties !== undefined && merged.anyOf === undefined)
    closed.additionalProperties = false;
  return closed;
}

function mergeParts({ allOf, ...rest }) {
  const parts = allOf.map((part) => (part.allOf === undefined ? part : mergeParts(part)));
  if (parts.some(({ properties }) => properties === undefined)) return { ...rest, allOf: parts };
  return {
    ...rest,
    type: 'object',
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: parts.flatMap(({ required = [] }) => required),
  };
}
