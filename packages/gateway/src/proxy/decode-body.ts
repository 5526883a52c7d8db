import { brotliDecompressSync, gunzipSync, inflateSync, type ZlibOptions } from 'node:zlib';

type Decoder = (bytes: Buffer, options: ZlibOptions) => Buffer;

const DECODERS: ReadonlyMap<string, Decoder> = new Map([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['deflate', inflateSync],
  ['br', brotliDecompressSync],
]);

/**
 * Decodes a small body to text.
 *
 * @param coding its `Content-Encoding` (RFC 9110, section 8.4.1)
 * @param limit maximum size of the decoded text, bytes
 * @returns the text; empty if the coding is unknown, the bytes are incomplete, or the limit is exceeded
 */
export function decodeBody(bytes: Buffer, coding: string | undefined, limit: number): string {
  if (coding === undefined || coding === 'identity') return bytes.toString('utf8');
  try {
    const decode = DECODERS.get(coding.toLowerCase());
    return decode?.(bytes, { maxOutputLength: limit }).toString('utf8') ?? '';
  } catch {
    return '';
  }
}
