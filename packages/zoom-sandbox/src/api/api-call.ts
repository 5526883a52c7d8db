import type { Account, Plan } from '../auth/accounts.ts';
import type { JsonObject } from '../http/json.ts';
import { apiError, type FieldError, type HttpResponse } from '../http/response.ts';
import type { Meeting } from '../data/meetings.ts';
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

/** Returns the meeting in the path with its host. */
export function findMeeting(
  call: ApiCall,
): { readonly meeting: Meeting; readonly host: User } | undefined {
  const { meetings, users } = call.account.data;
  const meeting = meetings.find(getMeetingIdParam(call));
  const host = meeting === undefined ? undefined : users.get(meeting.hostIndex);
  return meeting === undefined || host === undefined ? undefined : { meeting, host };
}

/** Returns the meeting id in the path; NaN if it is not a number. */
export function getMeetingIdParam(call: ApiCall, name = 'meetingId'): number {
  const id = getPathParam(call, name);
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
