/** Zoom's own hosts. */
export const DEFAULT_DOWNLOAD_HOSTS: readonly string[] = ['.zoom.us', '.zoomgov.com'];

/** What is wrong with a list of hosts; undefined when nothing is. */
export function validateHosts(hosts: readonly string[]): string | undefined {
  const isList = Array.isArray(hosts) && hosts.every((host) => HOST_PATTERN.test(String(host)));
  return isList ? undefined : 'downloadHosts must be a list of lower-case host names';
}

/**
 * Whether a token may go to this address: to the API's own origin, and over https to the hosts that are named.
 *
 * @param hosts names; one that begins with a dot stands for all its subdomains
 */
export function isTokenAllowed(
  url: URL,
  apiUrl: string | undefined,
  hosts: readonly string[],
): boolean {
  if (apiUrl !== undefined && new URL(apiUrl).origin === url.origin) return true;
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return hosts.some((host) =>
    host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host,
  );
}

/** A host name; with a leading dot, all its subdomains. */
const HOST_PATTERN = /^\.?[a-z0-9-]+(\.[a-z0-9-]+)*$/;
