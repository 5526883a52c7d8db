import { PROXY_PREFIX, VERSIONED_PATH } from '../proxy/upstream-target.ts';
import type { ErrorResponse } from './error-response.ts';

const MAX_LENGTH = 200;

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
