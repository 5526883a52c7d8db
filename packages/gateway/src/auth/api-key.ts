import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Secret } from 'evertoken';

/** A new key, and what may be kept of it. */
export interface NewApiKey {
  /** Names it in the configuration and the log; no secret. */
  readonly id: string;
  /** To be shown once. */
  readonly text: Secret;
  readonly sha256: string;
}

const ID_BYTES = 8;
const SECRET_BYTES = 32;
const API_KEY_PATTERN = /^evt_([0-9a-f]{16})_[\w-]{43}$/;

/** Makes a key of 256 random bits, `evt_<id>_<secret>`. */
export function createApiKey(): NewApiKey {
  const id = randomBytes(ID_BYTES).toString('hex');
  const text = `evt_${id}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { id, text: new Secret(text), sha256: sha256(text).toString('hex') };
}

/** The id in a text that has the shape of a key; undefined for any other text. */
export function getApiKeyId(text: string): string | undefined {
  return API_KEY_PATTERN.exec(text)?.[1];
}

/** What keys are compared with. */
export interface ApiKeyHash {
  readonly sha256: string;
}

/**
 * Compares a text with the hash of a key, in the same time whatever they are; without a hash, with one
 * that nothing has, so that it takes as long to be told that a key does not exist.
 */
export function matchesApiKeyHash(text: string, key: ApiKeyHash | undefined): boolean {
  const expected = Buffer.from(key?.sha256 ?? DUMMY_HASH, 'hex');
  return timingSafeEqual(sha256(text), expected) && key !== undefined;
}

const DUMMY_HASH = '0'.repeat(64);

/** A plain hash is enough: a text of 256 random bits cannot be found by trying. */
function sha256(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
