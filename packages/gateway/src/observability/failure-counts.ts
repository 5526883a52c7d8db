/** How often requests of one caller failed at one endpoint for one cause, since the start. */
export interface FailureCount {
  /** Undefined if the caller was not identified, as {@link caller}. */
  readonly account: string | undefined;
  readonly caller: string | undefined;
  /** Name in the endpoint table, such as `GET /users/{userId}`, or `unknown`. */
  readonly endpoint: string;
  /** Of the last response; undefined if the client disconnected before it. */
  readonly status: number | undefined;
  /** Code of the gateway's error response, or of the API's error; undefined for another status of the API. */
  readonly code: string | undefined;
  readonly count: number;
  /** ms since the epoch. */
  readonly lastAt: number;
}

/** Why requests failed. */
export interface Failures {
  /** The most frequent first. */
  readonly failures: readonly FailureCount[];
  /** Number of failed requests that are in none of them. */
  readonly others: number;
}

const MAX_COUNTS = 300;

/** Counts of one account. Those whose last failure is longest ago make room for new ones. */
export class FailureCounts {
  readonly #counts = new Map<string, FailureCount>();
  #others = 0;

  /** The counts, in any order. */
  get all(): Iterable<FailureCount> {
    return this.#counts.values();
  }

  /** Number of failures whose counts have made room. */
  get others(): number {
    return this.#others;
  }

  /** Counts a failure. */
  add(failure: Omit<FailureCount, 'count'>): void {
    const { caller, endpoint, code, status } = failure;
    const key = `${caller} ${endpoint} ${code ?? status}`;
    const count = (this.#counts.get(key)?.count ?? 0) + 1;
    // The newest is the last.
    this.#counts.delete(key);
    if (this.#counts.size >= MAX_COUNTS) this.#removeOldest();
    this.#counts.set(key, { ...failure, count });
  }

  #removeOldest(): void {
    const { value } = this.#counts.entries().next();
    if (value === undefined) return;
    this.#counts.delete(value[0]);
    this.#others += value[1].count;
  }
}
