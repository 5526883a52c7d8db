import {
  Counter,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValueWithName,
  type Registry,
} from 'prom-client';
import { DURATION_BUCKETS_SECONDS, type DurationHistogram } from '../histogram.ts';

type Labels = Readonly<Record<string, string>>;

/** What a metric is, and where its values are when somebody asks. */
export interface CallbackMetricOptions<Value> {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  /** Every combination of labels that has a value. */
  readonly collect: () => Series<Value> | Promise<Series<Value>>;
}

/** Values with their labels. */
export type Series<Value> = Iterable<readonly [labels: Labels, value: Value]>;

/**
 * Registers a counter that is counted elsewhere. prom-client makes a text of the labels each time that
 * something is counted; so what happens with every request is counted in plain fields, and read from
 * there when somebody looks.
 */
export function registerCounter(registry: Registry, options: CallbackMetricOptions<number>): void {
  registry.registerMetric(new CallbackCounter(options));
}

/** Registers a gauge whose values are asked for when somebody looks. */
export function registerGauge(registry: Registry, options: CallbackMetricOptions<number>): void {
  registry.registerMetric(new CallbackGauge(options));
}

/** Registers a histogram of durations that are counted elsewhere: see {@link registerCounter}. */
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

  /** What prom-client asks, and makes the answer of `get` from. */
  async getForPromString(): Promise<Values> {
    const { name, collect } = this.#options;
    const series = [...(await collect())];
    const values = series.flatMap(([labels, durations]) => toBuckets(name, labels, durations));
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
  return toMetricObject(
    type,
    options,
    series.map(([labels, value]) => ({ labels, value })),
  );
}

function toMetricObject(
  type: string,
  { name, help }: CallbackMetricOptions<unknown>,
  values: MetricValueWithName<string>[],
): Values {
  // Its types say that the type is a number; it is written as it stands here.
  return { name, help, type: type as never, aggregator: 'sum', collect: () => {}, values };
}

/** With labels that all of them share: prom-client makes the text of those once. */
interface Bucket extends MetricValueWithName<string> {
  readonly sharedLabels: Labels;
}

function toBuckets(
  name: string,
  sharedLabels: Labels,
  { counts, sumMs }: DurationHistogram,
): Bucket[] {
  let count = 0;
  const metricName = `${name}_bucket`;
  const buckets = Array.from(counts, (here, at) => {
    count += here;
    const le = DURATION_BUCKETS_SECONDS[at] ?? '+Inf';
    return { metricName, labels: { le }, sharedLabels, value: count };
  });
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels: {}, sharedLabels, value: sumMs / 1000 },
    { metricName: `${name}_count`, labels: {}, sharedLabels, value: count },
  ];
}
