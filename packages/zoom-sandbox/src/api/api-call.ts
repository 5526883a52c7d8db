import type { Account, Plan } from '../auth/accounts.ts';
import type { JsonObject } from '../http/json.ts';
import { apiError, type FieldError, type HttpResponse } from '../http/response.ts';
import type { Meeting } from '../data/meetings.ts';
import type { MeetingStore } from '../data/meeting-store.ts';
import type { User } from '../data/users.ts';
import type { IndexedUser } from '../data/user-store.ts';
import type { SandboxContext } from '../server/sandbox-context.ts';

/** An API request that passed the token, scope and rate-limit checks. */
export interface ApiCall {
  readonly context: SandboxContext;
  readonly account: Account;
  readonly plan: Plan;
  readonly nowMs: number;
  /** The name of the route, e.g. `GET /users/{userId}`. */
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed JSON body; empty if the request has none, or none that is an object. */
  readonly body: JsonObject;
  /** The parsed JSON body of a route that accepts any. */
  readonly json: unknown;
  /** The body of a route that accepts files, one character per byte. */
  readonly content: string;
}

/** An error response that ends the handling of a request. */
export interface ErrorResult {
  readonly kind: 'error';
  readonly response: HttpResponse;
}

/** Returns a path parameter; the router guarantees that it exists. */
export function getPathParam(call: ApiCall, name: string): string {
  return call.params[name] ?? '';
}

/** Returns the user in the path, given by id, by email address or as `me`, the account owner. */
export function findUser(call: ApiCall, name = 'userId'): IndexedUser | undefined {
  const { data } = call.account;
  const key = getPathParam(call, name);
  return data.users.find(key === 'me' ? data.ownerId : key);
}

/** Webinars have many of the endpoints of meetings. */
export type MeetingKind = 'meeting' | 'webinar';

/** Returns what the endpoint of a call is about. */
export function kindOf({ route }: Pick<ApiCall, 'route'>): MeetingKind {
  return route.includes('webinar') ? 'webinar' : 'meeting';
}

/** Returns what the endpoint of a call is about, for messages. */
export function capitalizedKind(call: Pick<ApiCall, 'route'>): 'Meeting' | 'Webinar' {
  return kindOf(call) === 'webinar' ? 'Webinar' : 'Meeting';
}

/** Returns the store of the meetings, or of the webinars, that the endpoint of a call is about. */
export function storeOf(call: ApiCall): MeetingStore {
  const { meetings, webinars } = call.account.data;
  return kindOf(call) === 'webinar' ? webinars : meetings;
}

/** A meeting or webinar with its host. */
export interface HostedMeeting {
  readonly meeting: Meeting;
  readonly host: User;
}

/** Returns the meeting or webinar in the path. */
export function findMeeting(call: ApiCall): HostedMeeting | undefined {
  const meeting = storeOf(call).find(getMeetingIdParam(call)) ?? findByUuid(call);
  const host = meeting === undefined ? undefined : call.account.data.users.get(meeting.hostIndex);
  return meeting === undefined || host === undefined ? undefined : { meeting, host };
}

/** Only webinars are documented to be found by their UUID, too. */
function findByUuid(call: ApiCall): Meeting | undefined {
  const { webinars } = call.account.data;
  if (kindOf(call) === 'meeting') return undefined;
  const webinar = webinars.findByUuid(getMeetingParam(call))?.meeting;
  return webinar === undefined || webinars.isDeleted(webinar) ? undefined : webinar;
}

/** Returns the id, or the UUID, of the meeting or webinar in the path. */
export function getMeetingParam(call: ApiCall): string {
  return getPathParam(call, `${kindOf(call)}Id`);
}

/** Returns the id of the meeting or webinar in the path; NaN if it is not a number. */
export function getMeetingIdParam(call: ApiCall, name = `${kindOf(call)}Id`): number {
  const id = getPathParam(call, name);
  return /^\d{1,15}$/.test(id) ? Number(id) : NaN;
}

/** 404 with code 1001; 400 with code 1010 if the user belongs to another account. */
export function userNotFound(
  call: ApiCall,
  message = `User does not exist: ${getPathParam(call, 'userId')}.`,
): HttpResponse {
  return isInOtherAccount(call)
    ? apiError(400, 1010, `User not found on this account: ${call.account.id}.`)
    : apiError(404, 1001, message);
}

/** Whether the user in the path, whom this account does not have, belongs to another one. */
export function isInOtherAccount(call: ApiCall): boolean {
  const accounts = [...call.context.directory.accounts.values()];
  const userId = getPathParam(call, 'userId');
  return accounts.some(({ data }) => data.users.find(userId) !== undefined);
}

/** 404 with code 3001; 400 for the id of a webinar instead of a meeting, and the other way round. */
export function meetingNotFound(call: ApiCall): HttpResponse {
  const { meetings, webinars } = call.account.data;
  const id = getMeetingIdParam(call);
  const isWebinar = kindOf(call) === 'webinar';
  if (!isWebinar && webinars.find(id) !== undefined) return webinarNotAccessible();
  if (isWebinar && meetings.find(id) !== undefined)
    return apiError(400, 300, 'Invalid webinar ID.');
  return apiError(404, 3001, `${capitalizedKind(call)} does not exist: ${getMeetingParam(call)}.`);
}

/** 400 with code 3000: the id of a webinar instead of a meeting. */
export function webinarNotAccessible(): HttpResponse {
  return apiError(400, 3000, 'Cannot access webinar info.');
}

/** 400 with code 300 and the invalid fields. */
export function validationFailed(errors: readonly FieldError[]): HttpResponse {
  return apiError(400, 300, 'Validation Failed.', errors);
}

/** 400 with code 300 for one invalid field or parameter. */
export function invalidField(field: string): HttpResponse {
  return validationFailed([{ field, message: 'Invalid field.' }]);
}

/** Counts an operation that is allowed `max` times per UTC day. Returns false beyond that, if limits are enforced. */
export function isWithinDailyLimit({ context }: ApiCall, key: string, max: number): boolean {
  return !context.settings.enforceLimits || context.rateLimits.countPerDay(key, max);
}
