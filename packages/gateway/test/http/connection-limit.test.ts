import { describe, expect, it } from 'vitest';
import { startCompleteGateway } from '../support/complete-gateway.ts';
import { connectRaw, type RawConnection } from '../support/raw-connection.ts';
import { startGateway, startSandbox } from '../support/running-gateway.ts';

const HEAD = 'GET /api/users/me HTTP/1.1\r\nhost: localhost\r\n';
const IDLE: Readonly<Record<string, (connection: RawConnection) => Promise<unknown>>> = {
  'send nothing': async () => {},
  'never finish their headers': async (connection) => connection.send(HEAD),
  'never finish a body that no route reads': async (connection) => {
    connection.send('POST /nowhere HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n');
    connection.send('expect: 100-continue\r\n\r\n');
    await connection.waitFor(/^HTTP\/1\.1 100 /);
  },
  'had a response, then never finish their headers': async (connection) => {
    connection.send('GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n');
    await connection.waitFor(/^HTTP\/1\.1 200 /);
    connection.send(HEAD);
  },
};

describe.each(Object.entries(IDLE))('a listener full of connections that %s', (_name, occupy) => {
  it('serves callers', async () => {
    const { url, port } = await startGateway(await startSandbox(), {
      limits: { maxConnections: 5 },
    });
    const occupied = Array.from({ length: 8 }, () => connectRaw(port));
    await Promise.all(occupied.map((connection) => occupy(connection).catch(() => {})));
    for (let n = 0; n < 3; n += 1) {
      const response = await fetch(`${url}/api/users/me`, { headers: { connection: 'close' } });
      expect(response.status).toBe(200);
    }
  });

  it('serves operators', async () => {
    const { adminUrl } = await startCompleteGateway();
    const port = Number(new URL(adminUrl).port);
    const occupied = Array.from({ length: 210 }, () => connectRaw(port));
    await Promise.all(occupied.map((connection) => occupy(connection).catch(() => {})));
    expect((await fetch(`${adminUrl}/readyz`)).status).toBe(200);
    expect((await fetch(`${adminUrl}/metrics`)).status).toBe(200);
  });
});

it('keeps the connections of callers when a stranger opens many', async () => {
  const { port } = await startGateway(await startSandbox(), { limits: { maxConnections: 5 } });
  const caller = connectRaw(port);
  const ask = (count: number): Promise<string> => {
    caller.send(`${HEAD}\r\n`);
    return caller.waitFor(new RegExp(`(HTTP/1\\.1 200 [^]*){${count}}`));
  };
  await ask(1);
  const strangers = Array.from({ length: 20 }, () => connectRaw(port));
  await Promise.all(strangers.slice(0, 16).map((stranger) => stranger.closed()));
  expect(await ask(2)).toBeTruthy();
});
