import type { Label } from './rate-limits.ts';
import type { Route } from './router.ts';
import { listMeetings } from './meeting-list.ts';
import {
  changeMeetingStatus,
  createMeeting,
  deleteMeeting,
  getMeeting,
  updateMeeting,
} from './meetings.ts';
import { getPastMeeting, listPastInstances, listPastParticipants } from './past-meetings.ts';
import { deleteRecording, getRecording, listRecordings } from './recordings.ts';
import {
  addRegistrant,
  changeRegistrantStatus,
  deleteRegistrant,
  getRegistrant,
  listRegistrants,
} from './registrants.ts';
import {
  reportDaily,
  reportMeeting,
  reportParticipants,
  reportUserMeetings,
  reportUsers,
} from './reports.ts';
import { getUserSettings, updateUserSettings } from './user-settings.ts';
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
 * The endpoints that are written by hand, with their rate-limit labels and scopes, as of December 2025 (https://developers.zoom.us/docs/api/).
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
    'GET',
    '/users/{userId}/settings',
    'Medium',
    getUserSettings,
    'user:read',
    'user:read:settings',
  ),
  route(
    'PATCH',
    '/users/{userId}/settings',
    'Medium',
    updateUserSettings,
    'user:write',
    'user:update:settings',
  ),
  route(
    'GET',
    '/users/{userId}/recordings',
    'Medium',
    listRecordings,
    'recording:read',
    'cloud_recording:read:list_user_recordings',
  ),
  route(
    'PUT',
    '/meetings/{meetingId}/registrants/status',
    'Medium',
    changeRegistrantStatus,
    'meeting:write',
    'meeting:update:registrant_status',
  ),
  route(
    'GET',
    '/meetings/{meetingId}/registrants',
    'Medium',
    listRegistrants,
    'meeting:read',
    'meeting:read:list_registrants',
  ),
  route(
    'POST',
    '/meetings/{meetingId}/registrants',
    'Light',
    addRegistrant,
    'meeting:write',
    'meeting:write:registrant',
  ),
  route(
    'GET',
    '/meetings/{meetingId}/registrants/{registrantId}',
    'Light',
    getRegistrant,
    'meeting:read',
    'meeting:read:registrant',
  ),
  route(
    'DELETE',
    '/meetings/{meetingId}/registrants/{registrantId}',
    'Light',
    deleteRegistrant,
    'meeting:write',
    'meeting:delete:registrant',
  ),
  route(
    'GET',
    '/meetings/{meetingId}/recordings',
    'Light',
    getRecording,
    'recording:read|phone_recording:read',
    'cloud_recording:read:list_recording_files',
  ),
  route(
    'DELETE',
    '/meetings/{meetingId}/recordings',
    'Light',
    deleteRecording,
    'recording:write',
    'cloud_recording:delete:meeting_recording',
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
  route(
    'GET',
    '/past_meetings/{meetingId}/instances',
    'Medium',
    listPastInstances,
    'meeting:read',
    'meeting:read:list_past_instances',
  ),
  route(
    'GET',
    '/past_meetings/{meetingId}/participants',
    'Medium',
    listPastParticipants,
    'meeting:read',
    'meeting:read:list_past_participants',
  ),
  route(
    'GET',
    '/past_meetings/{meetingId}',
    'Light',
    getPastMeeting,
    'meeting:read',
    'meeting:read:past_meeting',
  ),
  route('GET', '/report/daily', 'Heavy', reportDaily, 'report:read', ''),
  route('GET', '/report/users', 'Heavy', reportUsers, 'report:read', 'report:read:list_users'),
  route(
    'GET',
    '/report/users/{userId}/meetings',
    'Heavy',
    reportUserMeetings,
    'report:read',
    'report:read:user',
  ),
  route(
    'GET',
    '/report/meetings/{meetingId}/participants',
    'Heavy',
    reportParticipants,
    'report:read',
    'report:read:list_meeting_participants',
  ),
  route(
    'GET',
    '/report/meetings/{meetingId}',
    'Heavy',
    reportMeeting,
    'report:read',
    'report:read:meeting',
  ),
];

/** Creates a route. `|` separates alternative scopes; Server-to-Server apps have the `:admin` form of each scope. */
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
