import { updateDocument } from '../../data/documents.ts';
import type { RecordingRegistrant } from '../../data/recording-registrants.ts';
import { readRecordingSettings } from '../../data/recording-settings.ts';
import { listObjects } from '../../http/json.ts';
import { apiError, emptyResponse, json, type HttpResponse } from '../../http/response.ts';
import type { OperationHandlers } from '../../operations/operation-call.ts';
import { validationFailed, type ApiCall } from '../api-call.ts';
import { readChoice } from '../lenient-input.ts';
import { pageEnvelope, paginate, parsePagination } from '../pagination.ts';
import { shareUrl, type Recording } from '../recordings.ts';
import { missingAnswers, readQuestions } from '../registrant-questions.ts';
import { pickProfile } from '../registrants.ts';
import { email, invalidFields, string, stringOr } from '../validate.ts';
import { onRecording } from './recording-settings.ts';

/** The operations of those who register to view a recording. */
export const RECORDING_REGISTRANT_HANDLERS: OperationHandlers = {
  'GET /meetings/{meetingId}/recordings/registrants': onRecording(listRegistrants),
  'POST /meetings/{meetingId}/recordings/registrants': onRecording(addRegistrant),
  'PUT /meetings/{meetingId}/recordings/registrants/status': onRecording(changeStatus),
  'GET /meetings/{meetingId}/recordings/registrants/questions': onRecording((call, { instance }) =>
    json(200, readQuestions(call, instance.meeting, QUESTIONS)),
  ),
  'PATCH /meetings/{meetingId}/recordings/registrants/questions': onRecording(
    ({ account, body }, { instance }) => {
      updateDocument(account.data, instance.meeting, QUESTIONS, body);
      return emptyResponse(204);
    },
  ),
};

const QUESTIONS = 'recordings/questions';

function listAll({ account }: ApiCall, { instance }: Recording): readonly RecordingRegistrant[] {
  const { id } = instance.meeting;
  return account.data.recordingRegistrants.list().filter(({ meetingId }) => meetingId === id);
}

const STATUSES = ['approved', 'pending', 'denied'] as const;

function listRegistrants(call: ApiCall, recording: Recording): HttpResponse {
  const page = parsePagination(call, 300);
  if (page.kind === 'error') return page.response;
  const wanted = readChoice(call, 'status', STATUSES, 'approved');
  if (wanted.kind === 'error') return wanted.response;
  const all = listAll(call, recording).filter(({ status }) => status === wanted.value);
  const { items, nextToken } = paginate(call, all, page);
  return json(200, {
    ...pageEnvelope(page, all.length, nextToken),
    registrants: items.map(({ meetingId: _, profile, ...fields }) => ({ ...fields, ...profile })),
  });
}

const RULES = { email, first_name: string(64), last_name: string(64) };

function addRegistrant(call: ApiCall, recording: Recording): HttpResponse {
  const { account, body } = call;
  const { meeting } = recording.instance;
  const errors = [
    ...invalidFields(body, RULES, ['email', 'first_name']),
    ...missingAnswers(readQuestions(call, meeting, QUESTIONS), body),
  ];
  if (errors.length > 0) return validationFailed(errors);
  const { approval_type: approval, topic } = readRecordingSettings(
    account.data,
    recording.instance,
  );
  const fields = {
    meetingId: meeting.id,
    email: stringOr(body['email'], ''),
    first_name: stringOr(body['first_name'], ''),
    last_name: stringOr(body['last_name'], ''),
    status: approval === 1 ? ('pending' as const) : ('approved' as const),
    profile: pickProfile(body),
  };
  const address = fields.email.toLowerCase();
  const before = listAll(call, recording).find((other) => other.email.toLowerCase() === address);
  const { recordingRegistrants: all } = account.data;
  if (before !== undefined) all.replace({ ...fields, id: before.id });
  const { id } = before ?? all.create(fields);
  return json(201, {
    id: meeting.id,
    registrant_id: id,
    topic,
    share_url: shareUrl(call, recording.instance),
  });
}

function changeStatus(call: ApiCall, recording: Recording): HttpResponse {
  const { registrants, action } = call.body;
  const ids = listObjects(registrants).map(({ id }) => id);
  const known = listAll(call, recording);
  const named = known.filter(({ id }) => ids.includes(id));
  if (named.length < new Set(ids).size) return apiError(404, 404, 'Registrant does not exist.');
  const status = action === 'approve' ? 'approved' : 'denied';
  for (const registrant of named) {
    call.account.data.recordingRegistrants.replace({ ...registrant, status });
  }
  return emptyResponse(204);
}
