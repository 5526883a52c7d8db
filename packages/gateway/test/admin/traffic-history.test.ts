import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SAMPLE_MS, TrafficHistory } from '../../src/admin/traffic-history.ts';
import { CallCounts } from '../../src/traffic/call-counts.ts';
import { endedCall } from '../traffic/ended-call.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const none = { '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, gone: 0 };

it('remembers what passed for each account, a few seconds at a time', () => {
  const counts = new CallCounts();
  counts.observe(endedCall({ status: 500 }));
  const history = new TrafficHistory(counts);
  const heard: unknown[] = [];
  history.listen((sample) => heard.push(sample));
  for (const status of [200, 204, 404]) counts.observe(endedCall({ status }));
  vi.advanceTimersByTime(SAMPLE_MS);
  counts.observe(endedCall({ status: undefined }));
  vi.advanceTimersByTime(2 * SAMPLE_MS);
  const [first, second, third] = history.samples;
  expect(first!.accounts['default']!.outcomes).toEqual({ ...none, '2xx': 2, '4xx': 1 });
  expect(first!.accounts['default']!.p99Ms).toBeGreaterThan(0);
  expect(second!.accounts['default']!.outcomes).toEqual({ ...none, gone: 1 });
  expect(third).toEqual({ at: Date.now(), accounts: {} });
  expect(heard).toEqual(history.samples);
  history.close();
});

it('forgets what is older than a quarter of an hour', () => {
  const history = new TrafficHistory(new CallCounts());
  vi.advanceTimersByTime(20 * 60_000);
  expect(history.samples).toHaveLength(180);
  expect(Date.now() - history.samples[0]!.at).toBeLessThan(15 * 60_000);
  history.close();
});
