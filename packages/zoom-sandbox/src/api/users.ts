import {
  apiError,
  json,
  jsonText,
  emptyResponse,
  toLatin1,
  type HttpResponse,
} from '../http/response.ts';
import { ADMIN_ROLE, OWNER_ROLE } from '../data/roles.ts';
import type { User, UserStatus } from '../data/users.ts';
import { accountRateLimited, USER_CREATIONS_PER_DAY } from './rate-limits.ts';
import {
  findUser,
  userNotFound,
  invalidField,
  validationFailed,
  isWithinDailyLimit,
  type ApiCall,
} from './api-call.ts';
import { readBody, readChoice } from './lenient-input.ts';
import { fireEvent } from './events.ts';
import { getPageCache, type CachedPage } from './page-cache.ts';
import { pageEnvelope, nextPageToken, parsePagination } from './pagination.ts';
import { fullUserJson, userListItem, type IncludedField } from './user-view.ts';
import { type JsonObject, isObject, pickFields } from '../http/json.ts';
import {
  email,
  boolean,
  integer,
  invalidFields,
  listOf,
  oneOf,
  string,
  stringOr,
  timezone,
} from './validate.ts';
import { formatIsoSeconds } from '../time/date-time.ts';

const INCLUDED_FIELDS: readonly IncludedField[] = ['host_key', 'custom_attributes'];
const STATUSES: readonly UserStatus[] = ['active', 'inactive', 'pending'];

/** GET /users */
export function listUsers(call: ApiCall): HttpResponse {
  const page = parsePagination(call, 2_000);
  if (page.kind === 'error') return page.response;
  const chosen = readChoice(call, 'status', STATUSES, 'active');
  if (chosen.kind === 'error') return chosen.response;
  const status = chosen.value;
  const roleId = call.query.get('role_id') ?? '';
  const filter = { status, ...(roleId !== '' && { roleId }) };
  const fields = (call.query.get('include_fields') ?? '').split(',');
  const included = INCLUDED_FIELDS.filter((name) => fields.includes(name));
  const { users } = call.account.data;
  const create = (): CachedPage => {
    const found = users.page(filter, page.from, page.skip, page.size);
    const listed = found.users.map((user) => userListItem(user, call.nowMs, included));
    return { text: toLatin1(JSON.stringify(listed)), total: found.total, next: found.next };
  };
  const key = `${status}|${roleId}|${page.from}|${page.skip}|${page.size}|${included.join()}`;
  // Pending users contain the time of the request, so they are not cached.
  const { text, total, next } =
    status === 'pending' ? create() : getPageCache(users).get(key, users.version, create);
  const head = JSON.stringify(pageEnvelope(page, total, nextPageToken(call, next)));
  return jsonText(200, `${head.slice(0, -1)},"users":${text}}`);
}

/** POST /users */
export function createUser(request: ApiCall): HttpResponse {
  const call = readBody(request, { action: isAction }, { user_info: CREATE_RULES });
  const { body, account, plan } = call;
  const info = isObject(body['user_info']) ? body['user_info'] : {};
  const errors = [
    ...invalidFields(body, { action: isAction }, ['action', 'user_info']),
    ...invalidFields(info, CREATE_RULES, ['email', 'type'], 'user_info.'),
  ];
  if (errors.length > 0) return validationFailed(errors);
  const address = stringOr(info['email'], '');
  const { users } = account.data;
  if (users.find(address) !== undefined) {
    return apiError(409, 1005, `Email "${address}" has already been used.`);
  }
  // Only `create` sends an invitation; the other actions create an active user immediately.
  const isInvited = body['action'] === 'create';
  const max = USER_CREATIONS_PER_DAY[plan];
  if (isInvited && !isWithinDailyLimit(call, `create-user|${account.id}`, max)) {
    return accountRateLimited(max, 'Create a User');
  }
  const { user } = users.create(buildUser(info, address, isInvited, call.nowMs));
  const created = eventObject(user);
  fireEvent(call, 'user.created', {
    creation_type: stringOr(body['action'], ''),
    object: { ...created, display_name: user.display_name },
  });
  return json(201, created);
}

const isAction = oneOf('create', 'autoCreate', 'custCreate', 'ssoCreate');

function buildUser(
  info: JsonObject,
  address: string,
  isInvited: boolean,
  nowMs: number,
): Partial<User> & { readonly email: string } {
  const first = stringOr(info['first_name'], '');
  const last = stringOr(info['last_name'], '');
  const createdAt = formatIsoSeconds(nowMs);
  return {
    email: address,
    first_name: first,
    last_name: last,
    display_name: stringOr(info['display_name'], `${first} ${last}`.trim()),
    type: info['type'] as User['type'],
    status: isInvited ? 'pending' : 'active',
    verified: isInvited ? 0 : 1,
    created_at: createdAt,
    user_created_at: createdAt,
    last_login_time: '',
    last_client_version: '',
  };
}

/** GET /users/{userId} */
export function getUser(call: ApiCall): HttpResponse {
  const found = findUser(call);
  if (found === undefined) return userNotFound(call);
  return jsonText(200, fullUserJson(call, found.user));
}

/** PATCH /users/{userId} */
export function updateUser(request: ApiCall): HttpResponse {
  const call = readBody(request, UPDATE_RULES);
  const found = findUser(call);
  if (found === undefined) return userNotFound(call);
  const errors = invalidFields(call.body, UPDATE_RULES);
  if (errors.length > 0) return validationFailed(errors);
  const { groups } = call.account.data;
  const { group_id: groupId } = call.body;
  if (groupId !== undefined && groups.get(stringOr(groupId, '')) === undefined) {
    return invalidField('group_id');
  }
  const changes = parseChanges(call.body, found.user);
  call.account.data.users.update(found.index, changes);
  fireEvent(call, 'user.updated', {
    object: { id: found.user.id, ...changes },
    old_object: { id: found.user.id, ...pickFields(found.user, Object.keys(changes)) },
    time_stamp: call.nowMs,
  });
  return emptyResponse(204);
}

/** DELETE /users/{userId} */
export function deleteUser(call: ApiCall): HttpResponse {
  const found = findUser(call);
  if (found === undefined) return userNotFound(call);
  const action = call.query.get('action') ?? 'disassociate';
  if (action !== 'disassociate' && action !== 'delete') {
    return invalidField('action');
  }
  const { user, index } = found;
  if (user.role_id === OWNER_ROLE)
    return apiError(400, 1117, 'You can not disassociate an Admin user.');
  const transferError = validateTransfer(call, user);
  if (transferError !== undefined) return transferError;
  call.account.data.users.remove(index);
  call.account.data.pictures.delete(user.id);
  const event = action === 'delete' ? 'user.deleted' : 'user.disassociated';
  fireEvent(call, event, { object: eventObject(user) });
  return emptyResponse(204);
}

/** PUT /users/{userId}/status */
export function changeUserStatus(call: ApiCall): HttpResponse {
  const found = findUser(call);
  if (found === undefined) return userNotFound(call);
  const { action } = call.body;
  const errors = invalidFields(call.body, { action: oneOf('activate', 'deactivate') }, ['action']);
  if (errors.length > 0) return validationFailed(errors);
  const { user, index } = found;
  if (user.role_id === OWNER_ROLE || user.role_id === ADMIN_ROLE) {
    return apiError(
      400,
      200,
      "Zoom Room and Admin users' status cannot be activated or deactivated.",
    );
  }
  const status = action === 'activate' ? 'active' : 'inactive';
  call.account.data.users.update(index, { status });
  fireEvent(call, `user.${stringOr(action, '')}d`, {
    object: eventObject(user),
  });
  return emptyResponse(200);
}

/** GET /users/summary */
export function summarizeUsers(call: ApiCall): HttpResponse {
  const { users } = call.account.data;
  const byType = users.countByType();
  const pending = users.countByStatus('pending');
  return json(200, {
    licensed_users_count: byType.get(2) ?? 0,
    basic_users_count: byType.get(1) ?? 0,
    on_prem_users_count: 0,
    room_users_count: 0,
    pending_users_count: pending,
    join_only_users_count: byType.get(4) ?? 0,
    total_users_count: users.countByStatus('active') + users.countByStatus('inactive') + pending,
  });
}

/** Returns the `object` of webhook events about a user. */
function eventObject(user: User): Record<string, unknown> {
  const { id, first_name, last_name, email: address, type } = user;
  return { id, first_name, last_name, email: address, type };
}

const CREATE_RULES = {
  email,
  type: integer(1, 4),
  first_name: string(64),
  last_name: string(64),
  display_name: string(128),
  password: string(32, 8),
  division_ids: listOf(string(200)),
};

const UPDATE_RULES = {
  first_name: string(64),
  last_name: string(64),
  display_name: string(128),
  type: oneOf(1, 2, 4),
  dept: string(128),
  company: string(255),
  job_title: string(128),
  location: string(256),
  language: string(20),
  manager: (value: unknown) => value === '' || email(value),
  timezone,
  pmi: integer(1_000_000_000, 9_999_999_999),
  use_pmi: boolean,
  host_key: string(10, 6),
  pronouns: string(50),
  pronouns_option: integer(1, 3),
  cost_center: string(128),
  cms_user_id: string(128),
  vanity_name: string(128),
  group_id: string(200),
  custom_attributes: listOf(isObject, 5),
  phone_numbers: listOf(isObject, 3),
};

function parseChanges(body: ApiCall['body'], { group_ids: groupIds }: User): Partial<User> {
  const { group_id: groupId, ...changes } = pickFields(body, Object.keys(UPDATE_RULES));
  if (groupId !== undefined) changes['group_ids'] = [...new Set([...groupIds, groupId])];
  if (Array.isArray(body['phone_numbers'])) {
    changes['phone_numbers'] = body['phone_numbers'].map((phone: object) => ({
      label: 'Mobile',
      verified: false,
      ...phone,
    }));
  }
  return changes;
}

/** Validates `transfer_email`, the user who receives the data of the deleted user. Returns the error response. */
function validateTransfer({ query, account }: ApiCall, user: User): HttpResponse | undefined {
  const recipient = query.get('transfer_email');
  if (recipient === null || recipient === '') return undefined;
  if (recipient.toLowerCase() === user.email.toLowerCase()) {
    return apiError(
      400,
      300,
      "The transfer-to email address cannot be the same as the unlinked or deleted user's email address.",
    );
  }
  if (account.data.users.find(recipient) === undefined) {
    return apiError(404, 1001, `User does not exist: ${recipient}.`);
  }
  return undefined;
}
