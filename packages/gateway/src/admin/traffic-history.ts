import { OUTCOMES, type CallCounts, type Outcome } from '../traffic/call-counts.ts';
import { DURATION_BOUNDS_SECONDS, quantileMs } from '../traffic/durations.ts';

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
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** How long requests took, ms: half of them no longer than this. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
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
  #before: ReadonlyMap<string, Totals>;
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
    const accounts = [...now].flatMap(([name, totals]) => {
      const sample = sampleOf(this.#before.get(name), totals);
      return sample === undefined ? [] : [[name, sample] as const];
    });
    const sample = { at: Date.now(), accounts: Object.fromEntries(accounts) };
    this.#before = now;
    this.#samples.push(sample);
    if (this.#samples.length > MOST_SAMPLES) this.#samples.shift();
    this.#listener(sample);
  }
}

/** Undefined when nothing came in between. */
function sampleOf(before: Totals | undefined, now: Totals): AccountSample | undefined {
  const outcomes = now.outcomes.map((count, index) => count - (before?.outcomes[index] ?? 0));
  const durations = now.durations.map((count, index) => count - (before?.durations[index] ?? 0));
  const [p50Ms, p95Ms, p99Ms] = [0.5, 0.95, 0.99].map((share) => quantileMs(durations, share));
  if (p50Ms === undefined || p95Ms === undefined || p99Ms === undefined) return undefined;
  const named = OUTCOMES.map((outcome, index) => [outcome, outcomes[index]!]);
  return { outcomes: Object.fromEntries(named) as Record<Outcome, number>, p50Ms, p95Ms, p99Ms };
}

function totalsOf(counts: CallCounts): Map<string, Totals> {
  return new Map(
    Array.from(counts.accounts, ({ name, callers }) => {
      const outcomes = new Float64Array(OUTCOMES.length);
      const durations = new Float64Array(DURATION_BOUNDS_SECONDS.length + 1);
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
