import type { Meeting, Occurrence } from '../data/meetings.ts';
import type { Registrant } from '../data/registrants.ts';
import type { User } from '../data/users.ts';
import { isObject, pickFields, type JsonObject } from '../http/json.ts';
import { formatIsoSeconds } from '../time/date-time.ts';
import type { ApiCall } from './api-call.ts';
import { eventObject, joinUrl, occurrenceView, recurrenceFields } from './meeting-view.ts';

// Fields and types: https://developers.zoom.us/docs/api/meetings/events/

/** The settings that `meeting.created` contains. */
const CREATED_SETTINGS = [
  'use_pmi',
  'alternative_hosts',
  'join_before_host',
  'jbh_time',
  'meeting_invitees',
];

/** Returns the `object` of `meeting.created`. */
export function createdObject(call: ApiCall, meeting: Meeting, host: User): JsonObject {
  const { password, settings, trackingFields } = meeting;
  return {
    ...eventObject(meeting, host),
    join_url: joinUrl(call, meeting),
    ...(password !== '' && { password }),
    ...(settings['use_pmi'] === true && { pmi: String(host.pmi) }),
    ...recurrenceFields(meeting),
    ...(trackingFields !== undefined && { tracking_fields: trackingFields }),
    settings: pickFields(settings, CREATED_SETTINGS),
  };
}

/** Returns `object` and `old_object` of an update: the fields that the request named, after and before it. */
export function changedObjects(
  { body }: ApiCall,
  before: JsonObject,
  after: JsonObject,
): { readonly object: JsonObject; readonly old_object: JsonObject } {
  return { object: pickChanged(after, body), old_object: pickChanged(before, body) };
}

function pickChanged(view: JsonObject, body: JsonObject): JsonObject {
  const { settings, ...fields } = pickFields(view, Object.keys(body));
  return {
    id: view['id'],
    uuid: view['uuid'],
    ...fields,
    ...(isObject(settings) && {
      settings: pickFields(
        settings,
        isObject(body['settings']) ? Object.keys(body['settings']) : [],
      ),
    }),
  };
}

/** Returns `object` and `old_object` of an update of one occurrence. */
export function changedOccurrences(
  { id, uuid }: Meeting,
  before: Occurrence,
  after: Occurrence | undefined,
): { readonly object: JsonObject; readonly old_object: JsonObject } {
  return {
    object: { id, uuid, occurrences: [occurrenceView(after ?? before)] },
    old_object: { id, uuid, occurrences: [occurrenceView(before)] },
  };
}

/** Returns the `object` of `meeting.deleted`; of one occurrence, if it is given. */
export function deletedObject(
  meeting: Meeting,
  host: User,
  occurrence: Occurrence | undefined,
): JsonObject {
  return {
    ...eventObject(meeting, host),
    ...(occurrence !== undefined && { occurrences: [occurrenceStart(occurrence)] }),
  };
}

/** Returns the `object` of `meeting.ended`. Only in events of running meetings the id is text. */
export function endedObject(meeting: Meeting, host: User, nowMs: number): JsonObject {
  return {
    ...eventObject(meeting, host),
    id: String(meeting.id),
    start_time: formatIsoSeconds(Math.min(meeting.startMs ?? meeting.createdMs, nowMs)),
    end_time: formatIsoSeconds(nowMs),
  };
}

/** Returns the `object` of events about a registration. */
export function registrationObject(
  meeting: Meeting,
  host: User,
  registrant: JsonObject,
): JsonObject {
  const { occurrences } = meeting;
  return {
    ...eventObject(meeting, host),
    ...(occurrences !== undefined && { occurrences: occurrences.map(occurrenceStart) }),
    registrant,
  };
}

/** Returns the registrant of an event: everything known of a new one, otherwise who it is. */
export function registrantObject(
  event: string,
  { id, email, first_name, last_name, status, profile, participant_pin_code }: Registrant,
  join_url: string,
): JsonObject {
  const isApproved = status === 'approved';
  return {
    id,
    first_name,
    last_name,
    email,
    ...(event.endsWith('registration_created') && { ...profile, status }),
    // Only approved registrants have a join URL.
    ...(isApproved && { join_url, participant_pin_code }),
  };
}

function occurrenceStart(occurrence: Occurrence): JsonObject {
  const { occurrence_id, start_time } = occurrenceView(occurrence);
  return { occurrence_id, start_time };
}
