const SLOT_COUNT = 10;
const SLOT_MS = 30_000;

/** How far back a {@link RecentCount} looks, ms. */
export const WINDOW_MS: number = SLOT_COUNT * SLOT_MS;

/** Counts what happened in the last five minutes, half a minute more or less. */
export class SlidingWindowCounter {
  readonly #slots = new Float64Array(SLOT_COUNT);
  #currentSlot = -Infinity;

  /** Notes one. @param nowMs a monotonic time */
  increment(nowMs: number): void {
    const slot = this.#advanceTo(nowMs);
    this.#slots[slot % SLOT_COUNT]! += 1;
  }

  count(nowMs: number): number {
    this.#advanceTo(nowMs);
    return this.#slots.reduce((sum, slot) => sum + slot, 0);
  }

  /** Empties the slots that time has passed over. */
  #advanceTo(nowMs: number): number {
    const slot = Math.floor(nowMs / SLOT_MS);
    if (slot === this.#currentSlot) return slot;
    const elapsedSlots = Math.min(SLOT_COUNT, slot - this.#currentSlot);
    for (let offset = 0; offset < elapsedSlots; offset += 1)
      this.#slots[(slot - offset) % SLOT_COUNT] = 0;
    this.#currentSlot = slot;
    return slot;
  }
}
