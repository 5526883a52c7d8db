import { json } from '../../http/response.ts';
import type { OperationHandlers } from '../../operations/operation-call.ts';
import { onUser } from '../on-found.ts';

/** The operation that tells what a user may do: what the user's role may. */
export const PERMISSION_HANDLERS: OperationHandlers = {
  'GET /users/{userId}/permissions': onUser(({ account }, { user }) =>
    json(200, { permissions: account.data.roles.get(user.role_id)?.privileges ?? [] }),
  ),
};
