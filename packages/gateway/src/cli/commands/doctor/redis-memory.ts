import { fail, pass, warn, type CheckOutcome } from './outcome.ts';

/** What `INFO` tells about memory. */
export interface MemoryInfo {
  /** Bytes; 0 for no limit. */
  readonly limit: number;
  readonly used: number;
  readonly policy: string;
  /** Keys that were thrown out since the server's start. */
  readonly evicted: number;
}

/** A Redis that evicts sits just below its limit. */
const EVICTING_RATIO = 0.95;
const WARN_RATIO = 0.9;

/** Reads the answer of `INFO`; undefined when it does not tell, as where somebody else runs the server. */
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
 * Judges what happens when memory runs out. Every key of ours may be lost, at the price of a mint; it does
 * harm where it goes on, and the lease that keeps mints apart is lost with the rest.
 */
export function evaluateEviction(facts: MemoryInfo): CheckOutcome<MemoryInfo> {
  const { limit, used, policy, evicted } = facts;
  if (limit === 0) return pass(`${policy}, and no maxmemory`, facts);
  if (policy === 'noeviction') return pass(policy, facts);
  const todo =
    'Give tokens a Redis of their own, or raise maxmemory: CONFIG SET maxmemory <bytes>. ' +
    'Where others fill this one, the shared token is thrown out with their keys, and the fleet mints again each time';
  return evicted > 0 && used >= limit * EVICTING_RATIO
    ? fail(`${policy}, and keys are being thrown out (${evicted} so far)`, todo, facts)
    : warn(
        `${policy} at ${megabytes(limit)}: keys are thrown out when that is reached`,
        todo,
        facts,
      );
}

/** Judges how much room there is where Redis refuses writes once it is full. */
export function evaluateMemory({ limit, used, policy }: MemoryInfo): CheckOutcome<true> {
  if (limit === 0) return pass(`${megabytes(used)}, without a limit`, true);
  const seen = `${megabytes(used)} of ${megabytes(limit)}`;
  return policy === 'noeviction' && used >= limit * WARN_RATIO
    ? warn(
        `${seen}: at the limit Redis refuses writes, and each gateway mints for itself`,
        'Raise maxmemory (CONFIG SET maxmemory <bytes>), or see who fills it (redis-cli --bigkeys)',
        true,
      )
    : pass(seen, true);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MiB`;
}
