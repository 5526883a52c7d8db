import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setImmediate as nextTick } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { EventStream } from '../../src/admin/event-stream.ts';
import { TRAFFIC_RANGES, TrafficHistory } from '../../src/observability/traffic-history.ts';
import type { AdminContext } from '../../src/admin/admin-context.ts';
import { RequestMetrics } from '../../src/observability/request-metrics.ts';
import { finishedRequest } from '../support/finished-request.ts';
import { createAdminContext } from '../support/admin-context.ts';

const INTERVAL_MS = TRAFFIC_RANGES['15m'];

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

it('sends traffic samples and heartbeats', async () => {
  const requestMetrics = new RequestMetrics();
  const { port } = await serveEvents(createAdminContext({ requestMetrics }));
  const text = await subscribe(port);
  await vi.waitFor(() => expect(text.read()).toContain('event: history\ndata: []\n\n'));
  for (const status of [200, 200, 500]) requestMetrics.observe(finishedRequest({ status }));
  vi.advanceTimersByTime(INTERVAL_MS);
  await vi.waitFor(() => expect(text.read()).toContain('event: traffic'));
  const sample = JSON.parse(/event: traffic\ndata: (.*)/.exec(text.read())![1]!);
  expect(sample.accounts.default.outcomes).toMatchObject({ '2xx': 2, '5xx': 1 });
  expect(text.read()).not.toContain(': still here');
  vi.advanceTimersByTime(15_000);
  await vi.waitFor(() => expect(text.read()).toContain(': still here\n\n'));
});

it('polls only while there are subscribers and sends only changes', async () => {
  let [polls, draining] = [0, false];
  const context = createAdminContext({ isDraining: () => ((polls += 1), draining) });
  const { port } = await serveEvents(context);
  vi.advanceTimersByTime(60_000);
  await nextTick();
  expect(polls).toBe(0);
  const text = await subscribe(port);
  const states = (): number => text.read().split('event: state').length - 1;
  await vi.waitFor(() => expect(states()).toBe(1));
  vi.advanceTimersByTime(1_000);
  await vi.waitFor(() => expect(states()).toBe(2));
  vi.advanceTimersByTime(5_000);
  draining = true;
  await nextTick();
  vi.advanceTimersByTime(1_000);
  await vi.waitFor(() => expect(text.read()).toContain('"draining":true'));
  expect(states()).toBe(3);
  text.stop();
  await vi.waitFor(async () => {
    const before = polls;
    vi.advanceTimersByTime(2_000);
    await nextTick();
    expect(polls).toBe(before);
  });
});

it('disconnects a subscriber that does not read', async () => {
  let polls = 0;
  const caller = { name: 'c'.repeat(64), account: 'default', weight: 1 };
  const callers = Array.from({ length: 2_000 }, () => caller);
  const context = createAdminContext({
    callers: () => callers,
    hasAdminKey: () => (polls += 1) % 2 === 0,
  });
  const { port, subscribers } = await serveEvents(context);
  const socket = connect(port, '127.0.0.1').pause();
  onTestFinished(() => void socket.destroy());
  socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
  await vi.waitFor(() => expect(subscribers[0]?.headersSent).toBe(true));
  for (let poll = 0; poll < 200 && !subscribers[0]!.destroyed; poll += 1) {
    vi.advanceTimersByTime(1_000);
    for (let i = 0; i < 5; i += 1) await nextTick();
  }
  expect(subscribers[0]!.destroyed).toBe(true);
});

/** Starts a server that subscribes every request to an event stream. */
async function serveEvents(
  context: AdminContext,
): Promise<{ port: number; subscribers: readonly ServerResponse[] }> {
  const history = new TrafficHistory(context.requestMetrics, INTERVAL_MS);
  const events = new EventStream(context, history);
  const subscribers: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    subscribers.push(response);
    void events.subscribe(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    events.close();
    history.close();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return { port: (server.address() as AddressInfo).port, subscribers };
}

/** Subscribes; `read` returns the text received so far. */
async function subscribe(port: number): Promise<{ read: () => string; stop: () => void }> {
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const response = await fetch(`http://127.0.0.1:${port}`, { signal: controller.signal });
  let text = '';
  const readAll = async (): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk as Uint8Array);
  };
  readAll().catch(() => {});
  return { read: () => text, stop: () => controller.abort() };
}
