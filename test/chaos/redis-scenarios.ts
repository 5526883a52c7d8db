import type { Fleet, RedisAccess } from '../fleet/fleet.ts';
import { poll } from '../support/poll.ts';
import { startRedisServer, type RedisServer } from '../support/redis-server.ts';
import {
  TIMEOUT_MS,
  runScenario,
  type Scenario,
  type FleetSize,
  type ScenarioResult,
} from './harness.ts';
import { readGeneration, waitForNewerToken } from './stored-token.ts';

/** Trouble that comes again. */
export interface RepeatedFault extends FleetSize {
  readonly times: number;
  /** How long all is well before each time, ms. */
  readonly steadyMs: number;
}

/** Trouble that stays for a while. */
export interface LastingFault extends RepeatedFault {
  /** How long at least, ms. It stays until the fleet has met it. */
  readonly faultMs: number;
}

/** `kill -9` of a Redis that keeps nothing; after the trouble there is another one in its place. */
export async function killRedis({
  times,
  steadyMs,
  faultMs,
  ...size
}: LastingFault): Promise<ScenarioResult> {
  let redis = await startRedisServer();
  const { port } = redis;
  try {
    return await runScenario({ ...size, redis: () => singleServer(port) }, async (arena) => {
      for (let i = 0; i < times; i += 1) {
        await waitForNewerToken(redis.command, 0);
        await arena.runSteady(steadyMs);
        await faultUntilObserved(arena, faultMs, () => redis.stop());
        redis = await startRedisServer(port);
      }
      await waitForSharedToken(redis);
    });
  } finally {
    await redis.stop();
  }
}

/** Redis stands still: it neither answers nor closes its connections. */
export async function stallRedis({
  times,
  steadyMs,
  faultMs,
  ...size
}: LastingFault): Promise<ScenarioResult> {
  return withRedis(size, async (redis, arena) => {
    for (let i = 0; i < times; i += 1) {
      await waitForNewerToken(redis.command, 0);
      await arena.runSteady(steadyMs);
      await faultUntilObserved(arena, faultMs, async () => void redis.process.kill('SIGSTOP'));
      redis.process.kill('SIGCONT');
    }
    await waitForSharedToken(redis);
  });
}

/** Redis loses all its keys, again and again. */
export async function flushRedis({
  times,
  steadyMs,
  ...size
}: RepeatedFault): Promise<ScenarioResult> {
  return withRedis(size, async (redis, { runSteady }) => {
    for (let i = 0; i < times; i += 1) {
      await runSteady(steadyMs);
      await redis.command('flushall');
    }
    await waitForSharedToken(redis);
  });
}

async function withRedis(
  size: FleetSize,
  act: (redis: RedisServer, arena: Scenario) => Promise<void>,
): Promise<ScenarioResult> {
  const redis = await startRedisServer();
  try {
    return await runScenario({ ...size, redis: () => singleServer(redis.port) }, (arena) =>
      act(redis, arena),
    );
  } finally {
    await redis.stop();
  }
}

function singleServer(port: number): RedisAccess {
  return { client: 'node-redis', shape: 'server', ports: [port] };
}

/** Begins a trouble, and waits so long at least until a process has asked in vain: Redis is asked for nothing but a refresh. */
async function faultUntilObserved(
  { fleet, runSteady }: Scenario,
  troubleMs: number,
  begin: () => Promise<void>,
): Promise<void> {
  const before = await storeFailures(fleet);
  await begin();
  await runSteady(troubleMs);
  await poll('a process that meets the trouble', TIMEOUT_MS, async () =>
    (await storeFailures(fleet)) > before ? true : undefined,
  );
}

async function storeFailures(fleet: Fleet): Promise<number> {
  const { events } = await fleet.counts();
  return events['store-failed'] ?? 0;
}

/** Waits until the fleet shares a token there that was minted after this moment. */
async function waitForSharedToken({ command }: RedisServer): Promise<void> {
  await waitForNewerToken(command, await readGeneration(command));
}
