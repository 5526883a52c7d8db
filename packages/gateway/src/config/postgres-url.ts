/** Values of `sslmode` with which connections use TLS. Either way, the certificate is verified. */
export const SECURE_MODES: readonly string[] = ['require', 'verify-full'];

/** Returns what is wrong with a URL, without repeating it since it may contain a password; undefined for nothing. */
export function validatePostgresUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return 'must be an absolute URL';
  const { protocol, hostname, username, password, pathname, search, searchParams } = new URL(text);
  if (!['postgres:', 'postgresql:'].includes(protocol) || hostname === '')
    return 'must start with postgres:// or postgresql:// and a host';
  if (/%(?![0-9a-f]{2})/i.test(username + password + hostname + pathname))
    return 'must have %25 for each % in its user name and password';
  if (!/^\/[^/]+$/.test(pathname)) return 'must name a database, as in postgres://host/database';
  const mode = searchParams.get('sslmode') ?? 'disable';
  const isKnown = search === '' || search === `?sslmode=${mode}`;
  return isKnown && ['disable', ...SECURE_MODES].includes(mode)
    ? undefined
    : `may have one parameter only, sslmode: disable, ${SECURE_MODES.join(' or ')}`;
}
