import type { JsonObject } from '../http/json.ts';
import { isAll, findIdField, type Collection } from './list-items.ts';
import { isCreated, viewElement } from './collection-items.ts';
import { flattenSchema, schemaAt, schemaType, type Schema } from './operation.ts';
import type { OperationCall } from './operation-call.ts';

/** A field of the elements of a list and the values of which it must have one. */
interface ListFilter {
  /** The dotted path of the field. */
  readonly field: string;
  readonly schema: Schema;
  readonly values: readonly string[];
  /** Generated elements have the value of a required parameter: they are those of the location, unit … in question. */
  readonly isRequired: boolean;
}

const OTHER_PARAMETERS =
  /^(page_size|page_number|next_page_token|from|to|time_?zone|sort|order_by)$/;

/** The elements that have what the parameters of the query ask for. */
export interface Selection {
  readonly ids: readonly string[];
  /** The fields that all of them have. */
  readonly common: JsonObject;
}

/** Selects the elements of a list by the parameters of the query. */
export function selectElements(
  target: OperationCall,
  place: Collection,
  item: Schema,
  ids: readonly string[],
): Selection {
  const filters = findFilters(target, item);
  if (filters.length === 0) return { ids, common: {} };
  const schema = narrow(item, place, filters);
  const optional = filters.filter(({ isRequired }) => !isRequired);
  const selected = ids.filter((id) => {
    const applied = isCreated(target, place, id) ? filters : optional;
    const element = applied.length === 0 ? {} : viewElement(target, place, schema, id);
    return applied.every((filter) => matches(element, filter));
  });
  return { ids: selected, common: commonFields(filters) };
}

function commonFields(filters: readonly ListFilter[]): JsonObject {
  const required = filters.filter(({ isRequired, values }) => isRequired && values.length === 1);
  const fields = required.map(({ field, schema, values: [value] }) => [
    field,
    schemaType(schema) === 'string' ? value : Number(value),
  ]);
  return Object.fromEntries(fields) as JsonObject;
}

function findFilters({ call, operation }: OperationCall, item: Schema): readonly ListFilter[] {
  const { requiredQuery = [] } = operation;
  return Object.entries(operation.query ?? {}).flatMap(([name, parameter]) => {
    if (OTHER_PARAMETERS.test(name) || !call.query.has(name)) return [];
    const field = fieldNames(name).find((path) => isScalar(schemaAt(item, path)));
    if (field === undefined) return [];
    const schema = schemaAt(item, field) ?? {};
    const documented = flattenSchema(parameter);
    const [possible, allowed] = [valuesOf(schema), valuesOf(documented)];
    const isList = schemaType(documented) === 'array' || name.endsWith('s');
    const given = call.query.getAll(name).flatMap((text) => (isList ? text.split(',') : [text]));
    const values = given.filter(
      (value) => value !== '' && !isAll(value) && possible(value) && allowed(value),
    );
    return values.length === 0
      ? []
      : [{ field, schema, values, isRequired: requiredQuery.includes(name) }];
  });
}

/** The fields that a parameter may be about: `site_ids` is about `site_id`, or the `id` of `site`. */
function fieldNames(name: string): readonly string[] {
  const singular = name.replace(/s$/, '');
  return [name, singular, singular.replace(/_id$/, '.id')];
}

function isScalar(schema: Schema | undefined): boolean {
  if (schema === undefined) return false;
  const type = schemaType(schema);
  return type === 'array'
    ? schema.items !== undefined && isScalar(flattenSchema(schema.items))
    : ['string', 'integer', 'number', 'boolean'].includes(type);
}

/** Whether a field, or a parameter, can have a value. Like Zoom, lists ignore what none of their elements can have. */
function valuesOf(schema: Schema): (value: string) => boolean {
  const { items } = schema;
  const flat = schemaType(schema) === 'array' ? flattenSchema(items ?? {}) : schema;
  const type = schemaType(flat);
  return (value) => {
    if (flat.enum !== undefined) return flat.enum.some((item) => String(item) === value);
    if (type === 'boolean') return value === 'true' || value === 'false';
    return type === 'string' || Number.isFinite(Number(value));
  };
}

/** Returns a schema of the fields that are filtered by, and of the id. */
function narrow(item: Schema, place: Collection, filters: readonly ListFilter[]): Schema {
  const names = [
    findIdField(item, place)?.name,
    ...filters.map(({ field }) => field.split('.')[0]),
  ];
  const { properties = {} } = flattenSchema(item);
  const fields = Object.entries(properties).filter(([name]) => names.includes(name));
  return { type: 'object', properties: Object.fromEntries(fields) };
}

function matches(element: unknown, { field, values }: ListFilter): boolean {
  const value = field
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], element);
  const texts = [value].flat().map(toText);
  return texts.some((text) => values.some((wanted) => isSame(wanted, text)));
}

/** An object may be anything, and not convertible. */
function toText(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
