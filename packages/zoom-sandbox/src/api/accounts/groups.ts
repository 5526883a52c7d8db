import type { Group } from '../../data/groups.ts';
import { apiError, emptyResponse, json, type HttpResponse } from '../../http/response.ts';
import { findInvalid } from '../../operations/check-request.ts';
import type { OperationHandler, OperationHandlers } from '../../operations/operation-call.ts';
import { getPathParam, invalidField, isWithinDailyLimit, type ApiCall } from '../api-call.ts';
import { onFound, type OnFound } from '../on-found.ts';
import { paidAccountRequired } from '../past-meetings.ts';
import { paginate, parsePagination } from '../pagination.ts';
import { accountRateLimited } from '../rate-limits.ts';
import { stringOr } from '../validate.ts';

const MAX_CREATIONS_PER_DAY = 100;
const MAX_GROUPS = 5_000;

const onAnyGroup = onFound<Group>(
  (call) => call.account.data.groups.get(getPathParam(call, 'groupId')),
  (call) => groupNotFound(getPathParam(call, 'groupId')),
);

/** Creates the handler of an operation on the group in the path. */
export const onGroup: OnFound<Group> = (answer) => forPaid(onAnyGroup(answer));

/** Groups are for paid accounts. */
function forPaid(handle: OperationHandler): OperationHandler {
  return (target) =>
    target.call.plan === 'free' ? paidAccountRequired(target.call) : handle(target);
}

/** The operations of groups themselves. */
export const GROUP_HANDLERS: OperationHandlers = {
  'GET /groups': forPaid(({ call }) => listGroups(call)),
  'POST /groups': forPaid((target) => findInvalid(target) ?? createGroup(target.call)),
  'GET /groups/{groupId}': onGroup(({ account }, group) =>
    json(200, groupView(group, account.data.users.countByGroup())),
  ),
  'PATCH /groups/{groupId}': onGroup(renameGroup),
  'DELETE /groups/{groupId}': onGroup(deleteGroup),
};

/** 404 with code 4130. */
export function groupNotFound(id: string): HttpResponse {
  return apiError(404, 4130, `A group with this ${id} does not exist.`);
}

function groupView(
  { id, name }: Group,
  totals: ReadonlyMap<string, number>,
): Record<string, unknown> {
  return { id, name, total_members: totals.get(id) ?? 0 };
}

function listGroups(call: ApiCall): HttpResponse {
  const page = parsePagination(call, 300);
  if (page.kind === 'error') return page.response;
  const { groups, users } = call.account.data;
  const totals = users.countByGroup();
  const all = groups.list();
  const { items, nextToken } = paginate(call, all, page);
  return json(200, {
    total_records: all.length,
    next_page_token: nextToken,
    groups: items.map((group) => groupView(group, totals)),
  });
}

function createGroup(call: ApiCall): HttpResponse {
  const { groups, users } = call.account.data;
  const name = stringOr(call.body['name'], '');
  if (name === '') return invalidField('name');
  if (isUsed(call, name)) return nameUsed(name);
  if (groups.list().length >= MAX_GROUPS) return tooManyGroups();
  if (!isWithinDailyLimit(call, `create-group|${call.account.id}`, MAX_CREATIONS_PER_DAY)) {
    return accountRateLimited(MAX_CREATIONS_PER_DAY, 'Create a Group');
  }
  return json(201, groupView(groups.create({ name, adminIds: [] }), users.countByGroup()));
}

function renameGroup(call: ApiCall, group: Group): HttpResponse {
  const name = stringOr(call.body['name'], '') || group.name;
  if (name !== group.name && isUsed(call, name)) return nameUsed(name);
  call.account.data.groups.replace({ ...group, name });
  return emptyResponse(204);
}

function deleteGroup({ account }: ApiCall, { id }: Group): HttpResponse {
  const { groups, users } = account.data;
  users.removeGroup(id);
  groups.delete(id);
  return emptyResponse(204);
}

function isUsed({ account }: ApiCall, name: string): boolean {
  return account.data.groups.list().some((group) => group.name === name);
}

function nameUsed(name: string): HttpResponse {
  return apiError(409, 4132, `The group name "${name}" is already in use.`);
}

function tooManyGroups(): HttpResponse {
  return apiError(
    400,
    300,
    'It has reached the maximum number of groups. You can clean up some groups then add.',
  );
}
