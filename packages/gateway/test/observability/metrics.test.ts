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
    '\n  promtool was not found: THE METRICS ARE NOT CHECKED BY PROMETHEUS (Debian: prometheus).\n',
  );
}

describe('/metrics', () => {
  it('tells what docs/metrics.md says, and nothing else', async () => {
    const { metrics, described } = { metrics: await ofABusyGateway(), described: documented() };
    const told = [...metrics.values()].filter(({ name }) => name.startsWith('evertoken_'));
    const names = redisUrl === undefined ? described.filter(isWithoutRedis) : described;
    expect(told.map(({ name }) => name).toSorted()).toEqual(
      names.map(({ name }) => name).toSorted(),
    );
    for (const { name, type, labels } of names) {
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

  it('counts calls by account, caller, method, endpoint and status', async () => {
    const gateway = await startCompleteGateway();
    await fetch(`${gateway.url}/api/users?page_size=1`);
    await fetch(`${gateway.url}/api/users/nobody@example.com`);
    await fetch(`${gateway.url}/api/users/me/meetings`, { method: 'POST', body: '{' });
    await fetch(`${gateway.url}/api/a//b`);
    const { series } = (await metricsOf(gateway)).get('evertoken_requests_total')!;
    const who = { account: 'default', caller: 'anyone' };
    expect(series.map(({ labels }) => labels)).toEqual(
      expect.arrayContaining([
        { ...who, method: 'GET', endpoint: '/users', status: '2xx' },
        { ...who, method: 'GET', endpoint: '/users/{userId}', status: '4xx' },
        { ...who, method: 'POST', endpoint: '/users/{userId}/meetings', status: '4xx' },
        { ...who, method: 'GET', endpoint: 'other', status: '4xx' },
      ]),
    );
    expect(series).toHaveLength(4);
  });

  it('has no more series for callers who ask for whatever they like', async () => {
    const gateway = await startCompleteGateway();
    const ask = (id: string): Promise<Response> => fetch(`${gateway.url}/api/${id}/${id}`);
    await ask('first');
    const before = seriesIn(await metricsOf(gateway));
    await Promise.all(Array.from({ length: 30 }, () => ask(randomUUID())));
    const after = await metricsOf(gateway);
    expect(seriesIn(after)).toEqual(before);
    expect(sumOf(after, 'evertoken_requests_total', { endpoint: 'other' })).toBe(31);
  });

  it('counts what went wrong, by what it was', async () => {
    const gateway = await startCompleteGateway();
    const { sandbox, url } = gateway;
    await fetch(`${url}/api/users/me`);
    sandbox.revokeAllTokens();
    await fetch(`${url}/api/users/me`);
    sandbox.faults.add({ match: '/v2/users', kind: 'status', status: 500, times: 20 });
    await fetch(`${url}/api/users`);
    const metrics = await metricsOf(gateway);
    expect(sumOf(metrics, 'evertoken_rejections_total')).toBe(1);
    expect(sumOf(metrics, 'evertoken_retries_total', { cause: 'token-rejected' })).toBe(1);
    expect(sumOf(metrics, 'evertoken_mints_total')).toBe(2);
    expect(sumOf(metrics, 'evertoken_api_errors_total', { error: 'server-error' })).toBe(1);
    expect(sumOf(metrics, 'evertoken_upstream_requests_total')).toBeGreaterThanOrEqual(4);
  });
});

describe('an account with a plan', () => {
  it('tells how its requests wait, and what is left of the day', async () => {
    const gateway = await startCompleteGateway({ ZOOM_PLAN: 'free', ZOOM_PLAN_SHARE: '1' });
    const ask = (): Promise<Response> => fetch(`${gateway.url}/api/users/me`);
    const answers = await Promise.all(Array.from({ length: 8 }, ask));
    expect(answers.map(({ status }) => status)).toEqual(Array.from(answers, () => 200));
    const metrics = await metricsOf(gateway);
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

interface Described {
  readonly name: string;
  readonly type: string;
  readonly labels: readonly string[];
}

/** The rows of the page's tables. */
function documented(): Described[] {
  const page = readFileSync(new URL('../../../../docs/metrics.md', import.meta.url), 'utf8');
  const rows = page.matchAll(/^\| `(evertoken_\w+)` +\| (\w+) +\| ([^|]*)\|/gm);
  return Array.from(rows, ([, name, type, labels]) => ({
    name: name!,
    type: type!,
    labels: Array.from(labels!.matchAll(/`(\w+)`/g), ([, label]) => label!).toSorted(),
  }));
}

function isWithoutRedis({ name }: Described): boolean {
  return name !== 'evertoken_redis_up';
}

/** One that has seen something of everything. */
async function ofABusyGateway(): Promise<ReadonlyMap<string, MetricFamily>> {
  const gateway = await startCompleteGateway(
    { ZOOM_PLAN: 'free', ...(redisUrl !== undefined && { REDIS_URL: redisUrl }) },
    { accountId: randomUUID() },
  );
  await fetch(`${gateway.url}/api/users/me`);
  gateway.sandbox.revokeAllTokens();
  await fetch(`${gateway.url}/api/users/me`);
  gateway.sandbox.faults.add({ match: '/v2/users', kind: 'reset', times: 20 });
  await fetch(`${gateway.url}/api/users`);
  return metricsOf(gateway);
}

async function metricsOf({
  adminUrl,
}: CompleteGateway): Promise<ReadonlyMap<string, MetricFamily>> {
  const answer = await fetch(`${adminUrl}/metrics`);
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  return parseMetrics(await answer.text());
}

function seriesIn(metrics: ReadonlyMap<string, MetricFamily>): string[] {
  return [...metrics.values()]
    .filter(({ name }) => name.startsWith('evertoken_'))
    .flatMap(({ name, series }) => series.map(({ labels }) => name + JSON.stringify(labels)));
}
