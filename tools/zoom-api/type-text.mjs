// @ts-check
/** Writes schemas as TypeScript types. */

/** @typedef {import('./schema.mjs').Schema} Schema */
/** @typedef {{ name: string, isOptional: boolean, type: Schema, isQuery?: boolean }} Member */

const MAX_WIDTH = 100;

/** @param {Schema} schema @param {string} indent of the line on which the type begins @returns {string} */
export function toType(schema, indent) {
  const { nullable = false, oneOf, anyOf, ...rest } = mergeParts(schema);
  const alternatives = oneOf ?? anyOf;
  const own = toOwnType(rest, indent);
  const either = alternatives && toUnion(alternatives.map((one) => toType(one, indent)));
  const type = either === undefined ? own : own === 'unknown' ? either : `${own} & (${either})`;
  return nullable && type !== 'unknown' ? `${type} | null` : type;
}

/** An object type with a line for each member, unless it fits on one. @param {Member[]} members @param {string} indent */
export function toObjectType(members, indent) {
  const inner = `${indent}  `;
  const texts = members.map(({ name, isOptional, type, isQuery = false }) => {
    const text = `${toKey(name)}${isOptional ? '?' : ''}: ${toType(type, inner)}`;
    return isQuery && isOptional ? `${text} | undefined` : text;
  });
  const line = `{ ${texts.join('; ')} }`;
  return line.includes('\n') || indent.length + line.length > MAX_WIDTH
    ? `{\n${texts.map((text) => `${inner}${text};\n`).join('')}${indent}}`
    : line;
}

/** Merges the parts of `allOf` that are objects into one. @param {Schema} schema @returns {Schema} */
function mergeParts({ allOf = [], ...schema }) {
  return allOf.map(mergeParts).reduce(
    (whole, part) => ({
      ...whole,
      ...part,
      properties: { ...whole.properties, ...part.properties },
      required: [...(whole.required ?? []), ...(part.required ?? [])],
    }),
    schema,
  );
}

/** @param {Schema} schema without alternatives @param {string} indent */
function toOwnType(schema, indent) {
  const { type, enum: values = [], items = {}, properties = {} } = schema;
  const isScalar = !['array', 'boolean', 'object'].includes(type ?? '');
  const typed = isScalar ? toTyped(values, type) : [];
  if (typed.length > 0) return toOpenType(typed, indent);
  switch (type) {
    case 'object':
      return Object.keys(properties).length === 0
        ? toMapType(schema, indent)
        : toMembers(schema, indent);
    case 'array':
      return toArrayType(items, indent);
    case 'integer':
      return 'number';
    default:
      return type ?? 'unknown';
  }
}

/** @param {Schema} schema @param {string} indent */
function toMembers({ properties = {}, required = [] }, indent) {
  const members = Object.entries(properties).map(([name, type]) => ({
    name,
    isOptional: !required.includes(name),
    type,
  }));
  return toObjectType(members, indent);
}

/** @param {Schema} schema @param {string} indent */
function toMapType({ additionalProperties }, indent) {
  const type =
    typeof additionalProperties === 'object' ? toType(additionalProperties, indent) : 'unknown';
  return `Record<string, ${type}>`;
}

/** Documents quote some numbers. @param {(string | number)[]} values @param {string | undefined} type */
function toTyped(values, type) {
  if (type === 'string') return values.map(String);
  return type === undefined ? values : values.map(Number).filter((value) => !Number.isNaN(value));
}

/** The known values and any other: Zoom adds values without notice. @param {(string | number)[]} values @param {string} indent */
function toOpenType(values, indent) {
  const texts = [...new Set(values)].map((value) =>
    typeof value === 'string' ? toLiteral(value) : String(value),
  );
  const line = `Open<${texts.join(' | ')}>`;
  if (indent.length + line.length <= MAX_WIDTH) return line;
  return `Open<\n${fill(
    texts.map((text) => `| ${text}`),
    `${indent}  `,
  )}${indent}>`;
}

/** Lines of words that are at most {@link MAX_WIDTH} long if possible. @param {string[]} words @param {string} indent */
function fill(words, indent) {
  const lines = [indent.slice(1)];
  for (const word of words) {
    const line = `${lines.at(-1)} ${word}`;
    if (line.length > MAX_WIDTH && lines.at(-1)?.trim() !== '') lines.push(`${indent}${word}`);
    else lines[lines.length - 1] = line;
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** @param {Schema} items @param {string} indent */
function toArrayType(items, indent) {
  const type = toType(items, indent);
  const { oneOf, anyOf, nullable } = mergeParts(items);
  return (oneOf ?? anyOf ?? nullable) === undefined ? `readonly ${type}[]` : `readonly (${type})[]`;
}

/** @param {string[]} types */
function toUnion(types) {
  return [...new Set(types)].join(' | ');
}

/** @param {string} name */
function toKey(name) {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : toLiteral(name);
}

/** @param {string} text */
function toLiteral(text) {
  return text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\\', '\\\\')}'`;
}
