import type { Group } from '../../data/groups.ts';
import type { User } from '../../data/users.ts';
import { apiError, emptyResponse, json, type HttpResponse } from '../../http/response.ts';
import type { OperationHandlers } from '../../operations/operation-call.ts';
import { formatIsoSeconds } from '../../time/date-time.ts';
import { findUser, getPathParam, type ApiCall } from '../api-call.ts';
import { paginate, parsePagination } from '../pagination.ts';
import { stringOr } from '../validate.ts';
import { groupNotFound, onGroup } from './groups.ts';
import { findNamedUsers, listMembers } from './members.ts';

/** The operations of the members and administrators of groups. */
export const GROUP_MEMBER_HANDLERS: OperationHandlers = {
  'GET /groups/{groupId}/members': onGroup((call, { id }) =>
    listMembers(call, { groupId: id }, 2_000, memberView),
  ),
  'POST /groups/{groupId}/members': onGroup(addMembers),
  'PATCH /groups/{groupId}/members/{memberId}': onGroup(changeMember),
  'DELETE /groups/{groupId}/members/{memberId}': onGroup(removeMember),
  'GET /groups/{groupId}/admins': onGroup(listAdmins),
  'POST /groups/{groupId}/admins': onGroup(addAdmins),
  'DELETE /groups/{groupId}/admins/{userId}': onGroup(removeAdmin),
};

function memberView({ id, email, first_name, last_name, type }: User): Record<string, unknown> {
  return { id, email, first_name, last_name, type };
}

function addMembers(call: ApiCall, { id }: Group): HttpResponse {
  const named = findNamedUsers(call, 'members');
  for (const { index, user } of named) setGroups(call, index, [...user.group_ids, id]);
  return added(call, named);
}

function added({ nowMs }: ApiCall, named: readonly { readonly user: User }[]): HttpResponse {
  const ids = named.map(({ user }) => user.id).join(',');
  return json(201, { ids, added_at: formatIsoSeconds(nowMs) });
}

function changeMember(call: ApiCall, { id }: Group): HttpResponse {
  const target = stringOr(call.body['target_group_id'], '');
  const isMove = call.body['action'] === 'move';
  if (isMove && target === '') return noTarget();
  const primary = target || id;
  if (call.account.data.groups.get(primary) === undefined) return groupNotFound(primary);
  const found = findMember(call, id);
  // The group in the path of `set_primary` is the primary one, of `move` the one that is left.
  if (found === undefined || !(isMove || found.user.group_ids.includes(primary))) return noMember();
  const { index, user } = found;
  const others = user.group_ids.filter((group) => group !== (isMove ? id : primary));
  setGroups(call, index, isMove ? [...others, primary] : [primary, ...others]);
  return emptyResponse(204);
}

function removeMember(call: ApiCall, { id }: Group): HttpResponse {
  const found = findMember(call, id);
  if (found === undefined) return noMember();
  const { index, user } = found;
  setGroups(
    call,
    index,
    user.group_ids.filter((group) => group !== id),
  );
  return emptyResponse(204);
}

function setGroups({ account }: ApiCall, index: number, ids: readonly string[]): void {
  account.data.users.update(index, { group_ids: [...new Set(ids)] });
}

function findMember(call: ApiCall, groupId: string): ReturnType<typeof findUser> {
  const found = findUser(call, 'memberId');
  return found?.user.group_ids.includes(groupId) === true ? found : undefined;
}

function noMember(): HttpResponse {
  return apiError(404, 4131, 'Group member does not exist.');
}

function noTarget(): HttpResponse {
  return apiError(400, 300, 'The target_group_id can not be empty.');
}

function listAdmins(call: ApiCall, { adminIds }: Group): HttpResponse {
  const page = parsePagination(call, 300);
  if (page.kind === 'error') return page.response;
  const { users } = call.account.data;
  const admins = adminIds.map((id) => users.find(id)?.user).filter((user) => user !== undefined);
  const { items, nextToken } = paginate(call, admins, page);
  return json(200, {
    page_size: page.size,
    total_records: admins.length,
    next_page_token: nextToken,
    admins: items.map(({ email, display_name: name }) => ({ email, name })),
  });
}

function addAdmins(call: ApiCall, group: Group): HttpResponse {
  const named = findNamedUsers(call, 'admins');
  const ids = new Set([...group.adminIds, ...named.map(({ user }) => user.id)]);
  call.account.data.groups.replace({ ...group, adminIds: [...ids] });
  return added(call, named);
}

function removeAdmin(call: ApiCall, group: Group): HttpResponse {
  const id = findUser(call)?.user.id ?? getPathParam(call, 'userId');
  if (!group.adminIds.includes(id)) return notAdmin(group.id);
  const adminIds = group.adminIds.filter((other) => other !== id);
  call.account.data.groups.replace({ ...group, adminIds });
  return emptyResponse(204);
}

function notAdmin(groupId: string): HttpResponse {
  return apiError(400, 4138, `That user is not an administrator for the group: "${groupId}".`);
}
