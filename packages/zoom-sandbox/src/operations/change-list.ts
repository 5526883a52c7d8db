import type { ApiCall } from '../api/api-call.ts';
import { isObject, type JsonObject } from '../http/json.ts';
import { changeElement, listIds, viewElement } from './collection-items.ts';
import { elementsOf, givenId, SELECTOR } from './body-elements.ts';
import { addElement } from './create-operation.ts';
import type { ListPlace } from './list-items.ts';
import { fillPath, type OperationCall } from './operation-call.ts';
import { actionOf, statusAfter } from './status-actions.ts';

/** What a request does to an element of a list. */
type Change =
  | { readonly kind: 'add'; readonly fields: JsonObject }
  | { readonly kind: 'change'; readonly id: string; readonly fields: JsonObject }
  | { readonly kind: 'remove'; readonly id: string };

/** Adds, changes and removes the elements of a list that a request names, e.g. `DELETE /phone/numbers?phone_numbers=…`. */
export function changeList(target: OperationCall, place: ListPlace): void {
  const listed = listIds({ ...target, path: place.list }, place);
  const changes =
    target.method === 'DELETE'
      ? removals(target, place, listed)
      : planChanges(target, place, listed);
  for (const change of changes) applyChange(target, place, change);
}

function applyChange(target: OperationCall, place: ListPlace, change: Change): void {
  const { call } = target;
  const home = fillPath(call, place.home);
  if (change.kind === 'add') addElement(target, place, change.fields);
  else if (change.kind === 'change') changeElement(call, home, change.id, change.fields);
  else call.account.data.resources.set(home, change.id, { kind: 'removed' });
}

/** A deletion removes what it selects; all elements if it cannot select any. */
function removals(
  target: OperationCall,
  place: ListPlace,
  listed: readonly string[],
): readonly Change[] {
  const { call, operation } = target;
  const names = Object.keys({ ...operation.query, ...operation.body?.properties });
  const isAllAsked = names.some(
    (name) => name.startsWith('delete_all') && call.query.get(name) === 'true',
  );
  const isSelective = operation.body !== undefined || names.some((name) => SELECTOR.test(name));
  const items = elementsOf(target, place).map((fields) => givenId(target, place, fields));
  const selected = [...select(target, place, listed), ...items];
  const ids = isAllAsked || !isSelective ? listed : listed.filter((id) => selected.includes(id));
  return ids.map((id) => ({ kind: 'remove', id }));
}

function planChanges(
  target: OperationCall,
  place: ListPlace,
  listed: readonly string[],
): readonly Change[] {
  const { call, method, path } = target;
  const items = elementsOf(target, place);
  const ids = items.map((fields) => givenId(target, place, fields));
  const named = items.map((fields, at) => planChange(target, place, ids[at], fields, listed));
  const selected = select(target, place, listed).map((id) =>
    planChange(target, place, id, call.body, listed),
  );
  // Elements without ids cannot be told apart, so their list is replaced.
  const isWhole = path === place.list && (method === 'PUT' || !ids.some((id) => id !== undefined));
  const isReplaced = items.length > 0 && isWhole;
  const gone = isReplaced ? listed.filter((id) => !ids.includes(id)) : [];
  return [...gone.map((id): Change => ({ kind: 'remove', id })), ...named, ...selected];
}

function planChange(
  target: OperationCall,
  place: ListPlace,
  id: string | undefined,
  fields: JsonObject,
  listed: readonly string[],
): Change {
  const action = actionOf(fields) ?? actionOf(target.call.body);
  if (id === undefined || !listed.includes(id)) return { kind: 'add', fields };
  if (/^(remove|delete|cancel)/.test(action ?? '')) return { kind: 'remove', id };
  return { kind: 'change', id, fields: { ...fields, ...statusAfter(target, place.list, action) } };
}

/** Returns the elements that are selected by the values of parameters of the query and of fields of the body. */
function select(
  target: OperationCall,
  place: ListPlace,
  listed: readonly string[],
): readonly string[] {
  const { call, catalog } = target;
  const selectors = findSelectors(call);
  const values = selectors.flatMap(([, value]) => value.split(','));
  const { users } = call.account.data;
  const ids = place.hasUsers ? values.map((value) => users.find(value)?.user.id ?? value) : values;
  const names = selectors.map(([name]) => name).filter((name) => name.endsWith('s'));
  const schema = catalog.itemAt(place.list) ?? {};
  const isNamed = (id: string): boolean => {
    const element = viewElement(target, place, schema, id);
    return isObject(element) && valuesOf(element, names).some((value) => values.includes(value));
  };
  return listed.filter((id) => ids.includes(id) || (names.length > 0 && isNamed(id)));
}

function findSelectors({ query, body }: ApiCall): readonly (readonly [string, string])[] {
  const fields = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  );
  return [...query, ...fields].flatMap(([name, value]) =>
    SELECTOR.test(name) && typeof value === 'string' ? [[name, value] as const] : [],
  );
}

/** The values of the fields of an element that parameters are named after: `phone_number` or `number` of `phone_numbers`. */
function valuesOf(element: JsonObject, parameters: readonly string[]): readonly string[] {
  const names = parameters.map((name) => name.slice(0, -1));
  const values = names.flatMap((name) => [element[name], element[name.replace(/^.*_/, '')]]);
  return values.filter((value) => typeof value === 'string');
}
