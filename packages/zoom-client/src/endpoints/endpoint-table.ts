import type { RateLimitLabel, SpecialLimit, ZoomEndpoint } from './zoom-endpoint.ts';

const createdPerHost: SpecialLimit = {
  name: 'meetings-created-per-host',
  perDay: 100,
  parameter: 'userId',
};
const updatesPerMeeting: SpecialLimit = {
  name: 'updates-per-meeting',
  perDay: 100,
  parameter: 'meetingId',
};
const usersCreated: SpecialLimit = {
  name: 'users-created-per-account',
  perDay: { free: 50, pro: 1_500, business: 10_000 },
};
const registrations: SpecialLimit = { name: 'registrations-per-registrant', perDay: 3 };
const statusChanges: SpecialLimit = { name: 'status-changes-per-registrant', perDay: 10 };

type Row = readonly [
  name: string,
  label: RateLimitLabel,
  classic: string,
  granular: string,
  limit?: SpecialLimit,
];

/**
 * Endpoint, label, classic scopes, granular scope and special limit, as of Zoom's API reference in December
 * 2025. Scopes are separated by spaces; one of them is sufficient. `:admin` is appended to each.
 */
// prettier-ignore
const ROWS: readonly Row[] = [
  ['GET /users', 'medium', 'user:read user:write', 'user:read:list_users'],
  ['POST /users', 'light', 'user:write', 'user:write:user', usersCreated],
  ['GET /users/summary', 'medium', 'user:read user:write', 'user:read:summary'],
  ['GET /users/{userId}', 'light', 'user:read user:write', 'user:read:user'],
  ['PATCH /users/{userId}', 'light', 'user:write', 'user:update:user'],
  ['DELETE /users/{userId}', 'light', 'user:write', 'user:delete:user'],
  ['PUT /users/{userId}/status', 'light', 'user:write', 'user:update:status'],
  ['GET /users/{userId}/settings', 'medium', 'user:read user:write', 'user:read:settings'],
  ['PATCH /users/{userId}/settings', 'medium', 'user:write', 'user:update:settings'],
  ['GET /users/{userId}/meetings', 'medium', 'meeting:read', 'meeting:read:list_meetings'],
  ['POST /users/{userId}/meetings', 'light', 'meeting:write', 'meeting:write:meeting', createdPerHost],
  ['GET /users/{userId}/recordings', 'medium', 'recording:read', 'cloud_recording:read:list_user_recordings'],
  ['GET /meetings/{meetingId}', 'light', 'meeting:read', 'meeting:read:meeting'],
  ['PATCH /meetings/{meetingId}', 'light', 'meeting:write', 'meeting:update:meeting', updatesPerMeeting],
  ['DELETE /meetings/{meetingId}', 'light', 'meeting:write', 'meeting:delete:meeting'],
  ['PUT /meetings/{meetingId}/status', 'light', 'meeting:write', 'meeting:update:status'],
  ['GET /meetings/{meetingId}/registrants', 'medium', 'meeting:read', 'meeting:read:list_registrants'],
  ['POST /meetings/{meetingId}/registrants', 'light', 'meeting:write', 'meeting:write:registrant', registrations],
  ['PUT /meetings/{meetingId}/registrants/status', 'medium', 'meeting:write', 'meeting:update:registrant_status', statusChanges],
  ['GET /meetings/{meetingId}/registrants/{registrantId}', 'light', 'meeting:read', 'meeting:read:registrant'],
  ['DELETE /meetings/{meetingId}/registrants/{registrantId}', 'light', 'meeting:write', 'meeting:delete:registrant'],
  ['GET /meetings/{meetingId}/recordings', 'light', 'recording:read phone_recording:read', 'cloud_recording:read:list_recording_files'],
  ['DELETE /meetings/{meetingId}/recordings', 'light', 'recording:write', 'cloud_recording:delete:meeting_recording'],
  ['GET /past_meetings/{meetingId}', 'light', 'meeting:read', 'meeting:read:past_meeting'],
  ['GET /past_meetings/{meetingId}/instances', 'medium', 'meeting:read', 'meeting:read:list_past_instances'],
  ['GET /past_meetings/{meetingId}/participants', 'medium', 'meeting:read', 'meeting:read:list_past_participants'],
  ['GET /report/daily', 'heavy', 'report:read', ''],
  ['GET /report/users', 'heavy', 'report:read', 'report:read:list_users'],
  ['GET /report/users/{userId}/meetings', 'heavy', 'report:read', 'report:read:user'],
  ['GET /report/meetings/{meetingId}', 'heavy', 'report:read', 'report:read:meeting'],
  ['GET /report/meetings/{meetingId}/participants', 'heavy', 'report:read', 'report:read:list_meeting_participants'],
];

/**
 * The endpoints with a known label. Zoom changes labels from time to time.
 * Source: https://developers.zoom.us/docs/api/
 */
export const zoomEndpoints: readonly ZoomEndpoint[] = ROWS.map(
  ([name, label, classic, granular, limit]) => ({
    name,
    label,
    scopes: { classic: toAdminScopes(classic), granular: toAdminScopes(granular) },
    limits: limit === undefined ? [] : [limit],
  }),
);

/** Server-to-Server OAuth apps have the `:admin` form of every scope. */
function toAdminScopes(scopes: string): string[] {
  return scopes === '' ? [] : scopes.split(' ').map((scope) => `${scope}:admin`);
}
