import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApiKey, type NewApiKey } from '../../src/auth/api-key.ts';
import {
  readConfig,
  startGateway as startConfiguredGateway,
  type Gateway,
} from '../../src/index.ts';
import { connectRaw } from '../support/raw-connection.ts';
import { startApi, startGateway, startSandbox } from '../support/running-gateway.ts';

type Responder = Parameters<typeof startApi>[0];

/** Limits the effect that a caller with a valid key has on others. */
describe('isolation of callers', () => {
  it('parses a Connection header with fifteen thousand blanks in linear time', async () => {
    const { port } = await startGateway(await startSandbox());
    const since = performance.now();
    for (let time = 0; time < 5; time += 1) {
      const caller = connectRaw(port);
      const blanks = `connection: close, x${' '.repeat(15_000)}x`;
      caller.send(`GET /api/users/me HTTP/1.1\r\nhost: localhost\r\n${blanks}\r\n\r\n`);
      expect(await caller.waitFor(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 200 /);
    }
    // A quadratic pattern took 0.5 s per request.
    expect(performance.now() - since).toBeLessThan(1_500);
  });

  it('aborts all pipelined upstream requests when the client disconnects', async () => {
    let [received, ended] = [0, 0];
    const apiUrl = await startApi((request) => {
      received += 1;
      request.socket.once('close', () => (ended += 1));
    });
    const { port, log } = await startGateway(await startSandbox(), { apiUrl });
    const caller = connectRaw(port);
    caller.send('GET /api/x HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(20));
    await expect.poll(() => received).toBe(20);
    caller.close();
    await expect.poll(() => ended).toBe(20);
    await expect
      .poll(() => log.filter((line) => line.includes('"complete":false')))
      .toHaveLength(20);
  });

  it('retries a request while all requests of another caller fail', async () => {
    const failed = new Set<string>();
    const { ask } = await start((request, response) => {
      const fails = request.url!.includes('bad') || !failed.has(request.url!);
      failed.add(request.url!);
      response.writeHead(fails ? 500 : 200).end();
    });
    for (let time = 0; time < 20; time += 1) expect(await ask('bad', `bad${time}`)).toBe(500);
    expect(await ask('good', 'once')).toBe(200);
  });

  it('responds 429 to a caller at maxInFlightPerCaller and serves others', async () => {
    const held: (() => void)[] = [];
    const { port, keys, ask } = await start(
      (request, response) => {
        if (request.url!.endsWith('never')) held.push(() => void response.end());
        else response.end();
      },
      { maxInFlightPerCaller: 8 },
    );
    const head = `host: localhost\r\nx-api-key: ${keys.bad.text.reveal()}\r\n\r\n`;
    const callers = Array.from({ length: 8 }, () => open(port));
    for (const socket of callers) socket.write(`GET /api/never HTTP/1.1\r\n${head}`);
    await expect.poll(() => held.length).toBe(8);
    expect([await ask('bad', 'x'), await ask('good', 'x')]).toEqual([429, 200]);
    callers[0]!.destroy();
    held[1]!();
    await expect.poll(() => ask('bad', 'x')).toBe(200);
    // Both have released their slots exactly once.
    const [again, more] = [open(port), open(port)];
    for (const socket of [again, more]) socket.write(`GET /api/never HTTP/1.1\r\n${head}`);
    await expect.poll(() => held.length).toBe(10);
    expect([await ask('bad', 'x'), await ask('good', 'x')]).toEqual([429, 200]);
  });

  it('holds maxInFlightPerCaller after clients disconnect from pipelined requests', async () => {
    let [sent, held] = [0, 0];
    const { port, keys, ask } = await start(
      (request) => {
        sent += 1;
        held += 1;
        request.socket.once('close', () => (held -= 1));
      },
      { maxInFlightPerCaller: 30 },
    );
    const head = `host: localhost\r\nx-api-key: ${keys.bad.text.reveal()}\r\n\r\n`;
    for (let client = 0; client < 4; client += 1) {
      const caller = connectRaw(port);
      const sentBefore = sent;
      caller.send(`GET /api/never HTTP/1.1\r\n${head}`.repeat(20));
      await expect.poll(() => sent).toBe(sentBefore + 20);
      caller.close();
      await expect.poll(() => held).toBe(0);
    }
    sent = 0;
    const statuses: number[] = [];
    const askOnce = (): Promise<unknown> => ask('bad', 'x').then((status) => statuses.push(status));
    for (let n = 0; n < 100; n += 1) askOnce().catch(() => {});
    await expect.poll(() => sent + statuses.length).toBe(100);
    expect([sent, statuses]).toEqual([30, Array(70).fill(429)]);
  });

  it('closes idle connections at maxConnections to accept new clients', async () => {
    const { port, keys, ask } = await start((_request, response) => void response.end(), {
      maxConnections: 10,
    });
    const kept = Array.from({ length: 10 }, () => connectRaw(port));
    const head = `host: localhost\r\nx-api-key: ${keys.bad.text.reveal()}\r\n\r\n`;
    for (const caller of kept) caller.send(`GET /api/x HTTP/1.1\r\n${head}`);
    await Promise.all(kept.map((caller) => caller.waitFor(/^HTTP\/1\.1 200 /)));
    await expect.poll(() => ask('good', 'x').catch(() => 'disconnected')).toBe(200);
  });
});

it.each([
  ['has no credentials', 401, () => ''],
  ['has received its response', 403, (key: NewApiKey) => `x-api-key: ${key.text.reveal()}\r\n`],
])(
  'closes the connection of a client that %s and keeps sending its body',
  async (_name, status, credentials) => {
    const { port, keys } = await start((_request, response) => void response.end(), {
      headersTimeoutMs: 300,
    });
    const caller = connectRaw(port);
    const head = `host: localhost\r\n${credentials(keys.good)}content-length: 999999`;
    caller.send(`DELETE /api/x HTTP/1.1\r\n${head}\r\n\r\nx`);
    expect(await caller.waitFor(/\r\n\r\n/)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    const drip = setInterval(() => caller.send('x'), 20);
    await caller.closed();
    clearInterval(drip);
  },
);

/** Starts a gateway with two callers in front of an API with this listener. */
async function start(
  respond: Responder,
  limits: object = {},
): Promise<{
  port: number;
  keys: Readonly<Record<'good' | 'bad', NewApiKey>>;
  ask: (name: 'good' | 'bad', path: string) => Promise<number>;
}> {
  const keys = { good: createApiKey(), bad: createApiKey() };
  const [{ credentials, tokenUrl }, apiUrl] = await Promise.all([
    startSandbox(),
    startApi(respond),
  ]);
  const config = {
    listen: { port: 0 },
    admin: { port: 0 },
    log: { level: 'silent' },
    limits,
    accounts: [{ ...credentials, tokenUrl: tokenUrl, apiUrl }],
    callers: Object.entries(keys).map(([name, { id, sha256 }]) => ({
      name,
      allow: ['GET /**'],
      keys: [{ id, sha256 }],
    })),
  };
  const result = readConfig({}, { path: 'evertoken.yaml', text: JSON.stringify(config) });
  if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
  const gateway: Gateway = await startConfiguredGateway(result.config);
  onTestFinished(() => gateway.close(0));
  const ask = async (name: 'good' | 'bad', path: string): Promise<number> => {
    const headers = { 'x-api-key': keys[name].text.reveal() };
    const response = await fetch(`${gateway.url}/api/${path}`, { headers });
    await response.arrayBuffer();
    return response.status;
  };
  return { port: Number(new URL(gateway.url).port), keys, ask };
}

function open(port: number): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  onTestFinished(() => void socket.destroy());
  return socket;
}
