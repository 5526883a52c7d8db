import {
  DPoP,
  WWWAuthenticateChallengeError,
  allowInsecureRequests,
  customFetch,
  generateKeyPair,
  protectedResourceRequest,
  type DPoPHandle,
} from 'oauth4webapi';
import { findUnknownOptions, throwIfInvalid } from '../errors.ts';
import { isNonceChallenge } from '../http.ts';
import { validatePrivateKey, validatePublicKey, type SigningKey } from './provider-options.ts';
import type { BoundRequest } from './token-provider.ts';

/** A key pair for DPoP proofs. */
export interface DpopKeyPair {
  /** Signs the proofs. */
  readonly privateKey: SigningKey;
  /** Part of each proof; it must be extractable. */
  readonly publicKey: SigningKey;
}

/** A key that tokens are bound to (RFC 9449), from {@link dpopKey} or {@link generateDpopKey}. */
export interface DpopKey {
  readonly pair: DpopKeyPair;
  /** SHA-256 thumbprint of the public key (RFC 7638). It is part of the identity of the tokens. */
  readonly thumbprint: string;
  /** Whether the key exists in this process only, so that its tokens cannot be shared. */
  readonly processLocal: boolean;
}

/**
 * Creates a DPoP key from a configured key pair. All processes that share a store need the same pair.
 *
 * @throws TokenError `OPTIONS_INVALID` with all issues
 *
 * @example
 * ```ts
 * const { privateKey, publicKey } = await crypto.subtle.generateKey(
 *   { name: 'ECDSA', namedCurve: 'P-256' },
 *   true,
 *   ['sign', 'verify'],
 * );
 * const key = await dpopKey({ privateKey, publicKey });
 * ```
 */
export async function dpopKey(pair: DpopKeyPair): Promise<DpopKey> {
  throwIfInvalid([
    ...validatePrivateKey('privateKey', pair?.privateKey),
    ...validatePublicKey('publicKey', pair?.publicKey),
    ...findUnknownOptions(pair, 'privateKey publicKey'),
  ]);
  return toDpopKey(pair, false);
}

/** Generates a DPoP key (ES256) that never leaves this process. A token manager with such a key accepts no store. */
export async function generateDpopKey(): Promise<DpopKey> {
  return toDpopKey(await generateKeyPair('ES256'), true);
}

async function toDpopKey(pair: DpopKeyPair, processLocal: boolean): Promise<DpopKey> {
  const thumbprint = await createHandle(pair).calculateThumbprint();
  return Object.freeze({ pair, thumbprint, processLocal });
}

/** Creates a handle of `oauth4webapi`, which signs proofs and stores the nonces of each server. */
export function createHandle({ privateKey, publicKey }: DpopKeyPair): DPoPHandle {
  return DPoP({}, { privateKey, publicKey });
}

/** Validates the option `dpop`. @returns the issues; none if it is valid or undefined */
export function validateDpopKey(key: DpopKey | undefined): string[] {
  const isKey = key === undefined || (typeof key.thumbprint === 'string' && key.pair !== undefined);
  return isKey ? [] : ['dpop must come from dpopKey() or generateDpopKey()'];
}

/**
 * Sends a request with the token and a proof for its method and URL (RFC 9449, section 7), and once
 * more if the API requires a nonce in the proof.
 */
export async function sendWithProof(handle: DPoPHandle, request: BoundRequest): Promise<Response> {
  const response = await sendOnce(handle, request);
  const { status, headers } = response;
  const isChallenge = isNonceChallenge(status, headers.get('www-authenticate'));
  if (!request.replayable || !isChallenge) return response;
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
  // A proof is valid for one URL only.
  const redirect = init.redirect === 'error' ? 'error' : 'manual';
  try {
    return await protectedResourceRequest(token.value.reveal(), method, url, headers, null, {
      DPoP: handle,
      // The adapter has checked the URL.
      // oxlint-disable-next-line typescript/no-deprecated -- marked as deprecated only to make it conspicuous
      [allowInsecureRequests]: true,
      [customFetch]: (address, { headers: proven }) =>
        fetch(address, { ...init, method, headers: proven, redirect }),
    });
  } catch (error) {
    // Its status is judged like that of any other response.
    if (error instanceof WWWAuthenticateChallengeError) return error.response;
    throw error;
  }
}
