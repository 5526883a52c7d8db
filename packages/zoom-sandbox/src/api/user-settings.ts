import type { User } from '../data/users.ts';
import { apiError, json, emptyResponse, type HttpResponse } from '../http/response.ts';
import {
  findUser,
  userNotFound,
  invalidField,
  validationFailed,
  type ApiCall,
} from './api-call.ts';
import {
  defaultOptionSettings,
  defaultUserSettings,
  type SettingsOption,
} from './default-user-settings.ts';
import { isObject, pickFields, type JsonObject } from '../http/json.ts';
import { fireEvent } from './events.ts';

/** GET /users/{userId}/settings */
export function getUserSettings(call: ApiCall): HttpResponse {
  const found = findUser(call);
  if (found === undefined) return userNotFound(call);
  if (found.user.status === 'pending') return userPending();
  const option = call.query.get('option') ?? '';
  if (option !== '' && !isOption(option)) return invalidField('option');
  const settings =
    option === ''
      ? readUserSettings(call, found.index)
      : withChanges(call, found.index, defaultOptionSettings(option));
  const fields = call.query.get('custom_query_fields') ?? '';
  return json(200, fields === '' ? settings : selectFields(settings, fields.split(',')));
}

/** Returns all settings of a user. */
export function readUserSettings(call: ApiCall, index: number): JsonObject {
  const user = call.account.data.users.get(index);
  const defaults = defaultUserSettings();
  const base = user === undefined ? defaults : mergeDeep(defaults, licensedFeatures(user));
  return withChanges(call, index, base);
}

function withChanges({ account }: ApiCall, index: number, base: JsonObject): JsonObject {
  const changes = Object.entries(account.data.userSettings.get(index) ?? {});
  const relevant = changes.filter(([group]) => Object.hasOwn(base, group));
  return mergeDeep(base, Object.fromEntries(relevant));
}

function isOption(option: string): option is SettingsOption {
  return (OPTIONS as readonly string[]).includes(option);
}

const OPTIONS: readonly SettingsOption[] = [
  'meeting_authentication',
  'recording_authentication',
  'meeting_security',
];

/** 400 with code 1000. */
function userPending(): HttpResponse {
  return apiError(
    400,
    1000,
    'You can not access settings of users that are still in pending state.',
  );
}

/** Returns the fields with these names, in the objects in which they are. */
function selectFields(settings: JsonObject, names: readonly string[]): JsonObject {
  const picked = Object.entries(settings).flatMap(([name, value]) => {
    if (names.includes(name)) return [[name, value]];
    const inner = isObject(value) ? selectFields(value, names) : {};
    return Object.keys(inner).length === 0 ? [] : [[name, inner]];
  });
  return Object.fromEntries(picked) as JsonObject;
}

/** Whether a user may host webinars: by default, whether the user is licensed. */
export function hasWebinarFeature({ account }: ApiCall, user: User): boolean {
  const { users, userSettings } = account.data;
  const changes = userSettings.get(users.find(user.id)?.index ?? -1)?.['feature'];
  const webinar = isObject(changes) ? changes['webinar'] : undefined;
  return typeof webinar === 'boolean' ? webinar : user.type === 2;
}

function licensedFeatures({ type }: User): JsonObject {
  return { feature: { webinar: type === 2 } };
}

/** PATCH /users/{userId}/settings */
export function updateUserSettings(call: ApiCall): HttpResponse {
  const found = findUser(call);
  if (found === undefined) return userNotFound(call);
  if (found.user.status === 'pending') return userPending();
  const defaults = defaultUserSettings();
  const invalid = Object.entries(call.body)
    .filter(
      ([group, value]) => Object.hasOwn(defaults, group) && !hasSameShape(defaults[group], value),
    )
    .map(([field]) => ({ field, message: 'Invalid field.' }));
  if (invalid.length > 0) return validationFailed(invalid);
  const { userSettings } = call.account.data;
  const before = readUserSettings(call, found.index);
  userSettings.set(found.index, mergeDeep(userSettings.get(found.index) ?? {}, call.body));
  fireEvent(call, 'user.settings_updated', {
    object: { id: found.user.id, settings: call.body },
    old_object: { id: found.user.id, settings: pickDeep(before, call.body) },
    time_stamp: call.nowMs,
  });
  return emptyResponse(204);
}

/** Whether a value has the type of the value it replaces, recursively. */
function hasSameShape(current: unknown, value: unknown): boolean {
  if (!isObject(current)) return typeof current === typeof value;
  if (!isObject(value)) return false;
  return Object.entries(value).every(
    ([name, inner]) => !Object.hasOwn(current, name) || hasSameShape(current[name], inner),
  );
}

/** Returns the fields of `from` that `named` has, recursively. */
function pickDeep(from: JsonObject, named: JsonObject): JsonObject {
  const picked = pickFields(from, Object.keys(named));
  return Object.fromEntries(
    Object.entries(picked).map(([name, value]) => {
      const inner = named[name];
      return [name, isObject(value) && isObject(inner) ? pickDeep(value, inner) : value];
    }),
  );
}

function mergeDeep(base: JsonObject, changes: JsonObject): JsonObject {
  const merged: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(changes)) {
    const before = merged[name];
    merged[name] = isObject(before) && isObject(value) ? mergeDeep(before, value) : value;
  }
  return merged;
}
