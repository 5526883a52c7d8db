/** Zoom's own hosts: the commercial and the government cloud, with all subdomains. */
export const ZOOM_HOSTS: readonly string[] = ['.zoom.us', '.zoomgov.com'];

/** An entry of a host list: a lower-case host name; a leading dot stands for all its subdomains. */
export const HOST_PATTERN: RegExp = /^\.?[a-z0-9-]+(\.[a-z0-9-]+)*$/;

/**
 * Decides whether a bearer token may be sent to a URL: to the origin of the API it is for, and otherwise
 * only over `https:`, on the default port and without credentials in the URL, to a host of the list.
 *
 * For URLs that a response or a redirect names; the adapters check the origin of a request, see `resolveTarget`.
 *
 * @param hosts allowed host names; a leading dot allows all subdomains, but not the name itself
 * @param apiUrl base URL of the API that was configured, whose origin is always allowed. Default: none
 */
export function isAllowedHost(url: URL, hosts: readonly string[], apiUrl?: string): boolean {
  if (apiUrl !== undefined && new URL(apiUrl).origin === url.origin) return true;
  const { protocol, hostname, port, username, password } = url;
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
}
