import { updateDocument } from '../data/documents.ts';
import { hasRegistration, type Meeting } from '../data/meetings.ts';
import { apiError, emptyResponse, json, type HttpResponse } from '../http/response.ts';
import { listObjects } from '../http/json.ts';
import type { OperationHandlers } from '../operations/operation-call.ts';
import { kindOf, type ApiCall, type HostedMeeting } from './api-call.ts';
import { forMeeting } from './meeting-operation.ts';
import { readQuestions } from './registrant-questions.ts';
import { personalJoinUrl } from './registrant-view.ts';
import { register, registrationDisabled, validateRegistration } from './registrants.ts';
import { stringOr } from './validate.ts';

/** The questions for registrants, and their registration in batches, of meetings and webinars. */
export const REGISTRATION_HANDLERS: OperationHandlers = {
  'GET /meetings/{meetingId}/registrants/questions': forMeeting(getQuestions),
  'PATCH /meetings/{meetingId}/registrants/questions': forMeeting(updateQuestions),
  'POST /meetings/{meetingId}/batch_registrants': forMeeting(addBatch),
  'GET /webinars/{webinarId}/registrants/questions': forMeeting(getQuestions),
  'PATCH /webinars/{webinarId}/registrants/questions': forMeeting(updateQuestions),
  'POST /webinars/{webinarId}/batch_registrants': forMeeting(addBatch),
};

const MAX_BATCH = 30;

function getQuestions(call: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  if (!mayAsk(call, meeting)) return registrationDisabled(call, meeting);
  return json(200, readQuestions(call, meeting, 'registrants/questions'));
}

function updateQuestions(call: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  if (!mayAsk(call, meeting)) return registrationDisabled(call, meeting);
  updateDocument(call.account.data, meeting, 'registrants/questions', call.body);
  return emptyResponse(204);
}

/** Only of webinars, an error is documented for those without registration. */
function mayAsk(call: ApiCall, meeting: Meeting): boolean {
  return kindOf(call) === 'meeting' || hasRegistration(meeting);
}

function addBatch(call: ApiCall, hosted: HostedMeeting): HttpResponse {
  const { meeting } = hosted;
  const { registrants, auto_approve } = call.body;
  if (meeting.type !== BATCH[kindOf(call)].type) return wrongType(call);
  if (!hasRegistration(meeting)) return batchDisabled(call, meeting);
  const added = listObjects(registrants).slice(0, MAX_BATCH);
  for (const { email } of added) {
    const error = validateRegistration(call, hosted, stringOr(email, ''));
    if (error !== undefined) return error;
  }
  const views = added.map((fields) => {
    const { id, email, status } = register(call, hosted, { ...fields, auto_approve });
    const joinUrl = status === 'approved' && { join_url: personalJoinUrl(call, meeting, id) };
    return { email, registrant_id: id, ...joinUrl };
  });
  return json(201, { registrants: views });
}

/** The type to which batches can be added, and its errors. */
const BATCH = {
  meeting: { type: 2, code: 303, name: 'scheduled meeting(meeting type: 2)' },
  webinar: { type: 5, code: 300, name: 'scheduled webinars (type 5)' },
};

function wrongType(call: ApiCall): HttpResponse {
  const kind = kindOf(call);
  const { code, name } = BATCH[kind];
  return apiError(
    400,
    code,
    `This API can only be used for ${name}. Batch registration is not supported for other ${kind} types.`,
  );
}

function batchDisabled(call: ApiCall, meeting: Meeting): HttpResponse {
  if (kindOf(call) === 'webinar') return registrationDisabled(call, meeting);
  return apiError(400, 404, `Registration has not been enabled for this meeting: ${meeting.id}.`);
}
