import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto';

const CURVES: readonly unknown[] = ['prime256v1', 'secp384r1', 'secp521r1'];
const MIN_RSA_BITS = 2_048;

/**
 * Parses a private key in PEM, or as a JSON Web Key (RFC 7517).
 *
 * @throws an error of Node, which does not contain the key
 */
export function parseSigningKey(text: string): KeyObject {
  if (!text.trimStart().startsWith('{')) return createPrivateKey(text);
  return createPrivateKey({ format: 'jwk', key: JSON.parse(text) as JsonWebKey });
}

/** Returns what is wrong with a private key for signing, without repeating it; undefined for nothing. */
export function validateSigningKey(text: string): string | undefined {
  return isSigningKey(text)
    ? undefined
    : 'must be a private key in PEM or a JSON Web Key, without a passphrase: EC (P-256, P-384, P-521), Ed25519, or RSA of 2048 bits or more';
}

function isSigningKey(text: string): boolean {
  try {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = parseSigningKey(text);
    if (type === 'rsa') return Number(details?.modulusLength) >= MIN_RSA_BITS;
    return type === 'ed25519' || (type === 'ec' && CURVES.includes(details?.namedCurve));
  } catch {
    return false;
  }
}
