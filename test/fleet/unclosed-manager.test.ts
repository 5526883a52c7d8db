import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { killChild, startChild } from '../support/child-process.ts';
import { hasRedisServer, startRedisServer, type RedisServer } from '../support/redis-server.ts';
import { startSandbox, type SandboxProcess } from '../support/sandbox-process.ts';

const PROGRAM = fileURLToPath(new URL('unclosed-manager.mjs', import.meta.url));

describe.skipIf(!hasRedisServer())('a process whose Redis client is closed', () => {
  let redis: RedisServer;
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    [redis, sandbox] = await Promise.all([startRedisServer(), startSandbox({})]);
  });
  afterAll(() => Promise.all([redis.stop(), sandbox.stop()]));

  it.each(['node-redis', 'pool', 'ioredis'])(
    'ends although its token manager is not (%s)',
    async (client) => {
      const options = JSON.stringify({ client, port: redis.port, sandbox: sandbox.url });
      const child = startChild(process.execPath, [PROGRAM, options], { stdio: 'inherit' });
      onTestFinished(() => killChild(child));
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
  );
});
