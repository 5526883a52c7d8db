import { apiError, json, noBody, type Reply } from '../http/reply.ts';
import type { Meeting } from '../data/meetings.ts';
import type { Registrant, RegistrantStatus } from '../data/registrants.ts';
import { isoSeconds, type User } from '../data/people.ts';
import { findMeeting, noSuchMeeting, param, validationFailed, type ApiCall } from './call.ts';
import { eventObject, joinUrl, occurrenceView } from './meeting-view.ts';
import { envelope, readPaging, slicePage } from './paging.ts';
import { email, flag, invalidFields, isObject, listOf, oneOf, text, textOr } from './validate.ts';

/** https://developers.zoom.us/docs/api/rate-limits/ */
const ADDITIONS_PER_DAY = 3;
const STATUS_CHANGES_PER_DAY = 10;
const CAPACITY = 4_999;
const STATUSES: readonly string[] = ['pending', 'approved', 'denied'];

/** GET /meetings/{meetingId}/registrants */
export function listRegistrants(call: ApiCall): Reply {
  const found = findMeeting(call);
  if (found === undefined) return noSuchMeeting(call);
  if (!hasRegistration(found.meeting)) return notEnabled(found.meeting);
  const page = readPaging(call, 300);
  if (page.kind === 'refused') return page.reply;
  const status = call.query.get('status') ?? 'approved';
  if (!STATUSES.includes(status))
    return validationFailed([{ field: 'status', message: 'Invalid field.' }]);
  const all = call.account.company.registrants
    .of(found.meeting)
    .filter((registrant) => registrant.status === status);
  const { items, nextToken } = slicePage(call, all, page);
  return json(200, {
    ...envelope(page, all.length, nextToken),
    registrants: items.map((registrant) => view(call, found.meeting, registrant)),
  });
}

/** POST /meetings/{meetingId}/registrants */
export function addRegistrant(call: ApiCall): Reply {
  const found = findMeeting(call);
  // The one place where a missing meeting has the code of a missing user.
  if (found === undefined)
    return apiError(404, 1001, `Meeting does not exist: ${param(call, 'meetingId')}.`);
  const { meeting, host } = found;
  const { body, account, world } = call;
  const errors = invalidFields(body, RULES, ['first_name', 'email']);
  if (errors.length > 0) return validationFailed(errors);
  if (!hasRegistration(meeting)) return notEnabled(meeting);
  if (isOver(meeting, call.nowMs))
    return apiError(400, 3038, 'Meeting is over, you can not register now.');
  const address = textOr(body['email'], '');
  if (address.toLowerCase() === host.email.toLowerCase()) {
    return apiError(400, 3027, 'Host can not register.');
  }
  const { registrants } = account.company;
  const isKnown = registrants.findEmail(meeting, address) !== undefined;
  if (!isKnown && registrants.of(meeting).length >= CAPACITY) {
    return apiError(400, 3043, 'Meeting has reached maximum attendee capacity.');
  }
  const key = `registrant|${account.id}|${meeting.id}|${address.toLowerCase()}`;
  if (world.settings.enforceLimits && !world.limits.countPerDay(key, ADDITIONS_PER_DAY)) {
    return registrantRefusal(ADDITIONS_PER_DAY, 'Add Registrant');
  }
  const isManual = meeting.settings['approval_type'] === 1 && body['auto_approve'] !== true;
  const registrant = registrants.add(
    meeting,
    {
      email: address,
      first_name: textOr(body['first_name'], ''),
      last_name: textOr(body['last_name'], ''),
      status: isManual ? 'pending' : 'approved',
      profile: profileOf(body),
    },
    call.nowMs,
  );
  fire(call, 'meeting.registration_created', meeting, host, registrant);
  return json(201, {
    id: meeting.id,
    registrant_id: registrant.id,
    topic: meeting.topic,
    ...(meeting.startMs !== undefined && { start_time: isoSeconds(meeting.startMs) }),
    join_url: personalJoinUrl(call, meeting, registrant),
    participant_pin_code: registrant.participant_pin_code,
    ...(meeting.occurrences !== undefined && {
      occurrences: meeting.occurrences.map(occurrenceView),
    }),
  });
}

/** GET /meetings/{meetingId}/registrants/{registrantId} */
export function getRegistrant(call: ApiCall): Reply {
  const found = findMeeting(call);
  if (found === undefined) return noSuchMeeting(call);
  const registrant = call.account.company.registrants.get(
    found.meeting,
    param(call, 'registrantId'),
  );
  if (registrant === undefined) return invalidRegistrantId();
  return json(200, view(call, found.meeting, registrant));
}

/** DELETE /meetings/{meetingId}/registrants/{registrantId} */
export function deleteRegistrant(call: ApiCall): Reply {
  const found = findMeeting(call);
  if (found === undefined) return noSuchMeeting(call);
  if (!hasRegistration(found.meeting)) return notEnabled(found.meeting);
  const { registrants } = call.account.company;
  return registrants.remove(found.meeting, param(call, 'registrantId'))
    ? noBody(204)
    : invalidRegistrantId();
}

/** PUT /meetings/{meetingId}/registrants/status */
export function changeRegistrantStatus(call: ApiCall): Reply {
  const found = findMeeting(call);
  if (found === undefined) return noSuchMeeting(call);
  const { meeting, host } = found;
  const errors = invalidFields(
    call.body,
    { action: oneOf('approve', 'cancel', 'deny'), registrants: listOf(isObject, 30) },
    ['action'],
  );
  if (errors.length > 0) return validationFailed(errors);
  if (!hasRegistration(meeting)) return notEnabled(meeting);
  const named = namedRegistrants(call, meeting);
  if (named === undefined) return invalidRegistrantId();
  const { limits, settings } = call.world;
  for (const { id } of named) {
    const key = `registrant-status|${call.account.id}|${meeting.id}|${id}`;
    if (settings.enforceLimits && !limits.countPerDay(key, STATUS_CHANGES_PER_DAY)) {
      return registrantRefusal(STATUS_CHANGES_PER_DAY, 'Update Registrant Status');
    }
  }
  const action = call.body['action'] as keyof typeof OUTCOMES;
  for (const registrant of named) {
    const changed = { ...registrant, status: OUTCOMES[action].status };
    if (action === 'cancel') call.account.company.registrants.remove(meeting, registrant.id);
    else call.account.company.registrants.replace(meeting, changed);
    fire(call, OUTCOMES[action].event, meeting, host, changed);
  }
  return noBody(204);
}

const OUTCOMES: Readonly<
  Record<
    'approve' | 'deny' | 'cancel',
    { readonly status: RegistrantStatus; readonly event: string }
  >
> = {
  approve: { status: 'approved', event: 'meeting.registration_approved' },
  deny: { status: 'denied', event: 'meeting.registration_denied' },
  cancel: { status: 'denied', event: 'meeting.registration_cancelled' },
};

const RULES = {
  email,
  first_name: text(64),
  last_name: text(64),
  address: text(500),
  city: text(200),
  state: text(200),
  zip: text(50),
  country: text(50),
  phone: text(100),
  comments: text(2_000),
  industry: text(200),
  job_title: text(200),
  org: text(200),
  no_of_employees: text(50),
  purchasing_time_frame: text(50),
  role_in_purchase_process: text(50),
  custom_questions: listOf(isObject),
  language: text(20),
  auto_approve: flag,
};

const PROFILE = Object.keys(RULES).filter(
  (name) => !['email', 'first_name', 'last_name', 'auto_approve', 'language'].includes(name),
);

function profileOf(body: ApiCall['body']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([name]) => PROFILE.includes(name)));
}

/** The registrants the body names; `undefined` when one of them is unknown. */
function namedRegistrants(call: ApiCall, meeting: Meeting): Registrant[] | undefined {
  const { registrants } = call.account.company;
  const named: Registrant[] = [];
  for (const item of (call.body['registrants'] ?? []) as Record<string, unknown>[]) {
    const registrant =
      registrants.get(meeting, textOr(item['id'], '')) ??
      registrants.findEmail(meeting, textOr(item['email'], ''));
    if (registrant === undefined) return undefined;
    named.push(registrant);
  }
  return named;
}

function hasRegistration({ settings }: Meeting): boolean {
  return settings['approval_type'] === 0 || settings['approval_type'] === 1;
}

function isOver(
  { startMs, durationMinutes, occurrences, endedMs }: Meeting,
  nowMs: number,
): boolean {
  if (endedMs !== undefined) return true;
  const lastMs = occurrences?.at(-1)?.startMs ?? startMs;
  return lastMs !== undefined && lastMs + durationMinutes * 60_000 <= nowMs;
}

function notEnabled({ id }: Meeting): Reply {
  return apiError(400, 300, `Registration has not been enabled for this meeting: ${id}.`);
}

function invalidRegistrantId(): Reply {
  return apiError(
    400,
    300,
    'The value that you entered for the Registrant ID field is invalid. Enter a valid value and try again.',
  );
}

function registrantRefusal(limit: number, what: string): Reply {
  return apiError(
    429,
    429,
    `You have exceeded the daily rate limit (${limit}) of ${what} API requests permitted for this particular registrant. You may resume these requests at GMT 00:00:00.`,
  );
}

function view(call: ApiCall, meeting: Meeting, registrant: Registrant): Record<string, unknown> {
  const { profile, participant_pin_code: pin, ...rest } = registrant;
  return {
    ...rest,
    ...profile,
    // Only who is approved has a way in.
    ...(rest.status === 'approved' && {
      join_url: personalJoinUrl(call, meeting, registrant),
      participant_pin_code: pin,
    }),
  };
}

function personalJoinUrl({ world }: ApiCall, meeting: Meeting, { id }: Registrant): string {
  return `${world.baseUrl}/w/${meeting.id}?tk=${id}`;
}

function fire(
  call: ApiCall,
  event: string,
  meeting: Meeting,
  host: User,
  registrant: Registrant,
): void {
  call.world.webhooks.fire(call.account, event, {
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
