import type { ApiCall } from './api-call.ts';

/**
 * Fires the event of an API call. Its operator is the owner of the account, to whom the token belongs.
 *
 * @param extra Fields of the event beside `payload`
 */
export function fireEvent(
  call: ApiCall,
  event: string,
  payload: Readonly<Record<string, unknown>>,
  extra?: Readonly<Record<string, unknown>>,
): void {
  const { data } = call.account;
  const owner = data.users.find(data.ownerId)?.user;
  const operator = { operator: owner?.email ?? '', operator_id: data.ownerId };
  call.context.webhooks.fire(call.account, event, { ...operator, ...payload }, extra);
}
