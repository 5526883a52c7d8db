import { isObject } from '../http/json.ts';
import { changeElement } from './collection-items.ts';
import { fillPath, type OperationCall } from './operation-call.ts';

const STATUSES: Readonly<Record<string, string>> = { approve: 'approved', deny: 'denied' };

/** Approves, denies or cancels the registrations in the body of `PUT …/registrants/status`. */
export function changeRegistrants({ call, path }: OperationCall): void {
  const { action, registrants } = call.body;
  const collection = fillPath(call, path.replace(/\/status$/, ''));
  const items: readonly unknown[] = Array.isArray(registrants) ? registrants.slice(0, 300) : [];
  for (const { id } of items.filter(isObject)) {
    if (typeof id !== 'string') continue;
    const status = typeof action === 'string' ? STATUSES[action] : undefined;
    if (status !== undefined) changeElement(call, collection, id, { status });
    else call.account.data.resources.set(collection, id, { kind: 'removed' });
  }
}
