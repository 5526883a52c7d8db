import { once } from 'node:events';
import { expect, it, onTestFinished, vi } from 'vitest';
import { connectRaw, type RawConnection } from '../support/raw-connection.ts';
import { startGateway, startSandbox, type RunningGateway } from '../support/running-gateway.ts';

const GET = 'GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n';

it('serves the first request on a connection that was new when idle connections were closed', async () => {
  const { server, client } = await connectToGateway();
  server.closeIdleConnections();
  client.send(GET);
  expect(await client.waitFor(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 200 /);
});

it('closes a connection that has sent nothing for 250 ms as idle', async () => {
  const { server, client } = await connectToGateway();
  vi.advanceTimersByTime(250);
  server.closeIdleConnections();
  expect(await client.closed()).toBe('');
});

it('closes an idle connection between two requests, but none within a request', async () => {
  const { server, client, port } = await connectToGateway();
  const partial = connectRaw(port);
  for (const connection of [client, partial]) {
    connection.send(GET);
    await connection.waitFor(/ok/);
  }
  partial.send(GET.slice(0, 20));
  // The server has read what arrived before this.
  await fetch(`http://127.0.0.1:${port}/healthz`, { headers: { connection: 'close' } });
  server.closeIdleConnections();
  await client.closed();
  partial.send(GET.slice(20));
  expect(await partial.waitFor(/ok[^]*ok/)).toBeTruthy();
});

/** Connects to a gateway while its clock stands still. */
async function connectToGateway(): Promise<RunningGateway & { readonly client: RawConnection }> {
  const gateway = await startGateway(await startSandbox());
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const accepted = once(gateway.server, 'connection');
  const client = connectRaw(gateway.port);
  await accepted;
  return { ...gateway, client };
}
