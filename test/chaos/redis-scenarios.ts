import type { RedisAccess } from '../fleet/fleet.ts';
import { startRedisServer, type RedisServer } from '../setup/redis-server.ts';
import { runArena, type Arena, type FleetSize, type Outcome } from './arena.ts';
import { storedGeneration, untilNewer } from './token-keys.ts';

/** Trouble that comes again. */
export interface Recurring extends FleetSize {
  readonly times: number;
  /** How long all is well before each time, ms. */
  readonly calmMs: number;
}

/** `kill -9` of a Redis that keeps nothing; after `troubleMs` there is another one in its place. */
export async function killRedis({
  times,
  calmMs,
  troubleMs,
  ...size
}: Recurring & { readonly troubleMs: number }): Promise<Outcome> {
  let redis = await startRedisServer();
  const { port } = redis;
  try {
    return await runArena({ ...size, redis: () => serverAt(port) }, async ({ calm }) => {
      for (let i = 0; i < times; i += 1) {
        await untilNewer(redis.command, 0);
        await calm(calmMs);
        await redis.stop();
        await calm(troubleMs);
        redis = await startRedisServer(port);
      }
      await untilShared(redis);
    });
  } finally {
    await redis.stop();
  }
}

/** Redis stands still: it neither answers nor closes its connections. */
export async function stallRedis({
  times,
  calmMs,
  troubleMs,
  ...size
}: Recurring & { readonly troubleMs: number }): Promise<Outcome> {
  return withRedis(size, async (redis, { calm }) => {
    for (let i = 0; i < times; i += 1) {
      await untilNewer(redis.command, 0);
      await calm(calmMs);
      redis.process.kill('SIGSTOP');
      await calm(troubleMs);
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

/** Waits until the fleet shares a token there that was minted after this moment. */
async function untilShared({ command }: RedisServer): Promise<void> {
  await untilNewer(command, await storedGeneration(command));
}
