/** What is looked at of an answer to a download. */
export interface FileResponseHead {
  readonly status: number;
  readonly headers: Headers;
}

/** What an answer to a download is. */
export type FileResponse =
  /** The file, after `skip` bytes that are not wanted. `total` is the length of the whole file. */
  | {
      readonly kind: 'file';
      readonly skip: number;
      readonly total: number | undefined;
      readonly etag: string | undefined;
    }
  /** There is nothing beyond the bytes that are had already. */
  | { readonly kind: 'complete'; readonly total: number; readonly etag: string | undefined }
  /** Zoom wants somebody to sign in: a page with status 200, or 401 and 403. */
  | { readonly kind: 'denied' }
  /** Other bytes than those asked for. */
  | { readonly kind: 'wrong-range' }
  | { readonly kind: 'failed' };

/**
 * Judges an answer by its head.
 * Source: RFC 9110, sections 14 and 15.3.7
 *
 * @param offset the first byte that was asked for
 */
export function classifyFileResponse(
  { status, headers }: FileResponseHead,
  offset: number,
): FileResponse {
  if (status === 401 || status === 403) return { kind: 'denied' };
  // No file of a recording is a page, but Zoom's question to sign in is.
  const isPage = /^text\/html\b/i.test(headers.get('content-type') ?? '');
  if (isPage && status < 400) return { kind: 'denied' };
  const range = parseContentRange(headers.get('content-range'));
  const etag = readEtag(headers);
  if (status === 200) return { kind: 'file', skip: offset, total: readLength(headers), etag };
  // A range of what a compression made of the file is none of the file.
  if (
    status === 206 &&
    range?.start !== undefined &&
    range.start <= offset &&
    !isContentEncoded(headers)
  ) {
    return { kind: 'file', skip: offset - range.start, total: range.total, etag };
  }
  if (status === 206) return { kind: 'wrong-range' };
  if (status !== 416) return { kind: 'failed' };
  return range?.total === offset
    ? { kind: 'complete', total: offset, etag }
    : { kind: 'wrong-range' };
}

/** What tells one state of the file from another: its strong `ETag` (RFC 9110, section 8.8.3). */
function readEtag(headers: Headers): string | undefined {
  const tag = headers.get('etag');
  return tag?.startsWith('"') ? tag : undefined;
}

function isContentEncoded(headers: Headers): boolean {
  return !/^(identity)?$/i.test(headers.get('content-encoding') ?? '');
}

/** The length of the whole, where it comes as it is. */
function readLength(headers: Headers): number | undefined {
  const text = headers.get('content-length');
  return text !== null && /^\d{1,15}$/.test(text) && !isContentEncoded(headers)
    ? Number(text)
    : undefined;
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
