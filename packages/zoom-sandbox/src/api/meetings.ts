import { apiError, json, noBody, type Reply } from '../http/reply.ts';
import { isoSeconds, type User } from '../data/people.ts';
import { userLevelRefusal } from '../limits.ts';
import {
  findMeeting,
  findUser,
  meetingIdOf,
  noSuchMeeting,
  noSuchUser,
  validationFailed,
  type ApiCall,
} from './call.ts';
import {
  changedMeeting,
  changedOccurrence,
  futureOnly,
  newMeeting,
  onlyOccurrence,
  withOccurrence,
} from './meeting-changes.ts';
import { meetingErrors, typeOr } from './meeting-rules.ts';
import { eventObject, registrationUrl, wholeMeeting } from './meeting-view.ts';
import { announceRecording } from './recordings.ts';
import { invalidFields, oneOf, textOr } from './validate.ts';

/** Creating and updating share one daily allowance per host. */
const WRITES_PER_DAY = 100;

/** POST /users/{userId}/meetings */
export function createMeeting(call: ApiCall): Reply {
  const found = findUser(call);
  if (found === undefined) return noSuchUser(call);
  const { body, account, world } = call;
  const type = typeOr(body['type'], 2);
  const errors = meetingErrors(body, type);
  if (errors.length > 0) return validationFailed(errors);
  const host = body['schedule_for'] === undefined ? found : scheduleFor(call);
  if (host === undefined) {
    return apiError(
      400,
      300,
      'The value that you entered in the schedule_for field is invalid. Enter a valid value and try again.',
    );
  }
  if (type === 1 && host.index !== found.index) {
    return apiError(
      400,
      3000,
      "Instant meetings do not support the `schedule_for` parameter, and you can't schedule an instant meeting for another user.",
    );
  }
  if (host.user.type === 4 || host.user.status !== 'active') return notAllowedToHost();
  if (!countWrite(call, host.user))
    return userLevelRefusal(WRITES_PER_DAY, 'Meeting Create/Update');
  const meeting = account.company.meetings.create(newMeeting(call, host, type));
  world.webhooks.fire(account, 'meeting.created', {
    operator: host.user.email,
    operator_id: host.user.id,
    operation: 'all',
    object: eventObject(meeting, host.user),
  });
  return json(201, {
    ...wholeMeeting(call, meeting, host.user),
    registration_url: registrationUrl(call, meeting),
  });
}

/** GET /meetings/{meetingId} */
export function getMeeting(call: ApiCall): Reply {
  const found = findMeeting(call);
  if (found === undefined) return noSuchMeeting(call);
  const { meeting, host } = found;
  const occurrenceId = call.query.get('occurrence_id');
  if (occurrenceId !== null && occurrenceId !== '') {
    const occurrence = meeting.occurrences?.find(({ id }) => id === occurrenceId);
    if (occurrence === undefined) return invalidOccurrence();
    return json(200, wholeMeeting(call, onlyOccurrence(meeting, occurrence), host));
  }
  const withPast = call.query.get('show_previous_occurrences') === 'true';
  return json(200, wholeMeeting(call, withPast ? meeting : futureOnly(meeting, call.nowMs), host));
}

/** PATCH /meetings/{meetingId} */
export function updateMeeting(call: ApiCall): Reply {
  const found = findMeeting(call);
  if (found === undefined) return noSuchMeeting(call);
  const { meeting, host } = found;
  const type = typeOr(call.body['type'], meeting.type);
  const errors = meetingErrors(call.body, type);
  if (errors.length > 0) return validationFailed(errors);
  const heir = call.body['schedule_for'] === undefined ? undefined : scheduleFor(call);
  if (call.body['schedule_for'] !== undefined && heir === undefined) {
    return apiError(
      400,
      300,
      'The value that you entered in the schedule_for field is invalid. Enter a valid value and try again.',
    );
  }
  const occurrenceId = call.query.get('occurrence_id');
  const occurrence = meeting.occurrences?.find(({ id }) => id === occurrenceId);
  if (occurrenceId !== null && occurrence === undefined) return invalidOccurrence();
  if (!countWrite(call, host)) return userLevelRefusal(WRITES_PER_DAY, 'Meeting Create/Update');
  const after =
    occurrence === undefined
      ? changedMeeting(call, meeting, type, heir?.index)
      : changedOccurrence(call, meeting, occurrence);
  call.account.company.meetings.replace(after);
  call.world.webhooks.fire(call.account, 'meeting.updated', {
    operator: host.email,
    operator_id: host.id,
    scope: occurrence === undefined ? 'all' : 'single',
    object: { id: after.id, uuid: after.uuid, ...call.body },
    old_object: eventObject(meeting, host),
    time_stamp: call.nowMs,
  });
  return noBody(204);
}

/** DELETE /meetings/{meetingId} */
export function deleteMeeting(call: ApiCall): Reply {
  const found = findMeeting(call);
  if (found === undefined) return noSuchMeeting(call);
  const { meeting, host } = found;
  const { meetings } = call.account.company;
  const occurrenceId = call.query.get('occurrence_id');
  if (occurrenceId === null || occurrenceId === '') {
    meetings.remove(meeting);
  } else {
    const occurrence = meeting.occurrences?.find(
      ({ id, status }) => id === occurrenceId && status === 'available',
    );
    if (occurrence === undefined) return apiError(400, 300, 'Invalid parameter: occurrence_id.');
    meetings.replace(withOccurrence(meeting, { ...occurrence, status: 'deleted' }));
  }
  call.world.webhooks.fire(call.account, 'meeting.deleted', {
    operator: host.email,
    operator_id: host.id,
    operation: occurrenceId === null || occurrenceId === '' ? 'all' : 'single',
    object: eventObject(meeting, host),
  });
  return noBody(204);
}

/** PUT /meetings/{meetingId}/status */
export function changeMeetingStatus(call: ApiCall): Reply {
  const errors = invalidFields(call.body, { action: oneOf('end', 'recover') }, ['action']);
  if (errors.length > 0) return validationFailed(errors);
  const { meetings } = call.account.company;
  const meeting = meetings.findEver(meetingIdOf(call));
  if (meeting === undefined) return noSuchMeeting(call);
  if (call.body['action'] === 'recover') {
    meetings.recover(meeting);
    return noBody(204);
  }
  const host = call.account.company.users.get(meeting.hostIndex);
  if (meetings.isRemoved(meeting) || host === undefined) return noSuchMeeting(call);
  const ended = { ...meeting, endedMs: call.nowMs };
  meetings.replace(ended);
  call.world.webhooks.fire(call.account, 'meeting.ended', {
    object: { ...eventObject(meeting, host), end_time: isoSeconds(call.nowMs) },
  });
  announceRecording(call, ended, host);
  return noBody(204);
}

function scheduleFor(call: ApiCall): ReturnType<typeof findUser> {
  return call.account.company.users.find(textOr(call.body['schedule_for'], ''));
}

function notAllowedToHost(): Reply {
  return apiError(
    400,
    3161,
    'Your user account is not allowed meeting hosting and scheduling capabilities.',
  );
}

function invalidOccurrence(): Reply {
  return apiError(400, 300, 'Invalid parameter: occurrence_id.');
}

function countWrite({ world, account }: ApiCall, host: User): boolean {
  if (!world.settings.enforceLimits) return true;
  return world.limits.countPerDay(`meeting-write|${account.id}|${host.id}`, WRITES_PER_DAY);
}
