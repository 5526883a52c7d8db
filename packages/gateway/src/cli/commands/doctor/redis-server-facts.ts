import type { ServerInfo } from '../../../accounts/redis.ts';
import type { RedisAddress } from '../../../config/redis-address.ts';
import { fail, pass, warn, type CheckOutcome } from './check.ts';

const MIN_MAJOR_VERSION = 7;

/** Evaluates the version of the server. */
export function evaluateVersion({ version }: ServerInfo): CheckOutcome<true> {
  const major = Number.parseInt(version, 10);
  if (!(major < MIN_MAJOR_VERSION)) return pass(version, true);
  return fail(
    `${version} is too old`,
    `Use Redis ${MIN_MAJOR_VERSION} or newer, or Valkey: the scripts require it`,
  );
}

/** Evaluates the role of the server: it must be a primary, and be configured as what it is. */
export function evaluateRole(
  { mode, role }: ServerInfo,
  kind: RedisAddress['kind'],
): CheckOutcome<true> {
  const setting = 'redis.url (REDIS_URL)';
  if (mode === 'sentinel') {
    return fail(
      'this is a Sentinel, which stores no keys',
      `Set redis.sentinel (REDIS_SENTINEL_NAME, REDIS_SENTINEL_NODES) in place of ${setting}`,
    );
  }
  if (mode === 'cluster' && kind !== 'cluster') {
    return fail(
      'this server is part of a cluster',
      `Set redis.cluster (REDIS_CLUSTER_NODES) in place of ${setting}`,
    );
  }
  if (role !== 'master') {
    return fail(
      'this is a replica, which accepts no writes',
      `Set ${setting} to the address of the primary`,
    );
  }
  return pass('a primary', true);
}

/** The fields of `INFO` about memory. */
export interface MemoryInfo {
  /** Bytes; 0 for no limit. */
  readonly limit: number;
  /** Bytes. */
  readonly used: number;
  readonly policy: string;
  /** Number of keys evicted since the server's start. */
  readonly evicted: number;
}

/** An evicting Redis stays just below its limit. */
const EVICTING_RATIO = 0.95;
const WARN_RATIO = 0.9;

/** Parses the response of `INFO`; undefined if it lacks the fields, as on some managed servers. */
export function parseMemoryInfo(info: string): MemoryInfo | undefined {
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];
  const policy = field('maxmemory_policy');
  const [limit, used, evicted] = ['maxmemory', 'used_memory', 'evicted_keys'].map((name) =>
    Number(field(name)),
  );
  if (policy === undefined || !Number.isFinite(limit) || !Number.isFinite(used)) return undefined;
  return { limit: limit!, used: used!, policy, evicted: Number.isFinite(evicted) ? evicted! : 0 };
}

/**
 * Evaluates what happens when memory runs out. Losing a key costs one mint; continuous eviction is harmful,
 * because the lease that keeps processes from minting at once is evicted too.
 */
export function evaluateEviction(info: MemoryInfo): CheckOutcome<MemoryInfo> {
  const { limit, used, policy, evicted } = info;
  if (limit === 0) return pass(`${policy}, and no maxmemory`, info);
  if (policy === 'noeviction') return pass(policy, info);
  const fix =
    'Use a separate Redis for tokens, or raise maxmemory: CONFIG SET maxmemory <bytes>. ' +
    'When other keys fill this one, the shared token is evicted too, and the fleet mints again each time';
  return evicted > 0 && used >= limit * EVICTING_RATIO
    ? fail(`${policy}, and keys are being evicted (${evicted} so far)`, fix, info)
    : warn(`${policy} at ${toMiB(limit)}: keys are evicted when that is reached`, fix, info);
}

/** Evaluates how much memory is left if Redis rejects writes when it is full. */
export function evaluateMemory({ limit, used, policy }: MemoryInfo): CheckOutcome<true> {
  if (limit === 0) return pass(`${toMiB(used)}, without a limit`, true);
  const finding = `${toMiB(used)} of ${toMiB(limit)}`;
  return policy === 'noeviction' && used >= limit * WARN_RATIO
    ? warn(
        `${finding}: at the limit Redis rejects writes, and each gateway mints its own token`,
        'Raise maxmemory (CONFIG SET maxmemory <bytes>), or find what fills it (redis-cli --bigkeys)',
        true,
      )
    : pass(finding, true);
}

function toMiB(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MiB`;
}
