import type { Clock } from 'evertoken';
import { getPathParameter } from '../endpoints/find-endpoint.ts';
import type { Budget } from './budget.ts';
import { msUntilUtcMidnight, type DailyCounts } from './daily-counts.ts';
import type { ObservedRequest, PacedRequest } from './pacer.ts';
import { PacingError } from './pacing-error.ts';

/** Dependencies of {@link SpecialLimits}. */
export interface SpecialLimitsDeps {
  readonly budget: Budget;
  /** This process's copy of the counts. */
  readonly counts: DailyCounts;
  readonly clock: Pick<Clock, 'now'>;
}

/** A special limit applied to the host or meeting in a request's path. */
interface AppliedLimit {
  /** A hash of the limit's name and what it counts. */
  readonly key: string;
  /** Requests per day. `share` does not apply: the limit belongs to the host or meeting. */
  readonly perDay: number;
}

/** As many random bits as a UUID. */
const KEY_BYTES = 16;

/**
 * The daily limits of hosts and meetings. A request is counted when it gets its slot. Until then it only
 * reserves its place, so that requests which are never sent leave nothing behind.
 */
export class SpecialLimits {
  readonly #deps: SpecialLimitsDeps;
  /** Requests that wait for a slot or for their count, by key. */
  readonly #reserved = new Map<string, number>();

  constructor(deps: SpecialLimitsDeps) {
    this.#deps = deps;
  }

  /**
   * Counts a request after `enqueue` has admitted it, unless the limit is exhausted.
   *
   * @returns as `Pacer.admit`
   */
  admit(
    request: PacedRequest,
    enqueue: () => Promise<void> | undefined,
  ): Promise<void> | undefined {
    const special = getSpecialLimit(request);
    if (special === undefined) return enqueue();
    const { budget, counts, clock } = this.#deps;
    const { key, perDay } = special;
    if (counts.used(key) + (this.#reserved.get(key) ?? 0) >= perDay) {
      return Promise.reject(exhausted(request, perDay, msUntilUtcMidnight(clock.now())));
    }
    const slot = enqueue();
    const counted =
      slot === undefined ? budget.count(key, perDay) : slot.then(() => budget.count(key, perDay));
    // Counted in this process, after the check above.
    if (!(counted instanceof Promise)) return undefined;
    return this.#reserve(key, async () => {
      const { isGranted, resetInMs } = await counted;
      request.signal?.throwIfAborted();
      if (!isGranted) throw exhausted(request, perDay, resetInMs);
    });
  }

  /** Takes Zoom's word that the daily limit is exhausted over our own count. */
  exhaust(request: ObservedRequest): void {
    const special = getSpecialLimit(request);
    if (special !== undefined) void this.#deps.budget.exhaust(special.key, special.perDay);
  }

  async #reserve(key: string, admit: () => Promise<void>): Promise<void> {
    this.#reserved.set(key, (this.#reserved.get(key) ?? 0) + 1);
    try {
      await admit();
    } finally {
      const left = this.#reserved.get(key)! - 1;
      if (left > 0) this.#reserved.set(key, left);
      else this.#reserved.delete(key);
    }
  }
}

/** The special limit that applies to a request; undefined for most endpoints. */
function getSpecialLimit({ endpoint, path }: ObservedRequest): AppliedLimit | undefined {
  for (const { name, perDay, parameter } of endpoint.limits) {
    const value = parameter && getPathParameter(endpoint, path, parameter);
    if (value === undefined || typeof perDay !== 'number') continue;
    // Ids are case-sensitive, email addresses are not.
    return { key: toKey(name, value.includes('@') ? value.toLowerCase() : value), perDay };
  }
  return undefined;
}

/** A hash: callers choose the value and its length, and an email address must not reach the store. */
function toKey(name: string, value: string): string {
  const { hash } = process.getBuiltinModule('node:crypto');
  const digest = hash('sha256', `${name}/${value}`, 'buffer');
  return digest.subarray(0, KEY_BYTES).toString('base64url');
}

function exhausted({ endpoint }: PacedRequest, limit: number, retryAfterMs: number): PacingError {
  const { label } = endpoint;
  return new PacingError({
    code: 'DAILY_LIMIT_EXHAUSTED',
    label,
    scope: 'host',
    limit,
    retryAfterMs,
  });
}
