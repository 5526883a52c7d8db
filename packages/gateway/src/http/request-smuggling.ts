import type { IncomingMessage } from 'node:http';

/**
 * Whether somebody on the way may have read a request as another one than Node did, which takes some that
 * RFC 9112 does not: another major version (section 2.3), more than one `Host` (3.2), `Transfer-Encoding`
 * in HTTP/1.0 or with anything but `chunked` (6.1). Where a request ends is then a matter of opinion, and
 * what one takes for its body another takes for the next request.
 */
export function hasAmbiguousFraming(request: IncomingMessage): boolean {
  const { httpVersionMajor, httpVersionMinor, headers, rawHeaders } = request;
  if (httpVersionMajor !== 1) return true;
  const coding = headers['transfer-encoding'];
  const isChunked = coding?.toLowerCase() === 'chunked' && httpVersionMinor > 0;
  return (coding !== undefined && !isChunked) || hasMultipleHostHeaders(rawHeaders);
}

function hasMultipleHostHeaders(raw: readonly string[]): boolean {
  let hosts = 0;
  for (let i = 0; i < raw.length; i += 2) {
    if (raw[i]!.length === 4 && raw[i]!.toLowerCase() === 'host') hosts += 1;
  }
  return hosts > 1;
}
