import { REQUEST_OUTCOMES, type RequestMetrics, type RequestOutcome } from './request-metrics.ts';
import { DURATION_BUCKETS_SECONDS, estimateQuantileMs } from './histogram.ts';

/** What passed through the gateway in a few seconds. */
export interface TrafficSample {
  /** Its end, ms since the epoch. */
  readonly at: number;
  /** By account; one without requests is left out. */
  readonly accounts: Readonly<Record<string, AccountSample>>;
}

/** What passed for one account. */
export interface AccountSample {
  /** Requests by what their caller was told. */
  readonly outcomes: Readonly<Record<RequestOutcome, number>>;
  /** How long requests took, ms: half of them no longer than this. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/** How long a sample is, ms. */
export const SAMPLE_INTERVAL_MS = 5_000;
/** A quarter of an hour. */
const MAX_SAMPLES = 180;

interface Totals {
  readonly outcomes: Float64Array;
  readonly durations: Float64Array;
}

/** Remembers the traffic of the last quarter of an hour, for those who begin to look. */
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

  /** Calls back with each new sample. */
  subscribe(listener: (sample: TrafficSample) => void): void {
    this.#listener = listener;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #takeSample(): void {
    const now = collectTotals(this.#metrics);
    const accounts = [...now].flatMap(([name, totals]) => {
      const sample = diffTotals(this.#previous.get(name), totals);
      return sample === undefined ? [] : [[name, sample] as const];
    });
    const sample = { at: Date.now(), accounts: Object.fromEntries(accounts) };
    this.#previous = now;
    this.#samples.push(sample);
    if (this.#samples.length > MAX_SAMPLES) this.#samples.shift();
    this.#listener(sample);
  }
}

/** Undefined when nothing came in between. */
function diffTotals(previous: Totals | undefined, current: Totals): AccountSample | undefined {
  const outcomes = current.outcomes.map((count, index) => count - (previous?.outcomes[index] ?? 0));
  const durations = current.durations.map(
    (count, index) => count - (previous?.durations[index] ?? 0),
  );
  const [p50Ms, p95Ms, p99Ms] = [0.5, 0.95, 0.99].map((share) =>
    estimateQuantileMs(durations, share),
  );
  if (p50Ms === undefined || p95Ms === undefined || p99Ms === undefined) return undefined;
  const named = REQUEST_OUTCOMES.map((outcome, index) => [outcome, outcomes[index]!]);
  return {
    outcomes: Object.fromEntries(named) as Record<RequestOutcome, number>,
    p50Ms,
    p95Ms,
    p99Ms,
  };
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
