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
 * something is counted; so what happens with every request is counted in plain fields, and read from
 * there when somebody looks.
 */
export function registerCounter(registry: Registry, options: SeriesOptions<number>): void {
  registry.registerMetric(new ReadCounter(options));
}

/** Registers a gauge whose values are asked for when somebody looks. */
export function registerGauge(registry: Registry, options: SeriesOptions<number>): void {
  registry.registerMetric(new ReadGauge(options));
}

/** Registers a histogram of durations that are counted elsewhere: see {@link registerCounter}. */
export function registerDurations(registry: Registry, options: SeriesOptions<Durations>): void {
  registry.registerMetric(new ReadHistogram(options));
}

type Values = MetricObjectWithValues<MetricValueWithName<string>>;

class ReadCounter extends Counter {
  readonly #options: SeriesOptions<number>;

  constructor(options: SeriesOptions<number>) {
    super(configurationOf(options));
    this.#options = options;
  }

  override get(): Promise<Values> {
    return plainValues('counter', this.#options);
  }
}

class ReadGauge extends Gauge {
  readonly #options: SeriesOptions<number>;

  constructor(options: SeriesOptions<number>) {
    super(configurationOf(options));
    this.#options = options;
  }

  override get(): Promise<Values> {
    return plainValues('gauge', this.#options);
  }
}

class ReadHistogram extends Histogram {
  readonly #options: SeriesOptions<Durations>;

  constructor(options: SeriesOptions<Durations>) {
    super({ ...configurationOf(options), buckets: [...DURATION_BOUNDS_SECONDS] });
    this.#options = options;
  }

  /** What prom-client asks, and makes the answer of `get` from. */
  async getForPromString(): Promise<Values> {
    const { name, read } = this.#options;
    const series = [...(await read())];
    const values = series.flatMap(([labels, durations]) => bucketsOf(name, labels, durations));
    return valuesOf('histogram', this.#options, values);
  }
}

function configurationOf({ name, help, labels }: SeriesOptions<unknown>): {
  name: string;
  help: string;
  labelNames: readonly string[];
  registers: [];
} {
  return { name, help, labelNames: labels, registers: [] };
}

async function plainValues(type: string, options: SeriesOptions<number>): Promise<Values> {
  const series = [...(await options.read())];
  return valuesOf(
    type,
    options,
    series.map(([labels, value]) => ({ labels, value })),
  );
}

function valuesOf(
  type: string,
  { name, help }: SeriesOptions<unknown>,
  values: MetricValueWithName<string>[],
): Values {
  // Its types say that the type is a number; it is written as it stands here.
  return { name, help, type: type as never, aggregator: 'sum', collect: () => {}, values };
}

/** With labels that all of them share: prom-client makes the text of those once. */
interface Bucket extends MetricValueWithName<string> {
  readonly sharedLabels: Labels;
}

function bucketsOf(name: string, sharedLabels: Labels, { counts, sumMs }: Durations): Bucket[] {
  let count = 0;
  const metricName = `${name}_bucket`;
  const buckets = Array.from(counts, (here, at) => {
    count += here;
    const le = DURATION_BOUNDS_SECONDS[at] ?? '+Inf';
    return { metricName, labels: { le }, sharedLabels, value: count };
  });
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels: {}, sharedLabels, value: sumMs / 1000 },
    { metricName: `${name}_count`, labels: {}, sharedLabels, value: count },
  ];
}
