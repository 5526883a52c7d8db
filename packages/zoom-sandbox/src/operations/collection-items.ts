import { findUser, type ApiCall } from '../api/api-call.ts';
import { hash, hashText } from '../data/deterministic-random.ts';
import type { JsonObject } from '../http/json.ts';
import { findIdField, type Collection } from './catalog.ts';
import { schemaType, type Schema } from './operation.ts';
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
  const written = new Map([...resources.list(root), ...resources.list(home)]);
  const isListed = (id: string): boolean => written.get(id)?.kind !== 'removed';
  const created = Array.from(written)
    .filter(([, entry]) => entry.kind === 'created' && [entry.list, root].includes(list))
    .map(([id]) => id);
  return [...new Set([...generatedIds(target, place, root, list).filter(isListed), ...created])];
}

function generatedIds(
  target: OperationCall,
  { root, home, parameter }: Collection,
  collection: string,
  list: string,
): readonly string[] {
  const { call, catalog, path } = target;
  const { users } = call.account.data;
  if (isBelowCreated(target, path)) return [];
  const listSeed = seedOf(call, list);
  const indexes = Array.from({ length: countGenerated(listSeed) }, (_, index) => index);
  if (parameter === 'userId') {
    return indexes.map((index) => users.get(index)?.id).filter((id) => id !== undefined);
  }
  const enumerated = catalog.enumeratedIds(home);
  if (enumerated !== undefined) return enumerated.map(String);
  const first = list === collection ? 0 : firstIndexOf(listSeed, findUser(call)?.index);
  const schema = catalog.idField(root)?.schema ?? { type: 'string' };
  return indexes.map((index) => encodeId(first + index, seedOf(call, collection), schema));
}

/** Returns an id for a new element. */
export function createId(
  { call, catalog }: OperationCall,
  { root, parameter }: Collection,
): string {
  const { resources, users, ownerId } = call.account.data;
  const number = resources.nextNumber();
  if (parameter === 'userId') return users.get(number % users.size)?.id ?? ownerId;
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
  { home, root, parameter }: Collection,
  schema: Schema,
  id: string,
  fields: JsonObject = {},
): unknown {
  const { call } = target;
  const collection = fillPath(call, root);
  const written = [collection, fillPath(call, home)].map((at) => writtenFields(call, at, id));
  const seed = hash(seedOf(call, collection), hashText(id));
  const sample = sampleValue(schema, '', seed, factsOf(target, id));
  const layers = [...written, fields, idFields(schema, home, parameter, id)];
  const stored = layers.reduce((all, layer) => ({ ...all, ...layer }), {});
  return overlay(schema, sample, stored);
}

function writtenFields({ account }: ApiCall, collection: string, id: string): JsonObject {
  const written = account.data.resources.get(collection, id);
  return written === undefined || written.kind === 'removed' ? {} : written.fields;
}

function idFields(schema: Schema, home: string, parameter: string, id: string): JsonObject {
  const field = findIdField(schema, home, parameter);
  if (field === undefined) return {};
  return { [field.name]: schemaType(field.schema) === 'string' ? id : Number(id) };
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
