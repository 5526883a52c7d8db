/** As much of JSON Schema as Zoom's documents use. */
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

/** The TypeScript type of what a schema allows. Of alternatives it is the first: the one without an `option`. */
export function typeOf(schema: Schema | undefined): string {
  if (schema === undefined) return 'undefined';
  const [alternative] = schema.oneOf ?? schema.anyOf ?? [];
  if (alternative !== undefined) return typeOf(alternative);
  if (schema.allOf !== undefined) return schema.allOf.map(typeOf).join(' & ');
  if (schema.properties !== undefined) return objectType(schema.properties, schema.required);
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  switch (schema.type) {
    case 'array':
      return `(${typeOf(schema.items)})[]`;
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
    const type = name === 'weekly_days' ? WEEKLY_DAYS : typeOf(schema);
    return `${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${type};`;
  });
  return `{ ${members.join(' ')} }`;
}

/** The schema allows one day; the words beside it, and Zoom's own example, several with commas between. */
const WEEKLY_DAYS = 'string';
