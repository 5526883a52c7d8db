import type { IndexedUser } from '../../data/user-store.ts';
import { emptyResponse, json, type HttpResponse } from '../../http/response.ts';
import type { OperationHandler, OperationHandlers } from '../../operations/operation-call.ts';
import { formatIsoSeconds, MINUTE_MS } from '../../time/date-time.ts';
import { findUser, userNotFound, validationFailed, type ApiCall } from '../api-call.ts';
import { readBody } from '../lenient-input.ts';
import { onUser } from '../on-found.ts';
import { integer, invalidFields, oneOf } from '../validate.ts';

const DO_NOT_DISTURB = 'Do_Not_Disturb';
/** Zoom's reference spells it without the letter. */
const MISSPELLED = 'Do_No_Disturb';
const DEFAULT_MINUTES = 20;

const RULES = {
  status: oneOf(
    DO_NOT_DISTURB,
    MISSPELLED,
    'Away',
    'Available',
    'In_Calendar_Event',
    'Presenting',
    'In_A_Zoom_Meeting',
    'On_A_Call',
    'Out_of_Office',
    'Busy',
  ),
  duration: integer(1, 1_440),
};

/** The operations of the presence of users. */
export const PRESENCE_HANDLERS: OperationHandlers = {
  'GET /users/{userId}/presence_status': onUser(getPresence),
  'PUT /users/{userId}/presence_status': (target) => changePresence(target),
};

/** Who may not be disturbed for a time is available after it. */
function getPresence({ account, nowMs }: ApiCall, { user }: IndexedUser): HttpResponse {
  const { status = 'Available', untilMs } = account.data.presences.get(user.id) ?? {};
  if (untilMs === undefined) return json(200, { status });
  if (untilMs <= nowMs) return json(200, { status: 'Available' });
  const remaining = Math.ceil((untilMs - nowMs) / 1000);
  return json(200, { status, end_time: formatIsoSeconds(untilMs), remaining_time: remaining });
}

/** Checks the body itself, since it takes a status in its right spelling, too. */
const changePresence: OperationHandler = ({ call }) => {
  const found = findUser(call);
  if (found === undefined) return userNotFound(call);
  const { body } = readBody(call, RULES);
  const errors = invalidFields(body, RULES, ['status']);
  if (errors.length > 0) return validationFailed(errors);
  const { status, duration } = body;
  const minutes = Number(duration ?? DEFAULT_MINUTES);
  call.account.data.presences.set(
    found.user.id,
    status === DO_NOT_DISTURB || status === MISSPELLED
      ? { status: DO_NOT_DISTURB, untilMs: call.nowMs + minutes * MINUTE_MS }
      : { status: String(status) },
  );
  return emptyResponse(204);
};
