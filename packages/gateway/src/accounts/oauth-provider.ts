import { createPublicKey, webcrypto, type KeyObject } from 'node:crypto';
import type { Secret, TokenProvider } from 'evertoken';
import {
  dpopKey,
  oauth,
  revokeOAuthToken,
  type ClientAuthentication,
  type DpopKeyPair,
  type SigningKey,
} from 'evertoken/oauth';
import type { ClientAuthConfig } from '../config/oauth-account-schema.ts';
import type { OAuthAccountConfig } from '../config/schema.ts';
import { parseSigningKey } from '../config/signing-key.ts';

/**
 * Creates the provider of an account at an OAuth server.
 *
 * @throws TokenError `OPTIONS_INVALID`
 */
export async function createOAuthProvider(
  config: OAuthAccountConfig,
  send: typeof fetch,
): Promise<TokenProvider> {
  const { tokenUrl, clientId, scopes, audience, resource, apiUrl, tokenModel } = config;
  const clientAuth = await toClientAuthentication(config.clientAuth);
  const dpop = config.dpopKey && (await dpopKey(await importKeyPair(config.dpopKey)));
  const { allowInsecureRequests } = config;
  return oauth({
    tokenUrl,
    clientId,
    clientAuth,
    scopes,
    audience,
    resource,
    apiUrl,
    dpop,
    tokenModel,
    allowInsecureRequests,
    fetch: send,
  });
}

/**
 * Revokes a token of an account at an OAuth server.
 *
 * @throws TokenError
 */
export async function revokeAccountToken(
  { tokenUrl, clientId, allowInsecureRequests, ...config }: OAuthAccountConfig,
  revocationUrl: string,
  token: Secret,
  send: typeof fetch,
): Promise<void> {
  const clientAuth = await toClientAuthentication(config.clientAuth);
  await revokeOAuthToken(token, {
    revocationUrl,
    tokenUrl,
    clientId,
    clientAuth,
    allowInsecureRequests,
    fetch: send,
  });
}

async function toClientAuthentication(auth: ClientAuthConfig): Promise<ClientAuthentication> {
  if (auth.method !== 'private_key_jwt') return auth;
  const { privateKey } = await importKeyPair(auth.key);
  return { ...auth, key: privateKey };
}

async function importKeyPair(secret: Secret): Promise<DpopKeyPair> {
  const privateKey = parseSigningKey(secret.reveal());
  return {
    privateKey: await importKey(privateKey, 'sign'),
    publicKey: await importKey(createPublicKey(privateKey), 'verify'),
  };
}

/** The public key is part of each proof, so it can be exported. */
function importKey(key: KeyObject, usage: 'sign' | 'verify'): Promise<SigningKey> {
  const isExtractable = usage === 'verify';
  const jwk = key.export({ format: 'jwk' });
  return webcrypto.subtle.importKey('jwk', jwk, toAlgorithm(key), isExtractable, [usage]);
}

const CURVES: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

/** The algorithms are ES256, ES384, ES512, Ed25519 and RS256 (RFC 7518, section 3.1). */
function toAlgorithm({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject) {
  if (type === 'ec')
    return { name: 'ECDSA', namedCurve: CURVES[details?.namedCurve ?? ''] ?? 'unknown' };
  if (type === 'ed25519') return { name: 'Ed25519' };
  return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
}
