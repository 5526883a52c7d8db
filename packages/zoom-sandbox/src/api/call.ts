import type { Account } from '../accounts.ts';
import { apiError, type FieldError, type Reply } from '../http/reply.ts';
import type { Meeting } from '../data/meetings.ts';
import type { User } from '../data/people.ts';
import type { NumberedUser } from '../data/user-book.ts';
import type { Plan } from '../settings.ts';
import type { World } from '../world.ts';

/** An API request that passed the bearer, scope and rate checks. */
export interface ApiCall {
  readonly world: World;
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
export function param(call: ApiCall, name: string): string {
  return call.params[name] ?? '';
}

/** The user a path names by id, by email address or as `me`, the owner of the app. */
export function findUser(call: ApiCall, name = 'userId'): NumberedUser | undefined {
  const { company } = call.account;
  const key = param(call, name);
  return company.users.find(key === 'me' ? company.ownerId : key);
}

/** The meeting a path names, with its host. */
export function findMeeting(
  call: ApiCall,
): { readonly meeting: Meeting; readonly host: User } | undefined {
  const { meetings, users } = call.account.company;
  const meeting = meetings.find(meetingIdOf(call));
  const host = meeting === undefined ? undefined : users.get(meeting.hostIndex);
  return meeting === undefined || host === undefined ? undefined : { meeting, host };
}

/** The meeting id in the path as a number; NaN when it is none. */
export function meetingIdOf(call: ApiCall): number {
  const id = param(call, 'meetingId');
  return /^\d{1,15}$/.test(id) ? Number(id) : NaN;
}

/** 404 with code 1001. */
export function noSuchUser(call: ApiCall): Reply {
  return apiError(404, 1001, `User does not exist: ${param(call, 'userId')}.`);
}

/** 404 with code 3001. */
export function noSuchMeeting(call: ApiCall): Reply {
  return apiError(404, 3001, `Meeting does not exist: ${param(call, 'meetingId')}.`);
}

/** 400 with code 300 and the fields at fault. */
export function validationFailed(errors: readonly FieldError[]): Reply {
  return apiError(400, 300, 'Validation Failed.', errors);
}
