import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { json, type HttpResponse } from '../http/response.ts';

/** Whether requests to the control API may have this `Host` header. */
export type HostCheck = (host: string) => boolean;

const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Creates the check of `Host` against DNS rebinding: after it, a page of an attacker has the origin of the sandbox, but
 * still sends the attacker's host name.
 *
 * @param listenHost the address that the sandbox listens on; if others can reach it, every IP address is allowed
 * @param allowedHosts further names; a leading dot allows all subdomains
 */
export function createHostCheck(listenHost: string, allowedHosts: readonly string[]): HostCheck {
  const allowsAddresses = !LOOPBACK_HOST.test(listenHost.replace(/^::1$/, '[::1]'));
  const names = allowedHosts.map((name) => name.toLowerCase());
  return (hostAndPort) => {
    const host = hostAndPort.replace(/:\d+$/, '').toLowerCase();
    if (LOOPBACK_HOST.test(host)) return true;
    if (allowsAddresses && isIP(host.replace(/^\[(.+)\]$/, '$1')) !== 0) return true;
    return names.some((name) => (name.startsWith('.') ? host.endsWith(name) : host === name));
  };
}

/**
 * Denies requests from pages of other origins (CSRF, DNS rebinding) to the control API, which has no authentication.
 * Programs are allowed. Returns `undefined` if the request is allowed.
 */
export function denyForeignPages(
  headers: IncomingHttpHeaders,
  isAllowedHost: HostCheck,
): HttpResponse | undefined {
  const { host } = headers;
  if (host !== undefined && !isAllowedHost(host)) {
    return denied('its Host is neither a loopback name nor one of allowedHosts (--allowed-host)');
  }
  return isCrossOrigin(headers) ? denied('it comes from a page of another origin') : undefined;
}

/** Relies on headers that browsers always send and pages cannot change. https://www.w3.org/TR/fetch-metadata/ */
function isCrossOrigin({ host, origin, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host);
}

function denied(reason: string): HttpResponse {
  return json(403, { error: `Request denied: ${reason}.` });
}
