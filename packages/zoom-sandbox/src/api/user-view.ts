import { isBuiltInRole } from '../data/roles.ts';
import type { User } from '../data/users.ts';
import { toLatin1 } from '../http/response.ts';
import type { ApiCall } from './api-call.ts';
import { pictureUrl } from './users/pictures.ts';
import { formatIsoSeconds } from '../time/date-time.ts';

/** The values of the parameter `include_fields` of the user list. */
export type IncludedField = 'host_key' | 'custom_attributes';

/** Returns a user as an item of the user list. */
export function userListItem(
  user: User,
  nowMs: number,
  included: readonly IncludedField[],
): Record<string, unknown> {
  return {
    // Users have no id in lists until they accept their invitation.
    id: user.status === 'pending' ? undefined : user.id,
    first_name: user.first_name,
    last_name: user.last_name,
    display_name: user.display_name,
    email: user.email,
    type: user.type,
    pmi: user.pmi,
    timezone: user.timezone,
    verified: user.verified,
    dept: user.dept,
    created_at: getCreatedAt(user, nowMs),
    user_created_at: user.user_created_at,
    last_login_time: omitEmpty(user.last_login_time),
    last_client_version: omitEmpty(user.last_client_version),
    group_ids: user.group_ids,
    im_group_ids: user.im_group_ids,
    employee_unique_id: user.employee_unique_id,
    role_id: user.role_id,
    status: user.status,
    ...licenseFields(user),
    ...Object.fromEntries(included.map((name) => [name, user[name]])),
  };
}

/** What a user's license includes. */
function licenseFields({ type, id }: User): Record<string, unknown> {
  const isLicensed = type === 2;
  return {
    division_ids: [],
    plan_united_type: isLicensed ? '1' : undefined,
    license_info_list: isLicensed
      ? [
          {
            license_type: 'MEETING',
            license_option: 2,
            subscription_id: `SUBREF-${id.slice(0, 6)}`,
          },
        ]
      : [],
  };
}

const fullUserCache = new WeakMap<User, string>();

/** Returns a serialized user with all fields. Users are immutable, so the cache needs no invalidation. */
export function fullUserJson(call: ApiCall, user: User): string {
  const picture = pictureUrl(call, user.id);
  const cached = fullUserCache.get(user);
  if (cached !== undefined && picture === undefined) return cached;
  const json = toLatin1(JSON.stringify(fullUser(call, user, picture)));
  // Other roles may be renamed.
  const isCacheable = user.status !== 'pending' && isBuiltInRole(user.role_id);
  if (isCacheable && picture === undefined) fullUserCache.set(user, json);
  return json;
}

function fullUser(
  { account, context, nowMs }: ApiCall,
  user: User,
  picture: string | undefined,
): Record<string, unknown> {
  const { vanity_name: vanityName, host_key: _, ...profile } = user;
  return {
    ...profile,
    created_at: getCreatedAt(user, nowMs),
    last_login_time: omitEmpty(user.last_login_time),
    last_client_version: omitEmpty(user.last_client_version),
    manager: omitEmpty(user.manager),
    role_name: account.data.roles.get(user.role_id)?.name,
    account_id: account.id,
    account_number: account.data.accountNumber,
    jid: `${user.id.toLowerCase()}@xmpp.zoom.us`,
    login_types: [101],
    personal_meeting_url: `${context.baseUrl}/j/${user.pmi}`,
    pic_url: picture,
    vanity_url: vanityName === '' ? '' : `${context.baseUrl}/my/${vanityName}`,
    cluster: 'us04',
    ...licenseFields(user),
    zoom_one_type: user.type === 2 ? 16 : undefined,
    ...deprecatedPhone(user),
  };
}

/** The first phone number, in the fields of before there were several. */
function deprecatedPhone({ phone_numbers: [first] }: User): Record<string, unknown> {
  return {
    phone_country: first?.country ?? '',
    phone_number: first === undefined ? '' : `${first.code} ${first.number}`,
  };
}

/** Returns `undefined` for an empty string: Zoom omits empty fields. */
function omitEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** Returns the creation time; for pending users, Zoom sends the time of the request. */
function getCreatedAt(user: User, nowMs: number): string {
  return user.status === 'pending' ? formatIsoSeconds(nowMs) : user.created_at;
}
