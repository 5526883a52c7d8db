import { flattenSchema, schemaAt, type Operation, type Schema } from './operation.ts';
import { toIdName } from './sample-facts.ts';

/** A collection of resources. */
export interface Collection {
  /** The path of its elements without their id. */
  readonly home: string;
  /** The path of the collection that has the same elements and more: `/chat/channels` of the channels of a user. */
  readonly root: string;
  /** The name of the parameter with the id; empty if elements have no path. */
  readonly parameter: string;
  /** Whether its elements are users of the account. */
  readonly hasUsers: boolean;
}

/** A list of elements of a collection, by the path of the list. */
export type ListPlace = Collection & { readonly list: string };

/** An id as it appears in the elements of a collection. */
export interface IdField {
  readonly name: string;
  readonly schema: Schema;
}

/** Returns the schema of the elements of a list. */
export function itemOf({ result, list }: Operation): Schema | undefined {
  return result === undefined || list === undefined ? undefined : schemaAt(result, list)?.items;
}

/** Returns the field that holds the id of an element of a collection. */
export function findIdField(
  schema: Schema,
  { home, parameter, hasUsers: ofUsers }: Pick<Collection, 'home' | 'parameter' | 'hasUsers'>,
): IdField | undefined {
  const { properties = {} } = flattenSchema(schema);
  const kind = elementName(home);
  const own = [parameter, 'id', `${kind}_id`, `${parameter}_id`, `${kind}_uuid`, 'uuid'];
  const wanted = ofUsers ? ['user_id', ...own] : own;
  const names = Object.keys(properties);
  const name = wanted
    .map((candidate) => names.find((field) => toIdName(field) === toIdName(candidate)))
    .find((found) => found !== undefined);
  const field = name === undefined ? undefined : properties[name];
  return name === undefined || field === undefined
    ? undefined
    : { name, schema: flattenSchema(field) };
}

/** Whether a parameter is named after the elements of a list: `siteId` of `/phone/sites`. */
export function isIdOf(list: string, parameter: string): boolean {
  return toIdName(parameter) === toIdName(`${elementName(list)}Id`);
}

/** Returns what an element of a list is called: `site` of `/phone/sites`. */
export function elementName(list: string): string {
  return kindOf(list).replace(/ies$/, 'y').replace(/s$/, '');
}

/** What the elements of a list are: `webinars` of `/past_webinars`, too. */
export function kindOf(list: string): string {
  return splitLast(list)[1].replace(/^(past|live)_/, '');
}

/** Whether a parameter is the id of a user. */
export function isUserId(parameter: string): boolean {
  return /user_?id$/i.test(parameter);
}

const USER_LISTS =
  /[/_](users|members|agents|admins|supervisors|managers|hosts|assistants|schedulers)$/;

/** Whether the elements of a list are users: by its name, and by what they have. */
export function hasUsers(list: string, item: Schema | undefined): boolean {
  const { properties = {} } = flattenSchema(item ?? {});
  const has = (...names: readonly string[]): boolean =>
    names.some((name) => Object.hasOwn(properties, name));
  if (!USER_LISTS.test(list) || has('extension_type')) return false;
  return has('user_id') || (has('id') && has('email', 'first_name', 'name'));
}

/** Whether the value of a parameter stands for all elements. */
export function isAll(value: unknown): boolean {
  return typeof value === 'string' && /^all$/i.test(value);
}

/** Divides a path into what comes before its last segment, and this segment. */
export function splitLast(path: string): readonly [string, string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, at), path.slice(at + 1)];
}
