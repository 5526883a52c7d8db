import type { SpecialLimit } from './zoom-endpoint.ts';

/**
 * The daily limits of single endpoints, which their labels do not tell.
 * Source: https://developers.zoom.us/docs/api/rate-limits/
 */
const SPECIAL_LIMITS: Readonly<Record<string, SpecialLimit>> = {
  'POST /users': {
    name: 'users-created-per-account',
    perDay: { free: 50, pro: 1_500, business: 10_000 },
  },
  'POST /users/{userId}/meetings': {
    name: 'meetings-created-per-host',
    perDay: 100,
    parameter: 'userId',
  },
  'PATCH /meetings/{meetingId}': {
    name: 'updates-per-meeting',
    perDay: 100,
    parameter: 'meetingId',
  },
  'POST /meetings/{meetingId}/registrants': { name: 'registrations-per-registrant', perDay: 3 },
  'PUT /meetings/{meetingId}/registrants/status': {
    name: 'status-changes-per-registrant',
    perDay: 10,
  },
};

/** The special limits of an endpoint. @param name method and path template */
export function getSpecialLimits(name: string): readonly SpecialLimit[] {
  const limit = SPECIAL_LIMITS[name];
  return limit === undefined ? [] : [limit];
}
