import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { findPrometheus } from './prometheus.ts';
import { createTempDir } from './failing-gateway.ts';

const ROOT = new URL('../../', import.meta.url);

interface Dashboard {
  readonly panels: readonly { readonly targets?: readonly { readonly expr: string }[] }[];
}

const text = (path: string): Promise<string> => readFile(new URL(path, ROOT), 'utf8');
const { panels } = JSON.parse(await text('deploy/grafana/dashboard.json')) as Dashboard;
const queries = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
const labelsByMetric = parseDocumentedLabels(await text('docs/metrics.md'));

/** Reads the documented metrics and their labels; another test compares them with those of the gateway. */
function parseDocumentedLabels(markdown: string): ReadonlyMap<string, readonly string[]> {
  const rows = [...markdown.matchAll(/^\| `(\w+)` +\| \w+ +\| ([^|]*)\|/gm)];
  return new Map(
    rows.map(([, name, labels]) => [name!, [...labels!.matchAll(/\w+/g)].map(([label]) => label)]),
  );
}

/** Labels that Prometheus adds. */
const BUILT_IN_LABELS = ['instance', 'job', 'le'];

describe('Grafana dashboard', () => {
  it.each(queries)('queries documented metrics and labels: %s', (query) => {
    const metrics = [...query.matchAll(/\bevertoken_\w+/g)].map(([name]) =>
      name.replace(/_bucket$/, ''),
    );
    for (const metric of metrics) expect([...labelsByMetric.keys()]).toContain(metric);
    const grouped = [...query.matchAll(/by \(([^)]*)\)/g)].flatMap(([, labels]) =>
      labels!.split(', '),
    );
    for (const label of grouped) {
      expect([...BUILT_IN_LABELS, ...(labelsByMetric.get(metrics[0]!) ?? [])]).toContain(label);
    }
  });

  const prometheus = findPrometheus();
  it.skipIf(prometheus === undefined)('contains valid PromQL', async () => {
    const rules = queries.map((query, index) => ({
      record: `query:${index}`,
      expr: query.replaceAll('$__rate_interval', '5m').replaceAll('$account', '.*'),
    }));
    const path = join(await createTempDir(), 'queries.yml');
    await writeFile(path, stringify({ groups: [{ name: 'dashboard', rules }] }));
    const { status, stderr } = spawnSync('promtool', ['check', 'rules', path], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});
