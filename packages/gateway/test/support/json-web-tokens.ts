import { SignJWT, exportJWK, generateKeyPair, type JWTPayload } from 'jose';

/** A key that signs JSON Web Tokens, and the set of public keys that an issuer publishes. */
export interface SigningKey {
  readonly jwks: string;
  /** Returns a token that is valid for an hour. */
  sign(claims: JWTPayload): Promise<string>;
}

/** Creates a key for ES256. */
export async function createSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] });
  return {
    jwks,
    sign: (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256' })
        .setExpirationTime('1h')
        .sign(privateKey),
  };
}
