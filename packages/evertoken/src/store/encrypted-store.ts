import { throwIfInvalid } from '../errors.ts';
import { Secret } from '../secret.ts';
import type { AcquireResult, TokenStore } from './token-store.ts';

/** A key of the ring. */
export interface EncryptionKey {
  /** Names the key in the records made with it: 1 to 32 letters, digits, `-` or `_`. */
  readonly id: string;
  /** 32 random bytes in base64, as from `openssl rand -base64 32`. */
  readonly key: string | Secret;
}

const FORMAT = 'a1';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

/**
 * Encrypts tokens on their way into a store (AES-256-GCM): whoever reads the store gets none. A
 * record is bound to its key and generation, so a copy under another name cannot be read.
 *
 * The first key of the ring encrypts, every key decrypts. To bring in a new one, add it last in every
 * process, then move it to the front, and take the old one out after a token's lifetime. A record that cannot be read is told as the event
 * `record-unreadable` and replaced by a new token.
 *
 * @throws TokenError `OPTIONS_INVALID` naming every mistake at once.
 */
export function encryptedStore(store: TokenStore, keyRing: readonly EncryptionKey[]): TokenStore {
  throwIfInvalid(validateKeyRing(keyRing));
  const cipher = createCipher(keyRing);

  const decryptRecord = async (key: string, result: AcquireResult): Promise<AcquireResult> => {
    if (result.kind !== 'use' && result.kind !== 'still-valid') return result;
    const { record } = result;
    const payload = await cipher.open(record.payload, toAdditionalData(key, record.generation));
    return { kind: result.kind, record: { ...record, payload } };
  };

  return {
    fail: (key, lease, failure) => store.fail(key, lease, failure),
    release: (key, lease) => store.release(key, lease),
    confirm: (key, generation) => store.confirm(key, generation),
    clear: (key) => store.clear(key),
    ...(store.inspect !== undefined && { inspect: store.inspect.bind(store) }),
    subscribe: async (key, listener) =>
      (await store.subscribe?.(key, listener)) ?? (async () => {}),
    close: async () => store.close?.(),
    acquire: async (key, request) => decryptRecord(key, await store.acquire(key, request)),
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

interface Cipher {
  seal(text: Secret, context: Uint8Array<ArrayBuffer>): Promise<Secret>;
  /** Undefined for whatever was not sealed with a key of the ring in this context. */
  open(sealed: Secret | undefined, context: Uint8Array<ArrayBuffer>): Promise<Secret | undefined>;
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

/** What a record is bound to: moved to another key or generation, it does not decrypt. */
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
  const issues = keyRing.flatMap(({ id, key }, index) => [
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
