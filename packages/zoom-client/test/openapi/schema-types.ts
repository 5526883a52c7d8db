/** The part of JSON Schema that Zoom's documents use. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** The TypeScript type of a schema. For alternatives, the first one, which is the one without an `option`. */
export function toTypeScript(schema: Schema | undefined): string {
  if (schema === undefined) return 'undefined';
  const [alternative] = schema.oneOf ?? schema.anyOf ?? [];
  if (alternative !== undefined) return toTypeScript(alternative);
  if (schema.allOf !== undefined) return schema.allOf.map(toTypeScript).join(' & ');
  if (schema.properties !== undefined) return objectType(schema.properties, schema.required);
  if (schema.enum !== undefined) return toOpenType(schema.enum);
  switch (schema.type) {
    case 'array':
      return `(${toTypeScript(schema.items)})[]`;
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
      return schema.type;
    default:
      return 'unknown';
  }
}

function objectType(
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
): string {
  const members = Object.entries(properties).map(([name, schema]) => {
    const type = name === 'weekly_days' ? WEEKLY_DAYS : toTypeScript(schema);
    return `${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${type};`;
  });
  return `{ ${members.join(' ')} }`;
}

/** The schema allows one day; its description and Zoom's example allow several, separated by commas. */
const WEEKLY_DAYS = 'string';

/** Zoom adds values without notice. */
function toOpenType(values: readonly (string | number)[]): string {
  const literals = values.map((value) => JSON.stringify(value));
  const others = typeof values[0] === 'string' ? 'string & {}' : 'number & {}';
  return [...literals, `(${others})`].join(' | ');
}
