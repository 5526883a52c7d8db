import type { Meeting } from '../data/meetings.ts';
import type { Registrant } from '../data/registrants.ts';
import { kindOf, type ApiCall, type HostedMeeting } from './api-call.ts';
import { registrantObject, registrationObject } from './event-objects.ts';
import { fireEvent } from './events.ts';

/** What a registrant did not tell. */
const EMPTY_PROFILE = {
  address: '',
  city: '',
  country: '',
  zip: '',
  state: '',
  phone: '',
  industry: '',
  org: '',
  job_title: '',
  purchasing_time_frame: '',
  role_in_purchase_process: '',
  no_of_employees: '',
  comments: '',
  custom_questions: [],
};

/** Returns a registrant in the form of lists. */
export function registrantView(
  call: ApiCall,
  meeting: Meeting,
  registrant: Registrant,
): Record<string, unknown> {
  const { profile, participant_pin_code: pin, ...rest } = registrant;
  const { source_id: _source, ...fields } = profile;
  return {
    ...rest,
    ...EMPTY_PROFILE,
    ...fields,
    // Only approved registrants have a join URL.
    ...(rest.status === 'approved' && {
      join_url: personalJoinUrl(call, meeting, registrant.id),
      participant_pin_code: pin,
    }),
  };
}

/** Returns the URL by which a registrant or panelist joins. */
export function personalJoinUrl({ context }: ApiCall, meeting: Meeting, id: string): string {
  return `${context.baseUrl}/w/${meeting.id}?tk=${id}`;
}

/** Fires an event about a registrant, e.g. `registration_created`. */
export function fireRegistrantEvent(
  call: ApiCall,
  event: string,
  { meeting, host }: HostedMeeting,
  registrant: Registrant,
): void {
  const name = `${kindOf(call)}.${event}`;
  const url = personalJoinUrl(call, meeting, registrant.id);
  const object = registrationObject(meeting, host, registrantObject(name, registrant, url));
  // Registrants register themselves; others are the operator's decisions.
  if (event.endsWith('_created')) call.context.webhooks.fire(call.account, name, { object });
  else fireEvent(call, name, { object });
}
