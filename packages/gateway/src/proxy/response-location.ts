import { Buffer, isUtf8 } from 'node:buffer';
import { PROXY_PREFIX, type UpstreamTarget } from './upstream-target.ts';

/** Headers with the address of a resource (RFC 9110, sections 8.7 and 10.2.2). */
const LOCATION_HEADERS: ReadonlySet<string> = new Set(['location', 'content-location']);

/**
 * Makes the locations of a response lead back through the gateway, where they are within the API, which needs the
 * gateway's token. Others become absolute, so that they do not point to the gateway.
 *
 * @param headers alternating lower-case names and values; changed in place
 * @param path path and query of the request to the API
 */
export function rewriteLocations(headers: string[], target: UpstreamTarget, path: string): void {
  for (let i = 0; i < headers.length; i += 2) {
    if (LOCATION_HEADERS.has(headers[i]!)) {
      headers[i + 1] = rewriteLocation(headers[i + 1]!, target, path);
    }
  }
}

function rewriteLocation(
  location: string,
  { origin, basePath }: UpstreamTarget,
  path: string,
): string {
  const text = decodeUtf8(location);
  if (!URL.canParse(text, origin + path)) return location;
  const { href, origin: locationOrigin, pathname, search, hash } = new URL(text, origin + path);
  if (locationOrigin === origin && `${pathname}/`.startsWith(`${basePath}/`)) {
    const suffix = pathname.slice(basePath.length + 1);
    return PROXY_PREFIX + suffix + search + hash;
  }
  return URL.canParse(text) ? location : href;
}

/** @param bytes each character is a byte */
function decodeUtf8(bytes: string): string {
  const buffer = Buffer.from(bytes, 'latin1');
  return isUtf8(buffer) ? buffer.toString('utf8') : bytes;
}
