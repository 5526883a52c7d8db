import { apiError, json, jsonText, noBody, type Reply } from '../http/reply.ts';
import { isoSeconds, type User, type UserStatus } from '../data/people.ts';
import { USER_CREATIONS_PER_DAY } from '../limits.ts';
import { findUser, noSuchUser, validationFailed, type ApiCall } from './call.ts';
import { envelope, nextPageToken, readPaging } from './paging.ts';
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
  const found = call.account.company.users.page(filter, page.from, page.skip, page.size);
  const head = JSON.stringify(envelope(page, found.total, nextPageToken(call, found.next)));
  const withHostKey = call.query.get('include_fields') === 'host_key';
  const users = found.users.map((user) =>
    withHostKey
      ? JSON.stringify({ ...listedUser(user, call.nowMs), host_key: user.host_key })
      : listedUserText(user, call.nowMs),
  );
  return jsonText(200, `${head.slice(0, -1)},"users":[${users.join(',')}]}`);
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
  return json(200, fullUser(call, found.user));
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
  const byType = new Map<number, number>();
  for (const user of users.all()) {
    if (user.status !== 'pending') byType.set(user.type, (byType.get(user.type) ?? 0) + 1);
  }
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

function listedUser(user: User, nowMs: number): Record<string, unknown> {
  return {
    id: user.id,
    first_name: user.first_name,
    last_name: user.last_name,
    display_name: user.display_name,
    email: user.email,
    type: user.type,
    pmi: user.pmi,
    timezone: user.timezone,
    verified: user.verified,
    dept: user.dept,
    created_at: createdAt(user, nowMs),
    user_created_at: user.user_created_at,
    ...(user.last_login_time !== '' && { last_login_time: user.last_login_time }),
    ...(user.last_client_version !== '' && { last_client_version: user.last_client_version }),
    group_ids: user.group_ids,
    im_group_ids: user.im_group_ids,
    employee_unique_id: user.employee_unique_id,
    role_id: user.role_id,
    status: user.status,
  };
}

const listedTexts = new WeakMap<User, string>();

/** Lists are long and asked for often, so each user's part is put into words once. */
function listedUserText(user: User, nowMs: number): string {
  const known = listedTexts.get(user);
  if (known !== undefined) return known;
  const words = JSON.stringify(listedUser(user, nowMs));
  if (user.status !== 'pending') listedTexts.set(user, words);
  return words;
}

function fullUser({ account, world, nowMs }: ApiCall, user: User): Record<string, unknown> {
  const { vanity_name: vanityName, host_key: _, ...profile } = user;
  return {
    ...profile,
    created_at: createdAt(user, nowMs),
    ...(user.last_login_time === '' && { last_login_time: undefined }),
    ...(user.last_client_version === '' && { last_client_version: undefined }),
    ...(user.manager === '' && { manager: undefined }),
    role_name: ROLE_NAMES[user.role_id],
    account_id: account.id,
    account_number: account.company.accountNumber,
    jid: `${user.id.toLowerCase()}@xmpp.zoom.us`,
    login_types: [101],
    personal_meeting_url: `${world.baseUrl}/j/${user.pmi}`,
    pic_url: `${world.baseUrl}/p/v2/${user.id}`,
    vanity_url: vanityName === '' ? '' : `${world.baseUrl}/my/${vanityName}`,
    cluster: 'us04',
  };
}

const ROLE_NAMES: { readonly [Role in User['role_id']]: string } = {
  '0': 'Owner',
  '1': 'Admin',
  '2': 'Member',
};

/** Of a user who has not signed up yet, Zoom says the time of asking. */
function createdAt(user: User, nowMs: number): string {
  return user.status === 'pending' ? isoSeconds(nowMs) : user.created_at;
}
