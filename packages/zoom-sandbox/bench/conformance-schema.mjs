// Makes validators of the schemas in Zoom's documents, stricter where that finds mistakes.
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true, validateFormats: true }));
for (const name of ['int64', 'int32', 'url', 'string', 'password']) ajv.addFormat(name, true);

const compiled = new Map();

/** The documents use `oneOf` for alternatives that do not exclude each other, so it is read as `anyOf`. */
export function compile(schema) {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const inlined = JSON.parse(JSON.stringify(schema).replaceAll('"oneOf":', '"anyOf":'));
  const made = ajv.compile(closeKnownFields(inlined));
  compiled.set(schema, made);
  return made;
}

/**
 * A field the document does not know is a mistake too, so objects with properties are closed; not those put together
 * from parts, where each part would have to know all the others.
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
