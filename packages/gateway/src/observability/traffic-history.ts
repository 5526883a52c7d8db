import {
  DURATION_BUCKETS_SECONDS,
  REQUEST_OUTCOMES,
  estimateQuantileMs,
  type RequestMetrics,
  type RequestOutcome,
} from './request-metrics.ts';

/** The traffic of one {@link SAMPLE_INTERVAL_MS}. */
export interface TrafficSample {
  /** End of the interval, ms since the epoch. */
  readonly at: number;
  /** By account name; accounts without requests are omitted. */
  readonly accounts: Readonly<Record<string, AccountSample>>;
}

/** The traffic of one account in a sample. */
export interface AccountSample {
  /** Finished requests by outcome. */
  readonly outcomes: Readonly<Record<RequestOutcome, number>>;
  /** Quantiles of the request duration, ms. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/** Length of a sample, ms. */
export const SAMPLE_INTERVAL_MS = 5_000;
/** 15 minutes. */
const MAX_SAMPLES = 180;

interface Totals {
  readonly outcomes: Float64Array;
  readonly durations: Float64Array;
}

/** Samples of the traffic of the last 15 minutes, for the dashboard's charts. */
export class TrafficHistory {
  readonly #metrics: RequestMetrics;
  readonly #samples: TrafficSample[] = [];
  readonly #timer: NodeJS.Timeout;
  #previous: ReadonlyMap<string, Totals>;
  #listener: (sample: TrafficSample) => void = () => {};

  constructor(metrics: RequestMetrics) {
    this.#metrics = metrics;
    this.#previous = collectTotals(metrics);
    this.#timer = setInterval(() => this.#takeSample(), SAMPLE_INTERVAL_MS).unref();
  }

  /** Oldest first. */
  get samples(): readonly TrafficSample[] {
    return this.#samples;
  }

  /** Sets the listener for new samples; there is only one. */
  subscribe(listener: (sample: TrafficSample) => void): void {
    this.#listener = listener;
  }

  /** Stops sampling. */
  close(): void {
    clearInterval(this.#timer);
  }

  #takeSample(): void {
    const current = collectTotals(this.#metrics);
    const accounts = [...current].flatMap(([name, totals]) => {
      const sample = diffTotals(this.#previous.get(name), totals);
      return sample === undefined ? [] : [[name, sample] as const];
    });
    const sample = { at: Date.now(), accounts: Object.fromEntries(accounts) };
    this.#previous = current;
    this.#samples.push(sample);
    if (this.#samples.length > MAX_SAMPLES) this.#samples.shift();
    this.#listener(sample);
  }
}

/** Returns undefined if no request finished in between. */
function diffTotals(previous: Totals | undefined, current: Totals): AccountSample | undefined {
  const outcomes = subtract(current.outcomes, previous?.outcomes);
  const durations = subtract(current.durations, previous?.durations);
  const [p50Ms, p95Ms, p99Ms] = [0.5, 0.95, 0.99].map((quantile) =>
    estimateQuantileMs(durations, quantile),
  );
  if (p50Ms === undefined || p95Ms === undefined || p99Ms === undefined) return undefined;
  const entries = REQUEST_OUTCOMES.map((outcome, index) => [outcome, outcomes[index]!]);
  return {
    outcomes: Object.fromEntries(entries) as Record<RequestOutcome, number>,
    p50Ms,
    p95Ms,
    p99Ms,
  };
}

function subtract(current: Float64Array, previous: Float64Array | undefined): Float64Array {
  return current.map((count, index) => count - (previous?.[index] ?? 0));
}

function collectTotals(metrics: RequestMetrics): Map<string, Totals> {
  return new Map(
    Array.from(metrics.accounts, ({ name, callers }) => {
      const outcomes = new Float64Array(REQUEST_OUTCOMES.length);
      const durations = new Float64Array(DURATION_BUCKETS_SECONDS.length + 1);
      for (const caller of callers.values()) {
        addTo(outcomes, caller.outcomes);
        addTo(durations, caller.durations.counts);
      }
      return [name, { outcomes, durations }];
    }),
  );
}

function addTo(sums: Float64Array, values: Float64Array): void {
  values.forEach((value, index) => (sums[index]! += value));
}
