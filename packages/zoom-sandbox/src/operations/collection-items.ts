import { findUser, type ApiCall } from '../api/api-call.ts';
import type { UserStore } from '../data/user-store.ts';
import { hash, hashText } from '../data/deterministic-random.ts';
import type { JsonObject } from '../http/json.ts';
import { findIdField, isIdOf, type Collection } from './list-items.ts';
import { flattenSchema, schemaType, type Schema } from './operation.ts';
import { factsOf, fillPath, isBelowCreated, seedOf, type OperationCall } from './operation-call.ts';
import { mergeFields, overlay } from './overlay.ts';
import { countGenerated, encodeId, firstIndexOf, FIRST_CREATED } from './resource-ids.ts';
import { sampleValue } from './sample-value.ts';

/** Returns the ids of a list: those generated, without removed ones, and those created. */
export function listIds(target: OperationCall, place: Collection): readonly string[] {
  const { call, path } = target;
  const { resources } = call.account.data;
  const list = fillPath(call, path);
  const root = fillPath(call, place.root);
  const home = fillPath(call, place.home);
  const written = [resources.list(root), resources.list(home)];
  const isListed = (id: string): boolean => !written.some((at) => at.get(id)?.kind === 'removed');
  const created = written
    .flatMap((at) => [...at])
    .filter(([, entry]) => entry.kind === 'created' && [entry.list, root].includes(list))
    .map(([id]) => id);
  return [...new Set([...generatedIds(target, place, root, list), ...created])].filter(isListed);
}

function generatedIds(
  target: OperationCall,
  { root, home, hasUsers }: Collection,
  collection: string,
  list: string,
): readonly string[] {
  const { call, catalog, path } = target;
  const { users } = call.account.data;
  if (isBelowCreated(target, path)) return [];
  const listSeed = seedOf(call, list);
  const indexes = Array.from({ length: countGenerated(listSeed) }, (_, index) => index);
  if (hasUsers) return userIds(users, home.includes('{') ? listSeed : 0, indexes);
  const enumerated = catalog.enumeratedIds(home);
  if (enumerated !== undefined) return enumerated.map(String);
  const first = list === collection ? 0 : firstIndexOf(listSeed, findUser(call)?.index);
  const schema = catalog.idField(root)?.schema ?? { type: 'string' };
  return indexes.map((index) => encodeId(first + index, seedOf(call, collection), schema));
}

/** Returns ids of users who are neither inactive nor pending. */
function userIds(users: UserStore, first: number, indexes: readonly number[]): readonly string[] {
  const members = indexes.map((index) => users.get((first + index) % users.size));
  return members.flatMap((user) => (user?.status === 'active' ? [user.id] : []));
}

/** Returns an id for a new element. */
export function createId(
  { call, catalog }: OperationCall,
  { root, home, hasUsers }: Collection,
): string {
  const { resources, users, ownerId } = call.account.data;
  const enumerated = catalog.enumeratedIds(home)?.map(String).at(-1);
  if (enumerated !== undefined) return enumerated;
  const number = resources.nextNumber();
  if (hasUsers) return users.get(number % users.size)?.id ?? ownerId;
  const schema = catalog.idField(root)?.schema ?? { type: 'string' };
  return encodeId(FIRST_CREATED + number, seedOf(call, fillPath(call, root)), schema);
}

/**
 * Returns an element of a collection in the form of a schema: a sample with all that was written over it.
 *
 * @param fields More fields to write over it
 */
export function viewElement(
  target: OperationCall,
  place: Collection,
  schema: Schema,
  id: string,
  fields: JsonObject = {},
): unknown {
  const { call, catalog } = target;
  const { home, root } = place;
  const collection = fillPath(call, root);
  const written = [collection, fillPath(call, home)].map((at) => writtenFields(call, at, id));
  const seed = hash(seedOf(call, collection), hashText(id));
  const described = describe(schema, catalog.texts(root));
  const sample = sampleValue(described, '', seed, factsOf(target, id));
  const layers = [twinId(schema, place, id), ...written, fields, idFields(schema, place, id)];
  const stored = layers.reduce((all, layer) => ({ ...all, ...layer }), {});
  return overlay(schema, sample, stored);
}

/** Returns a schema in which texts have the values by which they can be filtered, if none are documented. */
function describe(schema: Schema, texts: ReadonlyMap<string, readonly unknown[]>): Schema {
  const { properties = {}, ...flat } = flattenSchema(schema);
  const named = [...texts].filter(([name]) => {
    const { type, enum: own, pattern, format } = flattenSchema(properties[name] ?? {});
    return type === 'string' && (own ?? pattern ?? format) === undefined;
  });
  if (named.length === 0) return schema;
  const described = named.map(([name, values]) => [name, { type: 'string', enum: values }]);
  return { ...flat, properties: { ...properties, ...(Object.fromEntries(described) as object) } };
}

/** Whether an element was created rather than generated. */
export function isCreated(
  { call }: OperationCall,
  { root, home }: Collection,
  id: string,
): boolean {
  const { resources } = call.account.data;
  return [root, home].some((at) => resources.get(fillPath(call, at), id)?.kind === 'created');
}

function writtenFields({ account }: ApiCall, collection: string, id: string): JsonObject {
  const written = account.data.resources.get(collection, id);
  return written === undefined || written.kind === 'removed' ? {} : written.fields;
}

function idFields(schema: Schema, place: Collection, id: string): JsonObject {
  const field = findIdField(schema, place);
  if (field === undefined) return {};
  return { [field.name]: schemaType(field.schema) === 'string' ? id : Number(id) };
}

/** What has both an `id` and an id of its name, as rooms have a `room_id`, has the same in both unless another was written. */
function twinId(schema: Schema, place: Collection, id: string): JsonObject {
  const own = findIdField(schema, place)?.name;
  return own !== undefined && own !== 'id' && isIdOf(place.home, own) ? { id } : {};
}

/** The id under which the fields of what is no element of a collection are stored. */
const SINGLE = '';

/** Returns the fields that were written to a path that is no element, e.g. settings. */
export function storedFields(call: ApiCall, filledPath: string): JsonObject {
  return writtenFields(call, filledPath, SINGLE);
}

/** Stores the body of a request to a path that is no element; a deletion drops what was stored. */
export function storeFields({ call, method }: OperationCall, path: string): void {
  const at = fillPath(call, path);
  const fields = method === 'DELETE' ? {} : mergeFields(storedFields(call, at), call.body);
  call.account.data.resources.set(at, SINGLE, { kind: 'changed', fields });
}

/** Changes fields of an element. */
export function changeElement(
  call: ApiCall,
  collection: string,
  id: string,
  changes: JsonObject,
): void {
  const { resources } = call.account.data;
  const before = resources.get(collection, id);
  const fields = mergeFields(writtenFields(call, collection, id), changes);
  const isCreated = before?.kind === 'created';
  resources.set(collection, id, isCreated ? { ...before, fields } : { kind: 'changed', fields });
}
