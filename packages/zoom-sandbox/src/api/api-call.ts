import type { Account } from '../auth/accounts.ts';
import { apiError, type FieldError, type HttpResponse } from '../http/response.ts';
import type { Meeting } from '../data/meetings.ts';
import type { User } from '../data/users.ts';
import type { IndexedUser } from '../data/user-store.ts';
import type { Plan } from '../config/settings.ts';
import type { SandboxContext } from '../server/sandbox-context.ts';

/** An API request that passed the bearer, scope and rate checks. */
export interface ApiCall {
  readonly context: SandboxContext;
  readonly account: Account;
  readonly plan: Plan;
  readonly nowMs: number;
  /** The route's name, e.g. `GET /users/{userId}`. */
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed JSON body; empty when there was none. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A path parameter; the router guarantees it. */
export function getPathParam(call: ApiCall, name: string): string {
  return call.params[name] ?? '';
}

/** The user a path names by id, by email address or as `me`, the owner of the app. */
export function findUser(call: ApiCall, name = 'userId'): IndexedUser | undefined {
  const { data } = call.account;
  const key = getPathParam(call, name);
  return data.users.find(key === 'me' ? data.ownerId : key);
}

/** The meeting a path names, with its host. */
export function findMeeting(
  call: ApiCall,
): { readonly meeting: Meeting; readonly host: User } | undefined {
  const { meetings, users } = call.account.data;
  const meeting = meetings.find(getMeetingIdParam(call));
  const host = meeting === undefined ? undefined : users.get(meeting.hostIndex);
  return meeting === undefined || host === undefined ? undefined : { meeting, host };
}

/** The meeting id in the path as a number; NaN when it is none. */
export function getMeetingIdParam(call: ApiCall): number {
  const id = getPathParam(call, 'meetingId');
  return /^\d{1,15}$/.test(id) ? Number(id) : NaN;
}

/** 404 with code 1001. */
export function userNotFound(call: ApiCall): HttpResponse {
  return apiError(404, 1001, `User does not exist: ${getPathParam(call, 'userId')}.`);
}

/** 404 with code 3001. */
export function meetingNotFound(call: ApiCall): HttpResponse {
  return apiError(404, 3001, `Meeting does not exist: ${getPathParam(call, 'meetingId')}.`);
}

/** 400 with code 300 and the fields at fault. */
export function validationFailed(errors: readonly FieldError[]): HttpResponse {
  return apiError(400, 300, 'Validation Failed.', errors);
}
