import type { Sandbox } from '@evertoken/zoom-sandbox';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { startRedisServer, type RedisServer } from '../../../../test/support/redis-server.ts';
import { startTcpRelay } from '../../../../test/support/tcp-relay.ts';
import { readConfig, startGateway, type Gateway } from '../../src/index.ts';
import { createLogger } from '../../src/observability/log.ts';
import { closeRedis } from '../../src/accounts/redis.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { environmentFor } from '../support/cli-process.ts';
import { startSandbox } from '../support/running-gateway.ts';
import { connectTo } from '../support/redis-connection.ts';

const BULK = `$${'9'.repeat(9)}\r\n`;

const MALFORMED_REPLIES: readonly (readonly [string, (socket: Socket) => void])[] = [
  ['speaks HTTP', (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ['sends noise', (socket) => socket.write(Buffer.from([0xff, 0, 0x80, 13, 10, 7]))],
  ['accepts every command', (socket) => socket.write('+OK\r\n')],
  ['sends deeply nested arrays', (socket) => socket.write('*1\r\n'.repeat(20_000))],
  ['sends invalid numbers', (socket) => socket.write(':x\r\n*y\r\n$z\r\n')],
  ['announces a gigabyte and stops', (socket) => socket.write(BULK)],
  ['disconnects during each reply', (socket) => socket.end('*3\r\n$5\r\nab')],
  ['resets each connection', (socket) => socket.resetAndDestroy()],
  ['never replies', () => {}],
];

// The cases run concurrently, since each waits for its connect timeout.
it('serves requests while Redis sends malformed replies or disconnects', async () => {
  const outcomes = await Promise.all(
    MALFORMED_REPLIES.map(async ([what, reply]) => [what, await requestWithRedis(reply)] as const),
  );
  const served = { statuses: [200, 200, 200], tokenRequests: 1 };
  expect(outcomes).toEqual(MALFORMED_REPLIES.map(([what]) => [what, served]));
});

it('closes the connection to a flapping Redis within 2.5 s', async () => {
  const url = await listen((socket) => socket.on('data', () => socket.end('*3\r\n$5\r\nab')));
  const log = createLogger('silent', { write: () => {} });
  const closeDurations = Array.from({ length: 40 }, async (_, at) => {
    const redis = await connectTo({ url }, log);
    await sleep(at * 10);
    const startedAt = performance.now();
    await closeRedis(redis);
    return performance.now() - startedAt;
  });
  expect(Math.max(...(await Promise.all(closeDurations)))).toBeLessThan(2_500);
});

describe.skipIf(inject('redisUrl') === undefined)('the connection to Redis', () => {
  beforeAll(async () => {
    servers = await Promise.all([startRedisServer(), startRedisServer()]);
  });
  afterAll(() => Promise.all(servers!.map((each) => each.stop())));

  it('leads to the new primary when its server has become a replica', async () => {
    const { connection, log, relay, server, other } = await connectThroughRelay();
    await server.command('REPLICAOF', '127.0.0.1', String(other.port));
    await expect.poll(() => connection.problem).toBe('READONLY');
    await expect.poll(() => log.join('')).toContain('"code":"READONLY"');
    relay.pointTo(other.port);
    await expect.poll(() => connection.isReady).toBe(true);
    await expect.poll(() => log.join('')).toContain('redis reconnected');
    expect(await connection.client.set('key', 'value')).toBe('OK');
    expect(connection.errors.get('READONLY')).toBeGreaterThan(0);
  });

  it('is replaced when it is silent, although commands are sent all the time', async () => {
    const { connection, relay } = await connectThroughRelay();
    const timer = setInterval(() => void connection.client.ping().catch(() => {}), 200);
    onTestFinished(() => clearInterval(timer));
    relay.silence();
    await expect.poll(() => connection.problem).toBe('TIMEOUT');
    await expect.poll(() => connection.isReady).toBe(true);
  });

  it('logs nothing when the server closes an idle connection', async () => {
    const { connection, log, server } = await connectThroughRelay();
    for (let times = 0; times < 3; times += 1) {
      await server.command('CLIENT', 'KILL', 'TYPE', 'normal');
      await expect.poll(() => connection.isReady).toBe(true);
    }
    await sleep(1_500);
    expect(log).toEqual([]);
  });

  it('needs no permission to check it', async () => {
    const { server } = await connectThroughRelay();
    await server.command('ACL', 'SETUSER', 'checker', 'on', '>secret', '-@all');
    const { connection, log } = await connectThroughRelay('redis://checker:secret@');
    await sleep(2_500);
    expect(connection.problem).toBeUndefined();
    expect([...connection.errors]).toEqual([]);
    expect(log).toEqual([]);
  });

  it('says why Redis rejects its user', async () => {
    const { log, server } = await connectThroughRelay('redis://app:wrong@');
    await server.command('ACL', 'SETUSER', 'app', 'on', '>right');
    await expect.poll(() => log.join('')).toContain('"code":"WRONGPASS"');
  });
});

let servers: [RedisServer, RedisServer] | undefined;

/** Connects through a relay that leads to the first of two servers. */
async function connectThroughRelay(scheme = 'redis://') {
  const [server, other] = servers!;
  const relay = await startTcpRelay(server.port);
  const log: string[] = [];
  const logger = createLogger('info', { write: (line) => void log.push(line) });
  const connection = await connectTo({ url: `${scheme}127.0.0.1:${relay.port}` }, logger);
  onTestFinished(async () => {
    await closeRedis(connection);
    await relay.stop();
    await server.command('REPLICAOF', 'NO', 'ONE');
  });
  return { connection, log, relay, server, other };
}

/** Starts a gateway whose Redis sends this reply, and returns the statuses of requests to it. */
async function requestWithRedis(reply: (socket: Socket) => void): Promise<object> {
  const redisUrl = await listen((socket) => socket.on('data', () => reply(socket)));
  const { gateway, sandbox } = await start(redisUrl);
  const statuses: number[] = [];
  for (const url of ['/api/users/me', '/api/users']) {
    statuses.push((await fetch(gateway.url + url)).status);
  }
  statuses.push((await fetch(`${gateway.adminUrl}/state`)).status);
  await gateway.close(0);
  return { statuses, tokenRequests: sandbox.stats().tokenRequests };
}

it
  .skipIf(inject('redisUrl') === undefined)
  .each<[string, (socket: Socket, reply: Buffer) => void]>([
    ['noise', (socket) => socket.write(Buffer.from([0xff, 0, 0x80, 13, 10, 7]))],
    ['truncated replies', (socket, reply) => socket.end(reply.subarray(0, reply.length / 2))],
  ])(
  'serves all requests while Redis sends %s, and uses Redis again after it has recovered',
  async (_name, misbehave) => {
    let isFaulty = false;
    const redisUrl = await listen((socket) => {
      const { hostname, port } = new URL(inject('redisUrl')!);
      const redis = connect(Number(port), hostname).on('error', () => {});
      socket.once('close', () => redis.destroy()).pipe(redis);
      redis.on('data', (reply) => void (isFaulty ? misbehave(socket, reply) : socket.write(reply)));
    });
    const { gateway, sandbox } = await start(redisUrl);
    const ask = async (): Promise<number> => (await fetch(`${gateway.url}/api/users/me`)).status;
    const seesRedis = async (): Promise<boolean> => {
      const state = await (await fetch(`${gateway.adminUrl}/state`)).text();
      return state.includes('"redis":{"connected":true');
    };
    expect(await ask()).toBe(200);
    isFaulty = true;
    sandbox.revokeAllTokens();
    expect([await ask(), await ask()]).toEqual([200, 200]);
    expect(sandbox.stats().tokenRequests).toBe(2);
    isFaulty = false;
    await expect.poll(seesRedis).toBe(true);
    expect(await ask()).toBe(200);
    expect(sandbox.stats().tokenRequests).toBe(2);
  },
);

/** Starts a gateway with this Redis and a plan, in front of a sandbox. */
async function start(redisUrl: string): Promise<{ gateway: Gateway; sandbox: Sandbox }> {
  const sandbox = await startSandbox();
  const own = { PORT: '0', ADMIN_PORT: '0', LOG_LEVEL: 'silent', REDIS_URL: redisUrl };
  const result = readConfig({ ...environmentFor(sandbox), ...own, ZOOM_PLAN: 'pro' });
  if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
  const gateway = await startGateway(result.config);
  return { gateway, sandbox };
}

/** Starts a TCP server on a loopback port. @returns its URL */
async function listen(talk: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    talk(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  return `redis://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
