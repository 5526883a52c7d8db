import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { startRedisCluster, type RedisCluster } from '../../../../test/support/redis-cluster.ts';
import {
  SENTINEL_GROUP,
  startSentinelSetup,
  type SentinelSetup,
} from '../../../../test/support/redis-sentinel.ts';
import { freePort } from '../../../../test/support/ports.ts';
import { startRedisServer } from '../../../../test/support/redis-server.ts';
import { makeCertificate } from '../../../../test/support/tls-certificate.ts';
import { closeRedis } from '../../src/accounts/redis.ts';
import { sendCommand } from '../../src/accounts/redis-client.ts';
import { createLogger } from '../../src/observability/log.ts';
import { connectTo, toRedisConfig } from '../support/redis-connection.ts';
import { runDoctor } from '../support/run-doctor.ts';
import { createTempDir } from '../support/temp-dir.ts';

async function connect(redis: object) {
  const lines: string[] = [];
  const log = createLogger('info', { write: (line) => void lines.push(line) });
  const connection = await connectTo(redis, log);
  onTestFinished(() => closeRedis(connection));
  const send = (...args: string[]): Promise<unknown> => sendCommand(connection.client, args, 'key');
  return { connection, lines, send };
}

async function diagnose(redis: object): Promise<Record<string, string>> {
  const file = { accounts: [{ accountId: 'a', clientId: 'b', clientSecret: 'c' }], redis };
  const { findings } = await runDoctor({ file, timeoutMs: 2_000 });
  return Object.fromEntries(Object.entries(findings).filter(([name]) => name.startsWith('redis ')));
}

const nodes = (ports: readonly number[]): string[] => ports.map((port) => `127.0.0.1:${port}`);

describe.skipIf(inject('redisUrl') === undefined)('Redis with TLS', () => {
  it('is verified with its own authority, and given the certificate of the gateway', async () => {
    const own = makeCertificate();
    onTestFinished(() => own.remove());
    const port = await freePort();
    const server = await startRedisServer(
      undefined,
      `--tls-port ${port} --tls-cert-file ${own.certificateFile} --tls-key-file ${own.keyFile} --tls-ca-cert-file ${own.certificateFile} --tls-auth-clients yes`.split(
        ' ',
      ),
    );
    onTestFinished(() => server.stop());
    const url = `rediss://127.0.0.1:${port}`;
    const caFile = own.certificateFile;
    const tls = { caFile, certFile: own.certificateFile, keyFile: own.keyFile };
    const { connection, send } = await connect({ url, tls });
    expect([connection.problem, await send('PING')]).toEqual([undefined, 'PONG']);
    expect(await diagnose({ url, tls })).toMatchObject({
      'redis certificate': expect.stringContaining('warn: issued by') as string,
    });
    const withoutCertificate = await connect({ url, tls: { caFile } });
    expect(withoutCertificate.connection.isReady).toBe(false);
    withoutCertificate.connection.reconfigure(toRedisConfig({ url, tls }));
    await expect.poll(() => withoutCertificate.connection.isReady).toBe(true);
    const untrusted = await connect({ url });
    expect(untrusted.connection.problem).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
  });
});

describe.skipIf(inject('redisUrl') === undefined)('a Redis password', () => {
  it('that changes is applied to open connections, and a program that fails is reported', async () => {
    const server = await startRedisServer();
    onTestFinished(() => server.stop());
    const setPassword = (password: string): Promise<string> =>
      server.command('ACL', 'SETUSER', 'app', 'on', 'resetpass', `>${password}`, '+@all', '~*');
    await setPassword('first');
    const folder = await createTempDir({ script: '#!/bin/sh\necho secret-output >&2\nexit 3\n' });
    const login = { url: server.url, username: 'app' };
    const { connection, send } = await connect({ ...login, password: 'first' });
    const id = await send('CLIENT', 'ID');
    await setPassword('second');
    connection.reconfigure(toRedisConfig({ ...login, password: 'second' }));
    expect([await send('CLIENT', 'ID'), connection.problem]).toEqual([id, undefined]);
    await server.command('CLIENT', 'KILL', 'USER', 'app');
    await expect.poll(() => connection.isReady).toBe(true);

    const command = { ...login, passwordCommand: ['sh', `${folder}/script`] };
    const failing = await connect(command);
    expect(failing.connection.problem).toBe('NO_PASSWORD');
    expect(failing.lines.join('')).toMatch(/EXIT_STATUS_3.*redis password command failed/);
    const findings = await diagnose(command);
    expect(findings).toMatchObject({
      'redis password': expect.stringContaining('EXIT_STATUS_3') as string,
    });
    expect(failing.lines.join('') + JSON.stringify(findings)).not.toContain('secret-output');
  });
});

it('may get another user before a program has printed the first password', async () => {
  const redis = { url: `redis://127.0.0.1:${await freePort()}`, passwordCommand: ['false'] };
  const { connection } = await connect({ ...redis, username: 'app' });
  // A rejection that nothing handles would fail this test.
  connection.reconfigure(toRedisConfig({ ...redis, username: 'other' }));
  expect(connection.isReady).toBe(false);
});

describe.skipIf(inject('redisUrl') === undefined)('Redis behind Sentinels', () => {
  let setup: SentinelSetup | undefined;
  beforeAll(async () => void (setup = await startSentinelSetup()));
  afterAll(() => setup?.stop());

  it('is its primary, and passes all checks of the doctor', async () => {
    const sentinel = { name: SENTINEL_GROUP, nodes: nodes(setup!.sentinelPorts) };
    const { connection, send } = await connect({ sentinel });
    expect([connection.problem, await send('SET', 'key', '1')]).toEqual([undefined, 'OK']);
    expect(await diagnose({ sentinel })).toEqual({});
    expect(await diagnose({ url: `redis://${sentinel.nodes[0]}` })).toMatchObject({
      'redis role': expect.stringContaining('REDIS_SENTINEL_NAME') as string,
    });
  });

  it('is found although a Sentinel is down', async () => {
    const port = await freePort();
    const sentinel = { name: SENTINEL_GROUP, nodes: nodes([port, setup!.sentinelPorts[0]!]) };
    const { connection } = await connect({ sentinel });
    expect(connection.isReady).toBe(true);
  });
});

describe.skipIf(inject('redisUrl') === undefined)('a Redis Cluster', () => {
  let cluster: RedisCluster | undefined;
  beforeAll(async () => void (cluster = await startRedisCluster()));
  afterAll(() => cluster?.stop());

  it('is used by slot, and passes all checks of the doctor', async () => {
    const redis = { cluster: { nodes: nodes(cluster!.servers.map(({ port }) => port)) } };
    const { connection, send } = await connect(redis);
    expect([connection.problem, await send('SET', 'key', '1')]).toEqual([undefined, 'OK']);
    expect(await diagnose(redis)).toEqual({});
    expect(await diagnose({ url: `redis://${redis.cluster.nodes[0]}` })).toMatchObject({
      'redis role': expect.stringContaining('REDIS_CLUSTER_NODES') as string,
    });
  });

  it('is connected to as soon as it runs', async () => {
    const port = await freePort();
    const redis = { cluster: { nodes: nodes([port]) } };
    const { connection, lines } = await connect(redis);
    expect(connection.isReady).toBe(false);
    await expect.poll(() => lines.join('')).toContain('redis unavailable');
    expect(await diagnose(redis)).toMatchObject({
      'redis login': expect.stringContaining('ECONNREFUSED') as string,
    });
    const server = await startRedisServer(port, [
      '--cluster-enabled',
      'yes',
      '--cluster-port',
      String(await freePort()),
    ]);
    onTestFinished(() => server.stop());
    await server.command('cluster', 'addslotsrange', '0', '16383');
    await expect.poll(() => connection.isReady, { timeout: 15_000 }).toBe(true);
  });
});
