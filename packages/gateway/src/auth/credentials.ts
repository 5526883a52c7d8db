import type { IncomingHttpHeaders } from 'node:http';
import { getApiKeyId } from './api-key.ts';

/** What a request says of who sent it. */
export type CallerCredentials =
  | { readonly kind: 'nothing' }
  /** `id` is undefined for what does not even look like a key. */
  | { readonly kind: 'key'; readonly text: string; readonly id: string | undefined }
  | { readonly kind: 'token'; readonly text: string };

const BEARER_PATTERN = /^Bearer +(\S+) *$/i;
/** A JSON Web Token in its compact form (RFC 7515, section 3.1). */
const COMPACT_JWT_PATTERN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Looks for a key in `X-Api-Key`, then for a key or a token in `Authorization: Bearer` (RFC 6750). */
export function extractCredentials(headers: IncomingHttpHeaders): CallerCredentials {
  const apiKey = headers['x-api-key'];
  const text =
    apiKey === undefined ? BEARER_PATTERN.exec(headers.authorization ?? '')?.[1] : String(apiKey);
  if (text === undefined) return { kind: 'nothing' };
  const kind = apiKey === undefined && COMPACT_JWT_PATTERN.test(text) ? 'token' : 'key';
  return kind === 'token' ? { kind, text } : { kind, text, id: getApiKeyId(text) };
}
