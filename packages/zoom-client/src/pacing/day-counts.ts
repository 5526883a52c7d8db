import { utcDay } from './utc-day.ts';

interface Count {
  used: number;
  /** What of it was not yet told to those who share the count. */
  owed: number;
}

/** What was counted today, by name; all start anew at 00:00 UTC. */
export class DayCounts {
  readonly #now: () => number;
  readonly #counts = new Map<string, Count>();
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
    const { used, owed } = this.#today().get(name) ?? NOTHING;
    this.#counts.set(name, { used: Math.max(0, used + by), owed: owed + by });
  }

  /**
   * Tells those who share the count what they do not know yet, and hears from them what was used.
   * When `tell` fails they count as not told, though they may have been: rather too much than too little.
   */
  async exchange<T extends { readonly used: number }>(
    name: string,
    tell: (owed: number) => Promise<T>,
  ): Promise<T> {
    const { owed } = this.#today().get(name) ?? NOTHING;
    this.add(name, 0);
    this.#counts.get(name)!.owed = 0;
    try {
      const answer = await tell(owed);
      // What was counted here meanwhile, they still do not know.
      const { owed: since } = this.#today().get(name) ?? NOTHING;
      this.#counts.set(name, { used: answer.used + since, owed: since });
      return answer;
    } catch (error) {
      const count = this.#today().get(name);
      if (count !== undefined) count.owed += owed;
      throw error;
    }
  }

  #today(): Map<string, Count> {
    const day = utcDay(this.#now());
    if (day !== this.#day) {
      this.#day = day;
      this.#counts.clear();
    }
    return this.#counts;
  }
}

const NOTHING: Count = { used: 0, owed: 0 };
