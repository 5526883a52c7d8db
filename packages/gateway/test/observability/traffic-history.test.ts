import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SAMPLE_INTERVAL_MS, TrafficHistory } from '../../src/observability/traffic-history.ts';
import { RequestMetrics } from '../../src/observability/request-metrics.ts';
import { finishedRequest } from '../support/finished-request.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const none = { '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, client_closed: 0 };

it('samples the traffic of each account', () => {
  const metrics = new RequestMetrics();
  metrics.observe(finishedRequest({ status: 500 }));
  const history = new TrafficHistory(metrics);
  const received: unknown[] = [];
  history.subscribe((sample) => received.push(sample));
  for (const status of [200, 204, 404]) metrics.observe(finishedRequest({ status }));
  vi.advanceTimersByTime(SAMPLE_INTERVAL_MS);
  metrics.observe(finishedRequest({ status: undefined }));
  vi.advanceTimersByTime(2 * SAMPLE_INTERVAL_MS);
  const [first, second, third] = history.samples;
  expect(first!.accounts['default']!.outcomes).toEqual({ ...none, '2xx': 2, '4xx': 1 });
  expect(first!.accounts['default']!.p99Ms).toBeGreaterThan(0);
  expect(second!.accounts['default']!.outcomes).toEqual({ ...none, client_closed: 1 });
  expect(third).toEqual({ at: Date.now(), accounts: {} });
  expect(received).toEqual(history.samples);
  history.close();
});

it('drops samples older than 15 minutes', () => {
  const history = new TrafficHistory(new RequestMetrics());
  vi.advanceTimersByTime(20 * 60_000);
  expect(history.samples).toHaveLength(180);
  expect(Date.now() - history.samples[0]!.at).toBeLessThan(15 * 60_000);
  history.close();
});
