import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Secret } from 'evertoken';
import type { ApiKeyConfig } from '../config/schema.ts';
import { CREDENTIALS_INVALID, tooManyAuthFailures } from './auth-errors.ts';
import type { AuthResult, RateLimiter } from './caller.ts';
import type { FailedAuthLimiter } from './caller-limits.ts';

/** A new API key, and the parts of it that are stored. */
export interface NewApiKey {
  /** Public identifier, for the configuration and the log. */
  readonly id: string;
  /** The whole key, to be shown once. */
  readonly text: Secret;
  /** SHA-256 of the whole key, as hexadecimal digits. */
  readonly sha256: string;
}

/** The stored hash of an API key. */
export interface ApiKeyHash {
  /** SHA-256 of the whole key, as hexadecimal digits. */
  readonly sha256: string;
}

/** A configured API key and the admission of its caller. */
export interface ApiKeyEntry extends ApiKeyConfig {
  readonly admit: RateLimiter;
}

/**
 * Authenticates an API key.
 *
 * @param id id in the text; undefined if it is not shaped like an API key
 * @param address IP address of the client
 */
export type ApiKeyAuthenticator = (
  text: string,
  id: string | undefined,
  address: string | undefined,
) => AuthResult;

const ID_BYTES = 8;
const SECRET_BYTES = 32;
const API_KEY_PATTERN = /^evt_([0-9a-f]{16})_[\w-]{43}$/;
/** Compared with if the key does not exist, so that an unknown id takes as long as a wrong secret. */
const DUMMY_HASH = '0'.repeat(64);

/** Creates a key with 256 random bits, `evt_<id>_<secret>`. */
export function createApiKey(): NewApiKey {
  const id = randomBytes(ID_BYTES).toString('hex');
  const text = `evt_${id}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { id, text: new Secret(text), sha256: sha256(text).toString('hex') };
}

/** Returns the id of an API key; undefined if the text is not shaped like one. */
export function getApiKeyId(text: string): string | undefined {
  return API_KEY_PATTERN.exec(text)?.[1];
}

/**
 * Compares a text with the hash of a key in constant time.
 *
 * @param key undefined if the key does not exist: the comparison takes as long and fails
 */
export function matchesApiKeyHash(text: string, key: ApiKeyHash | undefined): boolean {
  const expected = Buffer.from(key?.sha256 ?? DUMMY_HASH, 'hex');
  return timingSafeEqual(sha256(text), expected) && key !== undefined;
}

/** Returns a hash of the ids of keys in any order, by which two sets of keys are compared. */
export function hashKeyIds(ids: readonly string[]): string {
  return sha256(ids.toSorted().join(' ')).toString('hex').slice(0, 32);
}

/**
 * Creates the authenticator for API keys. An unknown id and a wrong secret are indistinguishable. The right key
 * is accepted whatever its address has tried before: others may be behind the same address.
 */
export function createApiKeyAuth(
  entries: readonly ApiKeyEntry[],
  failedAuthLimiter: FailedAuthLimiter,
): ApiKeyAuthenticator {
  const byId = new Map(entries.map((key) => [key.id, key]));
  return (text, id, address) => {
    const key = id === undefined ? undefined : byId.get(id);
    if (matchesApiKeyHash(text, key) && key !== undefined) return key.admit();
    const retryAfterMs = failedAuthLimiter.retryAfterMs(address, key?.id);
    if (retryAfterMs > 0) {
      return { kind: 'denied', errorResponse: tooManyAuthFailures(retryAfterMs) };
    }
    failedAuthLimiter.recordFailure(address, key?.id);
    return { kind: 'denied', errorResponse: CREDENTIALS_INVALID };
  };
}

/** A plain hash suffices: 256 random bits cannot be guessed, so no slow password hash is needed. */
function sha256(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
