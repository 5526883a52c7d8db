import type { SpecialLimit } from './zoom-endpoint.ts';

const REGISTRATIONS: SpecialLimit = { name: 'registrations-per-registrant', perDay: 3 };
const STATUS_CHANGES: SpecialLimit = { name: 'status-changes-per-registrant', perDay: 10 };

/**
 * The daily limits of single endpoints, which their labels do not tell. Updates of webinars belong to their host, whom
 * the path does not name: those of each webinar are counted, and Zoom's 429 tells the rest.
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
  'POST /meetings/{meetingId}/registrants': REGISTRATIONS,
  'PUT /meetings/{meetingId}/registrants/status': STATUS_CHANGES,
  'POST /users/{userId}/webinars': {
    name: 'webinars-created-per-host',
    perDay: 100,
    parameter: 'userId',
  },
  'PATCH /webinars/{webinarId}': {
    name: 'updates-per-webinar',
    perDay: 100,
    parameter: 'webinarId',
  },
  'POST /webinars/{webinarId}/registrants': REGISTRATIONS,
  'PUT /webinars/{webinarId}/registrants/status': STATUS_CHANGES,
};

/** The special limits of an endpoint. @param name method and path template */
export function getSpecialLimits(name: string): readonly SpecialLimit[] {
  const limit = SPECIAL_LIMITS[name];
  return limit === undefined ? [] : [limit];
}
