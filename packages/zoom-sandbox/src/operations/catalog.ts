import {
  elementName,
  findIdField,
  hasUsers,
  isAll,
  isIdOf,
  isUserId,
  itemOf,
  kindOf,
  splitLast,
  type Collection,
  type IdField,
} from './list-items.ts';
import { isPresent, schemaType, type Operation, type Product, type Schema } from './operation.ts';
import { toIdName } from './sample-facts.ts';

/** What a path is in the tree of resources. */
export type Place =
  /** An element of a collection, with its id in the last parameter. */
  | ({ readonly kind: 'item' } & Collection)
  /**
   * A list of elements of a collection: all of them, or those that belong to something. `list` is its path, also of
   * operations on several of its elements, e.g. `/phone/users` of `/phone/users/batch`.
   */
  | ({ readonly kind: 'list'; readonly list: string } & Collection)
  /** Anything else, e.g. settings. */
  | { readonly kind: 'single' };

/** The collections of operations, inferred from the paths of its operations. */
export interface Catalog {
  readonly placeOf: (path: string) => Place;
  readonly collectionAt: (home: string) => Collection;
  /** The schema of the elements of a list; undefined if there is no list at the path. */
  readonly itemAt: (path: string) => Schema | undefined;
  /** The id in the lists of a collection, or else in the answer to a creation; undefined if it cannot be known. */
  readonly idField: (root: string) => IdField | undefined;
  /** The values that texts of the elements of a collection have, by field, where its lists can be filtered by them. */
  readonly texts: (root: string) => ReadonlyMap<string, readonly unknown[]>;
  /** The collection of all elements of a name, e.g. `site`. */
  readonly rootOf: (element: string) => Collection | undefined;
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
  const itemAt = (path: string): Schema | undefined => {
    const list = operation(`GET ${path}`);
    return list === undefined ? undefined : itemOf(list);
  };
  const collectionAt = memoize((home: string): Collection => {
    const parameter = parameters.get(home) ?? '';
    const root = roots.get(kindOf(home)) ?? home;
    return {
      home,
      root: parameters.get(root) === parameter ? root : home,
      parameter,
      hasUsers: isUserId(parameter) || hasUsers(home, itemAt(home)),
    };
  });
  /** The list of a collection elsewhere has its elements if it has their ids. */
  const listAt = (path: string): Place => {
    const root = collectionAt(roots.get(kindOf(path)) ?? path);
    const isRoot = root.parameter === 'userId' || findIdField(itemAt(path) ?? {}, root);
    return { kind: 'list', list: path, ...(isRoot ? root : collectionAt(path)) };
  };
  const placeOf = (path: string): Place => {
    const [home, last] = splitLast(path);
    if (isParameter(last)) return { kind: 'item', ...collectionAt(home) };
    if (parameters.has(path)) return { kind: 'list', list: path, ...collectionAt(path) };
    if (operation(`GET ${path}`)?.list !== undefined) return listAt(path);
    const list = listNames(path).find((name) => operation(`GET ${name}`)?.list !== undefined);
    return list === undefined ? { kind: 'single' } : placeOf(list);
  };
  const paths = [...new Set(Object.keys(product).map((name) => name.replace(/^\w+ /, '')))];
  const lists = groupLists(paths, placeOf);
  const rootsByElement = new Map(
    [...roots.values()].map((home) => [toIdName(elementName(home)), collectionAt(home)]),
  );
  return {
    placeOf,
    collectionAt,
    itemAt,
    operation,
    idField: memoize((home) => findListedId(lists.get(home) ?? [], operation, collectionAt(home))),
    enumeratedIds: memoize((home) => findEnumeration(product, home, parameters.get(home) ?? '')),
    texts: memoize((home) => findTexts(lists.get(home) ?? [], operation)),
    rootOf: (element) => rootsByElement.get(element),
  };
}

function memoize<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key) as T;
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

/** The shortest collections without parameters in their path, by kind. */
function findRoots(parameters: ReadonlyMap<string, string>): Map<string, string> {
  const homes = [...parameters.keys()].filter((home) => !home.includes('{'));
  const longestFirst = homes.toSorted((a, b) => b.split('/').length - a.split('/').length);
  return new Map(longestFirst.map((home) => [kindOf(home), home]));
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
  collection: Collection,
): IdField | undefined {
  const listed = lists.map((path) => operation(`GET ${path}`)).map((list) => list && itemOf(list));
  const created = lists.map((path) => operation(`POST ${path}`)?.result);
  // Ids that are in no list cannot be looked up, so any are taken.
  const sources = listed.some((schema) => schema !== undefined) ? listed : created;
  const find = (schemas: readonly (Schema | undefined)[]): readonly IdField[] =>
    schemas.map((schema) => schema && findIdField(schema, collection)).filter(isPresent);
  const [field] = find(sources);
  // What is a number here and a text there is a number.
  const numeric = find(created).find(({ schema }) => /number|integer/.test(schemaType(schema)));
  return field === undefined || collection.hasUsers
    ? field
    : { ...field, ...numeric, name: field.name };
}

/** Returns the enumerated values of the parameters by which lists are filtered, for fields that have no values. */
function findTexts(
  lists: readonly string[],
  operation: Catalog['operation'],
): ReadonlyMap<string, readonly unknown[]> {
  const operations = lists.map((path) => operation(`GET ${path}`)).filter(isPresent);
  const values = operations.flatMap(({ query = {} }) =>
    Object.entries(query).flatMap(([name, schema]): [string, readonly unknown[]][] => {
      const texts = (schema.enum ?? []).filter((value) => value !== '' && !isAll(value));
      return texts.length > 0 && schemaType(schema) === 'string' ? [[name, texts]] : [];
    }),
  );
  return new Map(values);
}

/** Other paths of the list that an operation on several elements is about, e.g. `/phone/users` of `/phone/users/batch`. */
function listNames(path: string): readonly string[] {
  const [home, last] = splitLast(path);
  if (last === 'batch' || last === 'status') return [home];
  return last.startsWith('batch_') ? [`${home}/${last.slice('batch_'.length)}`] : [`${path}s`];
}

function findEnumeration(product: Product, home: string, parameter: string) {
  const start = `${home}/{${parameter}}`;
  const [, operation] =
    Object.entries(product).find(([name]) => name.slice(name.indexOf('/')).startsWith(start)) ?? [];
  return operation?.path?.[parameter]?.enum;
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{');
}
