import { isoSeconds, type User } from '../data/people.ts';
import { toWire } from '../http/reply.ts';
import type { ApiCall } from './call.ts';

/** An entry of the list of users. */
export function listedUser(
  user: User,
  nowMs: number,
  withHostKey: boolean,
): Record<string, unknown> {
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
    last_login_time: unlessEmpty(user.last_login_time),
    last_client_version: unlessEmpty(user.last_client_version),
    group_ids: user.group_ids,
    im_group_ids: user.im_group_ids,
    employee_unique_id: user.employee_unique_id,
    role_id: user.role_id,
    status: user.status,
    host_key: withHostKey ? user.host_key : undefined,
  };
}

const fullTexts = new WeakMap<User, string>();

/** A user with everything, in words, ready for the wire. A changed user is another object, so nothing here grows old. */
export function fullUserText(call: ApiCall, user: User): string {
  const known = fullTexts.get(user);
  if (known !== undefined) return known;
  const words = toWire(JSON.stringify(fullUser(call, user)));
  if (user.status !== 'pending') fullTexts.set(user, words);
  return words;
}

function fullUser({ account, world, nowMs }: ApiCall, user: User): Record<string, unknown> {
  const { vanity_name: vanityName, host_key: _, ...profile } = user;
  return {
    ...profile,
    created_at: createdAt(user, nowMs),
    last_login_time: unlessEmpty(user.last_login_time),
    last_client_version: unlessEmpty(user.last_client_version),
    manager: unlessEmpty(user.manager),
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

/** Zoom leaves out what it does not know. */
function unlessEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** Of a user who has not signed up yet, Zoom says the time of asking. */
function createdAt(user: User, nowMs: number): string {
  return user.status === 'pending' ? isoSeconds(nowMs) : user.created_at;
}
