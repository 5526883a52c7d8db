import type { JsonObject } from '../http/json.ts';
import { changeElement } from './collection-items.ts';
import { itemOf, splitLast } from './list-items.ts';
import { schemaAt } from './operation.ts';
import { fillPath, getId, type OperationCall } from './operation-call.ts';

/** What statuses begin with after an action, where it is not what the action itself begins with. */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  activate: ['activ'],
  deactivate: ['inactiv', 'deactiv'],
  deny: ['den', 'reject'],
  reject: ['reject', 'den'],
  end: ['end', 'finish', 'complet'],
  stop: ['stop', 'end', 'inactiv'],
  start: ['start', 'activ'],
  unpublish: ['unpublish', 'draft'],
};

/** Returns the action that a body asks for. */
export function actionOf({ action, operation, method }: JsonObject): string | undefined {
  return [action, operation, method].find((value) => typeof value === 'string');
}

/** Returns the status of an element after an action, if it has one of that name. `path` is that of the list or element. */
export function statusAfter(
  { catalog }: OperationCall,
  path: string,
  action: string | undefined,
): { readonly status?: unknown } {
  const operation = catalog.operation(`GET ${path}`);
  if (action === undefined || operation === undefined) return {};
  const schema = itemOf(operation) ?? operation.result ?? {};
  const { root } = catalog.collectionAt(splitLast(path)[0]);
  const values = schemaAt(schema, 'status')?.enum ?? catalog.texts(root).get('status') ?? [];
  const starts = Object.hasOwn(OUTCOMES, action) ? OUTCOMES[action] : [action.replace(/[ey]$/, '')];
  const status = values.find((value) => starts?.some((start) => String(value).startsWith(start)));
  return status === undefined ? {} : { status };
}

/**
 * Writes what a request to a path below an element says about the element: `PATCH …/{teamId}/move` its new
 * `parent_team_id`, `PUT …/{flowId}/publish` its status.
 */
export function changeParent(target: OperationCall): void {
  const { call, path, method } = target;
  const [parent, last] = splitLast(path);
  const [home, parameter] = splitLast(parent);
  if (!parameter.startsWith('{') || method === 'GET' || method === 'DELETE') return;
  const named = Object.entries(call.body).map(([name, value]) => [
    name.replace(/^new_/, ''),
    value,
  ]);
  const fields = {
    ...(method !== 'POST' && (Object.fromEntries(named) as JsonObject)),
    ...statusAfter(target, parent, actionOf(call.body) ?? last),
  };
  if (Object.keys(fields).length === 0) return;
  changeElement(call, fillPath(call, home), getId(call, parameter.slice(1, -1)), fields);
}
