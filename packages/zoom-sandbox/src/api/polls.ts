import type { Meeting } from '../data/meetings.ts';
import { opaqueId } from '../data/ids.ts';
import { listPolls, pathOfPolls, type Poll } from '../data/polls.ts';
import { apiError, emptyResponse, json, type HttpResponse } from '../http/response.ts';
import type { OperationHandlers } from '../operations/operation-call.ts';
import { getPathParam, kindOf, type ApiCall, type HostedMeeting } from './api-call.ts';
import { forMeeting } from './meeting-operation.ts';

/** The polls of meetings and webinars. */
export const POLL_HANDLERS: OperationHandlers = {
  'GET /meetings/{meetingId}/polls': forMeeting(list),
  'POST /meetings/{meetingId}/polls': forMeeting(create),
  'GET /meetings/{meetingId}/polls/{pollId}': forMeeting(get),
  'PUT /meetings/{meetingId}/polls/{pollId}': forMeeting(update),
  'DELETE /meetings/{meetingId}/polls/{pollId}': forMeeting(remove),
  'GET /webinars/{webinarId}/polls': forMeeting(list),
  'POST /webinars/{webinarId}/polls': forMeeting(create),
  'GET /webinars/{webinarId}/polls/{pollId}': forMeeting(get),
  'PUT /webinars/{webinarId}/polls/{pollId}': forMeeting(update),
  'DELETE /webinars/{webinarId}/polls/{pollId}': forMeeting(remove),
};

function list({ account, query }: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  const wantsAnonymous = query.get('anonymous') === 'true';
  const polls = listPolls(account.data, meeting).filter(
    ({ anonymous }) => !wantsAnonymous || anonymous === true,
  );
  return json(200, { total_records: polls.length, polls });
}

function create({ account, body }: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  const { seed, resources } = account.data;
  const path = pathOfPolls(meeting);
  const id = opaqueId(seed, 95, meeting.key, resources.nextNumber());
  const fields = { poll_type: 1, anonymous: false, ...body, status: 'notstart' };
  resources.set(path, id, { kind: 'created', list: path, fields });
  return json(201, { ...fields, id });
}

function get(call: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  const poll = findPoll(call, meeting);
  return poll === undefined ? pollNotFound(call) : json(200, poll);
}

function update(call: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  const poll = findPoll(call, meeting);
  if (poll === undefined) return pollNotFound(call);
  const path = pathOfPolls(meeting);
  const fields = { ...poll, ...call.body, id: poll.id };
  call.account.data.resources.set(path, poll.id, { kind: 'created', list: path, fields });
  return emptyResponse(204);
}

function remove(call: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  const poll = findPoll(call, meeting);
  if (poll === undefined) return pollNotFound(call);
  call.account.data.resources.set(pathOfPolls(meeting), poll.id, { kind: 'removed' });
  return emptyResponse(204);
}

function findPoll(call: ApiCall, meeting: Meeting): Poll | undefined {
  return listPolls(call.account.data, meeting).find(
    ({ id }) => id === getPathParam(call, 'pollId'),
  );
}

function pollNotFound(call: ApiCall): HttpResponse {
  return kindOf(call) === 'webinar'
    ? apiError(400, 4400, 'Invalid poll IDs.')
    : apiError(404, 404, 'Meeting Poll not found.');
}
