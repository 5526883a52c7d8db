import { brotliDecompressSync, gunzipSync, inflateSync, type ZlibOptions } from 'node:zlib';

type Decoder = (bytes: Buffer, options: ZlibOptions) => Buffer;

const DECODERS: ReadonlyMap<string, Decoder> = new Map([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['deflate', inflateSync],
  ['br', brotliDecompressSync],
]);

/**
 * The text of a small body, for a look into it. Empty when its coding (RFC 9110, section 8.4.1) is
 * unknown, the bytes are not complete, or the text has more than `limit` bytes.
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
