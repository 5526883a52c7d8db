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

/** Every metric of the documentation, which another test holds to what the gateway tells, with its labels. */
function parseDocumentedLabels(markdown: string): ReadonlyMap<string, readonly string[]> {
  const rows = [...markdown.matchAll(/^\| `(\w+)` +\| \w+ +\| ([^|]*)\|/gm)];
  return new Map(
    rows.map(([, name, labels]) => [name!, [...labels!.matchAll(/\w+/g)].map(([label]) => label)]),
  );
}

/** What is not the gateway's to give: Prometheus' own labels, and the bounds of a histogram. */
const BUILT_IN_LABELS = ['instance', 'job', 'le'];

describe('the Grafana dashboard', () => {
  it.each(queries)('asks for what there is: %s', (query) => {
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
  it.skipIf(prometheus === undefined)('asks in words that Prometheus understands', async () => {
    const rules = queries.map((query, at) => ({
      record: `query:${at}`,
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
