import type { Secret } from '../access-token.ts';
import type { TokenIdentity } from './identity.ts';

const KEY_VERSION = 1;
const KEY_LENGTH = 22;

/**
 * Returns the key of an identity, which names it in memory, in the store, in locks and in metrics. It has
 * 22 characters of base64url: 132 bits of the SHA-256 digest of the canonical identity.
 */
export async function identityKey(identity: TokenIdentity): Promise<string> {
  const digest = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(canonicalize(identity)),
  );
  return toBase64Url(new Uint8Array(digest)).slice(0, KEY_LENGTH);
}

/** JSON separates the fields unambiguously, whatever characters they contain. */
function canonicalize(identity: TokenIdentity): string {
  const parameters = Object.entries(identity.parameters).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const scopes = [...new Set(identity.scopes)].toSorted();
  return JSON.stringify([KEY_VERSION, identity.tokenUrl, identity.clientId, parameters, scopes]);
}

/** Encodes bytes for names of keys: base64url without padding. */
function toBase64Url(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

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
