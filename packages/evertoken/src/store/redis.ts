import { TokenError, isErrorCode, throwIfInvalid, type ErrorCode } from '../errors.ts';
import { Secret } from '../secret.ts';
import { FAILURE_COUNT_TTL_MS } from './decide.ts';
import { GenerationListeners } from './listeners.ts';
import { toRedisConnection, type RedisClient, type RedisConnection } from './redis-clients.ts';
import { redisScripts, type RedisScriptName } from './redis-scripts.ts';
import type {
  AcquireResult,
  AcquireRequest,
  Lease,
  StoredRecord,
  StoreView,
  TokenStore,
} from './token-store.ts';

export type {
  IoRedisClient,
  IoRedisSubscriber,
  NodeRedisClient,
  NodeRedisSubscriber,
  RedisClient,
} from './redis-clients.ts';

/** Options of {@link redisStore}. */
export interface RedisStoreOptions {
  /** Put before every key and channel. Default `evertoken`. */
  readonly prefix?: string | undefined;
}

/**
 * A store in Redis 7 or newer, for any number of processes. `docs/storage.md` lists its keys.
 *
 * The client is yours: connect it before, close it after. Its offline queue should be off
 * (`disableOfflineQueue: true` for node-redis, `enableOfflineQueue: false` for ioredis); calls are
 * bounded in time either way.
 *
 * @throws TokenError `OPTIONS_INVALID`; its methods throw the client's errors and `STORE_RESPONSE_INVALID`.
 */
export function redisStore(client: RedisClient, options: RedisStoreOptions = {}): TokenStore {
  const { prefix = 'evertoken' } = options;
  throwIfInvalid(validateArguments(client, prefix));
  const connection = toRedisConnection(client);
  const channel = `${prefix}:events`;
  const run = createStoreScripts(connection, prefix);

  return {
    async acquire(key, request) {
      return readAcquireResult(
        await run('acquire', key, toAcquireArguments(request)),
        request.owner,
      );
    },

    async commit(key, lease, { lifetimeMs, elapsedMs, refreshAfterMs, payload }) {
      const answer = await run('commit', key, [
        lease.owner,
        toInteger(lease.fence),
        toInteger(lease.consecutiveRejections),
        toInteger(lifetimeMs),
        toInteger(elapsedMs),
        toInteger(refreshAfterMs),
        payload.reveal(),
        channel,
        key,
      ]);
      return answer === 'stale' ? { kind: 'stale' } : { kind: 'committed' };
    },

    async fail(key, lease, { code, baseMs, capMs, retryAfterMs, random }) {
      const answer = await run('fail', key, [
        lease.owner,
        toInteger(lease.fence),
        code,
        toInteger(baseMs),
        toInteger(capMs),
        toInteger(retryAfterMs),
        String(random),
        toInteger(FAILURE_COUNT_TTL_MS),
      ]);
      const [failures, forMs] = readNumbers(answer);
      return { failures: failures!, remainingMs: forMs! };
    },

    async release(key, lease) {
      await run('release', key, [lease.owner, toInteger(lease.fence)]);
    },

    async confirm(key, generation) {
      return (await run('confirm', key, [toInteger(generation)])) === 1;
    },

    async restore(key, record) {
      if (record.payload === undefined) return false;
      const answer = await run('heal', key, [
        toInteger(record.generation),
        toInteger(record.ageMs),
        toInteger(record.remainingMs),
        toInteger(record.refreshInMs),
        toInteger(record.confirmedMsAgo ?? -1),
        record.payload.reveal(),
      ]);
      return answer === 1;
    },

    async clear(key) {
      await run('clear', key, []);
    },

    async inspect(key) {
      return readView(await run('inspect', key, []));
    },

    subscribe: createSubscription(connection, channel),
  };
}

/** One connection that listens, however many managers share the store: opened for the first, ended with the last. */
function createSubscription(
  connection: RedisConnection,
  channel: string,
): NonNullable<TokenStore['subscribe']> {
  const listeners = new GenerationListeners();
  let end: Promise<() => Promise<void>> | undefined;
  return async (key, listener) => {
    const remove = listeners.add(key, listener);
    end ??= connection.subscribe(channel, (message) => {
      const at = message.lastIndexOf(' ');
      const generation = Number(message.slice(at + 1));
      if (Number.isSafeInteger(generation)) listeners.notify(message.slice(0, at), generation);
    });
    await end;
    return async () => {
      remove();
      if (listeners.size > 0) return;
      const last = end;
      end = undefined;
      await (
        await last
      )?.();
    };
  };
}

/** Runs a script by its hash, and sends its text only when the server does not know it. */
function createStoreScripts(
  connection: RedisConnection,
  prefix: string,
): (name: RedisScriptName, key: string, args: readonly string[]) => Promise<unknown> {
  const hashes = new Map<RedisScriptName, Promise<string>>();
  return async (name, key, args) => {
    const script = redisScripts[name];
    const hash = hashes.get(name) ?? sha1(script);
    hashes.set(name, hash);
    const keys = ['r', 'l', 'g', 'f'].map((kind) => `${prefix}:{${key}}:${kind}`);
    try {
      return await connection.evalSha(await hash, keys, args);
    } catch (error) {
      if (!String(error).includes('NOSCRIPT')) throw error;
      return connection.eval(script, keys, args);
    }
  };
}

async function sha1(script: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(script));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
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
  ];
}

function readAcquireResult(reply: unknown, owner: string): AcquireResult {
  if (!Array.isArray(reply)) throw invalidResponse();
  const [kind, ...fields] = reply as unknown[];
  switch (kind) {
    case 'use':
    case 'still-valid':
      return { kind, record: readRecord(fields) };
    case 'grace-period':
      return { kind, remainingMs: Number(fields[0]) };
    case 'cooldown':
      return { kind, remainingMs: Number(fields[0]), code: readCode(fields[1]) };
    case 'wait':
      return { kind, remainingMs: Number(fields[0]) };
    case 'lease':
      return { kind, lease: readLease(fields, owner) };
    default:
      throw invalidResponse();
  }
}

function readView(reply: unknown): StoreView {
  if (!Array.isArray(reply)) throw invalidResponse();
  const [record, lease, pause] = reply as unknown[];
  if (!Array.isArray(record) || !Array.isArray(lease) || !Array.isArray(pause))
    throw invalidResponse();
  const { payload: _, ...times } = readRecord(record.slice(0, 5));
  const [failures, pauseMs] = readNumbers(pause.slice(0, 2));
  const [held, leaseMs] = [String(lease[0]), Number(lease[1])];
  const mintedBy = String(record[5]) || undefined;
  return {
    record: times.generation > 0 ? { ...times, mintedBy } : undefined,
    lease:
      leaseMs > 0 ? { owner: held.slice(held.indexOf(':') + 1), remainingMs: leaseMs } : undefined,
    cooldown:
      failures! > 0
        ? { failures: failures!, remainingMs: pauseMs!, code: readCode(pause[2]) }
        : undefined,
  };
}

/** A newer version of this library may have failures that this one does not know. */
function readCode(field: unknown): ErrorCode {
  const code = String(field);
  return isErrorCode(code) ? code : 'TOKEN_ENDPOINT_FAILED';
}

function readRecord(fields: readonly unknown[]): StoredRecord {
  const [generation, ageMs, remainingMs, refreshInMs, confirmedMsAgo] = readNumbers(
    fields.slice(0, 5),
  );
  const payload = fields[5];
  return {
    generation: generation!,
    ageMs: ageMs!,
    remainingMs: remainingMs!,
    refreshInMs: refreshInMs!,
    confirmedMsAgo: confirmedMsAgo! < 0 ? undefined : confirmedMsAgo,
    payload: typeof payload === 'string' ? new Secret(payload) : undefined,
  };
}

function readLease(fields: readonly unknown[], owner: string): Lease {
  const [fence, streak] = readNumbers(fields);
  return { owner, fence: fence!, consecutiveRejections: streak! };
}

function readNumbers(reply: unknown): number[] {
  if (!Array.isArray(reply)) throw invalidResponse();
  const values = (reply as unknown[]).map(Number);
  if (values.some(Number.isNaN)) throw invalidResponse();
  return values;
}

/** Whole numbers only: Redis takes no fractions as a TTL. */
function toInteger(value: number): string {
  return String(Math.round(value));
}

function invalidResponse(): TokenError {
  return new TokenError('STORE_RESPONSE_INVALID');
}

function validateArguments(client: unknown, prefix: unknown): string[] {
  const issues: string[] = [];
  const usable = typeof client === 'object' && client !== null && 'eval' in client;
  if (!usable) issues.push('client must be a client of the package redis or ioredis');
  if (typeof prefix !== 'string' || prefix === '' || /[{}\s]/.test(prefix)) {
    issues.push('prefix must be a non-empty string without braces or white space');
  }
  return issues;
}
