import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { TRAFFIC_RANGES, TrafficHistory } from '../../src/observability/traffic-history.ts';
import { RequestMetrics } from '../../src/observability/request-metrics.ts';
import { finishedRequest } from '../support/finished-request.ts';

const INTERVAL_MS = TRAFFIC_RANGES['15m'];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const none = { '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, client_closed: 0 };

it('samples the traffic of each account', () => {
  const metrics = new RequestMetrics();
  metrics.observe(finishedRequest({ status: 500 }));
  const history = new TrafficHistory(metrics, INTERVAL_MS);
  const received: unknown[] = [];
  history.subscribe((sample) => received.push(sample));
  for (const status of [200, 204, 404]) metrics.observe(finishedRequest({ status }));
  vi.advanceTimersByTime(INTERVAL_MS);
  metrics.observe(finishedRequest({ status: undefined }));
  vi.advanceTimersByTime(2 * INTERVAL_MS);
  const [first, second, third] = history.samples;
  expect(first!.accounts['default']!.outcomes).toEqual({ ...none, '2xx': 2, '4xx': 1 });
  expect(first!.accounts['default']!.p99Ms).toBeGreaterThan(0);
  expect(second!.accounts['default']!.outcomes).toEqual({ ...none, client_closed: 1 });
  expect(third).toEqual({ at: Date.now(), durationMs: INTERVAL_MS, accounts: {} });
  expect(received).toEqual(history.samples);
  history.close();
});

it('drops samples older than 15 minutes', () => {
  const history = new TrafficHistory(new RequestMetrics(), INTERVAL_MS);
  vi.advanceTimersByTime(20 * 60_000);
  expect(history.samples).toHaveLength(180);
  expect(Date.now() - history.samples[0]!.at).toBeLessThan(15 * 60_000);
  history.close();
});

it('includes the present interval when it is read, once it is a second long', () => {
  const metrics = new RequestMetrics();
  const history = new TrafficHistory(metrics, TRAFFIC_RANGES['24h']);
  onTestFinished(() => history.close());
  metrics.observe(finishedRequest());
  vi.advanceTimersByTime(500);
  expect(history.readUntilNow()).toEqual([]);
  vi.advanceTimersByTime(29_500);
  const [sample, ...others] = history.readUntilNow();
  expect(sample).toMatchObject({ at: Date.now(), durationMs: 30_000 });
  expect(sample!.accounts['default']!.outcomes).toEqual({ ...none, '2xx': 1 });
  expect([others, history.samples]).toEqual([[], []]);
  vi.advanceTimersByTime(TRAFFIC_RANGES['24h']);
  expect(history.samples[0]!.accounts).toEqual({ default: expect.anything() as unknown });
  expect(history.readUntilNow()).toHaveLength(2);
});
