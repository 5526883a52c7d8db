// @ts-check
/** The part of JSON Schema that describes values, without texts. */

/**
 * @typedef {object} Schema
 * @property {string} [type]
 * @property {string} [format]
 * @property {(string | number)[]} [enum]
 * @property {unknown} [default]
 * @property {number} [maximum]
 * @property {boolean} [nullable]
 * @property {boolean} [deprecated]
 * @property {string[]} [required]
 * @property {Schema} [items]
 * @property {Record<string, Schema>} [properties]
 * @property {Schema[]} [oneOf]
 * @property {Schema[]} [anyOf]
 * @property {Schema[]} [allOf]
 * @property {boolean | Schema} [additionalProperties]
 */

/** The members that are copied, in this order. @type {readonly string[]} */
const FACTS = [
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
 * @param {Schema} [schema] @returns {Schema}
 */
export function normalizeSchema(schema = {}) {
  const { items, properties, oneOf, anyOf, allOf, additionalProperties: more } = schema;
  const facts = Object.entries(schema).filter(isFact).toSorted(inOrder);
  return {
    ...normalizeType(schema),
    ...Object.fromEntries(facts),
    ...(items && { items: normalizeSchema(items) }),
    ...(properties && { properties: mapValues(properties) }),
    ...(oneOf && { oneOf: oneOf.map(normalizeSchema) }),
    ...(anyOf && { anyOf: anyOf.map(normalizeSchema) }),
    ...(allOf && { allOf: allOf.map(normalizeSchema) }),
    ...(more !== undefined && {
      additionalProperties: typeof more === 'object' ? normalizeSchema(more) : more,
    }),
  };
}

/** @param {[string, unknown]} member */
function isFact([name, value]) {
  if (name === 'default') return isValue(value);
  if (name === 'required') return Array.isArray(value) && value.length > 0;
  return FACTS.includes(name) && !(name === 'enum' && Array.isArray(value) && value.length === 0);
}

/** @param {[string, unknown]} a @param {[string, unknown]} b */
function inOrder([a], [b]) {
  return FACTS.indexOf(a) - FACTS.indexOf(b);
}

/** The type, also of schemas that leave it out. @param {Schema} schema @returns {Schema} */
function normalizeType({ type, properties, items }) {
  if (type === undefined) return properties ? { type: 'object' } : items ? { type: 'array' } : {};
  if (type === 'null') return { nullable: true };
  if (type === 'Date') return { type: 'string' };
  const lower = type.toLowerCase();
  return TYPES.has(lower) ? { type: lower } : {};
}

/** @param {unknown} value */
function isValue(value) {
  return typeof value === 'string'
    ? VALUE.test(value)
    : ['number', 'boolean'].includes(typeof value);
}

/** @param {Record<string, Schema>} properties @returns {Record<string, Schema>} */
function mapValues(properties) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, normalizeSchema(schema)]),
  );
}
