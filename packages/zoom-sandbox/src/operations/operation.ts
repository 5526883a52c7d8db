/** A schema: the part of JSON Schema that Zoom's reference uses. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly nullable?: boolean;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: boolean | number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly pattern?: string;
}

/** What Zoom's reference says about an operation. The data is generated, so it is not validated. */
export interface Operation {
  readonly label?: 'light' | 'medium' | 'heavy' | 'resource-intensive';
  readonly classic?: readonly string[];
  readonly granular?: readonly string[];
  readonly path?: Readonly<Record<string, Schema>>;
  readonly query?: Readonly<Record<string, Schema>>;
  readonly requiredQuery?: readonly string[];
  readonly body?: Schema;
  /** Absent: JSON. */
  readonly bodyType?: string;
  /** The status of its success. */
  readonly status: number;
  /** Absent: no JSON body. */
  readonly result?: Schema;
  readonly resultType?: string;
  /** The dotted path of the list in the result, if it is one. */
  readonly list?: string;
  /** Documented error codes by status. */
  readonly errors?: Readonly<Record<string, readonly number[]>>;
}

/** The operations of a product by name, e.g. `GET /phone/sites`. */
export type Product = Readonly<Record<string, Operation>>;

const flattened = new WeakMap<Schema, Schema>();

/** Merges the parts of `allOf` and the first alternative of `oneOf` and `anyOf` into one schema. */
export function flattenSchema(schema: Schema): Schema {
  const { allOf = [], oneOf = [], anyOf = [], ...own } = schema;
  const fits = ({ type = own.type, enum: values }: Schema): boolean =>
    (own.type ?? type) === type && values?.[0] !== '';
  const alternatives = [oneOf, anyOf].map((list) => list.find(fits)).filter(isPresent);
  const parts = [...allOf, ...alternatives];
  if (parts.length === 0) return own;
  const known = flattened.get(schema);
  if (known !== undefined) return known;
  const merged = parts.map(flattenSchema).reduce(mergeSchemas, own);
  flattened.set(schema, merged);
  return merged;
}

function mergeSchemas(a: Schema, b: Schema): Schema {
  const merged = { ...a, ...b };
  if (a.properties === undefined && b.properties === undefined) return merged;
  return {
    ...merged,
    properties: mergeProperties(a.properties ?? {}, b.properties ?? {}),
    required: [...(a.required ?? []), ...(b.required ?? [])],
  };
}

/** Whether a value is not undefined. */
export function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}

type Properties = Readonly<Record<string, Schema>>;

/** A field of both has to satisfy both. */
function mergeProperties(a: Properties, b: Properties): Properties {
  const merged = Object.entries(b).map(([name, schema]) => {
    const other = Object.hasOwn(a, name) ? a[name] : undefined;
    return [name, other === undefined ? schema : { allOf: [other, schema] }];
  });
  return { ...a, ...(Object.fromEntries(merged) as Properties) };
}

/** Returns the type of values of a flat schema; `any` if it does not say. */
export function schemaType({ type, properties, items }: Schema): string {
  if (type !== undefined) return type;
  if (properties !== undefined) return 'object';
  return items === undefined ? 'any' : 'array';
}

/** Returns the schema at a dotted path of fields. */
export function schemaAt(schema: Schema, path: string): Schema | undefined {
  let current: Schema | undefined = flattenSchema(schema);
  for (const name of path === '' ? [] : path.split('.')) {
    const field: Schema | undefined = current?.properties?.[name];
    current = field && flattenSchema(field);
  }
  return current;
}
