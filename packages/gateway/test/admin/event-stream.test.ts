import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { EventStream } from '../../src/admin/event-stream.ts';
import { SAMPLE_INTERVAL_MS, TrafficHistory } from '../../src/observability/traffic-history.ts';
import type { AdminContext } from '../../src/admin/admin-context.ts';
import { RequestMetrics } from '../../src/observability/request-metrics.ts';
import { finishedRequest } from '../support/finished-request.ts';
import { createAdminContext } from '../support/admin-context.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

it('tells each sample of the traffic, and says that it is still here', async () => {
  const requestMetrics = new RequestMetrics();
  const { port } = await serveFeed(createAdminContext({ requestMetrics }));
  const text = await watchFeed(port);
  await vi.waitFor(() => expect(text.read()).toContain('event: history\ndata: []\n\n'));
  for (const status of [200, 200, 500]) requestMetrics.observe(finishedRequest({ status }));
  vi.advanceTimersByTime(SAMPLE_INTERVAL_MS);
  await vi.waitFor(() => expect(text.read()).toContain('event: traffic'));
  const sample = JSON.parse(/event: traffic\ndata: (.*)/.exec(text.read())![1]!);
  expect(sample.accounts.default.outcomes).toMatchObject({ '2xx': 2, '5xx': 1 });
  expect(text.read()).not.toContain(': still here');
  vi.advanceTimersByTime(15_000);
  await vi.waitFor(() => expect(text.read()).toContain(': still here\n\n'));
});

it('looks while somebody watches, and tells what has changed only', async () => {
  let [looks, draining] = [0, false];
  const watched = createAdminContext({ isDraining: () => ((looks += 1), draining) });
  const { port } = await serveFeed(watched);
  vi.advanceTimersByTime(60_000);
  await turn();
  expect(looks).toBe(0);
  const text = await watchFeed(port);
  const states = (): number => text.read().split('event: state').length - 1;
  await vi.waitFor(() => expect(states()).toBe(1));
  vi.advanceTimersByTime(1_000);
  await vi.waitFor(() => expect(states()).toBe(2));
  vi.advanceTimersByTime(5_000);
  draining = true;
  await turn();
  vi.advanceTimersByTime(1_000);
  await vi.waitFor(() => expect(text.read()).toContain('"draining":true'));
  expect(states()).toBe(3);
  text.stop();
  await vi.waitFor(async () => {
    const before = looks;
    vi.advanceTimersByTime(2_000);
    await turn();
    expect(looks).toBe(before);
  });
});

it('lets go of one that does not read', async () => {
  let looks = 0;
  const caller = { name: 'c'.repeat(64), account: 'default', weight: 1 };
  const callers = Array.from({ length: 2_000 }, () => caller);
  const watched = createAdminContext({
    callers: () => callers,
    hasAdminKey: () => (looks += 1) % 2 === 0,
  });
  const { port, watchers } = await serveFeed(watched);
  const socket = connect(port, '127.0.0.1').pause();
  onTestFinished(() => void socket.destroy());
  socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
  await vi.waitFor(() => expect(watchers[0]?.headersSent).toBe(true));
  for (let look = 0; look < 200 && !watchers[0]!.destroyed; look += 1) {
    vi.advanceTimersByTime(1_000);
    for (let i = 0; i < 5; i += 1) await turn();
  }
  expect(watchers[0]!.destroyed).toBe(true);
});

/** A server that answers everything with a feed. */
async function serveFeed(
  watched: AdminContext,
): Promise<{ port: number; watchers: readonly ServerResponse[] }> {
  const history = new TrafficHistory(watched.requestMetrics);
  const feed = new EventStream(watched, history);
  const watchers: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    watchers.push(response);
    void feed.subscribe(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    feed.close();
    history.close();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return { port: (server.address() as AddressInfo).port, watchers };
}

/** Watches, and has all the text that came so far. */
async function watchFeed(port: number): Promise<{ read: () => string; stop: () => void }> {
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const answer = await fetch(`http://127.0.0.1:${port}`, { signal: controller.signal });
  let text = '';
  const readAll = async (): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) text += decoder.decode(chunk as Uint8Array);
  };
  readAll().catch(() => {});
  return { read: () => text, stop: () => controller.abort() };
}
