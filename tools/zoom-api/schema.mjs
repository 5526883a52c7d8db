// @ts-check
/** The part of JSON Schema that describes values, without texts. */

/**
 * @typedef {object} Schema
 * @property {string} [type]
 * @property {string} [format]
 * @property {(string | number)[]} [enum]
 * @property {Record<string, Schema>} [properties]
 * @property {string[]} [required]
 * @property {Schema} [items]
 * @property {Schema[]} [oneOf]
 * @property {Schema[]} [anyOf]
 * @property {Schema[]} [allOf]
 * @property {boolean} [nullable]
 * @property {boolean} [deprecated]
 * @property {boolean | Schema} [additionalProperties]
 */

const FACTS = [
  'type',
  'format',
  'nullable',
  'enum',
  'default',
  'minimum',
  'maximum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'uniqueItems',
  'readOnly',
  'deprecated',
  'required',
];
const TYPES = new Set(['string', 'integer', 'number', 'boolean', 'object', 'array']);
/** A default that is a value, not a sentence. */
const VALUE = /^[\w.:+/@-]*$/;

/**
 * Keeps the facts of a schema, in a fixed order, and corrects the types that JSON Schema does not know.
 *
 * @param {any} schema @returns {Schema}
 */
export function normalizeSchema(schema = {}) {
  /** @type {Record<string, any>} */
  const normal = {};
  for (const name of FACTS) if (schema[name] !== undefined) normal[name] = schema[name];
  if ('type' in normal) Object.assign(normal, normalizeType(normal['type']));
  else if (schema.properties !== undefined) normal['type'] = 'object';
  else if (schema.items !== undefined) normal['type'] = 'array';
  if (normal['type'] === undefined) delete normal['type'];
  if (!isValue(normal['default'])) delete normal['default'];
  if (normal['enum']?.length === 0) delete normal['enum'];
  if (normal['required']?.length === 0 || !Array.isArray(normal['required'])) {
    delete normal['required'];
  }
  if (schema.items !== undefined) normal['items'] = normalizeSchema(schema.items);
  if (schema.properties !== undefined) normal['properties'] = mapValues(schema.properties);
  for (const name of ['oneOf', 'anyOf', 'allOf']) {
    if (schema[name] !== undefined) normal[name] = schema[name].map(normalizeSchema);
  }
  const { additionalProperties: more } = schema;
  if (typeof more === 'object') normal['additionalProperties'] = normalizeSchema(more);
  else if (more !== undefined) normal['additionalProperties'] = more;
  return normal;
}

/** @param {string} type @returns {{ type: string | undefined, nullable?: true }} */
function normalizeType(type) {
  if (type === 'null') return { type: undefined, nullable: true };
  if (type === 'Date') return { type: 'string' };
  const lower = type.toLowerCase();
  return { type: TYPES.has(lower) ? lower : undefined };
}

/** @param {unknown} value */
function isValue(value) {
  return typeof value === 'string'
    ? VALUE.test(value)
    : ['number', 'boolean'].includes(typeof value);
}

/** @param {Record<string, unknown>} properties */
function mapValues(properties) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, normalizeSchema(schema)]),
  );
}
