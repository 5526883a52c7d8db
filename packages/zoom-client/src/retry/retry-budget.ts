/** Options of {@link createRetryBudget}. */
export interface RetryBudgetOptions {
  /** How many retries there may be per request. Default 0.1. */
  readonly ratio?: number | undefined;
  /** How many there may be at once, and for a start. Default 10. */
  readonly reserve?: number | undefined;
}

/** Bounds the retries of all requests together. */
export interface RetryBudget {
  /** Called for each request, not for its retries. */
  recordRequest(): void;
  /** Takes leave for one retry; false when there is none left. */
  takeRetry(): boolean;
}

/**
 * A budget of retries, so that an outage is not answered with a multiple of the load: n requests are
 * sent again `reserve + ratio × n` times at most. Have one per upstream.
 *
 * @throws TypeError for options that are not valid
 */
export function createRetryBudget(options: RetryBudgetOptions = {}): RetryBudget {
  const { ratio = 0.1, reserve = 10 } = options;
  if (!(ratio >= 0 && ratio <= 1)) throw new TypeError('ratio must be from 0 to 1');
  if (!(reserve >= 1 && reserve < Infinity)) throw new TypeError('reserve must be at least 1');
  let left = reserve;
  return {
    recordRequest() {
      left = Math.min(reserve, left + ratio);
    },
    takeRetry() {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
