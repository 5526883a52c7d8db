import { emptyResponse, json, type HttpResponse } from '../http/response.ts';
import { isObject, type JsonObject } from '../http/json.ts';
import { elementsOf, givenId } from './body-elements.ts';
import { findIdField, type Collection, type ListPlace } from './list-items.ts';
import { createId, viewElement } from './collection-items.ts';
import { flattenSchema, schemaType } from './operation.ts';
import { fillPath, findParameters, getId, type OperationCall } from './operation-call.ts';

/** Creates the element that the body is, or those in it, and answers with the first, or with all where it has a list. */
export function createElements(target: OperationCall, place: ListPlace): HttpResponse {
  const { call, operation } = target;
  const several = elementsOf(target, place);
  const elements = several.length > 0 ? several : [call.body];
  const ids = elements.map((fields) => addElement(target, place, fields));
  const { status, result } = operation;
  if (result === undefined) return emptyResponse(status);
  const [first = createId(target, place)] = ids;
  const fields = { ...call.body, ...elements[0], ...parentIds(target, place) };
  const view = viewElement(target, place, result, first, fields);
  return json(status, several.length > 0 ? withAll(target, place, view, ids) : view);
}

/** Puts all new elements into a list of them in the answer, and their ids into its `ids`. */
function withAll(
  target: OperationCall,
  place: ListPlace,
  view: unknown,
  ids: readonly string[],
): unknown {
  const { properties = {}, items: all } = flattenSchema(target.operation.result ?? {});
  if (all !== undefined) return ids.map((id) => viewElement(target, place, all, id));
  const fields = Object.entries(properties).flatMap(([name, schema]): [string, unknown][] => {
    const flat = flattenSchema(schema);
    if (name === 'ids') return [[name, schemaType(flat) === 'array' ? ids : ids.join(',')]];
    const { items } = flat;
    if (items === undefined || findIdField(items, place) === undefined) return [];
    return [[name, ids.map((id) => viewElement(target, place, items, id))]];
  });
  return isObject(view) ? { ...view, ...Object.fromEntries(fields) } : view;
}

/** Adds an element to a list, and returns its id. */
export function addElement(target: OperationCall, place: ListPlace, fields: JsonObject): string {
  const { call } = target;
  const given = givenId(target, place, fields);
  const id = given ?? createId(target, place);
  const at = fillPath(call, given === undefined ? place.root : place.home);
  const list = fillPath(call, place.list);
  call.account.data.resources.set(at, id, { kind: 'created', list, fields });
  return id;
}

/** Next to the id of the new element, e.g. `registrant_id`, `id` is the id of what it was added to. */
function parentIds({ call, operation }: OperationCall, place: Collection): JsonObject {
  const { result = {} } = operation;
  const parent = findParameters(place.home).at(-1);
  const { id } = flattenSchema(result).properties ?? {};
  if (parent === undefined || id === undefined) return {};
  if (findIdField(result, place)?.name === 'id') return {};
  const value = getId(call, parent.name);
  return { id: schemaType(id) === 'string' ? value : Number(value) };
}
