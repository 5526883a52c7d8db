import { stringOr } from '../api/validate.ts';
import { isObject, type JsonObject } from '../http/json.ts';
import { findIdField, type ListPlace } from './list-items.ts';
import { flattenSchema } from './operation.ts';
import type { OperationCall } from './operation-call.ts';

/** Maximum number of elements of one request. */
const MAX_ELEMENTS = 1_000;

/** Names of parameters and fields that select elements. */
export const SELECTOR: RegExp = /(^|_)(ids?|identifiers?|numbers?|emails?|key)$/;

/**
 * Returns the elements in a body: its items if it is a list, those in the field of the list, or, if a request is about
 * several elements, those in its only list. Empty if the body is an element itself.
 */
export function elementsOf(target: OperationCall, place: ListPlace): readonly JsonObject[] {
  const { call, catalog, method, path } = target;
  const field = catalog.operation(`GET ${place.list}`)?.list?.split('.').at(-1) ?? '';
  const item = flattenSchema(catalog.itemAt(place.list) ?? {}).properties ?? {};
  const own = Object.hasOwn(item, field) ? undefined : call.body[field];
  const listed = Array.isArray(call.json) ? call.json : own;
  if (Array.isArray(listed)) return listed.slice(0, MAX_ELEMENTS).filter(isObject);
  const isAboutSeveral = method !== 'POST' || path !== place.list || place.hasUsers;
  return isAboutSeveral ? findElements(call.body, place).slice(0, MAX_ELEMENTS) : [];
}

/** The items of the only list of objects; users may be below `members`, or given by ids or email addresses only. */
function findElements(body: JsonObject, place: ListPlace): readonly JsonObject[] {
  const { members } = body;
  const fields = Object.entries(isObject(members) ? members : body);
  const lists = fields.map(([, value]) => value).filter(isListOfObjects);
  if (lists.length > 0) return lists.length === 1 ? (lists[0] ?? []) : [];
  if (!place.hasUsers) return [];
  const ids = fields.filter(([name]) => SELECTOR.test(name)).flatMap(([, value]) => value);
  return ids.filter((id) => typeof id === 'string').map((id) => ({ user_id: id }));
}

function isListOfObjects(value: unknown): value is readonly JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/** Returns the id that an element has in a request, e.g. of the user who becomes a member. */
export function givenId(
  { call, operation }: OperationCall,
  place: ListPlace,
  fields: JsonObject,
): string | undefined {
  const field = findIdField({ properties: toProperties(fields) }, place);
  const id = field === undefined ? undefined : fields[field.name];
  const { users } = call.account.data;
  const email = fields['email'] ?? fields['user_email'];
  const user = place.hasUsers ? users.find(stringOr(id ?? email, ''))?.user.id : undefined;
  if (user !== undefined || operation.body === undefined) return user;
  return typeof id === 'number' || (typeof id === 'string' && id !== '') ? String(id) : undefined;
}

function toProperties(fields: JsonObject) {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, { type: 'any' }]));
}
