import type { PastInstance } from '../data/meeting-store.ts';
import type { HttpResponse } from '../http/response.ts';
import { findInvalid } from '../operations/check-request.ts';
import type { OperationHandler } from '../operations/operation-call.ts';
import { findMeeting, meetingNotFound, type ApiCall, type HostedMeeting } from './api-call.ts';
import { requireInstance } from './past-meetings.ts';
import { findMissingPlan } from './webinars/webinar-plan.ts';

/** Creates the handler of an operation about the meeting or webinar in its path. Bodies are those of its schema. */
export function forMeeting(
  handle: (call: ApiCall, found: HostedMeeting) => HttpResponse,
): OperationHandler {
  return (target) => {
    const { call } = target;
    const found = findMeeting(call);
    if (found === undefined) return meetingNotFound(call);
    return findMissingPlan(call, found.host) ?? findInvalid(target) ?? handle(call, found);
  };
}

/** Creates the handler of an operation about the past instance in its path. */
export function forInstance(
  handle: (call: ApiCall, instance: PastInstance) => HttpResponse,
): OperationHandler {
  return ({ call }) => {
    const found = requireInstance(call);
    return found.kind === 'error' ? found.response : handle(call, found.instance);
  };
}
