const SLOTS = 10;
const SLOT_MS = 30_000;

/** How far back a {@link RecentCount} looks, ms. */
export const RECENT_MS: number = SLOTS * SLOT_MS;

/** Counts what happened in the last five minutes, half a minute more or less. */
export class RecentCount {
  readonly #slots = new Float64Array(SLOTS);
  #newest = -Infinity;

  /** Notes one. @param nowMs a monotonic time */
  note(nowMs: number): void {
    const slot = this.#turnTo(nowMs);
    this.#slots[slot % SLOTS]! += 1;
  }

  count(nowMs: number): number {
    this.#turnTo(nowMs);
    return this.#slots.reduce((sum, slot) => sum + slot, 0);
  }

  /** Empties the slots that time has passed over. */
  #turnTo(nowMs: number): number {
    const slot = Math.floor(nowMs / SLOT_MS);
    if (slot === this.#newest) return slot;
    const passed = Math.min(SLOTS, slot - this.#newest);
    for (let back = 0; back < passed; back += 1) this.#slots[(slot - back) % SLOTS] = 0;
    this.#newest = slot;
    return slot;
  }
}
