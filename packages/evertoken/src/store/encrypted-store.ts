import { decodePayload, Secret, type TokenPayload } from '../access-token.ts';
import { findUnknownOptions, throwIfInvalid } from '../errors.ts';
import type { AcquireResult, StoredPayload, TokenStore } from './token-store.ts';

/** An encryption key of a key ring. */
export interface EncryptionKey {
  /** Name of the key, stored in clear text in each record: 1 to 32 letters, digits, `-` or `_`. */
  readonly id: string;
  /** 32 random bytes in base64, for example from `openssl rand -base64 32`. */
  readonly key: string | Secret;
}

const FORMAT = 'a1';
const FORMAT_AND_KEY_ID = /^a1\.([\w-]{1,32})\./;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

/**
 * Wraps a store so that tokens are encrypted before they are stored (AES-256-GCM). A record is bound to
 * its key and generation: a copy under another key cannot be decrypted.
 *
 * The first key of the ring encrypts, all keys decrypt. To rotate, append the new key in every process,
 * then move it to the front, and remove the old key after one token lifetime. A record that cannot be
 * decrypted causes the event `record-unreadable` and is replaced by a new token.
 *
 * @param keyRing at least one key, with unique ids.
 * @throws TokenError `OPTIONS_INVALID` with all issues.
 * @example
 * ```ts
 * const store = encryptedStore(redisStore(client), [{ id: '2026', key: process.env.EVERTOKEN_KEY }]);
 * ```
 */
export function encryptedStore(store: TokenStore, keyRing: readonly EncryptionKey[]): TokenStore {
  throwIfInvalid(validateKeyRing(keyRing));
  const cipher = createCipher(keyRing);

  const decryptResult = async (key: string, result: AcquireResult): Promise<AcquireResult> => {
    if (result.kind !== 'use' && result.kind !== 'still-valid') return result;
    const { record } = result;
    const payload = await cipher.open(record.payload, toAdditionalData(key, record.generation));
    return { ...result, record: { ...record, payload } };
  };

  return {
    fail: (key, lease, failure) => store.fail(key, lease, failure),
    renew: (key, lease, leaseMs) => store.renew(key, lease, leaseMs),
    release: (key, lease) => store.release(key, lease),
    confirm: (key, generation, elapsedMs) => store.confirm(key, generation, elapsedMs),
    clear: (key, credentials) => store.clear(key, credentials),
    ...(store.inspect !== undefined && { inspect: store.inspect.bind(store) }),
    subscribe: async (key, listener) =>
      (await store.subscribe?.(key, listener)) ?? (async () => {}),
    close: async () => store.close?.(),
    acquire: async (key, request) => decryptResult(key, await store.acquire(key, request)),
    async commit(key, lease, minted) {
      const payload = await cipher.seal(minted.payload, toAdditionalData(key, lease.fence));
      return store.commit(key, lease, { ...minted, payload });
    },
    async restore(key, record) {
      if (record.payload === undefined) return false;
      const payload = await cipher.seal(record.payload, toAdditionalData(key, record.generation));
      return store.restore(key, { ...record, payload });
    },
  };
}

/** The result of {@link openRecord}. */
export type OpenedRecord =
  | ({ readonly kind: 'token'; readonly generation: number } & TokenPayload)
  /** The payload is damaged, not encrypted although a key ring is in use, or encrypted with the key `keyId`, which the ring lacks. */
  | {
      readonly kind: 'unreadable';
      readonly generation: number;
      /** Undefined if the payload is not encrypted. */
      readonly keyId: string | undefined;
    };

/**
 * Decrypts and parses the stored payload of a token, for tools that inspect a store.
 *
 * @param key the key of the record: see `identityKey`.
 * @param stored the payload, for example from `readStoredPayload` of `evertoken/redis`.
 * @param keyRing the keys of the fleet; empty if tokens are stored in clear text.
 * @throws TokenError `OPTIONS_INVALID` for invalid keys.
 * @example
 * ```ts
 * const stored = await readStoredPayload(client, key);
 * if (stored !== undefined) console.log(await openRecord(key, stored, keyRing));
 * ```
 */
export async function openRecord(
  key: string,
  { generation, payload }: StoredPayload,
  keyRing: readonly EncryptionKey[],
): Promise<OpenedRecord> {
  const token = decodePayload(await decryptPayload(key, { generation, payload }, keyRing));
  if (token !== undefined) return { kind: 'token', generation, ...token };
  // The record may be anything that a writer to the store has chosen.
  const [, keyId] = FORMAT_AND_KEY_ID.exec(payload.reveal()) ?? [];
  return { kind: 'unreadable', generation, keyId };
}

async function decryptPayload(
  key: string,
  { generation, payload }: StoredPayload,
  keyRing: readonly EncryptionKey[],
): Promise<Secret | undefined> {
  if (keyRing.length === 0) return payload;
  throwIfInvalid(validateKeyRing(keyRing));
  return createCipher(keyRing).open(payload, toAdditionalData(key, generation));
}

interface Cipher {
  seal(text: Secret, additionalData: Uint8Array<ArrayBuffer>): Promise<Secret>;
  /** Returns undefined if the text was not sealed with a key of the ring and the same additional data. */
  open(
    sealed: Secret | undefined,
    additionalData: Uint8Array<ArrayBuffer>,
  ): Promise<Secret | undefined>;
}

function createCipher(keyRing: readonly EncryptionKey[]): Cipher {
  const keys = new Map(keyRing.map(({ id, key }) => [id, importKey(key)]));
  const newest = keyRing[0]!.id;
  return {
    async seal(text, additionalData) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const clear = new TextEncoder().encode(text.reveal());
      const parameters = { name: 'AES-GCM', iv, additionalData };
      const sealed = await crypto.subtle.encrypt(parameters, await keys.get(newest)!, clear);
      return new Secret([FORMAT, newest, toBase64(iv), toBase64(new Uint8Array(sealed))].join('.'));
    },
    async open(sealed, additionalData) {
      const [format, id = '', nonce = '', ciphertext = ''] = sealed?.reveal().split('.') ?? [];
      const key = keys.get(id);
      if (format !== FORMAT || key === undefined) return undefined;
      try {
        const parameters = { name: 'AES-GCM', iv: fromBase64(nonce), additionalData };
        const clear = await crypto.subtle.decrypt(parameters, await key, fromBase64(ciphertext));
        return new Secret(new TextDecoder().decode(clear));
      } catch {
        return undefined;
      }
    },
  };
}

/** Binds a record to its key and generation: under another one it cannot be decrypted. */
function toAdditionalData(key: string, generation: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([FORMAT, key, generation]));
}

function importKey(key: string | Secret): Promise<CryptoKey> {
  const bytes = fromBase64(revealKey(key));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function validateKeyRing(keyRing: readonly EncryptionKey[]): string[] {
  if (keyRing.length === 0) return ['keyRing must have at least one key'];
  const ids = keyRing.map(({ id }) => id);
  const issues = keyRing.flatMap(({ id, key, ...rest }, index) => [
    ...findUnknownOptions({ ...rest }, 'id key', `keyRing[${index}].`),
    ...(/^[\w-]{1,32}$/.test(id)
      ? []
      : [`keyRing[${index}].id must be 1 to 32 letters, digits, - or _`]),
    ...(byteLength(key) === KEY_BYTES ? [] : [`keyRing[${index}].key must be 32 bytes in base64`]),
  ]);
  return new Set(ids).size < ids.length ? [...issues, 'keyRing has the same id twice'] : issues;
}

function byteLength(key: string | Secret): number | undefined {
  try {
    return fromBase64(revealKey(key)).length;
  } catch {
    return undefined;
  }
}

function revealKey(key: string | Secret): string {
  return key instanceof Secret ? key.reveal() : key;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
