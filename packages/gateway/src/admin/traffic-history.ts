import { OUTCOMES, type CallCounts, type Outcome } from '../traffic/call-counts.ts';
import { DURATION_BOUNDS_SECONDS, quantileMs } from '../traffic/durations.ts';

/** What passed through the gateway in a few seconds. */
export interface TrafficSample {
  /** Its end, ms since the epoch. */
  readonly at: number;
  readonly requestsPerSecond: number;
  /** Requests by what their caller was told. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** How long requests took, ms; undefined when there was none. */
  readonly p50Ms: number | undefined;
  readonly p95Ms: number | undefined;
  readonly p99Ms: number | undefined;
}

/** How long a sample is, ms. */
export const SAMPLE_MS = 5_000;
/** A quarter of an hour. */
const MOST_SAMPLES = 180;

interface Totals {
  readonly outcomes: Float64Array;
  readonly durations: Float64Array;
}

/** Remembers the traffic of the last quarter of an hour, for those who begin to look. */
export class TrafficHistory {
  readonly #counts: CallCounts;
  readonly #samples: TrafficSample[] = [];
  readonly #timer: NodeJS.Timeout;
  #before: Totals;
  #listener: (sample: TrafficSample) => void = () => {};

  constructor(counts: CallCounts) {
    this.#counts = counts;
    this.#before = totalsOf(counts);
    this.#timer = setInterval(() => this.#take(), SAMPLE_MS).unref();
  }

  /** Oldest first. */
  get samples(): readonly TrafficSample[] {
    return this.#samples;
  }

  /** Calls back with each new sample. */
  listen(listener: (sample: TrafficSample) => void): void {
    this.#listener = listener;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #take(): void {
    const now = totalsOf(this.#counts);
    const sample = sampleOf(this.#before, now, Date.now());
    this.#before = now;
    this.#samples.push(sample);
    if (this.#samples.length > MOST_SAMPLES) this.#samples.shift();
    this.#listener(sample);
  }
}

function sampleOf(before: Totals, now: Totals, at: number): TrafficSample {
  const outcomes = now.outcomes.map((count, index) => count - before.outcomes[index]!);
  const durations = now.durations.map((count, index) => count - before.durations[index]!);
  const requests = outcomes.reduce((sum, count) => sum + count, 0);
  return {
    at,
    requestsPerSecond: requests / (SAMPLE_MS / 1000),
    outcomes: Object.fromEntries(
      OUTCOMES.map((outcome, index) => [outcome, outcomes[index]!]),
    ) as Record<Outcome, number>,
    p50Ms: quantileMs(durations, 0.5),
    p95Ms: quantileMs(durations, 0.95),
    p99Ms: quantileMs(durations, 0.99),
  };
}

function totalsOf(counts: CallCounts): Totals {
  const outcomes = new Float64Array(OUTCOMES.length);
  const durations = new Float64Array(DURATION_BOUNDS_SECONDS.length + 1);
  for (const { callers } of counts.accounts) {
    for (const caller of callers.values()) {
      addTo(outcomes, caller.outcomes);
      addTo(durations, caller.durations.counts);
    }
  }
  return { outcomes, durations };
}

function addTo(sums: Float64Array, values: Float64Array): void {
  values.forEach((value, index) => (sums[index]! += value));
}
