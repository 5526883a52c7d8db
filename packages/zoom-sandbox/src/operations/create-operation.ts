import { stringOr } from '../api/validate.ts';
import { emptyResponse, json, type HttpResponse } from '../http/response.ts';
import { isObject, type JsonObject } from '../http/json.ts';
import { findIdField, type Collection } from './catalog.ts';
import { createId, viewElement } from './collection-items.ts';
import { schemaAt, schemaType } from './operation.ts';
import { fillPath, findParameters, getId, type OperationCall } from './operation-call.ts';

/** Creates the element in the body, or those in a list of the body, and answers with the first. */
export function createElements(target: OperationCall, place: Collection): HttpResponse {
  const { call, operation, path } = target;
  const { resources } = call.account.data;
  const list = fillPath(call, path);
  const elements = elementsOf(target);
  const ids = elements.map((fields) => {
    const given = givenId(target, place, fields);
    const id = given ?? createId(target, place);
    const at = given === undefined ? place.root : place.home;
    resources.set(fillPath(call, at), id, { kind: 'created', list, fields });
    return id;
  });
  const { status, result } = operation;
  if (result === undefined) return emptyResponse(status);
  const [first = createId(target, place)] = ids;
  const fields = { ...call.body, ...elements[0], ...parentIds(target, place) };
  return json(status, viewElement(target, place, result, first, fields));
}

/** Next to the id of the new element, e.g. `registrant_id`, `id` is the id of what it was added to. */
function parentIds(
  { call, operation }: OperationCall,
  { home, parameter }: Collection,
): JsonObject {
  const { result = {} } = operation;
  const parent = findParameters(home).at(-1);
  const { id } = schemaAt(result, '')?.properties ?? {};
  if (parent === undefined || id === undefined) return {};
  if (findIdField(result, home, parameter)?.name === 'id') return {};
  const value = getId(call, parent.name);
  return { id: schemaType(id) === 'string' ? value : Number(value) };
}

/** Maximum number of elements of one request. */
const MAX_ELEMENTS = 1_000;

/** Returns the fields of the new elements: the items of a body that is a list or has the list, or else the body. */
function elementsOf({ call, catalog, path }: OperationCall): readonly JsonObject[] {
  const field = catalog.operation(`GET ${path}`)?.list?.split('.').at(-1) ?? '';
  const items = Array.isArray(call.json) ? (call.json as unknown[]) : call.body[field];
  return Array.isArray(items) ? items.slice(0, MAX_ELEMENTS).filter(isObject) : [call.body];
}

/** Returns the id that the new element has in the request, e.g. of the user who becomes a member. */
function givenId(
  { call, operation }: OperationCall,
  { home, parameter }: Collection,
  fields: JsonObject,
): string | undefined {
  const field = findIdField({ properties: toProperties(fields) }, home, parameter);
  const id = field === undefined ? undefined : fields[field.name];
  const { users } = call.account.data;
  const email = fields['email'] ?? fields['user_email'];
  const user = parameter === 'userId' ? users.find(stringOr(id ?? email, ''))?.user.id : undefined;
  if (user !== undefined || operation.body === undefined) return user;
  return typeof id === 'number' || (typeof id === 'string' && id !== '') ? String(id) : undefined;
}

function toProperties(fields: JsonObject) {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, { type: 'any' }]));
}
