import type { IncomingMessage } from 'node:http';
import { isLoopbackHost } from 'evertoken/internal';
import type { ErrorResponse } from '../http/error-response.ts';

const PORT = /:\d+$/;

/**
 * Whether a browser sent the request from a page of another origin (CSRF). Relies on `Origin` and
 * `Sec-Fetch-Site`, which pages cannot change and other programs do not send.
 *
 * @see https://fetch.spec.whatwg.org/#origin-header
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export function isCrossOrigin({ headers }: IncomingMessage): boolean {
  const { host, origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host);
}

/** Whether a page sent the request, of any origin. */
function isBrowserRequest({ headers }: IncomingMessage): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  return origin !== undefined || (site !== undefined && site !== 'none');
}

/**
 * Whether `Host` is a loopback name or address. After DNS rebinding a page of an attacker has the same
 * origin as the gateway, but still sends the attacker's host name.
 */
function hasLoopbackHost({ headers: { host } }: IncomingMessage): boolean {
  return host !== undefined && isLoopbackHost(host.replace(PORT, ''));
}

/**
 * Without authentication, denies browser requests (CSRF, DNS rebinding); other programs are allowed.
 *
 * @param loopbackOnly true: denies cross-origin requests and hosts that are not loopback. False: denies all
 *   requests from pages, since the gateway's host names are unknown and DNS rebinding cannot be detected.
 * @returns undefined if the request is allowed
 */
export function denyBrowsers(
  request: IncomingMessage,
  loopbackOnly: boolean,
): ErrorResponse | undefined {
  if (!loopbackOnly) {
    return isBrowserRequest(request) ? callerNotAllowed('it comes from a page') : undefined;
  }
  if (!hasLoopbackHost(request)) return callerNotAllowed('its Host is not a loopback name');
  return isCrossOrigin(request)
    ? callerNotAllowed('it comes from a page of another origin')
    : undefined;
}

function callerNotAllowed(reason: string): ErrorResponse {
  return {
    status: 403,
    code: 'CALLER_NOT_ALLOWED',
    message: `Request denied: ${reason}. Without authentication, the gateway serves programs only.`,
  };
}
