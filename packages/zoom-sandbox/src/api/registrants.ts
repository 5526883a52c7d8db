import { apiError, json, emptyResponse, type HttpResponse } from '../http/response.ts';
import { hasRegistration, isWebinar, type Meeting } from '../data/meetings.ts';
import { findPanelist } from '../data/panelists.ts';
import type { Registrant, RegistrantStatus } from '../data/registrants.ts';
import {
  capitalizedKind,
  findMeeting,
  kindOf,
  meetingNotFound,
  getPathParam,
  validationFailed,
  isWithinDailyLimit,
  type ApiCall,
  type HostedMeeting,
} from './api-call.ts';
import { readBody, readChoice } from './lenient-input.ts';
import { occurrenceView } from './meeting-view.ts';
import { pageEnvelope, parsePagination, paginate } from './pagination.ts';
import { missingAnswers, readQuestions } from './registrant-questions.ts';
import { fireRegistrantEvent, personalJoinUrl, registrantView } from './registrant-view.ts';
import { isObject } from '../http/json.ts';
import { email, boolean, invalidFields, listOf, oneOf, string, stringOr } from './validate.ts';
import { formatIsoSeconds } from '../time/date-time.ts';

/** Daily limits per registrant. https://developers.zoom.us/docs/api/rate-limits/ */
const MAX_ADDITIONS_PER_DAY = 3;
const MAX_STATUS_CHANGES_PER_DAY = 10;
const MAX_REGISTRANTS = 4_999;
const STATUSES: readonly RegistrantStatus[] = ['pending', 'approved', 'denied'];

/** GET /meetings/{meetingId}/registrants, and of webinars, which need no registration here */
export function listRegistrants(call: ApiCall): HttpResponse {
  const found = findMeeting(call);
  if (found === undefined) return meetingNotFound(call);
  if (kindOf(call) === 'meeting' && !hasRegistration(found.meeting))
    return registrationDisabled(call, found.meeting);
  const page = parsePagination(call, 300);
  if (page.kind === 'error') return page.response;
  const status = readChoice(call, 'status', STATUSES, 'approved');
  if (status.kind === 'error') return status.response;
  const source = call.query.get('tracking_source_id') ?? '';
  const all = call.account.data.registrants
    .list(found.meeting)
    .filter((registrant) => registrant.status === status.value)
    .filter(({ profile }) => source === '' || profile['source_id'] === source);
  const { items, nextToken } = paginate(call, all, page);
  return json(200, {
    ...pageEnvelope(page, all.length, nextToken),
    registrants: items.map((registrant) => registrantView(call, found.meeting, registrant)),
  });
}

/** POST /meetings/{meetingId}/registrants */
export function addRegistrant(request: ApiCall): HttpResponse {
  const call = readBody(request, REGISTRANT_RULES);
  const found = findMeeting(call);
  if (found === undefined) return registrationNotFound(call);
  const { meeting } = found;
  const { body } = call;
  const questions = readQuestions(call, meeting, 'registrants/questions');
  const errors = [
    ...invalidFields(body, REGISTRANT_RULES, ['first_name', 'email']),
    ...missingAnswers(questions, body),
  ];
  if (errors.length > 0) return validationFailed(errors);
  if (!hasRegistration(meeting)) return registrationDisabled(call, meeting);
  const registrationError = validateRegistration(call, found, stringOr(body['email'], ''));
  if (registrationError !== undefined) return registrationError;
  const registrant = register(call, found, body);
  return json(201, {
    id: meeting.id,
    registrant_id: registrant.id,
    topic: meeting.topic,
    ...(meeting.startMs !== undefined && { start_time: formatIsoSeconds(meeting.startMs) }),
    ...(registrant.status === 'approved' && {
      join_url: personalJoinUrl(call, meeting, registrant.id),
    }),
    participant_pin_code: registrant.participant_pin_code,
    ...(meeting.occurrences !== undefined && {
      occurrences: meeting.occurrences.map(occurrenceView),
    }),
  });
}

/** Only here, Zoom uses the code of a missing user for a missing meeting. */
function registrationNotFound(call: ApiCall): HttpResponse {
  const response = meetingNotFound(call);
  return kindOf(call) === 'meeting' && response.status === 404
    ? apiError(404, 1001, `Meeting does not exist: ${getPathParam(call, 'meetingId')}.`)
    : response;
}

/** Adds a registrant with the fields of a request. */
export function register(
  call: ApiCall,
  { meeting, host }: HostedMeeting,
  fields: ApiCall['body'],
): Registrant {
  const isManual = meeting.settings['approval_type'] === 1 && fields['auto_approve'] !== true;
  const registrant = call.account.data.registrants.add(
    meeting,
    {
      email: stringOr(fields['email'], ''),
      first_name: stringOr(fields['first_name'], ''),
      last_name: stringOr(fields['last_name'], ''),
      status: isManual ? 'pending' : 'approved',
      profile: pickProfile(fields),
    },
    call.nowMs,
  );
  fireRegistrantEvent(call, 'registration_created', { meeting, host }, registrant);
  return registrant;
}

/** Checks whether the address can be registered now. Returns the error response. */
export function validateRegistration(
  call: ApiCall,
  { meeting, host }: HostedMeeting,
  address: string,
): HttpResponse | undefined {
  if (isOver(meeting, call.nowMs))
    return apiError(400, 3038, `${capitalizedKind(call)} is over, you can not register now.`);
  if (address.toLowerCase() === host.email.toLowerCase()) {
    return apiError(400, 3027, 'Host can not register.');
  }
  const { data } = call.account;
  const { registrants } = data;
  if (isWebinar(meeting) && findPanelist(data, meeting, address) !== undefined) return isPanelist();
  const isKnown = registrants.findByEmail(meeting, address) !== undefined;
  if (!isKnown && registrants.list(meeting).length >= MAX_REGISTRANTS) {
    return capacityReached(call);
  }
  const key = `registrant|${call.account.id}|${meeting.id}|${address.toLowerCase()}`;
  return isWithinDailyLimit(call, key, MAX_ADDITIONS_PER_DAY)
    ? undefined
    : registrantRateLimited(MAX_ADDITIONS_PER_DAY, 'Add Registrant');
}

function isPanelist(): HttpResponse {
  return apiError(
    400,
    3000,
    'You have been invited as a panelist for the webinar, please check your email to find more information about this webinar.',
  );
}

function capacityReached(call: ApiCall): HttpResponse {
  if (kindOf(call) === 'meeting')
    return apiError(400, 3043, 'Meeting has reached maximum attendee capacity.');
  return apiError(
    400,
    3000,
    'You have reached the limit for the number of attendees you can add. Contact Zoom Support for more information.',
  );
}

/** GET /meetings/{meetingId}/registrants/{registrantId} */
export function getRegistrant(call: ApiCall): HttpResponse {
  const found = findMeeting(call);
  if (found === undefined) return meetingNotFound(call);
  const id = getPathParam(call, 'registrantId');
  const registrant = call.account.data.registrants.get(found.meeting, id);
  if (registrant === undefined && isWebinar(found.meeting))
    return apiError(400, 3079, `This registrant does not exist: ${id}.`);
  if (registrant === undefined) return invalidRegistrantId();
  return json(200, registrantView(call, found.meeting, registrant));
}

/** DELETE /meetings/{meetingId}/registrants/{registrantId} */
export function deleteRegistrant(call: ApiCall): HttpResponse {
  const found = findMeeting(call);
  if (found === undefined) return meetingNotFound(call);
  if (!hasRegistration(found.meeting)) return registrationDisabled(call, found.meeting);
  const { registrants } = call.account.data;
  return registrants.remove(found.meeting, getPathParam(call, 'registrantId'))
    ? emptyResponse(204)
    : invalidRegistrantId();
}

/** PUT /meetings/{meetingId}/registrants/status */
export function changeRegistrantStatus(call: ApiCall): HttpResponse {
  const found = findMeeting(call);
  if (found === undefined) return meetingNotFound(call);
  const { meeting } = found;
  const errors = invalidFields(
    call.body,
    { action: oneOf('approve', 'cancel', 'deny'), registrants: listOf(isObject, 30) },
    ['action'],
  );
  if (errors.length > 0) return validationFailed(errors);
  if (!hasRegistration(meeting)) return registrationDisabled(call, meeting);
  const named = findNamedRegistrants(call, meeting);
  if (named === undefined) return invalidRegistrantId();
  for (const { id } of named) {
    const key = `registrant-status|${call.account.id}|${meeting.id}|${id}`;
    if (!isWithinDailyLimit(call, key, MAX_STATUS_CHANGES_PER_DAY)) {
      return registrantRateLimited(MAX_STATUS_CHANGES_PER_DAY, 'Update Registrant Status');
    }
  }
  const action = call.body['action'] as keyof typeof STATUS_ACTIONS;
  for (const registrant of named) {
    const changed = { ...registrant, status: STATUS_ACTIONS[action].status };
    if (action === 'cancel') call.account.data.registrants.remove(meeting, registrant.id);
    else call.account.data.registrants.replace(meeting, changed);
    fireRegistrantEvent(call, STATUS_ACTIONS[action].event, found, changed);
  }
  return emptyResponse(204);
}

const STATUS_ACTIONS: Readonly<
  Record<
    'approve' | 'deny' | 'cancel',
    { readonly status: RegistrantStatus; readonly event: string }
  >
> = {
  approve: { status: 'approved', event: 'registration_approved' },
  deny: { status: 'denied', event: 'registration_denied' },
  cancel: { status: 'denied', event: 'registration_cancelled' },
};

const REGISTRANT_RULES = {
  email,
  first_name: string(64),
  last_name: string(64),
  address: string(500),
  city: string(200),
  state: string(200),
  zip: string(50),
  country: string(50),
  phone: string(100),
  comments: string(2_000),
  industry: string(200),
  job_title: string(200),
  org: string(200),
  no_of_employees: string(50),
  purchasing_time_frame: string(50),
  role_in_purchase_process: string(50),
  custom_questions: listOf(isObject),
  language: string(20),
  source_id: string(200),
  auto_approve: boolean,
};

const PROFILE_FIELDS = Object.keys(REGISTRANT_RULES).filter(
  (name) => !['email', 'first_name', 'last_name', 'auto_approve', 'language'].includes(name),
);

/** Returns the fields of a request that a registrant keeps beside name and address. */
export function pickProfile(body: ApiCall['body']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([name]) => PROFILE_FIELDS.includes(name)));
}

/** Returns the registrants in the body, by id or email address; `undefined` if one of them is unknown. */
function findNamedRegistrants(call: ApiCall, meeting: Meeting): Registrant[] | undefined {
  const { registrants } = call.account.data;
  const named: Registrant[] = [];
  for (const item of (call.body['registrants'] ?? []) as Record<string, unknown>[]) {
    const registrant =
      registrants.get(meeting, stringOr(item['id'], '')) ??
      registrants.findByEmail(meeting, stringOr(item['email'], ''));
    if (registrant === undefined) return undefined;
    named.push(registrant);
  }
  return named;
}

/** Whether the last occurrence of a meeting is over. */
function isOver(
  { startMs, durationMinutes, occurrences, endedMs }: Meeting,
  nowMs: number,
): boolean {
  if (endedMs !== undefined) return true;
  const lastMs = occurrences?.at(-1)?.startMs ?? startMs;
  return lastMs !== undefined && lastMs + durationMinutes * 60_000 <= nowMs;
}

/** Of webinars, only the status of registrants has the code and text of meetings. */
export function registrationDisabled(call: ApiCall, { id }: Meeting): HttpResponse {
  const isMeeting = kindOf(call) === 'meeting' || call.route.endsWith('/registrants/status');
  const [code, kind] = isMeeting ? [300, 'meeting'] : [3000, 'webinar'];
  return apiError(400, code, `Registration has not been enabled for this ${kind}: ${id}.`);
}

function invalidRegistrantId(): HttpResponse {
  return apiError(
    400,
    300,
    'The value that you entered for the Registrant ID field is invalid. Enter a valid value and try again.',
  );
}

function registrantRateLimited(limit: number, what: string): HttpResponse {
  return apiError(
    429,
    429,
    `You have exceeded the daily rate limit (${limit}) of ${what} API requests permitted for this particular registrant. You may resume these requests at GMT 00:00:00.`,
  );
}
