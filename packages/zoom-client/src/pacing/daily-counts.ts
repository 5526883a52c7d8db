interface Count {
  used: number;
  /** The part of `used` that has not been sent to the shared count yet. */
  unsynced: number;
}

/** Counts by name, reset at 00:00 UTC. */
export class DailyCounts {
  readonly #now: () => number;
  readonly #counts = new Map<string, Count>();
  #day = 0;

  /** @param now returns the wall-clock time, ms since the epoch */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Today's count. */
  used(name: string): number {
    return this.#today().get(name)?.used ?? 0;
  }

  /** Changes a count locally; the result is at least 0. */
  add(name: string, by: number): void {
    const { used, unsynced } = this.#today().get(name) ?? ZERO;
    this.#counts.set(name, { used: Math.max(0, used + by), unsynced: unsynced + by });
  }

  /**
   * Sends the unsynced part of a count to the shared count and takes over the shared total. After a failure
   * the part stays unsynced although it may have arrived: counting twice is safer than not counting.
   */
  async sync<T extends { readonly used: number }>(
    name: string,
    send: (unsynced: number) => Promise<T>,
  ): Promise<T> {
    const { unsynced } = this.#today().get(name) ?? ZERO;
    this.add(name, 0);
    this.#counts.get(name)!.unsynced = 0;
    try {
      const reply = await send(unsynced);
      // Counted locally while the call was in flight.
      const { unsynced: since } = this.#today().get(name) ?? ZERO;
      this.#counts.set(name, { used: reply.used + since, unsynced: since });
      return reply;
    } catch (error) {
      const count = this.#today().get(name);
      if (count !== undefined) count.unsynced += unsynced;
      throw error;
    }
  }

  #today(): Map<string, Count> {
    const day = getUtcDay(this.#now());
    if (day !== this.#day) {
      this.#day = day;
      this.#counts.clear();
    }
    return this.#counts;
  }
}

const ZERO: Count = { used: 0, unsynced: 0 };
const DAY_MS = 86_400_000;

/** The number of days since the epoch, UTC. @param now ms since the epoch */
function getUtcDay(now: number): number {
  return Math.floor(now / DAY_MS);
}

/** Time until 00:00 UTC, ms. @param now ms since the epoch */
export function msUntilUtcMidnight(now: number): number {
  return (getUtcDay(now) + 1) * DAY_MS - now;
}
