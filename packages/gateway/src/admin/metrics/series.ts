import {
  Counter,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValueWithName,
  type Registry,
} from 'prom-client';
import { DURATION_BOUNDS_SECONDS, type Durations } from '../../traffic/durations.ts';

type Labels = Readonly<Record<string, string>>;

/** What a metric is, and where its values are when somebody asks. */
export interface SeriesOptions<Value> {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  /** Every combination of labels that has a value. */
  readonly read: () => Series<Value> | Promise<Series<Value>>;
}

/** Values with their labels. */
export type Series<Value> = Iterable<readonly [labels: Labels, value: Value]>;

/**
 * Registers a counter that is counted elsewhere. prom-client makes a text of the labels each time that
 * something is counted; so what happens with every request is counted in plain fields, and taken over
 * from there when somebody looks.
 */
export function registerCounter(registry: Registry, options: SeriesOptions<number>): void {
  const { name, help, labels: labelNames, read } = options;
  const counter: Counter = new Counter({
    name,
    help,
    labelNames,
    registers: [registry],
    async collect() {
      const series = await read();
      counter.reset();
      for (const [labels, value] of series) counter.inc(labels, value);
    },
  });
}

/** Registers a gauge whose values are asked for when somebody looks. */
export function registerGauge(registry: Registry, options: SeriesOptions<number>): void {
  const { name, help, labels: labelNames, read } = options;
  const gauge: Gauge = new Gauge({
    name,
    help,
    labelNames,
    registers: [registry],
    async collect() {
      const series = await read();
      gauge.reset();
      for (const [labels, value] of series) gauge.set(labels, value);
    },
  });
}

/** Registers a histogram of durations that are counted elsewhere: see {@link registerCounter}. */
export function registerDurations(registry: Registry, options: SeriesOptions<Durations>): void {
  registry.registerMetric(new DurationHistogram(registry, options));
}

class DurationHistogram extends Histogram {
  readonly #options: SeriesOptions<Durations>;

  constructor(registry: Registry, options: SeriesOptions<Durations>) {
    const { name, help, labels } = options;
    super({ name, help, labelNames: labels, buckets: [...DURATION_BOUNDS_SECONDS], registers: [] });
    this.#options = options;
  }

  override async get(): Promise<MetricObjectWithValues<MetricValueWithName<string>>> {
    const { name, help, read } = this.#options;
    const series = [...(await read())];
    const values = series.flatMap(([labels, durations]) => valuesOf(name, labels, durations));
    return { name, help, type: 'histogram' as never, aggregator: 'sum', values, collect: () => {} };
  }

  /** What prom-client asks in place of `get` when it writes text. */
  getForPromString(): Promise<MetricObjectWithValues<MetricValueWithName<string>>> {
    return this.get();
  }
}

function valuesOf(
  name: string,
  labels: Labels,
  { counts, sumMs }: Durations,
): MetricValueWithName<string>[] {
  let count = 0;
  const buckets = Array.from(counts, (here, at) => {
    count += here;
    const le = DURATION_BOUNDS_SECONDS[at] ?? '+Inf';
    return { metricName: `${name}_bucket`, labels: { ...labels, le }, value: count };
  });
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels, value: sumMs / 1000 },
    { metricName: `${name}_count`, labels, value: count },
  ];
}
