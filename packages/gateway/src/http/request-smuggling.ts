import type { IncomingMessage } from 'node:http';

/**
 * Whether a proxy in front of the gateway may have parsed the request differently than Node did, which
 * allows request smuggling (HTTP desync). Node accepts some requests that RFC 9112 forbids: another major
 * version (section 2.3), more than one `Host` (3.2), and `Transfer-Encoding` in HTTP/1.0 or with a value
 * other than `chunked` (6.1). For these, two parsers may disagree on the request's end or its host.
 */
export function hasAmbiguousFraming(request: IncomingMessage): boolean {
  const { httpVersionMajor, httpVersionMinor, headers, rawHeaders } = request;
  if (httpVersionMajor !== 1) return true;
  const coding = headers['transfer-encoding'];
  const isChunked = coding?.toLowerCase() === 'chunked' && httpVersionMinor > 0;
  return (coding !== undefined && !isChunked) || hasMultipleHostHeaders(rawHeaders);
}

function hasMultipleHostHeaders(rawHeaders: readonly string[]): boolean {
  let count = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (rawHeaders[i]!.length === 4 && rawHeaders[i]!.toLowerCase() === 'host') count += 1;
  }
  return count > 1;
}
