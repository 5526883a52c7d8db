import {
  Counter,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValueWithName,
  type Registry,
} from 'prom-client';
import { DURATION_BUCKETS_SECONDS, type DurationHistogram } from '../request-metrics.ts';

type Labels = Readonly<Record<string, string>>;

/** Description of a metric whose values are read when metrics are collected. */
export interface CallbackMetricOptions<Value> {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  /** Returns the value of every combination of labels. */
  readonly collect: () => Series<Value> | Promise<Series<Value>>;
}

/** Values with their labels. */
export type Series<Value> = Iterable<readonly [labels: Labels, value: Value]>;

/**
 * Registers a counter whose values are kept elsewhere. prom-client serializes the labels on every
 * increment; the gateway counts requests in plain fields instead and reads them on collection.
 */
export function registerCounter(registry: Registry, options: CallbackMetricOptions<number>): void {
  registry.registerMetric(new CallbackCounter(options));
}

/** Registers a gauge whose values are read on collection. */
export function registerGauge(registry: Registry, options: CallbackMetricOptions<number>): void {
  registry.registerMetric(new CallbackGauge(options));
}

/** Registers a histogram of durations that are kept elsewhere: see {@link registerCounter}. */
export function registerHistogram(
  registry: Registry,
  options: CallbackMetricOptions<DurationHistogram>,
): void {
  registry.registerMetric(new CallbackHistogram(options));
}

type Values = MetricObjectWithValues<MetricValueWithName<string>>;

class CallbackCounter extends Counter {
  readonly #options: CallbackMetricOptions<number>;

  constructor(options: CallbackMetricOptions<number>) {
    super(toConfiguration(options));
    this.#options = options;
  }

  override get(): Promise<Values> {
    return collectValues('counter', this.#options);
  }
}

class CallbackGauge extends Gauge {
  readonly #options: CallbackMetricOptions<number>;

  constructor(options: CallbackMetricOptions<number>) {
    super(toConfiguration(options));
    this.#options = options;
  }

  override get(): Promise<Values> {
    return collectValues('gauge', this.#options);
  }
}

class CallbackHistogram extends Histogram {
  readonly #options: CallbackMetricOptions<DurationHistogram>;

  constructor(options: CallbackMetricOptions<DurationHistogram>) {
    super({ ...toConfiguration(options), buckets: [...DURATION_BUCKETS_SECONDS] });
    this.#options = options;
  }

  /** prom-client's registry calls this method, not `get`, for histograms. */
  async getForPromString(): Promise<Values> {
    const { name, collect } = this.#options;
    const series = [...(await collect())];
    const values = series.flatMap(([labels, histogram]) => toBuckets(name, labels, histogram));
    return toMetricObject('histogram', this.#options, values);
  }
}

function toConfiguration({ name, help, labels }: CallbackMetricOptions<unknown>): {
  name: string;
  help: string;
  labelNames: readonly string[];
  registers: [];
} {
  return { name, help, labelNames: labels, registers: [] };
}

async function collectValues(
  type: string,
  options: CallbackMetricOptions<number>,
): Promise<Values> {
  const series = [...(await options.collect())];
  const values = series.map(([labels, value]) => ({ labels, value }));
  return toMetricObject(type, options, values);
}

function toMetricObject(
  type: string,
  { name, help }: CallbackMetricOptions<unknown>,
  values: MetricValueWithName<string>[],
): Values {
  // prom-client's declarations call the type a number, but it is written as given here.
  return { name, help, type: type as never, aggregator: 'sum', collect: () => {}, values };
}

/** prom-client serializes the shared labels once for all buckets of a histogram. */
interface Bucket extends MetricValueWithName<string> {
  readonly sharedLabels: Labels;
}

function toBuckets(
  name: string,
  sharedLabels: Labels,
  { counts, sumMs }: DurationHistogram,
): Bucket[] {
  let total = 0;
  const metricName = `${name}_bucket`;
  const buckets = Array.from(counts, (count, index) => {
    total += count;
    const le = DURATION_BUCKETS_SECONDS[index] ?? '+Inf';
    return { metricName, labels: { le }, sharedLabels, value: total };
  });
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels: {}, sharedLabels, value: sumMs / 1000 },
    { metricName: `${name}_count`, labels: {}, sharedLabels, value: total },
  ];
}
