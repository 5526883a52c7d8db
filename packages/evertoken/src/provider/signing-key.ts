/**
 * The platform's `CryptoKey`, by a name that is known everywhere: Node's types without those of the DOM
 * do not know the other.
 */
export type SigningKey = Parameters<typeof crypto.subtle.sign>[1];

const SIGNING_ALGORITHMS = ['ECDSA', 'Ed25519', 'EdDSA', 'RSA-PSS', 'RSASSA-PKCS1-v1_5'];
const MIN_RSA_BITS = 2048;

/** What is wrong with a private key that is to sign JWTs (RFC 7518, section 3); none when nothing is. */
export function validatePrivateKey(name: string, key: unknown): string[] {
  if (!(key instanceof CryptoKey) || key.type !== 'private') {
    return [`${name} must be a private CryptoKey`];
  }
  const { algorithm, usages } = key;
  const problems: string[] = [];
  if (!usages.includes('sign')) problems.push(`${name} must be a key for signing`);
  if (!SIGNING_ALGORITHMS.includes(algorithm.name)) {
    problems.push(`${name} must be one of ${SIGNING_ALGORITHMS.join(', ')}`);
  }
  const bits = 'modulusLength' in algorithm ? Number(algorithm.modulusLength) : MIN_RSA_BITS;
  if (bits < MIN_RSA_BITS) {
    problems.push(`${name} must have a modulus of ${MIN_RSA_BITS} bits or more`);
  }
  return problems;
}

/** What is wrong with the public half, which travels in each proof; none when nothing is. */
export function validatePublicKey(name: string, key: unknown): string[] {
  if (!(key instanceof CryptoKey) || key.type !== 'public') {
    return [`${name} must be a public CryptoKey`];
  }
  return key.extractable ? [] : [`${name} must be extractable`];
}
