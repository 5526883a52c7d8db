import type { Meeting } from '../data/meetings.ts';
import type { Registrant } from '../data/registrants.ts';
import type { User } from '../data/users.ts';
import { kindOf, type ApiCall } from './api-call.ts';
import { eventObject, joinUrl } from './meeting-view.ts';

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
  meeting: Meeting,
  host: User,
  registrant: Registrant,
): void {
  call.context.webhooks.fire(call.account, `${kindOf(call)}.${event}`, {
    operator: host.email,
    operator_id: host.id,
    object: {
      ...eventObject(meeting, host),
      join_url: joinUrl(call, meeting),
      registrant: {
        id: registrant.id,
        email: registrant.email,
        first_name: registrant.first_name,
        last_name: registrant.last_name,
      },
    },
  });
}
