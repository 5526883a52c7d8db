import { apiError, json, jsonText, noBody, toWire, type Reply } from '../http/reply.ts';
import { isoSeconds, type User, type UserStatus } from '../data/people.ts';
import { USER_CREATIONS_PER_DAY } from '../limits.ts';
import { findUser, noSuchUser, validationFailed, type ApiCall } from './call.ts';
import { pagesOf, type CachedPage } from './page-cache.ts';
import { envelope, nextPageToken, readPaging } from './paging.ts';
import { fullUserText, listedUser } from './user-view.ts';
import {
  email,
  flag,
  integer,
  invalidFields,
  isObject,
  listOf,
  oneOf,
  text,
  textOr,
  timezone,
} from './validate.ts';

const STATUSES: readonly string[] = ['active', 'inactive', 'pending'];

/** GET /users */
export function listUsers(call: ApiCall): Reply {
  const page = readPaging(call, 2_000);
  if (page.kind === 'refused') return page.reply;
  const status = call.query.get('status') ?? 'active';
  if (!STATUSES.includes(status)) {
    return validationFailed([{ field: 'status', message: 'Invalid field.' }]);
  }
  const roleId = call.query.get('role_id');
  const filter = { status: status as UserStatus, ...(roleId !== null && { roleId }) };
  const withHostKey = call.query.get('include_fields') === 'host_key';
  const { users } = call.account.company;
  const make = (): CachedPage => {
    const found = users.page(filter, page.from, page.skip, page.size);
    const listed = found.users.map((user) => listedUser(user, call.nowMs, withHostKey));
    return { text: toWire(JSON.stringify(listed)), total: found.total, next: found.next };
  };
  const key = `${status}|${roleId}|${page.from}|${page.skip}|${page.size}|${withHostKey}`;
  // What is said of pending users changes by the second.
  const { text, total, next } =
    status === 'pending' ? make() : pagesOf(users).get(key, users.version, make);
  const head = JSON.stringify(envelope(page, total, nextPageToken(call, next)));
  return jsonText(200, `${head.slice(0, -1)},"users":${text}}`);
}

/** POST /users */
export function createUser(call: ApiCall): Reply {
  const { body, account, world, plan } = call;
  const info = isObject(body['user_info']) ? body['user_info'] : {};
  const errors = [
    ...invalidFields(body, { action: oneOf('create', 'autoCreate', 'custCreate', 'ssoCreate') }, [
      'action',
      'user_info',
    ]),
    ...invalidFields(info, CREATE_RULES, ['email', 'type'], 'user_info.'),
  ];
  if (errors.length > 0) return validationFailed(errors);
  const address = textOr(info['email'], '');
  const { users } = account.company;
  if (users.find(address) !== undefined) {
    return apiError(409, 1005, `Email "${address}" has already been used.`);
  }
  const key = `create-user|${account.id}`;
  const cap = USER_CREATIONS_PER_DAY[plan];
  if (
    world.settings.enforceLimits &&
    body['action'] === 'create' &&
    !world.limits.countPerDay(key, cap)
  ) {
    return apiError(
      429,
      429,
      `You have exceeded the daily rate limit (${cap}) of Create a User API request for this account. This limit resets at GMT 00:00:00.`,
    );
  }
  const first = textOr(info['first_name'], '');
  const last = textOr(info['last_name'], '');
  const created = isoSeconds(call.nowMs);
  const { user } = users.create({
    email: address,
    first_name: first,
    last_name: last,
    display_name: textOr(info['display_name'], `${first} ${last}`.trim()),
    type: Number(info['type']) as User['type'],
    // Only `create` sends an invitation; the other actions make the user at once.
    status: body['action'] === 'create' ? 'pending' : 'active',
    verified: body['action'] === 'create' ? 0 : 1,
    created_at: created,
    user_created_at: created,
    last_login_time: '',
    last_client_version: '',
  });
  const { id, type } = user;
  world.webhooks.fire(account, 'user.created', {
    creation_type: textOr(body['action'], ''),
    object: { id, first_name: first, last_name: last, email: address, type },
  });
  return json(201, { id, first_name: first, last_name: last, email: address, type });
}

/** GET /users/{userId} */
export function getUser(call: ApiCall): Reply {
  const found = findUser(call);
  if (found === undefined) return noSuchUser(call);
  return jsonText(200, fullUserText(call, found.user));
}

/** PATCH /users/{userId} */
export function updateUser(call: ApiCall): Reply {
  const found = findUser(call);
  if (found === undefined) return noSuchUser(call);
  const errors = invalidFields(call.body, UPDATE_RULES);
  if (errors.length > 0) return validationFailed(errors);
  const changes = changesOf(call.body);
  call.account.company.users.update(found.index, changes);
  call.world.webhooks.fire(call.account, 'user.updated', {
    object: { id: found.user.id, ...changes },
    old_object: { id: found.user.id, ...pickFields(found.user, Object.keys(changes)) },
    time_stamp: call.nowMs,
  });
  return noBody(204);
}

/** DELETE /users/{userId} */
export function deleteUser(call: ApiCall): Reply {
  const found = findUser(call);
  if (found === undefined) return noSuchUser(call);
  const action = call.query.get('action') ?? 'disassociate';
  if (action !== 'disassociate' && action !== 'delete') {
    return validationFailed([{ field: 'action', message: 'Invalid field.' }]);
  }
  const { user, index } = found;
  if (user.role_id === '0') return apiError(400, 1117, 'You can not disassociate an Admin user.');
  const refusal = checkTransfer(call, user);
  if (refusal !== undefined) return refusal;
  call.account.company.users.remove(index);
  const { id, first_name, last_name, email: address, type } = user;
  call.world.webhooks.fire(
    call.account,
    `user.${action === 'delete' ? 'deleted' : 'disassociated'}`,
    {
      object: { id, first_name, last_name, email: address, type },
    },
  );
  return noBody(204);
}

/** PUT /users/{userId}/status */
export function changeUserStatus(call: ApiCall): Reply {
  const found = findUser(call);
  if (found === undefined) return noSuchUser(call);
  const { action } = call.body;
  const errors = invalidFields(call.body, { action: oneOf('activate', 'deactivate') }, ['action']);
  if (errors.length > 0) return validationFailed(errors);
  const { user, index } = found;
  if (user.role_id !== '2') {
    return apiError(
      400,
      200,
      "Zoom Room and Admin users' status cannot be activated or deactivated.",
    );
  }
  const status = action === 'activate' ? 'active' : 'inactive';
  call.account.company.users.update(index, { status });
  const { id, first_name, last_name, email: address, type } = user;
  call.world.webhooks.fire(call.account, `user.${textOr(action, '')}d`, {
    object: { id, first_name, last_name, email: address, type },
  });
  return noBody(200);
}

/** GET /users/summary */
export function summarizeUsers(call: ApiCall): Reply {
  const { users } = call.account.company;
  const byType = users.countTypes();
  const pending = users.total('pending');
  return json(200, {
    licensed_users_count: byType.get(2) ?? 0,
    basic_users_count: byType.get(1) ?? 0,
    on_prem_users_count: 0,
    room_users_count: 0,
    pending_users_count: pending,
    join_only_users_count: byType.get(4) ?? 0,
    total_users_count: users.total('active') + users.total('inactive') + pending,
  });
}

const CREATE_RULES = {
  email,
  type: integer(1, 4),
  first_name: text(64),
  last_name: text(64),
  display_name: text(128),
  password: text(32, 8),
  division_ids: listOf(text(200)),
};

const UPDATE_RULES = {
  first_name: text(64),
  last_name: text(64),
  display_name: text(128),
  type: oneOf(1, 2, 4),
  dept: text(128),
  company: text(255),
  job_title: text(128),
  location: text(256),
  language: text(20),
  manager: email,
  timezone,
  pmi: integer(1_000_000_000, 9_999_999_999),
  use_pmi: flag,
  host_key: text(10, 6),
  pronouns: text(50),
  pronouns_option: integer(1, 3),
  cost_center: text(128),
  cms_user_id: text(128),
  vanity_name: text(128),
  custom_attributes: listOf(isObject, 5),
  phone_numbers: listOf(isObject, 3),
};

function changesOf(body: ApiCall['body']): Partial<User> {
  const changes: Record<string, unknown> = pickFields(body, Object.keys(UPDATE_RULES));
  if (Array.isArray(body['phone_numbers'])) {
    changes['phone_numbers'] = body['phone_numbers'].map((phone: object) => ({
      label: 'Mobile',
      verified: false,
      ...phone,
    }));
  }
  if (changes['pmi'] !== undefined) changes['pmi'] = Number(changes['pmi']);
  return changes;
}

function pickFields(from: object, names: readonly string[]): Record<string, unknown> {
  const fields = Object.entries(from).filter(([name]) => names.includes(name));
  return Object.fromEntries(fields);
}

/** What the removed user leaves behind can go to a colleague, who must be there and be somebody else. */
function checkTransfer({ query, account }: ApiCall, user: User): Reply | undefined {
  const heir = query.get('transfer_email');
  if (heir === null || heir === '') return undefined;
  if (heir.toLowerCase() === user.email.toLowerCase()) {
    return apiError(
      400,
      300,
      "The transfer-to email address cannot be the same as the unlinked or deleted user's email address.",
    );
  }
  if (account.company.users.find(heir) === undefined) {
    return apiError(404, 1001, `User does not exist: ${heir}.`);
  }
  return undefined;
}
