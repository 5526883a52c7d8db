import type { HttpResponse } from '../http/response.ts';
import { findInvalid } from '../operations/check-request.ts';
import type { OperationHandler } from '../operations/operation-call.ts';
import { findUser, userNotFound, type ApiCall } from './api-call.ts';

/** Creates the handler of an operation on something in the path, which exists when `answer` is called. */
export type OnFound<T> = (answer: (call: ApiCall, found: T) => HttpResponse) => OperationHandler;

/**
 * Returns a function that creates handlers of operations on something in the path. They first look for it, and then
 * check the request.
 */
export function onFound<T>(
  find: (call: ApiCall) => T | undefined,
  notFound: (call: ApiCall) => HttpResponse,
): OnFound<T> {
  return (answer) => (target) => {
    const { call } = target;
    const found = find(call);
    return found === undefined ? notFound(call) : (findInvalid(target) ?? answer(call, found));
  };
}

/** Creates the handler of an operation on the user in the path. */
export const onUser: OnFound<NonNullable<ReturnType<typeof findUser>>> = onFound(
  (call) => findUser(call),
  userNotFound,
);
