import { readDocument, updateDocument } from '../data/documents.ts';
import type { Meeting } from '../data/meetings.ts';
import { apiError, emptyResponse, json, type HttpResponse } from '../http/response.ts';
import type { JsonObject } from '../http/json.ts';
import type { OperationHandlers } from '../operations/operation-call.ts';
import { kindOf, type ApiCall, type HostedMeeting } from './api-call.ts';
import { forMeeting } from './meeting-operation.ts';

/** The live streams of meetings and webinars. */
export const LIVESTREAM_HANDLERS: OperationHandlers = {
  'GET /meetings/{meetingId}/livestream': forMeeting(get),
  'PATCH /meetings/{meetingId}/livestream': forMeeting(update),
  'PATCH /meetings/{meetingId}/livestream/status': forMeeting(changeStatus),
  'GET /webinars/{webinarId}/livestream': forMeeting(get),
  'PATCH /webinars/{webinarId}/livestream': forMeeting(update),
  'PATCH /webinars/{webinarId}/livestream/status': forMeeting(changeStatus),
};

const NOT_CONFIGURED = { stream_url: '', stream_key: '', page_url: '', resolution: '' };

/** Generated meetings have one. */
const GENERATED = {
  stream_url: 'https://stream.example.com/live',
  stream_key: 'example-stream-key',
  page_url: 'https://example.com/live',
  resolution: '720p',
};

function get(call: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  return json(200, { ...NOT_CONFIGURED, ...findLivestream(call, meeting) });
}

function update({ account, body }: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  updateDocument(account.data, meeting, 'livestream', body);
  return emptyResponse(204);
}

function changeStatus(call: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  if (findLivestream(call, meeting) !== undefined) return emptyResponse(204);
  const kind = kindOf(call);
  return apiError(
    400,
    3000,
    `The current ${kind} is not configured with a custom streaming service.`,
  );
}

function findLivestream({ account }: ApiCall, meeting: Meeting): JsonObject | undefined {
  const generated = meeting.source === 'web_portal' ? GENERATED : undefined;
  return readDocument(account.data, meeting, 'livestream') ?? generated;
}
