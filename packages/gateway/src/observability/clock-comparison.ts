/** A clock that is wrong by more than this misleads, and has JSON Web Tokens rejected, ms. */
export const MAX_CLOCK_DIFFERENCE_MS = 5_000;
/** A `Date` header has a resolution of one second. */
const RESOLUTION_MS = 1_000;
const INTERVAL_MS = 2_000;
/** A difference that no response confirms is forgotten after this time, ms. */
const MAX_AGE_MS = 300_000;

/** A difference between the clock of this machine and that of a server. Times are ms since the epoch. */
export interface ClockProblem {
  /** Positive if this machine is ahead, ms. */
  readonly aheadMs: number;
  readonly since: number;
  readonly lastAt: number;
}

/** Compares the clock of this machine with the `Date` of responses, at most every two seconds. */
export class ClockComparison {
  /** When the next response is to be compared, by `performance.now()`, ms. Read for each request, so not a getter. */
  nextAtMs = 0;
  #problem: ClockProblem | undefined;

  /** Undefined while the clocks agree, or nothing is known. */
  get problem(): ClockProblem | undefined {
    const isKnown = performance.now() < this.nextAtMs + MAX_AGE_MS;
    return isKnown ? this.#problem : undefined;
  }

  /**
   * Compares the clock with that of a server. The response may take its time.
   *
   * @param readDate returns its `Date` header
   */
  async compare<R>(
    response: Promise<R>,
    readDate: (response: R) => string | null | undefined,
  ): Promise<R> {
    const sentAt = Date.now();
    const received = await response;
    const date = Date.parse(readDate(received) ?? '');
    if (!Number.isNaN(date)) this.#observe(date, sentAt, Date.now());
    return received;
  }

  /** Wraps a `fetch` so that each response is compared. */
  observeFetch(send: typeof fetch): typeof fetch {
    return (...request) => this.compare(send(...request), ({ headers }) => headers.get('date'));
  }

  #observe(date: number, sentAt: number, now: number): void {
    this.nextAtMs = performance.now() + INTERVAL_MS;
    const aheadMs = getDifference(date, sentAt, now);
    const since = this.#problem?.since ?? now;
    this.#problem =
      Math.abs(aheadMs) > MAX_CLOCK_DIFFERENCE_MS ? { aheadMs, since, lastAt: now } : undefined;
  }
}

/** Returns 0 if the server may have written the date between the request and its response. */
function getDifference(date: number, sentAt: number, now: number): number {
  return Math.max(0, sentAt - date - RESOLUTION_MS) || Math.min(0, now - date);
}
