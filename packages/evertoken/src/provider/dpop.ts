import {
  DPoP,
  WWWAuthenticateChallengeError,
  allowInsecureRequests,
  customFetch,
  generateKeyPair,
  protectedResourceRequest,
  type DPoPHandle,
} from 'oauth4webapi';
import { throwIfInvalid } from '../errors.ts';
import { isNonceChallenge } from './nonce-challenge.ts';
import { validatePrivateKey, validatePublicKey, type SigningKey } from './signing-key.ts';
import type { BoundRequest } from './token-provider.ts';

/** The private key, which signs, and the public one, which goes into each proof and must be extractable. */
export interface DpopKeyPair {
  readonly privateKey: SigningKey;
  readonly publicKey: SigningKey;
}

/** A key that tokens are bound to (RFC 9449). Made by {@link dpopKey} or {@link generateDpopKey}. */
export interface DpopKey {
  readonly pair: DpopKeyPair;
  /** The key's name: the SHA-256 thumbprint of RFC 7638. Part of the identity of its tokens. */
  readonly thumbprint: string;
  /** True for a key that only this process has: its tokens cannot be shared. */
  readonly processLocal: boolean;
}

/**
 * A DPoP key from the configuration. All processes that share a store must be given the same one.
 *
 * @throws TokenError `OPTIONS_INVALID` naming every mistake at once.
 */
export async function dpopKey(pair: DpopKeyPair): Promise<DpopKey> {
  throwIfInvalid([
    ...validatePrivateKey('privateKey', pair?.privateKey),
    ...validatePublicKey('publicKey', pair?.publicKey),
  ]);
  return toDpopKey(pair, false);
}

/** A new DPoP key (ES256) that never leaves this process. A token manager with such a key takes no store. */
export async function generateDpopKey(): Promise<DpopKey> {
  return toDpopKey(await generateKeyPair('ES256'), true);
}

async function toDpopKey(pair: DpopKeyPair, processLocal: boolean): Promise<DpopKey> {
  const thumbprint = await createHandle(pair).calculateThumbprint();
  return Object.freeze({ pair, thumbprint, processLocal });
}

/** What signs proofs with a key and remembers the nonces of the servers that gave one. */
export function createHandle({ privateKey, publicKey }: DpopKeyPair): DPoPHandle {
  return DPoP({}, { privateKey, publicKey });
}

/** What is wrong with the option `dpop`; none when nothing is. */
export function validateDpopKey(key: DpopKey | undefined): string[] {
  const isKey = key === undefined || (typeof key.thumbprint === 'string' && key.pair !== undefined);
  return isKey ? [] : ['dpop must come from dpopKey() or generateDpopKey()'];
}

/**
 * Sends a request with the token and a proof for this method and URL (RFC 9449, section 7), and once
 * more if the API asks for a nonce in the proof.
 */
export async function sendWithProof(handle: DPoPHandle, request: BoundRequest): Promise<Response> {
  const response = await sendOnce(handle, request);
  if (!request.replayable || !isNonceChallenge(response)) return response;
  await response.body?.cancel().catch(() => {});
  return sendOnce(handle, request);
}

async function sendOnce(
  handle: DPoPHandle,
  { token, url, init, fetch }: BoundRequest,
): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.delete('dpop');
  const method = (init.method ?? 'GET').toUpperCase();
  // The proof would say the wrong thing of another URL.
  const redirect = init.redirect === 'error' ? 'error' : 'manual';
  try {
    return await protectedResourceRequest(token.value.reveal(), method, url, headers, null, {
      DPoP: handle,
      // Where a token may go is decided before.
      // oxlint-disable-next-line typescript/no-deprecated -- that only makes it stand out
      [allowInsecureRequests]: true,
      [customFetch]: (address, { headers: proven }) =>
        fetch(address, { ...init, method, headers: proven, redirect }),
    });
  } catch (error) {
    // An answer like any other: what it says of the token is judged by its status.
    if (error instanceof WWWAuthenticateChallengeError) return error.response;
    throw error;
  }
}
