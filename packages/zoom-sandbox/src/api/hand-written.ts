import type { OperationHandler } from '../operations/operation-call.ts';
import { GROUP_HANDLERS } from './accounts/groups.ts';
import { GROUP_MEMBER_HANDLERS } from './accounts/group-members.ts';
import { ROLE_HANDLERS } from './accounts/roles.ts';

/** The operations that are written by hand, with the label, scopes and parameters of Zoom's reference. */
const HANDLERS: ReadonlyMap<string, OperationHandler> = new Map(
  [GROUP_HANDLERS, GROUP_MEMBER_HANDLERS, ROLE_HANDLERS].flatMap(Object.entries<OperationHandler>),
);

/** Returns the handler of an operation, e.g. `GET /groups`, if it has one of its own. */
export function findHandler(name: string): OperationHandler | undefined {
  return HANDLERS.get(name);
}
