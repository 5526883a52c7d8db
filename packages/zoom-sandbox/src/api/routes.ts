import type { Label } from '../limits.ts';
import type { Route } from '../router.ts';
import {
  changeMeetingStatus,
  createMeeting,
  deleteMeeting,
  getMeeting,
  listMeetings,
  updateMeeting,
} from './meetings.ts';
import {
  changeUserStatus,
  createUser,
  deleteUser,
  getUser,
  listUsers,
  summarizeUsers,
  updateUser,
} from './users.ts';

/**
 * Every endpoint with its rate-limit label and the scopes that open it, as Zoom's API reference had them in
 * December 2025 (https://developers.zoom.us/docs/api/). Labels change from time to time, so they are data.
 */
export const ROUTES: readonly Route[] = [
  route('GET', '/users', 'Medium', listUsers, 'user:read|user:write', 'user:read:list_users'),
  route('POST', '/users', 'Light', createUser, 'user:write', 'user:write:user'),
  route('GET', '/users/summary', 'Medium', summarizeUsers, 'user:read', 'user:read:summary'),
  route('GET', '/users/{userId}', 'Light', getUser, 'user:read', 'user:read:user'),
  route('PATCH', '/users/{userId}', 'Light', updateUser, 'user:write', 'user:update:user'),
  {
    ...route('DELETE', '/users/{userId}', 'Light', deleteUser, 'user:write', 'user:delete:user'),
    lock: ({ userId = '' }) => `delete-user|${userId}`,
  },
  route(
    'PUT',
    '/users/{userId}/status',
    'Light',
    changeUserStatus,
    'user:write',
    'user:update:status',
  ),
  route(
    'GET',
    '/users/{userId}/meetings',
    'Medium',
    listMeetings,
    'meeting:read',
    'meeting:read:list_meetings',
  ),
  route(
    'POST',
    '/users/{userId}/meetings',
    'Light',
    createMeeting,
    'meeting:write',
    'meeting:write:meeting',
  ),
  route(
    'PUT',
    '/meetings/{meetingId}/status',
    'Light',
    changeMeetingStatus,
    'meeting:write',
    'meeting:update:status',
  ),
  route(
    'GET',
    '/meetings/{meetingId}',
    'Light',
    getMeeting,
    'meeting:read',
    'meeting:read:meeting',
  ),
  route(
    'PATCH',
    '/meetings/{meetingId}',
    'Light',
    updateMeeting,
    'meeting:write',
    'meeting:update:meeting',
  ),
  route(
    'DELETE',
    '/meetings/{meetingId}',
    'Light',
    deleteMeeting,
    'meeting:write',
    'meeting:delete:meeting',
  ),
];

/** All granular scopes, and the classic one where there is no granular: what an app has by default. */
export const ALL_SCOPES: readonly string[] = [
  ...new Set(ROUTES.flatMap(({ classic, granular }) => (granular.length > 0 ? granular : classic))),
];

/** Server-to-Server apps hold the `:admin` form of every scope; `|` parts alternatives. */
function route(
  method: string,
  path: string,
  label: Label,
  handle: Route['handle'],
  classic: string,
  granular: string,
): Route {
  return {
    method,
    path,
    label,
    handle,
    classic: adminForms(classic),
    granular: adminForms(granular),
  };
}

function adminForms(scopes: string): string[] {
  return scopes === '' ? [] : scopes.split('|').map((scope) => `${scope}:admin`);
}
