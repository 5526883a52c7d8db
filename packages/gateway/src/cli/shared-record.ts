import { Secret, encryptedStore, type EncryptionKey } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import type { Redis } from '../accounts/redis.ts';

/** The token that a fleet shares, as it lies in Redis. */
export type SharedRecord =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'token'; readonly generation: number } & SharedToken)
  /** It was encrypted with a key (`keyId` names it) that is not at hand, or not encrypted although it should be. */
  | {
      readonly kind: 'unreadable';
      readonly generation: number;
      readonly keyId: string | undefined;
    };

/** A token and what belongs to it. */
export interface SharedToken {
  readonly token: Secret;
  readonly scopes: readonly string[] | undefined;
  readonly apiUrl: string | undefined;
}

/**
 * Reads it without asking for one: nothing is minted and nothing changed. The layout is that of
 * `docs/storage.md`.
 *
 * @param key names the line of tokens.
 * @param keyRing as the gateways have it.
 * @throws what the client throws.
 */
export async function readSharedRecord(
  redis: Redis,
  key: string,
  keyRing: readonly EncryptionKey[],
): Promise<SharedRecord> {
  const [number, stored] = await redis.hmGet(`evertoken:{${key}}:r`, ['g', 'p']);
  const generation = Number(number);
  if (typeof stored !== 'string' || !(generation > 0)) return { kind: 'none' };
  const payload = await opened(redis, key, keyRing, generation, new Secret(stored));
  const token = payload === undefined ? undefined : tokenIn(payload);
  if (token !== undefined) return { kind: 'token', generation, ...token };
  const [, keyId] = /^a1\.([\w-]{1,32})\./.exec(stored) ?? [];
  return { kind: 'unreadable', generation, keyId };
}

/** Lets the library open the record: it is given to it as the store's answer. */
async function opened(
  redis: Redis,
  key: string,
  keyRing: readonly EncryptionKey[],
  generation: number,
  payload: Secret,
): Promise<Secret | undefined> {
  if (keyRing.length === 0) return payload;
  const times = { ageMs: 0, remainingMs: 0, refreshInMs: 0, confirmedMsAgo: undefined };
  const record = { ...times, generation, payload };
  const store = encryptedStore(
    { ...redisStore(redis), acquire: async () => ({ kind: 'use', record }) },
    keyRing,
  );
  const answer = await store.acquire(key, UNUSED_QUESTION);
  return answer.kind === 'use' ? answer.record.payload : undefined;
}

const UNUSED_QUESTION = {
  owner: '',
  leaseMs: 0,
  seenGeneration: 0,
  unreadableGeneration: 0,
  minRemainingMs: 0,
  counterTtlMs: 0,
};

function tokenIn(payload: Secret): SharedToken | undefined {
  try {
    const { token, scopes, apiUrl } = JSON.parse(payload.reveal()) as Record<string, unknown>;
    if (typeof token !== 'string') return undefined;
    return {
      token: new Secret(token),
      scopes: Array.isArray(scopes) ? scopes.map(String) : undefined,
      apiUrl: typeof apiUrl === 'string' && URL.canParse(apiUrl) ? apiUrl : undefined,
    };
  } catch {
    return undefined;
  }
}
