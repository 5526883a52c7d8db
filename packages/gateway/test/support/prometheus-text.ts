/** A metric in Prometheus' text format. */
export interface MetricFamily {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly series: readonly {
    readonly labels: Readonly<Record<string, string>>;
    readonly value: number;
  }[];
}

/** Parses the text format. https://prometheus.io/docs/instrumenting/exposition_formats/ */
export function parseMetrics(text: string): ReadonlyMap<string, MetricFamily> {
  const families = new Map<string, MetricFamily & { series: MetricFamily['series'][number][] }>();
  let help = '';
  for (const line of text.split('\n')) {
    const [, kind, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.*)$/.exec(line) ?? [];
    if (kind === 'HELP') help = rest;
    if (kind === 'TYPE') families.set(name, { name, type: rest, help, series: [] });
    const [, series, labels = '', value] = /^([a-z]\w*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (series === undefined) continue;
    const family = families.get(series) ?? families.get(series.replace(/_(bucket|sum|count)$/, ''));
    family?.series.push({ labels: parseLabels(labels), value: Number(value) });
  }
  return families;
}

/** Sums the series that have at least these labels. */
export function sumOf(
  families: ReadonlyMap<string, MetricFamily>,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number {
  return (families.get(name)?.series ?? [])
    .filter((one) => Object.entries(labels).every(([label, is]) => one.labels[label] === is))
    .reduce((sum, { value }) => sum + value, 0);
}

function parseLabels(text: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(text.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g), ([, name, value]) => [name!, value!]),
  );
}
