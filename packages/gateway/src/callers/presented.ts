import type { IncomingHttpHeaders } from 'node:http';
import { apiKeyId } from './api-key.ts';

/** What a request says of who sent it. */
export type Presented =
  | { readonly kind: 'nothing' }
  /** `id` is undefined for what does not even look like a key. */
  | { readonly kind: 'key'; readonly text: string; readonly id: string | undefined }
  | { readonly kind: 'token'; readonly text: string };

const BEARER = /^Bearer +(\S+) *$/i;
/** A JSON Web Token in its compact form (RFC 7515, section 3.1). */
const COMPACT_JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Looks for a key in `X-Api-Key`, then for a key or a token in `Authorization: Bearer` (RFC 6750). */
export function presentedBy(headers: IncomingHttpHeaders): Presented {
  const apiKey = headers['x-api-key'];
  const text =
    apiKey === undefined ? BEARER.exec(headers.authorization ?? '')?.[1] : String(apiKey);
  if (text === undefined) return { kind: 'nothing' };
  const kind = apiKey === undefined && COMPACT_JWT.test(text) ? 'token' : 'key';
  return kind === 'token' ? { kind, text } : { kind, text, id: apiKeyId(text) };
}
