interface Count {
  used: number;
  /** The part of `used` that has not been sent to the shared count yet. */
  unsynced: number;
}

/** Maximum number of hosts and meetings that are counted in a day, for each account. */
export const MAX_SPECIAL_COUNTS = 100_000;

/**
 * Counts by name, reset at 00:00 UTC.
 *
 * With more than `maxNames`, those with the lowest count are forgotten. That count becomes the floor, at which all
 * unknown names are taken to be: none is ever counted too low, and after n requests none more than n / `maxNames`
 * too high. The floor rises each time, so this happens at most as often as the limit is high.
 * `redis-scripts.ts` and `postgres-functions.ts` implement the same.
 */
export class DailyCounts {
  readonly #now: () => number;
  readonly #maxNames: number;
  readonly #counts = new Map<string, Count>();
  #floor = 0;
  #day = 0;

  /**
   * @param now returns the wall-clock time, ms since the epoch
   * @param maxNames maximum number of names. @default unlimited
   */
  constructor(now: () => number, maxNames: number = Infinity) {
    this.#now = now;
    this.#maxNames = maxNames;
  }

  /** Today's count. */
  used(name: string): number {
    return this.#get(name).used;
  }

  /** Adds to a count locally. */
  add(name: string, by: number): void {
    const { used, unsynced } = this.#get(name);
    this.#set(name, { used: used + by, unsynced: unsynced + by });
  }

  /**
   * Sends the unsynced part of a count to the shared count and takes over the shared total. After a failure
   * the part stays unsynced although it may have arrived: counting twice is safer than not counting.
   */
  async sync<T extends { readonly used: number }>(
    name: string,
    send: (unsynced: number) => Promise<T>,
  ): Promise<T> {
    const { used, unsynced } = this.#get(name);
    this.#set(name, { used, unsynced: 0 });
    try {
      const reply = await send(unsynced);
      // Counted locally while the call was in flight.
      const { unsynced: since } = this.#get(name);
      const total = Math.max(this.#floor, reply.used) + since;
      this.#set(name, { used: total, unsynced: since });
      return reply;
    } catch (error) {
      const count = this.#today().get(name);
      if (count !== undefined) count.unsynced += unsynced;
      throw error;
    }
  }

  #get(name: string): Readonly<Count> {
    return this.#today().get(name) ?? { used: this.#floor, unsynced: 0 };
  }

  #set(name: string, count: Count): void {
    // A count at the floor is known without an entry.
    if (count.used <= this.#floor) return void this.#counts.delete(name);
    this.#counts.set(name, count);
    if (this.#counts.size > this.#maxNames) this.#raiseFloor();
  }

  #raiseFloor(): void {
    let lowest = Infinity;
    for (const { used } of this.#counts.values()) lowest = Math.min(lowest, used);
    this.#floor = lowest;
    for (const [name, { used }] of this.#counts) if (used <= lowest) this.#counts.delete(name);
  }

  #today(): Map<string, Count> {
    const day = getUtcDay(this.#now());
    if (day !== this.#day) {
      this.#day = day;
      this.#floor = 0;
      this.#counts.clear();
    }
    return this.#counts;
  }
}

const DAY_MS = 86_400_000;

/** The number of days since the epoch, UTC. @param now ms since the epoch */
function getUtcDay(now: number): number {
  return Math.floor(now / DAY_MS);
}

/** Time until 00:00 UTC, ms. @param now ms since the epoch */
export function msUntilUtcMidnight(now: number): number {
  return (getUtcDay(now) + 1) * DAY_MS - now;
}
