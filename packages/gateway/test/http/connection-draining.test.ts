import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { ConnectionDrain } from '../../src/http/connection-draining.ts';
import { connectRaw } from '../support/raw-connection.ts';

it('lets each pipelined response of a client that disconnects close once', async () => {
  const drain = new ConnectionDrain();
  const tracked: ServerResponse[] = [];
  const closed: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    drain.track(response);
    tracked.push(response.on('close', () => closed.push(response)));
    // Complete, but queued behind the first.
    if (tracked.length === 2) response.end('two');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const client = connectRaw((server.address() as AddressInfo).port);
  client.send('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(4));
  await expect.poll(() => tracked.length).toBe(4);
  client.close();
  await expect.poll(() => new Set(closed).size).toBe(4);
  await new Promise(setImmediate);
  expect(closed).toHaveLength(4);
});
