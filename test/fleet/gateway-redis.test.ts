import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityKey } from 'evertoken';
import { zoom } from 'evertoken/zoom';
import { describe, expect, it, onTestFinished } from 'vitest';
import { poll } from '../support/poll.ts';
import { startRedisCluster } from '../support/redis-cluster.ts';
import { SENTINEL_GROUP, startSentinelSetup } from '../support/redis-sentinel.ts';
import { hasRedisServer, startRedisServer, type RedisServer } from '../support/redis-server.ts';
import { sandboxAccount, type SandboxProcess } from '../support/sandbox-process.ts';
import {
  expectShared,
  MIN_REFRESH_MS,
  RECOVERY_MS,
  startGatewayFleet,
  waitUntilShared,
} from './gateway-fleet.ts';

async function getRecordKey(sandbox: SandboxProcess): Promise<string> {
  const { accountId, clientId, clientSecret, tokenUrl } = sandboxAccount(sandbox);
  const { identity } = zoom({
    accountId: accountId!,
    clientId: clientId!,
    clientSecret: clientSecret!,
    tokenUrl,
  });
  return `evertoken:{${await identityKey(identity)}}:2:r`;
}

describe.skipIf(!hasRedisServer())('gateways that share a token', () => {
  it('through Sentinels fail no request in a failover', { timeout: 120_000 }, async () => {
    const setup = await startSentinelSetup();
    onTestFinished(() => setup.stop());
    const nodes = setup.sentinelPorts.map((port) => `127.0.0.1:${port}`);
    const fleet = await startGatewayFleet(() => ({
      redis: { sentinel: { name: SENTINEL_GROUP, nodes } },
    }));
    await setup.primary.stop();
    await poll('the replica is the primary', RECOVERY_MS, async () =>
      (await setup.primaryPort()) === setup.replica.port ? true : undefined,
    );
    await expectShared(fleet, 2);
    expect(await setup.replica.command('exists', await getRecordKey(fleet.sandbox))).toBe('1');
  });

  it('in a cluster fail no request in a failover', { timeout: 120_000 }, async () => {
    const cluster = await startRedisCluster();
    onTestFinished(() => cluster.stop());
    const nodes = cluster.servers.map(({ port }) => `127.0.0.1:${port}`);
    const fleet = await startGatewayFleet(() => ({ redis: { cluster: { nodes } } }));
    const key = await getRecordKey(fleet.sandbox);
    const owner = (await cluster.findKeyOwner(key))!;
    await owner.stop();
    const next = await poll('its replica owns the key', RECOVERY_MS, () =>
      cluster.findKeyOwner(key),
    );
    await expectShared(fleet, 2);
    expect([next.port === owner.port, await next.command('exists', key)]).toEqual([false, '1']);
  });

  it('fail no request while the password changes', { timeout: 120_000 }, async () => {
    const server = await startRedisServer();
    onTestFinished(() => server.stop());
    const folder = await mkdtemp(join(tmpdir(), 'evertoken-password-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'password');
    await changePassword(server, file, 'password-0');
    const logins = [
      { password: { file } },
      { passwordCommand: ['cat', file], passwordCommandIntervalMs: 1_000 },
    ];
    const fleet = await startGatewayFleet((index) => ({
      redis: { url: server.url, username: 'app', ...logins[index] },
    }));
    for (let change = 1; change <= 3; change += 1) {
      await changePassword(server, file, `password-${change}`);
      await sleep(MIN_REFRESH_MS);
      await waitUntilShared(fleet.gateways);
    }
    await expectShared(fleet, 0);
  });
});

/** Ends all connections as well, as managed servers do when a password expires. */
async function changePassword(server: RedisServer, file: string, password: string): Promise<void> {
  await server.command(
    'ACL',
    'SETUSER',
    'app',
    'on',
    'resetpass',
    `>${password}`,
    '+@all',
    '~*',
    '&*',
  );
  await writeFile(file, `${password}\n`);
  await server.command('CLIENT', 'KILL', 'USER', 'app');
}
