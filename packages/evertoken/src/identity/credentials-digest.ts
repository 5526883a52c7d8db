import type { Secret } from '../access-token.ts';
import { toBase64Url } from './identity-key.ts';

const DIGEST_LENGTH = 11;

/**
 * Returns a digest that tells credentials of one identity apart: 66 bits of HMAC-SHA-256 with the secret as the
 * key. Empty if there are none.
 */
export async function credentialsDigest(
  credentials: Secret | undefined,
  identityKey: string,
): Promise<string> {
  if (credentials === undefined) return '';
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const secret = encoder.encode(credentials.reveal());
  const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['sign']);
  const digest = await crypto.subtle.sign('HMAC', key, encoder.encode(identityKey));
  return toBase64Url(new Uint8Array(digest)).slice(0, DIGEST_LENGTH);
}
