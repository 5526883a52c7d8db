import type { Account } from '../auth/accounts.ts';
import type { ApiCall } from '../api/api-call.ts';
import {
  changeMeetingStatus,
  createMeeting,
  deleteMeeting,
  updateMeeting,
} from '../api/meetings.ts';
import { addRegistrant, changeRegistrantStatus } from '../api/registrants.ts';
import { changeUserStatus, createUser, deleteUser, updateUser } from '../api/users.ts';
import { updateUserSettings } from '../api/user-settings.ts';
import { endedObject } from '../api/event-objects.ts';
import { MINUTE_MS, formatIsoSeconds } from '../time/date-time.ts';
import type { HttpResponse } from '../http/response.ts';
import type { JsonObject } from '../http/json.ts';
import type { SandboxContext } from '../server/sandbox-context.ts';

/** Makes what it takes to cause an event, as a program would by the API. */
type Trigger = (api: InternalApi) => void;

/** The endpoints that triggers use, without token, scopes and limits. */
class InternalApi {
  readonly context: SandboxContext;
  readonly account: Account;

  constructor(context: SandboxContext, account: Account) {
    this.context = context;
    this.account = account;
  }

  /** Calls the handler of a route, e.g. `POST /users/{userId}/meetings`. */
  call(
    handler: (call: ApiCall) => HttpResponse,
    route: string,
    params: Readonly<Record<string, string>>,
    body: JsonObject = {},
    agoMs = 0,
  ): JsonObject {
    const call = this.createCall(route, params, body);
    const { status, body: text } = handler({ ...call, nowMs: call.nowMs - agoMs });
    const json = text === '' ? '{}' : Buffer.from(text, 'latin1').toString();
    if (status >= 400) throw new Error(`${route}: ${json}`);
    return JSON.parse(json) as JsonObject;
  }

  createCall(
    route: string,
    params: Readonly<Record<string, string>> = {},
    body: JsonObject = {},
  ): ApiCall {
    const { context, account } = this;
    const plan = account.plan ?? context.settings.plan;
    const nowMs = context.clock.now();
    const query = new URLSearchParams();
    const input = { params, query, body, json: body, content: '' };
    return { context, account, plan, nowMs, route, ...input };
  }

  /** Creates a meeting in an hour. */
  createMeeting(settings: JsonObject = {}): string {
    const start_time = formatIsoSeconds(this.context.clock.now() + 60 * MINUTE_MS);
    const body = { topic: 'Triggered meeting', type: 2, start_time, timezone: 'UTC', settings };
    return this.#create(body, 0);
  }

  /** Creates a meeting that has been running for half an hour. */
  startMeeting(settings: JsonObject = {}): string {
    return this.#create({ topic: 'Triggered meeting', type: 1, settings }, 30 * MINUTE_MS);
  }

  #create(body: JsonObject, agoMs: number): string {
    const route = 'POST /users/{userId}/meetings';
    return String(this.call(createMeeting, route, { userId: 'me' }, body, agoMs)['id']);
  }

  endMeeting(settings: JsonObject = {}): void {
    const meetingId = this.startMeeting(settings);
    const route = 'PUT /meetings/{meetingId}/status';
    this.call(changeMeetingStatus, route, { meetingId }, { action: 'end' });
  }

  register(approval_type: number): { readonly meetingId: string; readonly registrant: JsonObject } {
    const meetingId = this.createMeeting({ approval_type });
    const route = 'POST /meetings/{meetingId}/registrants';
    const person = { email: 'jo@example.org', first_name: 'Jo', last_name: 'Doe' };
    const { registrant_id } = this.call(addRegistrant, route, { meetingId }, person);
    return { meetingId, registrant: { id: registrant_id, email: person.email } };
  }

  decide(action: string): void {
    const { meetingId, registrant } = this.register(1);
    const route = 'PUT /meetings/{meetingId}/registrants/status';
    const body = { action, registrants: [registrant] };
    this.call(changeRegistrantStatus, route, { meetingId }, body);
  }

  createUser(): { readonly userId: string } {
    const { changeCounts } = this.account.data.users;
    const email = `triggered-${Object.values(changeCounts).join('-')}@example.org`;
    const user_info = { email, type: 1, first_name: 'Jo', last_name: 'Doe' };
    const body = { action: 'custCreate', user_info };
    return { userId: String(this.call(createUser, 'POST /users', {}, body)['id']) };
  }

  changeUser(action: string): void {
    this.call(changeUserStatus, 'PUT /users/{userId}/status', this.createUser(), { action });
  }

  deleteUser(action: string): void {
    const call = this.createCall('DELETE /users/{userId}', this.createUser());
    call.query.set('action', action);
    deleteUser(call);
  }

  /** Fires an event of a meeting that no endpoint causes. */
  fireInMeeting(event: string, fields: (nowIso: string) => JsonObject): void {
    const { meetings, users } = this.account.data;
    const meeting = meetings.find(Number(this.startMeeting()));
    const host = meeting === undefined ? undefined : users.get(meeting.hostIndex);
    if (meeting === undefined || host === undefined) return;
    const { nowMs } = this.createCall(event);
    const { end_time: _, ...object } = endedObject(meeting, host, nowMs);
    const payload = { object: { ...object, ...fields(formatIsoSeconds(nowMs)) } };
    this.context.webhooks.fire(this.account, event, payload);
  }
}

const participant = (time: string) => (nowIso: string) => ({
  participant: {
    user_id: '16778240',
    user_name: 'Jo Doe',
    id: '',
    email: 'jo@example.org',
    [time]: nowIso,
  },
});

const TRIGGERS: Readonly<Record<string, Trigger>> = {
  'meeting.created': (api) => api.createMeeting(),
  'meeting.updated': (api) => {
    const meetingId = api.createMeeting();
    api.call(updateMeeting, 'PATCH /meetings/{meetingId}', { meetingId }, { topic: 'Updated' });
  },
  'meeting.deleted': (api) =>
    api.call(deleteMeeting, 'DELETE /meetings/{meetingId}', { meetingId: api.createMeeting() }),
  'meeting.started': (api) => api.fireInMeeting('meeting.started', () => ({})),
  'meeting.ended': (api) => api.endMeeting(),
  'meeting.participant_joined': (api) =>
    api.fireInMeeting('meeting.participant_joined', participant('join_time')),
  'meeting.participant_left': (api) =>
    api.fireInMeeting('meeting.participant_left', participant('leave_time')),
  'meeting.registration_created': (api) => api.register(0),
  'meeting.registration_approved': (api) => api.decide('approve'),
  'meeting.registration_denied': (api) => api.decide('deny'),
  'meeting.registration_cancelled': (api) => api.decide('cancel'),
  'recording.completed': (api) => api.endMeeting({ auto_recording: 'cloud' }),
  'user.created': (api) => api.createUser(),
  'user.updated': (api) =>
    api.call(updateUser, 'PATCH /users/{userId}', api.createUser(), { dept: 'Updated' }),
  'user.settings_updated': (api) =>
    api.call(updateUserSettings, 'PATCH /users/{userId}/settings', api.createUser(), {
      in_meeting: { chat: false },
    }),
  'user.activated': (api) => api.changeUser('activate'),
  'user.deactivated': (api) => api.changeUser('deactivate'),
  'user.deleted': (api) => api.deleteUser('delete'),
  'user.disassociated': (api) => api.deleteUser('disassociate'),
};

/** The events that can be triggered. */
export const TRIGGERABLE_EVENTS: readonly string[] = Object.keys(TRIGGERS);

/**
 * Causes an event: creates a meeting, ends it, … as a program would by the API. The events on the way there are sent,
 * too.
 *
 * @param event one of {@link TRIGGERABLE_EVENTS}
 */
export function triggerEvent(context: SandboxContext, account: Account, event: string): void {
  TRIGGERS[event]?.(new InternalApi(context, account));
}
