import { isWebinar, type Meeting } from '../../data/meetings.ts';
import type { User } from '../../data/users.ts';
import { formatIsoSeconds } from '../../time/date-time.ts';
import type { ApiCall } from '../api-call.ts';
import {
  encryptedPassword,
  fullMeeting,
  joinUrl,
  recurrenceFields,
  registrationUrl,
  scheduleFields,
  startUrl,
} from '../meeting-view.ts';

/** Returns the full meeting or webinar, the response to creating and getting it. */
export function detailsOf(call: ApiCall, meeting: Meeting, host: User): Record<string, unknown> {
  return isWebinar(meeting) ? fullWebinar(call, meeting, host) : fullMeeting(call, meeting, host);
}

function fullWebinar(call: ApiCall, webinar: Meeting, host: User): Record<string, unknown> {
  return {
    uuid: webinar.uuid,
    id: webinar.id,
    host_id: host.id,
    host_email: host.email,
    topic: webinar.topic,
    type: webinar.type,
    ...scheduleFields(webinar),
    agenda: webinar.agenda,
    created_at: formatIsoSeconds(webinar.createdMs),
    start_url: startUrl(call, webinar),
    join_url: joinUrl(call, webinar),
    registration_url: registrationUrl(call, webinar),
    ...(webinar.password !== '' && {
      password: webinar.password,
      h323_passcode: webinar.password,
      encrypted_passcode: encryptedPassword(webinar),
    }),
    creation_source: webinar.source,
    is_simulive: false,
    ...webinar.extra,
    ...(webinar.trackingFields !== undefined && { tracking_fields: webinar.trackingFields }),
    ...recurrenceFields(webinar),
    settings: webinar.settings,
  };
}
