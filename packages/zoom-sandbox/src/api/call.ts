import type { Account } from '../accounts.ts';
import { apiError, type FieldError, type Reply } from '../http/reply.ts';
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
