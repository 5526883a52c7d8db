import type { User } from '../../data/users.ts';
import { apiError, type HttpResponse } from '../../http/response.ts';
import { kindOf, type ApiCall } from '../api-call.ts';
import { hasWebinarFeature } from '../user-settings.ts';

/** Returns the error of a webinar operation whose host has no webinars. */
export function findMissingPlan(call: ApiCall, host: User): HttpResponse | undefined {
  if (kindOf(call) === 'meeting' || hasWebinarFeature(call, host)) return undefined;
  return apiError(
    400,
    200,
    'Webinar plan is missing. You must subscribe to the webinar plan and enable webinars for this user in order to perform this action.',
  );
}
