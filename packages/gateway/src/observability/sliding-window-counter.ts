const BUCKET_COUNT = 10;
const BUCKET_MS = 30_000;

/** Length of the window of a {@link SlidingWindowCounter}, ms. */
export const WINDOW_MS: number = BUCKET_COUNT * BUCKET_MS;

/** Counts events of the last five minutes in buckets of 30 s, so the window is exact to one bucket. */
export class SlidingWindowCounter {
  readonly #buckets = new Float64Array(BUCKET_COUNT);
  #currentBucket = -Infinity;

  /** Counts one event. @param nowMs a monotonic time, ms */
  increment(nowMs: number): void {
    const bucket = this.#advanceTo(nowMs);
    this.#buckets[bucket % BUCKET_COUNT]! += 1;
  }

  /**
   * Number of events in the window, or in its last `windowMs`.
   *
   * @param nowMs a monotonic time, ms
   */
  count(nowMs: number, windowMs: number = WINDOW_MS): number {
    const last = this.#advanceTo(nowMs);
    let sum = 0;
    for (let age = 0; age < windowMs / BUCKET_MS; age += 1) {
      sum += this.#buckets[(((last - age) % BUCKET_COUNT) + BUCKET_COUNT) % BUCKET_COUNT]!;
    }
    return sum;
  }

  /** Clears the buckets that have expired since the last call. */
  #advanceTo(nowMs: number): number {
    const bucket = Math.floor(nowMs / BUCKET_MS);
    if (bucket === this.#currentBucket) return bucket;
    const expired = Math.min(BUCKET_COUNT, bucket - this.#currentBucket);
    for (let age = 0; age < expired; age += 1) this.#buckets[(bucket - age) % BUCKET_COUNT] = 0;
    this.#currentBucket = bucket;
    return bucket;
  }
}
