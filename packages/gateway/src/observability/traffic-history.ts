import {
  DURATION_BUCKETS_SECONDS,
  REQUEST_OUTCOMES,
  estimateQuantileMs,
  type RequestMetrics,
  type RequestOutcome,
} from './request-metrics.ts';

/** The traffic of an interval. */
export interface TrafficSample {
  /** End of the interval, ms since the epoch. */
  readonly at: number;
  /** Length of the interval. */
  readonly durationMs: number;
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

const MAX_SAMPLES = 180;
/** A shorter interval says too little about a rate, ms. */
const MIN_INTERVAL_MS = 1_000;
/** The ranges of time that charts show, with the length of a sample, ms: each has 180. */
export const TRAFFIC_RANGES = {
  '15m': 5_000,
  '1h': 20_000,
  '6h': 120_000,
  '24h': 480_000,
} as const;

/** See {@link TRAFFIC_RANGES}. */
export type TrafficRange = keyof typeof TRAFFIC_RANGES;

interface Totals {
  readonly outcomes: Float64Array;
  readonly durations: Float64Array;
}

/** The last 180 samples of the traffic, for the dashboard's charts. */
export class TrafficHistory {
  readonly #metrics: RequestMetrics;
  readonly #samples: TrafficSample[] = [];
  readonly #timer: NodeJS.Timeout;
  #previous: ReadonlyMap<string, Totals>;
  #previousAt = Date.now();
  #listener: (sample: TrafficSample) => void = () => {};

  /** @param intervalMs length of a sample, ms */
  constructor(metrics: RequestMetrics, intervalMs: number) {
    this.#metrics = metrics;
    this.#previous = collectTotals(metrics);
    this.#timer = setInterval(() => this.#takeSample(), intervalMs).unref();
  }

  /** Oldest first. */
  get samples(): readonly TrafficSample[] {
    return this.#samples;
  }

  /** The samples, and that of the present interval, which is shorter. */
  readUntilNow(): readonly TrafficSample[] {
    const sample = this.#toSample(collectTotals(this.#metrics));
    return sample.durationMs < MIN_INTERVAL_MS ? this.#samples : [...this.#samples, sample];
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
    const sample = this.#toSample(current);
    this.#previous = current;
    this.#previousAt = sample.at;
    this.#samples.push(sample);
    if (this.#samples.length > MAX_SAMPLES) this.#samples.shift();
    this.#listener(sample);
  }

  #toSample(current: ReadonlyMap<string, Totals>): TrafficSample {
    const accounts = [...current].flatMap(([name, totals]) => {
      const sample = diffTotals(this.#previous.get(name), totals);
      return sample === undefined ? [] : [[name, sample] as const];
    });
    const at = Date.now();
    return { at, durationMs: at - this.#previousAt, accounts: Object.fromEntries(accounts) };
  }
}

/** Creates the history of each range. */
export function createTrafficHistories(
  metrics: RequestMetrics,
): Readonly<Record<TrafficRange, TrafficHistory>> {
  const create = (range: TrafficRange): TrafficHistory =>
    new TrafficHistory(metrics, TRAFFIC_RANGES[range]);
  return { '15m': create('15m'), '1h': create('1h'), '6h': create('6h'), '24h': create('24h') };
}

/** Returns a sample with one account alone. */
export function selectAccount(sample: TrafficSample, account: string): TrafficSample {
  const own = sample.accounts[account];
  return { ...sample, accounts: own === undefined ? {} : { [account]: own } };
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
