import type { Fleet, RedisAccess } from '../fleet/fleet.ts';
import { poll } from '../setup/poll.ts';
import { startRedisServer, type RedisServer } from '../setup/redis-server.ts';
import { PATIENCE_MS, runArena, type Arena, type FleetSize, type Outcome } from './arena.ts';
import { storedGeneration, untilNewer } from './token-keys.ts';

/** Trouble that comes again. */
export interface Recurring extends FleetSize {
  readonly times: number;
  /** How long all is well before each time, ms. */
  readonly calmMs: number;
}

/** Trouble that stays for a while. */
export interface Lasting extends Recurring {
  /** How long at least, ms. It stays until the fleet has met it. */
  readonly troubleMs: number;
}

/** `kill -9` of a Redis that keeps nothing; after the trouble there is another one in its place. */
export async function killRedis({ times, calmMs, troubleMs, ...size }: Lasting): Promise<Outcome> {
  let redis = await startRedisServer();
  const { port } = redis;
  try {
    return await runArena({ ...size, redis: () => serverAt(port) }, async (arena) => {
      for (let i = 0; i < times; i += 1) {
        await untilNewer(redis.command, 0);
        await arena.calm(calmMs);
        await untilMet(arena, troubleMs, () => redis.stop());
        redis = await startRedisServer(port);
      }
      await untilShared(redis);
    });
  } finally {
    await redis.stop();
  }
}

/** Redis stands still: it neither answers nor closes its connections. */
export async function stallRedis({ times, calmMs, troubleMs, ...size }: Lasting): Promise<Outcome> {
  return withRedis(size, async (redis, arena) => {
    for (let i = 0; i < times; i += 1) {
      await untilNewer(redis.command, 0);
      await arena.calm(calmMs);
      await untilMet(arena, troubleMs, async () => void redis.process.kill('SIGSTOP'));
      redis.process.kill('SIGCONT');
    }
    await untilShared(redis);
  });
}

/** Redis loses all its keys, again and again. */
export async function flushRedis({ times, calmMs, ...size }: Recurring): Promise<Outcome> {
  return withRedis(size, async (redis, { calm }) => {
    for (let i = 0; i < times; i += 1) {
      await calm(calmMs);
      await redis.command('flushall');
    }
    await untilShared(redis);
  });
}

async function withRedis(
  size: FleetSize,
  act: (redis: RedisServer, arena: Arena) => Promise<void>,
): Promise<Outcome> {
  const redis = await startRedisServer();
  try {
    return await runArena({ ...size, redis: () => serverAt(redis.port) }, (arena) =>
      act(redis, arena),
    );
  } finally {
    await redis.stop();
  }
}

function serverAt(port: number): RedisAccess {
  return { client: 'node-redis', shape: 'server', ports: [port] };
}

/** Begins a trouble, and waits so long at least until a process has asked in vain: Redis is asked for nothing but a refresh. */
async function untilMet(
  { fleet, calm }: Arena,
  troubleMs: number,
  begin: () => Promise<void>,
): Promise<void> {
  const before = await storeFailures(fleet);
  await begin();
  await calm(troubleMs);
  await poll('a process that meets the trouble', PATIENCE_MS, async () =>
    (await storeFailures(fleet)) > before ? true : undefined,
  );
}

async function storeFailures(fleet: Fleet): Promise<number> {
  const { events } = await fleet.counts();
  return events['store-failed'] ?? 0;
}

/** Waits until the fleet shares a token there that was minted after this moment. */
async function untilShared({ command }: RedisServer): Promise<void> {
  await untilNewer(command, await storedGeneration(command));
}
