/** The part of a response to a download that is classified. */
export interface FileResponseHead {
  readonly status: number;
  readonly headers: Headers;
}

/** The classification of a response to a download. */
export type FileResponse =
  /** The file, after `skip` bytes that were not requested. `total`: length of the whole file in bytes. */
  | {
      readonly kind: 'file';
      readonly skip: number;
      readonly total: number | undefined;
      readonly etag: string | undefined;
    }
  /** The file ends at the offset: there are no more bytes. */
  | { readonly kind: 'complete'; readonly total: number; readonly etag: string | undefined }
  /** A 401 or 403, or Zoom's sign-in page with a status below 400. */
  | { readonly kind: 'denied' }
  /** A different range than the one requested. */
  | { readonly kind: 'wrong-range' }
  | { readonly kind: 'failed' };

/**
 * Classifies a response by its status and headers.
 * Source: RFC 9110, sections 14 and 15.3.7
 *
 * @param offset the first byte requested
 */
export function classifyFileResponse(
  { status, headers }: FileResponseHead,
  offset: number,
): FileResponse {
  if (status === 401 || status === 403) return { kind: 'denied' };
  // Files of recordings are never HTML, but the sign-in page is.
  const isPage = /^text\/html\b/i.test(headers.get('content-type') ?? '');
  if (isPage && status < 400) return { kind: 'denied' };
  const range = parseContentRange(headers.get('content-range'));
  const etag = readEtag(headers);
  if (status === 200) return { kind: 'file', skip: offset, total: readLength(headers), etag };
  // A range of an encoded file is not a range of the file.
  const isEncoded = isContentEncoded(headers);
  if (status === 206 && range?.start !== undefined && range.start <= offset && !isEncoded) {
    return { kind: 'file', skip: offset - range.start, total: range.total, etag };
  }
  if (status === 206) return { kind: 'wrong-range' };
  if (status !== 416) return { kind: 'failed' };
  return range?.total === offset
    ? { kind: 'complete', total: offset, etag }
    : { kind: 'wrong-range' };
}

/** The strong `ETag`, which identifies a version of the file (RFC 9110, section 8.8.3). */
function readEtag(headers: Headers): string | undefined {
  const tag = headers.get('etag');
  return tag?.startsWith('"') ? tag : undefined;
}

function isContentEncoded(headers: Headers): boolean {
  return !/^(identity)?$/i.test(headers.get('content-encoding') ?? '');
}

/** The length of the file, unless it is content-encoded. */
function readLength(headers: Headers): number | undefined {
  const text = headers.get('content-length');
  if (text === null || !/^\d{1,15}$/.test(text) || isContentEncoded(headers)) return undefined;
  return Number(text);
}

function parseContentRange(
  text: string | null,
): { readonly start: number | undefined; readonly total: number | undefined } | undefined {
  const match = /^bytes (?:(\d{1,15})-\d{1,15}|\*)\/(\d{1,15}|\*)$/.exec(text ?? '');
  if (match === null) return undefined;
  const [, start, total] = match;
  return {
    start: start === undefined ? undefined : Number(start),
    total: total === undefined || total === '*' ? undefined : Number(total),
  };
}
