import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createAdminServer } from '../../src/admin/server.ts';
import { createLogger } from '../../src/observability/log.ts';
import { createAdminContext } from '../support/admin-context.ts';
import { startCompleteGateway } from '../support/complete-gateway.ts';
import { connectRaw } from '../support/raw-connection.ts';

const GET = (path: string, header = 'x-a: 1'): string =>
  `GET ${path} HTTP/1.1\r\nhost: localhost\r\n${header}\r\n\r\n`;

it('serves metrics and API requests while sixty event subscribers never read', async () => {
  const { url, adminUrl, gateway } = await startCompleteGateway();
  const port = Number(new URL(adminUrl).port);
  const subscribers = Array.from({ length: 60 }, () => connectRaw(port));
  for (const subscriber of subscribers) subscriber.send(GET('/events'));
  const heads = await Promise.all(subscribers.map((subscriber) => subscriber.waitFor(/\r\n\r\n/)));
  const statuses = heads.map((head) => head.slice(9, 12));
  expect(statuses.filter((status) => status === '200')).toHaveLength(20);
  expect(statuses.filter((status) => status === '503')).toHaveLength(40);
  expect((await fetch(`${adminUrl}/metrics`)).status).toBe(200);
  expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
  const startedAt = performance.now();
  await gateway.close(0);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

it.each([
  ['one header', `x-a: ${'x'.repeat(20_000)}`],
  ['many headers', Array.from({ length: 5_000 }, (_, at) => `x${at}: 1`).join('\r\n')],
])('responds 431 to %s over the size limit', async (_name, header) => {
  const { adminUrl } = await startCompleteGateway();
  const caller = connectRaw(Number(new URL(adminUrl).port));
  caller.send(GET('/state', header));
  expect(await caller.closed()).toMatch(/^HTTP\/1\.1 431 /);
  expect((await fetch(`${adminUrl}/state`)).status).toBe(200);
});

it('disconnects a client that never reads its response', async () => {
  const admin = createAdminServer({
    context: createAdminContext(),
    auth: { keySha256: undefined, loopbackOnly: true },
    log: createLogger('silent', { write: () => {} }),
  });
  onTestFinished(() => admin.close());
  // The timeout is longer than the heartbeat interval of the event stream.
  expect(admin.server.timeout).toBeGreaterThan(3 * 15_000);
  expect(admin.server.timeout).toBeLessThan(120_000);
  admin.server.timeout = 200;
  await admin.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect((admin.server.address() as AddressInfo).port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  const ended = once(admin.server, 'connection').then(([served]) => once(served, 'close'));
  socket.pause().on('error', () => {});
  socket.write(GET('/metrics').repeat(2_000));
  await ended;
});
