import type { IncomingMessage } from 'node:http';
import { isLoopbackHost } from 'evertoken/internal';

/** The absolute form of a request target (RFC 9112, section 3.2.2), without userinfo and fragment. */
const ABSOLUTE_FORM = /^(https?):\/\/([^/?#@\\]+)(\/[^#]*|\?[^#]*)?$/i;
const PORT = /:\d*$/;
const DEFAULT_PORTS: Readonly<Record<string, RegExp>> = { http: /:(?:80)?$/, https: /:(?:443)?$/ };

/**
 * Converts a request target in absolute form that names this server into the origin form, and takes the host of
 * the target for that of the request, as RFC 9112, section 3.2.2 requires. Other targets stay as they are; the
 * proxy rejects them.
 */
export function normalizeTarget(request: IncomingMessage): void {
  const { url = '' } = request;
  if (url.startsWith('/')) return;
  const [, scheme = '', authority = '', path = '/'] = ABSOLUTE_FORM.exec(url) ?? [];
  if (authority === '' || !isOwnAuthority(scheme, authority, request)) return;
  request.headers.host = authority;
  request.url = path.startsWith('?') ? `/${path}` : path;
}

/**
 * The gateway does not know its host names. Its own are what the client calls it in `Host`, and the address of
 * the connection.
 */
function isOwnAuthority(
  scheme: string,
  authority: string,
  { headers: { host = '' }, socket: { localAddress = '', localPort } }: IncomingMessage,
): boolean {
  const stripDefaultPort = (text: string): string =>
    text.toLowerCase().replace(DEFAULT_PORTS[scheme.toLowerCase()]!, '');
  const own = stripDefaultPort(authority);
  if (own === stripDefaultPort(host)) return true;
  const name = own.replace(PORT, '');
  const isOwnName = isLoopbackHost(name) || name.replace(/^\[|\]$/g, '') === localAddress;
  return isOwnName && own === stripDefaultPort(`${name}:${localPort}`);
}
