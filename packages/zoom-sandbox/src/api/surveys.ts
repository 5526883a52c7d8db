import { readDocument, removeDocument, updateDocument } from '../data/documents.ts';
import { emptyResponse, json, type HttpResponse } from '../http/response.ts';
import type { OperationHandlers } from '../operations/operation-call.ts';
import type { ApiCall, HostedMeeting } from './api-call.ts';
import { forMeeting } from './meeting-operation.ts';

/** The surveys of meetings and webinars. */
export const SURVEY_HANDLERS: OperationHandlers = {
  'GET /meetings/{meetingId}/survey': forMeeting(get),
  'PATCH /meetings/{meetingId}/survey': forMeeting(update),
  'DELETE /meetings/{meetingId}/survey': forMeeting(remove),
  'GET /webinars/{webinarId}/survey': forMeeting(get),
  'PATCH /webinars/{webinarId}/survey': forMeeting(update),
  'DELETE /webinars/{webinarId}/survey': forMeeting(remove),
};

const DEFAULTS = { show_in_the_browser: true, show_in_the_follow_up_email: false };

function get({ account }: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  return json(200, { ...DEFAULTS, ...readDocument(account.data, meeting, 'survey') });
}

function update({ account, body }: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  updateDocument(account.data, meeting, 'survey', body);
  return emptyResponse(204);
}

function remove({ account }: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  removeDocument(account.data, meeting, 'survey');
  return emptyResponse(204);
}
