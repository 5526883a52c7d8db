import { isObject, type JsonObject } from '../http/json.ts';
import { matchesType } from './check-value.ts';
import { flattenSchema, schemaType, type Schema } from './operation.ts';

const neutralValues = new WeakMap<Schema, unknown>();

/**
 * Returns what is not set, in the form of a schema: its default, or else off, zero, empty, the first of its values;
 * undefined for lists that must not be empty.
 */
function neutralValue(schema: Schema): unknown {
  if (neutralValues.has(schema)) return neutralValues.get(schema);
  const value = createNeutral(flattenSchema(schema));
  neutralValues.set(schema, value);
  return value;
}

function createNeutral(schema: Schema): unknown {
  const type = schemaType(schema);
  const { default: value, minimum = 0, properties = {} } = schema;
  if (type === 'object') {
    const fields = Object.entries(properties).map(([name, field]) => [name, neutralValue(field)]);
    return Object.fromEntries(fields.filter(([, field]) => field !== undefined)) as JsonObject;
  }
  if (type === 'array') return (schema.minItems ?? 0) > 0 ? undefined : [];
  if (value !== undefined && matchesType(type, value)) return value;
  if (schema.enum !== undefined) return schema.enum.find((one) => matchesType(type, one));
  if (type === 'boolean') return false;
  return type === 'integer' || type === 'number' ? Math.max(0, minimum) : '';
}

/** Lays what is not set under an object in the form of a schema, field by field. */
export function fillIn(schema: Schema, value: JsonObject): JsonObject {
  const { properties = {} } = flattenSchema(schema);
  const own = Object.entries(value).map(([name, field]) => {
    const inner = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return [name, inner !== undefined && isObject(field) ? fillIn(inner, field) : field];
  });
  const neutral = neutralValue(schema);
  return { ...(isObject(neutral) ? neutral : {}), ...(Object.fromEntries(own) as JsonObject) };
}
