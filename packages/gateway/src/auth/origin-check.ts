import type { IncomingMessage } from 'node:http';

const LOOPBACK_HOST_HEADER = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * Whether a page of another origin asks, by what browsers say of that and pages cannot change
 * (https://fetch.spec.whatwg.org/#origin-header, https://www.w3.org/TR/fetch-metadata/). Programs say neither.
 */
export function isCrossOrigin({ headers }: IncomingMessage): boolean {
  const { host, origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host);
}

/** Whether any page asks, be it of this origin: for those who serve no pages. */
export function isBrowserRequest({ headers }: IncomingMessage): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  return origin !== undefined || (site !== undefined && site !== 'none');
}

/**
 * Whether a request names a loopback address, as all do that are meant for one. A page whose own name was made to
 * point here is of the same origin to its browser, but cannot hide that name.
 */
export function hasLoopbackHost({ headers: { host } }: IncomingMessage): boolean {
  return host !== undefined && LOOPBACK_HOST_HEADER.test(host);
}
