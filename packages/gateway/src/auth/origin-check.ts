import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { isLoopbackHost } from 'evertoken/internal';
import type { ErrorResponse } from '../http/error-response.ts';

const PORT = /:\d+$/;
const BRACKETS = /^\[(.+)\]$/;

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

/** The `Host` headers that requests without credentials may have. */
export type HostCheck = (host: string) => boolean;

/**
 * Creates the check of `Host` against DNS rebinding: after it a page of an attacker has the same origin as the
 * gateway, but still sends the attacker's host name. Loopback names are allowed.
 *
 * @param allowedHosts further names; a leading dot allows all subdomains
 * @param allowAddresses whether every IP address is allowed: a page cannot have another's
 */
export function createHostCheck(
  allowedHosts: readonly string[],
  allowAddresses: boolean,
): HostCheck {
  return (hostAndPort) => {
    const host = hostAndPort.replace(PORT, '').toLowerCase();
    if (isLoopbackHost(host)) return true;
    if (allowAddresses && isIP(host.replace(BRACKETS, '$1')) !== 0) return true;
    return allowedHosts.some((name) =>
      name.startsWith('.') ? host.endsWith(name) : host === name,
    );
  };
}

/** The check of a listener that serves this machine only. */
export const isLoopbackHostHeader: HostCheck = createHostCheck([], false);

/**
 * Without authentication, denies requests of other origins' pages (CSRF, DNS rebinding); programs are allowed,
 * also those of HTTP/1.0 without `Host`, which every browser sends.
 *
 * @returns undefined if the request is allowed
 */
export function denyBrowsers(
  request: IncomingMessage,
  isAllowedHost: HostCheck,
): ErrorResponse | undefined {
  const { host } = request.headers;
  if (host !== undefined && !isAllowedHost(host)) {
    return callerNotAllowed('its Host is neither a loopback name nor one of listen.allowedHosts');
  }
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
