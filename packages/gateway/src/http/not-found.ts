import { PROXY_PREFIX } from '../proxy/upstream-target.ts';
import type { ErrorResponse } from './error-response.ts';

/** A path as in Zoom's reference, with the version; `rest` is what follows it. */
const VERSIONED_PATH = /^(?:\/api)?\/v2(?<rest>\/[^?#]*)/;
const MAX_LENGTH = 200;

/** Whether a path below {@link PROXY_PREFIX} begins with the version of Zoom's API, which its base URL has already. */
export function hasVersion(target: string): boolean {
  return VERSIONED_PATH.test(target);
}

/** Response for a path that is not served; names the right one for a path of Zoom's reference. */
export function notFound(target: string): ErrorResponse {
  const rest = VERSIONED_PATH.exec(target)?.groups?.['rest'];
  const path = rest === undefined ? undefined : `${PROXY_PREFIX.slice(0, -1)}${rest}`;
  const message =
    path === undefined || path.length > MAX_LENGTH
      ? `Not found. Routes: ${PROXY_PREFIX}<path of the Zoom API>, /healthz, /readyz.`
      : `Not found. Use ${path}: the gateway adds the version of the API.`;
  return { status: 404, code: 'NOT_FOUND', message };
}
