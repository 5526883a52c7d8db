import { findUnknownOptions, throwIfInvalid } from '../errors.ts';
import { validateRedisClient, type RedisClient } from './redis-clients.ts';
import { callWhenConnected } from './redis-reconnect.ts';
import { createScriptRunner } from './redis-script-runner.ts';
import { readAcquireResult, readNumbers, readPayload, readView } from './redis-replies.ts';
import { redisScripts, type RedisScriptName } from './redis-scripts.ts';
import { getSubscription } from './announcements.ts';
import { canSubscribe, subscribeToChannel } from './redis-subscription.ts';
import { MAX_LIFETIME_MS } from './state.ts';
import type { AcquireRequest, Lease, StoredPayload, TokenStore } from './token-store.ts';

export { getRedisErrorCode } from './redis-error-code.ts';
export { createScriptRunner, type ScriptRunner } from './redis-script-runner.ts';
export type {
  BunRedisClient,
  IoRedisClient,
  IoRedisSubscriber,
  NodeRedisClient,
  NodeRedisSubscriber,
  RedisClient,
  UpstashRedisClient,
  ValkeyGlideClient,
} from './redis-clients.ts';

/** Version of the layout: a part of all names, so that processes with different ones share no key. */
const LAYOUT = 2;

/** Options of {@link redisStore}. */
export interface RedisStoreOptions {
  /** Prefix of every key and channel: not empty, without braces and white space. @default 'evertoken' */
  readonly prefix?: string | undefined;
}

/**
 * Creates a store in Redis 7 or newer, for any number of processes. `docs/storage.md` lists its keys.
 *
 * The caller connects and closes the client, one of `redis`, `ioredis`, `@upstash/redis`, `@valkey/valkey-glide` or Bun.
 * Turn its offline queue off (`disableOfflineQueue: true` for node-redis, `enableOfflineQueue: false` for ioredis and Bun),
 * so that calls fail at once while Redis is unavailable; the token manager limits their time either way. The store
 * reconnects a client whose server has become a replica, or has not responded for 4 s. The clients of Upstash and
 * Valkey GLIDE have no `subscribe`: each process learns of a revoked token by a rejected request.
 *
 * @throws TokenError `OPTIONS_INVALID`; its methods throw the client's errors and `STORE_RESPONSE_INVALID`.
 * @example
 * ```ts
 * const client = await createClient({ url: process.env.REDIS_URL, disableOfflineQueue: true }).connect();
 * const tokens = createTokenManager({ provider, store: redisStore(client) });
 * ```
 */
export function redisStore(client: RedisClient, options: RedisStoreOptions = {}): TokenStore {
  const prefix = resolvePrefix(client, options);
  const channel = `${prefix}:events`;
  const run = createStoreRunner(client, prefix);
  const subscribe = canSubscribe(client)
    ? getSubscription(client, channel, (listener) => subscribeToChannel(client, channel, listener))
    : undefined;

  return {
    async acquire(key, request) {
      const args = [...toAcquireArguments(request), channel, toTopic(key)];
      return readAcquireResult(await run('acquire', key, args, request.credentials), request);
    },

    async commit(key, lease, { lifetimeMs, elapsedMs, refreshAfterMs, payload }) {
      const { consecutiveRejections, doubtMs, deathAgeMs, deaths } = lease.inherited;
      const times = [lifetimeMs, elapsedMs, refreshAfterMs].map(toInteger);
      const inherited = [consecutiveRejections, doubtMs, deathAgeMs, deaths].map(toInteger);
      const args = [
        ...toHolder(lease),
        ...times,
        payload.reveal(),
        channel,
        toTopic(key),
        ...inherited,
        lease.credentials,
      ];
      const reply = await run('commit', key, args, lease.credentials);
      return reply === 'stale' ? { kind: 'stale' } : { kind: 'committed' };
    },

    async fail(key, lease, { code, baseMs, capMs, retryAfterMs, random, areCredentialsRejected }) {
      const backoff = [...[baseMs, capMs, retryAfterMs].map(toInteger), String(random)];
      const args = [
        ...toHolder(lease),
        code,
        ...backoff,
        areCredentialsRejected === true ? '1' : '0',
      ];
      const [failures, remainingMs] = readNumbers(await run('fail', key, args, lease.credentials));
      return { failures: failures!, remainingMs: remainingMs! };
    },

    async renew(key, lease, leaseMs) {
      return Number(await run('renew', key, [...toHolder(lease), toInteger(leaseMs)])) === 1;
    },

    async release(key, lease) {
      await run('release', key, toHolder(lease));
    },

    async confirm(key, generation, elapsedMs = 0) {
      const args = [toInteger(generation), toInteger(elapsedMs), channel, toTopic(key)];
      return Number(await run('confirm', key, args)) === 1;
    },

    async restore(key, record) {
      if (record.payload === undefined) return false;
      const { generation, ageMs, remainingMs, refreshInMs, confirmedMsAgo = -1 } = record;
      const numbers = [generation, ageMs, remainingMs, refreshInMs, confirmedMsAgo];
      const args = [...numbers.map(toInteger), record.payload.reveal()];
      return Number(await run('restore', key, args)) === 1;
    },

    async clear(key, credentials) {
      await run('clear', key, [], credentials);
    },

    async inspect(key, credentials) {
      return readView(await run('inspect', key, [], credentials));
    },

    ...(subscribe && { subscribe: (key, listener) => subscribe(toTopic(key), listener) }),
  };
}

/**
 * Reads the newest payload of a key as it is stored, without asking for a token: nothing is minted and
 * nothing changes. `openRecord` of `evertoken` decodes it.
 *
 * @param key see `identityKey`.
 * @returns undefined if Redis has no record of this key.
 * @throws TokenError `OPTIONS_INVALID`; what the client throws.
 */
export async function readStoredPayload(
  client: RedisClient,
  key: string,
  options: RedisStoreOptions = {},
): Promise<StoredPayload | undefined> {
  const run = createStoreRunner(client, resolvePrefix(client, options));
  const reply = await run('read', key, []);
  const [generation, payload] = Array.isArray(reply) ? (reply as unknown[]) : [];
  const secret = readPayload(payload);
  if (secret === undefined || !(Number(generation) > 0)) return undefined;
  return { generation: Number(generation), payload: secret };
}

type StoreRunner = (
  name: RedisScriptName,
  key: string,
  args: readonly string[],
  credentials?: string,
) => Promise<unknown>;

function createStoreRunner(client: RedisClient, prefix: string): StoreRunner {
  const run = createScriptRunner(client, redisScripts);
  return (name, key, args, credentials) => {
    const suffixes = ['r', 'l', 'g', 'f', credentials ? `f:${credentials}` : 'f'];
    const keys = suffixes.map((suffix) => `${prefix}:{${key}}:${LAYOUT}:${suffix}`);
    return callWhenConnected(client, () => run(name, keys, args));
  };
}

/** Names a token in announcements, which processes with another layout ignore. */
function toTopic(key: string): string {
  return `${key}:${LAYOUT}`;
}

/** Names the holder of a lease. */
function toHolder({ owner, fence }: Lease): [owner: string, fence: string] {
  return [owner, toInteger(fence)];
}

function toAcquireArguments(request: AcquireRequest): string[] {
  const { rejected } = request;
  return [
    request.owner,
    toInteger(request.leaseMs),
    toInteger(request.seenGeneration),
    toInteger(request.unreadableGeneration),
    toInteger(request.minRemainingMs),
    toInteger(request.counterTtlMs),
    rejected === undefined ? '' : toInteger(rejected.generation),
    toInteger(rejected?.elapsedMs ?? 0),
    toInteger(rejected?.gracePeriodMs ?? 0),
    toInteger(rejected?.maxGracePeriodMs ?? 0),
    toInteger(request.seenRemainingMs ?? MAX_LIFETIME_MS),
    toInteger(request.seenRefreshInMs ?? MAX_LIFETIME_MS),
    toInteger(request.minValidityMs ?? request.minRemainingMs),
  ];
}

/** Rounds: Redis accepts no fractions as a TTL. */
function toInteger(value: number): string {
  return String(Math.round(value));
}

/** Checks the arguments of the exported functions. */
function resolvePrefix(client: RedisClient, options: RedisStoreOptions): string {
  const { prefix = 'evertoken' } = options;
  const issues = findUnknownOptions(options, 'prefix');
  issues.push(...validateRedisClient(client));
  if (typeof prefix !== 'string' || prefix === '' || /[{}\s]/.test(prefix)) {
    issues.push('prefix must be a non-empty string without braces or white space');
  }
  throwIfInvalid(issues);
  return prefix;
}
