import { createClient } from 'redis';
import { Redis } from 'ioredis';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { redisStore } from 'evertoken/redis';
import { startRedisServer } from '../../../../test/support/redis-server.ts';
import { getRedisErrorCode } from '../../src/store/redis-error-code.ts';
import { createManager } from '../support/create-manager.ts';

describe('getRedisErrorCode', () => {
  it.each([
    [new Error('READONLY You can’t write against a read only replica.'), 'READONLY'],
    [new Error('MOVED 1234 10.0.0.1:6379'), 'MOVED'],
    [new Error('SECRETWORD of a server'), 'OTHER'],
    [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
    [Object.assign(new Error('x'), { code: 'a password' }), 'OTHER'],
    [new Error('The client is offline'), 'DISCONNECTED'],
    [new Error("Stream isn't writeable and enableOfflineQueue options is false"), 'DISCONNECTED'],
    [new Error("Socket timeout. Expecting data, but didn't receive any in 5000ms."), 'TIMEOUT'],
    [new Error('Command failed: WRONGPASS invalid or missing auth token'), 'WRONGPASS'],
    [new Error('OOM command not allowed, command was: ["evalsha"]'), 'OOM'],
    [new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }), 'ECONNREFUSED'],
    [new Error('An error was signalled by the server: - ReadOnly: You can’t write'), 'READONLY'],
    [new Error('An error was signalled by the server: - PermissionDenied: this user'), 'NOPERM'],
    [new Error('An error was signalled by the server: - constructor: x'), 'OTHER'],
    [new Error('OOM: command not allowed'), 'OOM'],
    [new Error('timed out'), 'TIMEOUT'],
    ['text', 'OTHER'],
  ])('returns one of a fixed set of words', (error, code) => {
    expect(getRedisErrorCode(error)).toBe(code);
  });
});

describe.skipIf(inject('redisUrl') === undefined)('a failed call of Redis', () => {
  it.each<[string, readonly string[]]>([
    ['READONLY', ['REPLICAOF', '127.0.0.1', '1']],
    ['OOM', ['CONFIG', 'SET', 'maxmemory', '1']],
    ['NOREPLICAS', ['CONFIG', 'SET', 'min-replicas-to-write', '1']],
    ['NOPERM', ['ACL', 'SETUSER', 'default', '-@write']],
  ])('says %s in its event', async (reason, command) => {
    const server = await startRedisServer();
    onTestFinished(() => server.stop());
    const ioredis = new Redis(server.url);
    onTestFinished(() => ioredis.disconnect());
    const nodeRedis = await createClient({ url: server.url }).connect();
    onTestFinished(() => nodeRedis.destroy());
    await server.command(...command);
    for (const client of [nodeRedis, ioredis]) {
      client.on('error', () => {});
      const { tokens, events } = await createManager({ store: redisStore(client) });
      await tokens.getToken();
      expect(events.find(({ type }) => type === 'store-failed')).toMatchObject({ reason });
    }
  });
});
