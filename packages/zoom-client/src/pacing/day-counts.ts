import { utcDayNumber } from './utc-day.ts';

interface DayCount {
  used: number;
  /** What of it was not yet told to those who share the count. */
  unsynced: number;
}

/** What was counted today, by name; all start anew at 00:00 UTC. */
export class DayCounts {
  readonly #now: () => number;
  readonly #counts = new Map<string, DayCount>();
  #day = 0;

  /** @param now ms since the epoch */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** How much was counted today. */
  used(name: string): number {
    return this.#today().get(name)?.used ?? 0;
  }

  /** Counts so many, which nobody else knows of. Below 0 there is nothing. */
  add(name: string, by: number): void {
    const { used, unsynced } = this.#today().get(name) ?? ZERO;
    this.#counts.set(name, { used: Math.max(0, used + by), unsynced: unsynced + by });
  }

  /**
   * Tells those who share the count what they do not know yet, and hears from them what was used.
   * When `tell` fails they count as not told, though they may have been: rather too much than too little.
   */
  async sync<T extends { readonly used: number }>(
    name: string,
    tell: (owed: number) => Promise<T>,
  ): Promise<T> {
    const { unsynced } = this.#today().get(name) ?? ZERO;
    this.add(name, 0);
    this.#counts.get(name)!.unsynced = 0;
    try {
      const answer = await tell(unsynced);
      // What was counted here meanwhile, they still do not know.
      const { unsynced: since } = this.#today().get(name) ?? ZERO;
      this.#counts.set(name, { used: answer.used + since, unsynced: since });
      return answer;
    } catch (error) {
      const count = this.#today().get(name);
      if (count !== undefined) count.unsynced += unsynced;
      throw error;
    }
  }

  #today(): Map<string, DayCount> {
    const day = utcDayNumber(this.#now());
    if (day !== this.#day) {
      this.#day = day;
      this.#counts.clear();
    }
    return this.#counts;
  }
}

const ZERO: DayCount = { used: 0, unsynced: 0 };
