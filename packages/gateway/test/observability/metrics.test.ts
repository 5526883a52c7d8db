import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { startCompleteGateway, type CompleteGateway } from '../support/complete-gateway.ts';
import { parseMetrics, sumOf, type MetricFamily } from '../support/prometheus-text.ts';

const redisUrl = inject('redisUrl');
const hasPromtool = spawnSync('promtool', ['--version']).status === 0;
if (!hasPromtool) {
  console.warn(
    '\n  promtool is not installed, so the format of the metrics is NOT CHECKED (Debian: prometheus).\n',
  );
}

describe('GET /metrics', () => {
  it('exposes exactly the metrics that docs/metrics.md describes', async () => {
    const [metrics, documented] = [await scrapeBusyGateway(), readDocumented()];
    const exposed = [...metrics.values()].filter(({ name }) => name.startsWith('evertoken_'));
    const expected = redisUrl === undefined ? documented.filter(isWithoutRedis) : documented;
    expect(exposed.map(({ name }) => name).toSorted()).toEqual(
      expected.map(({ name }) => name).toSorted(),
    );
    for (const { name, type, labels } of expected) {
      const family = metrics.get(name)!;
      expect({ name, type: family.type }).toEqual({ name, type });
      expect(family.help).not.toBe('');
      for (const series of family.series) {
        const { le: _, ...others } = series.labels;
        expect([name, ...Object.keys(others).toSorted()]).toEqual([name, ...labels]);
      }
    }
  });

  it.skipIf(!hasPromtool)('is accepted by promtool', async () => {
    const { url, adminUrl } = await startCompleteGateway({ ZOOM_PLAN: 'pro' });
    await fetch(`${url}/api/users`);
    const text = await (await fetch(`${adminUrl}/metrics`)).text();
    const { stdout, stderr, status } = spawnSync('promtool', ['check', 'metrics'], { input: text });
    expect([String(stdout), String(stderr), status]).toEqual(['', '', 0]);
  });

  it('counts requests by account, caller, method, endpoint and status', async () => {
    const gateway = await startCompleteGateway();
    await fetch(`${gateway.url}/api/users?page_size=1`);
    await fetch(`${gateway.url}/api/users/unknown@example.com`);
    await fetch(`${gateway.url}/api/users/me/meetings`, { method: 'POST', body: '{' });
    await fetch(`${gateway.url}/api/a//b`);
    const { series } = (await scrape(gateway)).get('evertoken_requests_total')!;
    const labels = { account: 'default', caller: 'anyone' };
    expect(series.map(({ labels }) => labels)).toEqual(
      expect.arrayContaining([
        { ...labels, method: 'GET', endpoint: '/users', status: '2xx' },
        { ...labels, method: 'GET', endpoint: '/users/{userId}', status: '4xx' },
        { ...labels, method: 'POST', endpoint: '/users/{userId}/meetings', status: '4xx' },
        { ...labels, method: 'GET', endpoint: 'other', status: '4xx' },
      ]),
    );
    expect(series).toHaveLength(4);
  });

  it('has a bounded number of series for arbitrary paths', async () => {
    const gateway = await startCompleteGateway();
    const request = (id: string): Promise<Response> => fetch(`${gateway.url}/api/${id}/${id}`);
    await request('first');
    const before = listSeries(await scrape(gateway));
    await Promise.all(Array.from({ length: 30 }, () => request(randomUUID())));
    const after = await scrape(gateway);
    expect(listSeries(after)).toEqual(before);
    expect(sumOf(after, 'evertoken_requests_total', { endpoint: 'other' })).toBe(31);
  });

  it('counts failures by cause', async () => {
    const gateway = await startCompleteGateway();
    const { sandbox, url } = gateway;
    await fetch(`${url}/api/users/me`);
    sandbox.revokeAllTokens();
    await fetch(`${url}/api/users/me`);
    sandbox.faults.add({ match: '/v2/users', kind: 'status', status: 500, times: 20 });
    await fetch(`${url}/api/users`);
    const metrics = await scrape(gateway);
    expect(sumOf(metrics, 'evertoken_rejections_total')).toBe(1);
    expect(sumOf(metrics, 'evertoken_retries_total', { cause: 'token-rejected' })).toBe(1);
    expect(sumOf(metrics, 'evertoken_mints_total')).toBe(2);
    expect(sumOf(metrics, 'evertoken_api_errors_total', { error: 'server-error' })).toBe(1);
    expect(sumOf(metrics, 'evertoken_upstream_requests_total')).toBeGreaterThanOrEqual(4);
  });
});

describe('GET /metrics with a plan', () => {
  it('exposes queue times and the daily limit', async () => {
    const gateway = await startCompleteGateway({ ZOOM_PLAN: 'free', ZOOM_PLAN_SHARE: '1' });
    const request = (): Promise<Response> => fetch(`${gateway.url}/api/users/me`);
    const responses = await Promise.all(Array.from({ length: 8 }, request));
    expect(responses.map(({ status }) => status)).toEqual(Array.from(responses, () => 200));
    const metrics = await scrape(gateway);
    const light = { account: 'default', label: 'light' };
    expect(sumOf(metrics, 'evertoken_pacing_limit_per_second', light)).toBe(4);
    expect(sumOf(metrics, 'evertoken_pacing_day_limit', light)).toBe(6000);
    expect(sumOf(metrics, 'evertoken_pacing_day_used', light)).toBe(8);
    expect(sumOf(metrics, 'evertoken_pacing_day_left', light)).toBe(5992);
    expect(sumOf(metrics, 'evertoken_pacing_admitted_total', light)).toBe(8);
    const waits = metrics.get('evertoken_queue_wait_seconds')!.series;
    const waited = waits.filter(({ labels }) => labels['le'] === '+Inf');
    expect(waited[0]!.value).toBeGreaterThanOrEqual(4);
  });
});

interface DocumentedMetric {
  readonly name: string;
  readonly type: string;
  readonly labels: readonly string[];
}

/** Reads the tables of docs/metrics.md. */
function readDocumented(): DocumentedMetric[] {
  const page = readFileSync(new URL('../../../../docs/metrics.md', import.meta.url), 'utf8');
  const rows = page.matchAll(/^\| `(evertoken_\w+)` +\| (\w+) +\| ([^|]*)\|/gm);
  return Array.from(rows, ([, name, type, labels]) => ({
    name: name!,
    type: type!,
    labels: Array.from(labels!.matchAll(/`(\w+)`/g), ([, label]) => label!).toSorted(),
  }));
}

function isWithoutRedis({ name }: DocumentedMetric): boolean {
  return name !== 'evertoken_redis_up';
}

/** The metrics of a gateway with successful, retried and failed requests. */
async function scrapeBusyGateway(): Promise<ReadonlyMap<string, MetricFamily>> {
  const gateway = await startCompleteGateway(
    { ZOOM_PLAN: 'free', ...(redisUrl !== undefined && { REDIS_URL: redisUrl }) },
    { accountId: randomUUID() },
  );
  await fetch(`${gateway.url}/api/users/me`);
  gateway.sandbox.revokeAllTokens();
  await fetch(`${gateway.url}/api/users/me`);
  gateway.sandbox.faults.add({ match: '/v2/users', kind: 'reset', times: 20 });
  await fetch(`${gateway.url}/api/users`);
  return scrape(gateway);
}

async function scrape({ adminUrl }: CompleteGateway): Promise<ReadonlyMap<string, MetricFamily>> {
  const response = await fetch(`${adminUrl}/metrics`);
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  return parseMetrics(await response.text());
}

function listSeries(metrics: ReadonlyMap<string, MetricFamily>): string[] {
  return [...metrics.values()]
    .filter(({ name }) => name.startsWith('evertoken_'))
    .flatMap(({ name, series }) => series.map(({ labels }) => name + JSON.stringify(labels)));
}
