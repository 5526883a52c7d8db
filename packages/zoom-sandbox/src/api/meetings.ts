import { apiError, json, emptyResponse, type HttpResponse } from '../http/response.ts';
import type { Meeting } from '../data/meetings.ts';
import type { User } from '../data/users.ts';
import { userRateLimited } from './rate-limits.ts';
import {
  capitalizedKind,
  findMeeting,
  findUser,
  getMeetingIdParam,
  kindOf,
  meetingNotFound,
  storeOf,
  userNotFound,
  validationFailed,
  isWithinDailyLimit,
  type ApiCall,
} from './api-call.ts';
import {
  applyMeetingUpdate,
  applyOccurrenceUpdate,
  omitPastOccurrences,
  buildMeeting,
  toSingleOccurrence,
  replaceOccurrence,
} from './meeting-updates.ts';
import { findUnknownHosts, readMeeting, validateMeeting, getMeetingType } from './meeting-rules.ts';
import {
  changedObjects,
  changedOccurrences,
  createdObject,
  deletedObject,
  endedObject,
} from './event-objects.ts';
import { fireEvent } from './events.ts';
import { registrationUrl } from './meeting-view.ts';
import { fireRecordingCompleted } from './recordings.ts';
import { invalidFields, oneOf, stringOr } from './validate.ts';
import { findMissingPlan } from './webinars/webinar-plan.ts';
import { scheduleEvents } from './webinars/webinar-events.ts';
import { detailsOf } from './webinars/webinar-view.ts';

/** Maximum number of meetings, and of webinars, created and updated per day and host. */
const MAX_WRITES_PER_DAY = 100;

/** POST /users/{userId}/meetings, and webinars */
export function createMeeting(request: ApiCall): HttpResponse {
  const call = readMeeting(request);
  const found = findUser(call);
  if (found === undefined) return userNotFound(call);
  const { body } = call;
  const kind = kindOf(call);
  const type = getMeetingType(body['type'], kind === 'webinar' ? 5 : 2);
  const errors = [...validateMeeting(body, type, kind), ...findUnknownHosts(call)];
  if (errors.length > 0) return validationFailed(errors);
  const host = body['schedule_for'] === undefined ? found : findScheduleFor(call);
  if (host === undefined) return invalidScheduleFor();
  if (type === 1 && host.index !== found.index) {
    return apiError(
      400,
      3000,
      "Instant meetings do not support the `schedule_for` parameter, and you can't schedule an instant meeting for another user.",
    );
  }
  if (host.user.type === 4 || host.user.status !== 'active') return hostingNotAllowed();
  if (!allowWrite(call, host.user)) return writesLimited(call);
  const meeting = storeOf(call).create(buildMeeting(call, host, type));
  scheduleEvents(call, meeting);
  fireEvent(call, `${kind}.created`, {
    operation: 'all',
    object: createdObject(call, meeting, host.user),
  });
  return json(201, {
    ...detailsOf(call, meeting, host.user),
    registration_url: registrationUrl(call, meeting),
  });
}

/** GET /meetings/{meetingId}, and /webinars/{webinarId} */
export function getMeeting(call: ApiCall): HttpResponse {
  const found = findMeeting(call);
  if (found === undefined) return meetingNotFound(call);
  const { meeting, host } = found;
  const occurrenceId = call.query.get('occurrence_id');
  if (occurrenceId !== null && occurrenceId !== '') {
    const occurrence = meeting.occurrences?.find(({ id }) => id === occurrenceId);
    if (occurrence === undefined) return invalidOccurrence();
    return json(200, detailsOf(call, toSingleOccurrence(meeting, occurrence), host));
  }
  const includePast = call.query.get('show_previous_occurrences') === 'true';
  return json(
    200,
    detailsOf(call, includePast ? meeting : omitPastOccurrences(meeting, call.nowMs), host),
  );
}

/** PATCH /meetings/{meetingId}, and /webinars/{webinarId} */
export function updateMeeting(request: ApiCall): HttpResponse {
  const call = readMeeting(request);
  const found = findMeeting(call);
  if (found === undefined) return meetingNotFound(call);
  const { meeting, host } = found;
  const type = getMeetingType(call.body['type'], meeting.type);
  const errors = [...validateMeeting(call.body, type, kindOf(call)), ...findUnknownHosts(call)];
  if (errors.length > 0) return validationFailed(errors);
  const newHost = call.body['schedule_for'] === undefined ? undefined : findScheduleFor(call);
  if (call.body['schedule_for'] !== undefined && newHost === undefined) {
    return invalidScheduleFor();
  }
  const occurrenceId = call.query.get('occurrence_id') ?? '';
  const occurrence = meeting.occurrences?.find(({ id }) => id === occurrenceId);
  if (occurrenceId !== '' && occurrence === undefined) return invalidOccurrence();
  if (!allowWrite(call, host)) return writesLimited(call);
  const updated =
    occurrence === undefined
      ? applyMeetingUpdate(call, meeting, type, newHost?.index)
      : applyOccurrenceUpdate(call, meeting, occurrence);
  storeOf(call).replace(updated);
  scheduleEvents(call, updated);
  fireEvent(call, `${kindOf(call)}.updated`, {
    scope: occurrence === undefined ? 'all' : 'single',
    time_stamp: call.nowMs,
    ...(occurrence === undefined
      ? changedObjects(call, detailsOf(call, meeting, host), detailsOf(call, updated, host))
      : changedOccurrences(
          meeting,
          occurrence,
          updated.occurrences?.find(({ id }) => id === occurrenceId),
        )),
  });
  return emptyResponse(204);
}

/** DELETE /meetings/{meetingId}, and /webinars/{webinarId} */
export function deleteMeeting(call: ApiCall): HttpResponse {
  const found = findMeeting(call);
  if (found === undefined) return meetingNotFound(call);
  const { meeting, host } = found;
  const meetings = storeOf(call);
  const occurrenceId = call.query.get('occurrence_id') ?? '';
  const occurrence = meeting.occurrences?.find(
    ({ id, status }) => id === occurrenceId && status === 'available',
  );
  if (occurrenceId !== '' && occurrence === undefined) return missingOccurrence(call);
  if (occurrence === undefined) meetings.delete(meeting);
  else meetings.replace(replaceOccurrence(meeting, { ...occurrence, status: 'deleted' }));
  fireEvent(call, `${kindOf(call)}.deleted`, {
    operation: occurrence === undefined ? 'all' : 'single',
    object: deletedObject(meeting, host, occurrence),
  });
  return emptyResponse(204);
}

/** PUT /meetings/{meetingId}/status */
export function changeMeetingStatus(call: ApiCall): HttpResponse {
  const errors = invalidFields(call.body, { action: oneOf('end', 'recover') }, ['action']);
  if (errors.length > 0) return validationFailed(errors);
  const { meetings } = call.account.data;
  const meeting = meetings.findIncludingDeleted(getMeetingIdParam(call));
  if (meeting === undefined) return meetingNotFound(call);
  if (call.body['action'] === 'recover') {
    meetings.recover(meeting);
    return emptyResponse(204);
  }
  const host = call.account.data.users.get(meeting.hostIndex);
  if (meetings.isDeleted(meeting) || host === undefined) return meetingNotFound(call);
  fireRecordingCompleted(call, endMeeting(call, meeting, host));
  return emptyResponse(204);
}

/** Ends a meeting or webinar. */
export function endMeeting(call: ApiCall, meeting: Meeting, host: User): Meeting {
  const ended = { ...meeting, endedMs: call.nowMs };
  storeOf(call).replace(ended);
  call.context.webhooks.fire(call.account, `${kindOf(call)}.ended`, {
    object: endedObject(meeting, host, call.nowMs),
  });
  return ended;
}

function findScheduleFor(call: ApiCall): ReturnType<typeof findUser> {
  const found = call.account.data.users.find(stringOr(call.body['schedule_for'], ''));
  return found !== undefined && findMissingPlan(call, found.user) === undefined ? found : undefined;
}

function invalidScheduleFor(): HttpResponse {
  return apiError(
    400,
    300,
    'The value that you entered in the schedule_for field is invalid. Enter a valid value and try again.',
  );
}

function hostingNotAllowed(): HttpResponse {
  return apiError(
    400,
    3161,
    'Your user account is not allowed meeting hosting and scheduling capabilities.',
  );
}

/** Webinars have another error only when an occurrence is deleted. */
function missingOccurrence(call: ApiCall): HttpResponse {
  if (kindOf(call) === 'meeting') return invalidOccurrence();
  return apiError(400, 3000, 'Webinar occurrence does not exist.');
}

function invalidOccurrence(): HttpResponse {
  return apiError(400, 300, 'Invalid parameter: occurrence_id.');
}

function writesLimited(call: ApiCall): HttpResponse {
  return userRateLimited(MAX_WRITES_PER_DAY, `${capitalizedKind(call)} Create/Update`);
}

function allowWrite(call: ApiCall, host: User): boolean {
  const key = `${kindOf(call)}-write|${call.account.id}|${host.id}`;
  return isWithinDailyLimit(call, key, MAX_WRITES_PER_DAY);
}
