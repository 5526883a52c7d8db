import { schemaAt, type Operation, type Product, type Schema } from './operation.ts';
import { toIdName } from './sample-facts.ts';

/** What a path is in the tree of resources. */
export type Place =
  /** An element of a collection, with its id in the last parameter. */
  | ({ readonly kind: 'item' } & Collection)
  /** A list of elements of a collection: all of them, or those that belong to something. */
  | ({ readonly kind: 'list' } & Collection)
  /** Anything else, e.g. settings. */
  | { readonly kind: 'single' };

/** A collection of resources. */
export interface Collection {
  /** The path of its elements without their id. */
  readonly home: string;
  /** The path of the collection that has the same elements and more: `/chat/channels` of the channels of a user. */
  readonly root: string;
  /** The name of the parameter with the id; empty if elements have no path. */
  readonly parameter: string;
}

/** An id as it appears in the elements of a collection. */
export interface IdField {
  readonly name: string;
  readonly schema: Schema;
}

/** The collections of operations, inferred from the paths of its operations. */
export interface Catalog {
  readonly placeOf: (path: string) => Place;
  readonly collectionAt: (home: string) => Collection;
  /** The id in the lists of a collection, or else in the answer to a creation; undefined if it cannot be known. */
  readonly idField: (root: string) => IdField | undefined;
  /** The only ids of a collection, if its parameter is enumerated. */
  readonly enumeratedIds: (home: string) => readonly unknown[] | undefined;
  readonly operation: (name: string) => Operation | undefined;
}

/** Creates the catalog of operations. */
export function createCatalog(product: Product): Catalog {
  const parameters = findCollections(product);
  const roots = findRoots(parameters);
  const operation = (name: string): Operation | undefined =>
    Object.hasOwn(product, name) ? product[name] : undefined;
  const collectionAt = (home: string): Collection => {
    const parameter = parameters.get(home) ?? '';
    const root = roots.get(kindOf(home)) ?? home;
    return { home, root: parameters.get(root) === parameter ? root : home, parameter };
  };
  const placeOf = (path: string): Place => {
    const [home, last] = splitLast(path);
    if (isParameter(last)) return { kind: 'item', ...collectionAt(home) };
    if (parameters.has(path)) return { kind: 'list', ...collectionAt(path) };
    if (operation(`GET ${path}`)?.list === undefined) return { kind: 'single' };
    return { kind: 'list', ...collectionAt(roots.get(kindOf(path)) ?? path) };
  };
  const paths = [...new Set(Object.keys(product).map((name) => name.replace(/^\w+ /, '')))];
  const lists = groupLists(paths, placeOf);
  const idFields = new Map<string, IdField | undefined>();
  return {
    placeOf,
    collectionAt,
    operation,
    idField: (home) => {
      if (!idFields.has(home)) {
        const parameter = parameters.get(home) ?? '';
        idFields.set(home, findListedId(lists.get(home) ?? [], operation, home, parameter));
      }
      return idFields.get(home);
    },
    enumeratedIds: (home) => findEnumeration(product, home, parameters.get(home) ?? ''),
  };
}

/** The parameters of all collections by path, e.g. `siteId` of `/phone/sites`. */
function findCollections(product: Product): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const name of Object.keys(product)) {
    const segments = name.slice(name.indexOf('/') + 1).split('/');
    for (const [at, segment] of segments.entries()) {
      const home = `/${segments.slice(0, at).join('/')}`;
      const parameter = segment.slice(1, -1);
      if (!isParameter(segment)) continue;
      if (!parameters.has(home) || isIdOf(home, parameter)) parameters.set(home, parameter);
    }
  }
  return parameters;
}

/** Whether a parameter is named after the elements of a list: `siteId` of `/phone/sites`. */
export function isIdOf(list: string, parameter: string): boolean {
  return toIdName(parameter) === toIdName(`${elementName(list)}Id`);
}

/** The shortest collections without parameters in their path, by kind. */
function findRoots(parameters: ReadonlyMap<string, string>): Map<string, string> {
  const homes = [...parameters.keys()].filter((home) => !home.includes('{'));
  const longestFirst = homes.toSorted((a, b) => b.split('/').length - a.split('/').length);
  return new Map(longestFirst.map((home) => [kindOf(home), home]));
}

/** What the elements of a list are: `webinars` of `/past_webinars`, too. */
function kindOf(list: string): string {
  return splitLast(list)[1].replace(/^(past|live)_/, '');
}

function groupLists(
  paths: readonly string[],
  placeOf: (path: string) => Place,
): Map<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  for (const path of paths) {
    const place = placeOf(path);
    if (place.kind === 'list') lists.set(place.root, [...(lists.get(place.root) ?? []), path]);
  }
  return lists;
}

function findListedId(
  lists: readonly string[],
  operation: Catalog['operation'],
  home: string,
  parameter: string,
): IdField | undefined {
  const listed = lists.map((path) => operation(`GET ${path}`)).map((list) => list && itemOf(list));
  const created = lists.map((path) => operation(`POST ${path}`)?.result);
  // Ids that are in no list cannot be looked up, so any are taken.
  const sources = listed.some((schema) => schema !== undefined) ? listed : created;
  return sources
    .map((schema) => schema && findIdField(schema, home, parameter))
    .find((field) => field !== undefined);
}

/** Returns the schema of the elements of a list. */
export function itemOf({ result, list }: Operation): Schema | undefined {
  return result === undefined || list === undefined ? undefined : schemaAt(result, list)?.items;
}

/** Returns the field that holds the id of an element of a collection. */
export function findIdField(schema: Schema, home: string, parameter: string): IdField | undefined {
  const { properties = {} } = schemaAt(schema, '') ?? {};
  const kind = elementName(home);
  const wanted = [parameter, 'id', `${kind}_id`, `${parameter}_id`, `${kind}_uuid`, 'uuid'];
  const names = Object.keys(properties);
  const name = wanted
    .map((candidate) => names.find((own) => toIdName(own) === toIdName(candidate)))
    .find((found) => found !== undefined);
  const field = name === undefined ? undefined : properties[name];
  return name === undefined || field === undefined
    ? undefined
    : { name, schema: schemaAt(field, '') ?? field };
}

/** Returns what an element of a list is called: `site` of `/phone/sites`. */
export function elementName(list: string): string {
  return kindOf(list).replace(/ies$/, 'y').replace(/s$/, '');
}

function findEnumeration(product: Product, home: string, parameter: string) {
  const start = `${home}/{${parameter}}`;
  const [, operation] =
    Object.entries(product).find(([name]) => name.slice(name.indexOf('/')).startsWith(start)) ?? [];
  return operation?.path?.[parameter]?.enum;
}

function splitLast(path: string): readonly [string, string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, at), path.slice(at + 1)];
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{');
}
