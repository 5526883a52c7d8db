import { isBuiltInRole, MEMBER_ROLE, OWNER_ROLE, type Role } from '../../data/roles.ts';
import type { User } from '../../data/users.ts';
import { apiError, emptyResponse, json, type HttpResponse } from '../../http/response.ts';
import { findInvalid } from '../../operations/check-request.ts';
import type { OperationHandlers } from '../../operations/operation-call.ts';
import { formatIsoSeconds } from '../../time/date-time.ts';
import { findUser, getPathParam, invalidField, type ApiCall } from '../api-call.ts';
import { readChoice } from '../lenient-input.ts';
import { onFound } from '../on-found.ts';
import { stringOr } from '../validate.ts';
import { findNamedUsers, listMembers } from './members.ts';

/** Maximum number of users who are assigned a role at once. */
const MAX_ASSIGNED = 30;

const onRole = onFound<Role>(
  (call) => call.account.data.roles.get(getPathParam(call, 'roleId')),
  () => apiError(400, 1034, 'Provided `role_id` does not exist.'),
);

/** The operations of roles and their members. */
export const ROLE_HANDLERS: OperationHandlers = {
  'GET /roles': ({ call }) => listRoles(call),
  'POST /roles': (target) => findInvalid(target) ?? createRole(target.call),
  'GET /roles/{roleId}': onRole((call, role) => json(200, { ...role, ...totalOf(call, role) })),
  'PATCH /roles/{roleId}': onRole(updateRole),
  'DELETE /roles/{roleId}': onRole(deleteRole),
  'GET /roles/{roleId}/members': onRole((call, { id }) =>
    listMembers(call, { roleId: id }, 300, memberView),
  ),
  'POST /roles/{roleId}/members': onRole(assignRole),
  'DELETE /roles/{roleId}/members/{memberId}': onRole(unassignRole),
};

function totalOf({ account }: ApiCall, { id }: Role): { readonly total_members: number } {
  return { total_members: account.data.users.countByRole().get(id) ?? 0 };
}

function listRoles(call: ApiCall): HttpResponse {
  const { roles, users } = call.account.data;
  const totals = users.countByRole();
  const type = readChoice(call, 'type', ['common', 'iq'], 'common');
  if (type.kind === 'error') return type.response;
  const listed = roles.list().filter((role) => role.type === type.value);
  return json(200, {
    total_records: listed.length,
    roles: listed.map(({ id, name, description, type: own }) => ({
      id,
      name,
      description,
      type: own,
      total_members: totals.get(id) ?? 0,
    })),
  });
}

function createRole(call: ApiCall): HttpResponse {
  const { body, account } = call;
  const name = stringOr(body['name'], '');
  if (name === '') return invalidField('name');
  if (isUsed(call, name)) return nameUsed(name);
  const role = account.data.roles.create({
    name,
    description: stringOr(body['description'], ''),
    type: stringOr(body['type'], '') || 'common',
    privileges: Array.isArray(body['privileges']) ? body['privileges'] : [],
  });
  return json(200, { ...role, total_members: 0 });
}

function updateRole(call: ApiCall, role: Role): HttpResponse {
  const { body, account } = call;
  const name = stringOr(body['name'], '') || role.name;
  if (name !== role.name && isUsed(call, name)) return nameUsed(name);
  const { privileges, sub_account_privileges: ofSubAccounts } = body;
  const updated: Role = {
    ...role,
    name,
    description: stringOr(body['description'], role.description),
    privileges: Array.isArray(privileges) ? privileges : role.privileges,
    ...(ofSubAccounts !== undefined && { sub_account_privileges: ofSubAccounts }),
  };
  account.data.roles.replace(updated);
  return json(200, { ...updated, ...totalOf(call, updated) });
}

function deleteRole({ account }: ApiCall, { id }: Role): HttpResponse {
  if (isBuiltInRole(id)) return fixedMembers();
  const { roles, users } = account.data;
  for (const { index } of users.listAll({ roleId: id })) {
    users.update(index, { role_id: MEMBER_ROLE });
  }
  roles.delete(id);
  return emptyResponse(200);
}

function memberView({ id, email, first_name, last_name, type, dept }: User) {
  return { id, email, first_name, last_name, type, department: dept };
}

function assignRole(call: ApiCall, { id }: Role): HttpResponse {
  if (hasFixedMembers(id)) return fixedMembers();
  const members: readonly unknown[] = Array.isArray(call.body['members'])
    ? call.body['members']
    : [];
  if (members.length > MAX_ASSIGNED) return invalidField('members');
  const named = findNamedUsers(call, 'members').filter(({ user }) => user.role_id !== OWNER_ROLE);
  for (const { index } of named) call.account.data.users.update(index, { role_id: id });
  const ids = named.map(({ user }) => user.id).join(',');
  return json(201, { ids, add_at: formatIsoSeconds(call.nowMs) });
}

function unassignRole(call: ApiCall, { id }: Role): HttpResponse {
  if (hasFixedMembers(id)) return fixedMembers();
  const found = findUser(call, 'memberId');
  if (found === undefined || found.user.role_id !== id) {
    return apiError(404, 1001, `User does not exist: ${getPathParam(call, 'memberId')}.`);
  }
  call.account.data.users.update(found.index, { role_id: MEMBER_ROLE });
  return emptyResponse(204);
}

function hasFixedMembers(id: string): boolean {
  return id === OWNER_ROLE || id === MEMBER_ROLE;
}

function fixedMembers(): HttpResponse {
  return apiError(400, 300, "RoleId required. Can't delete or add members for Normal/Owner roles.");
}

function isUsed({ account }: ApiCall, name: string): boolean {
  return account.data.roles.list().some((role) => role.name === name);
}

function nameUsed(name: string): HttpResponse {
  return apiError(400, 1224, `Role name ${name} has already been used.`);
}
