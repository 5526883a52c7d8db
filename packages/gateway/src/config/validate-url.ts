import { isLoopbackHost } from './loopback.ts';

/** What is wrong with an address that credentials or tokens go to: in the clear only within this machine. */
export function validateSecureHttpUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return NOT_A_URL;
  const { protocol, hostname } = new URL(text);
  const staysHere = isLoopbackHost(hostname.replace(/^\[|\]$/g, ''));
  return protocol === 'http:' && !staysHere
    ? 'must start with https:// (http:// is for this machine, or where insecure requests are allowed)'
    : validateHttpUrl(text);
}

/** What is wrong with an address of HTTP. */
export function validateHttpUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return NOT_A_URL;
  const { protocol, username, password, href } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return 'must start with https:// or http://';
  if (username !== '' || password !== '') return 'must not hold credentials';
  return /[?#]/.test(href) ? 'must not have a query or a fragment' : undefined;
}

/** What is wrong with an address of Redis. It may hold a password: the text is not repeated. */
export function validateRedisUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return NOT_A_URL;
  const { protocol, hostname, pathname, username, password } = new URL(text);
  // `redis:6379` is a URL too, of another kind: it has a path and no host.
  if ((protocol !== 'redis:' && protocol !== 'rediss:') || hostname === '')
    return 'must start with redis:// or rediss:// and a host';
  if (/%(?![0-9a-f]{2})/i.test(username + password))
    return 'must have %25 for each % in its user name and password';
  return /^\/?\d*$/.test(pathname)
    ? undefined
    : 'may name a database by number only, as in redis://host:6379/2';
}

const NOT_A_URL = 'must be an absolute URL';
