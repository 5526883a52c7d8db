import { TokenError, type AccessToken } from 'evertoken';
import type { Account } from '../accounts/account.ts';

/** Where requests with a token go: an origin, and a path without a slash at its end. */
export interface UpstreamTarget {
  readonly origin: string;
  readonly basePath: string;
}

const cache = new WeakMap<AccessToken, UpstreamTarget>();

/**
 * The destination that comes with a token, looked at once for each token. The API's URL has come over
 * the network, by way of Redis even: a token goes to the configured host, and over TLS to those that
 * the account allows.
 *
 * @throws TokenError `ORIGIN_NOT_ALLOWED`
 */
export function resolveTarget(token: AccessToken, account: Account): UpstreamTarget {
  const cached = cache.get(token);
  if (cached !== undefined) return cached;
  const { apiUrl } = token;
  if (apiUrl === undefined) throw originNotAllowed('no API URL is known');
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
  if (url === undefined || !isAllowedHost(url, account))
    throw originNotAllowed('its host is not an API host');
  const target = { origin: url.origin, basePath: trimTrailingSlashes(url.pathname) };
  cache.set(token, target);
  return target;
}

function isAllowedHost(url: URL, { apiUrl, allowedApiHosts }: Account): boolean {
  if (apiUrl !== undefined && new URL(apiUrl).origin === url.origin) return true;
  const { protocol, hostname, port, username, password } = url;
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return allowedApiHosts.some((host) =>
    host.startsWith('.') ? hostname.endsWith(host) : hostname === host,
  );
}

/** Without slashes at its end. Not by a pattern: a long run of them elsewhere would be tried from each of its places. */
function trimTrailingSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

function originNotAllowed(detail: string): TokenError {
  return new TokenError('ORIGIN_NOT_ALLOWED', { detail });
}
