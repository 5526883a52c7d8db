import type { Fleet, RedisAccess } from '../fleet/fleet-processes.ts';
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

/** A fault that is repeated. */
export interface RepeatedFault extends FleetSize {
  readonly times: number;
  /** The time without a fault before each one, ms. */
  readonly steadyMs: number;
}

/** A repeated fault with a duration. */
export interface LastingFault extends RepeatedFault {
  /** The minimum duration, ms. The fault lasts until a process has observed it. */
  readonly faultMs: number;
}

/** Kills a Redis without persistence and starts a new one on its port after the fault. */
export async function killRedis({
  times,
  steadyMs,
  faultMs,
  ...size
}: LastingFault): Promise<ScenarioResult> {
  let redis = await startRedisServer();
  const { port } = redis;
  try {
    return await runScenario({ ...size, redis: () => singleServer(port) }, async (scenario) => {
      for (let i = 0; i < times; i += 1) {
        await waitForNewerToken(redis.command, 0);
        await scenario.runSteady(steadyMs);
        await faultUntilObserved(scenario, faultMs, () => redis.stop());
        redis = await startRedisServer(port);
      }
      await waitForSharedToken(redis);
    });
  } finally {
    await redis.stop();
  }
}

/** Stops Redis with SIGSTOP: it neither replies nor closes connections. */
export async function stallRedis({
  times,
  steadyMs,
  faultMs,
  ...size
}: LastingFault): Promise<ScenarioResult> {
  return withRedis(size, async (redis, scenario) => {
    for (let i = 0; i < times; i += 1) {
      await waitForNewerToken(redis.command, 0);
      await scenario.runSteady(steadyMs);
      await faultUntilObserved(scenario, faultMs, async () => void redis.process.kill('SIGSTOP'));
      redis.process.kill('SIGCONT');
    }
    await waitForSharedToken(redis);
  });
}

/** Deletes all keys repeatedly. */
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
  play: (redis: RedisServer, scenario: Scenario) => Promise<void>,
): Promise<ScenarioResult> {
  const redis = await startRedisServer();
  try {
    return await runScenario({ ...size, redis: () => singleServer(redis.port) }, (scenario) =>
      play(redis, scenario),
    );
  } finally {
    await redis.stop();
  }
}

function singleServer(port: number): RedisAccess {
  return { client: 'node-redis', shape: 'server', ports: [port] };
}

/** Starts a fault and waits until a process has observed it: a process uses Redis for a refresh only. */
async function faultUntilObserved(
  { fleet, runSteady }: Scenario,
  troubleMs: number,
  start: () => Promise<void>,
): Promise<void> {
  const before = await storeFailures(fleet);
  await start();
  await runSteady(troubleMs);
  await poll('a store failure in a process', TIMEOUT_MS, async () =>
    (await storeFailures(fleet)) > before ? true : undefined,
  );
}

async function storeFailures(fleet: Fleet): Promise<number> {
  const { events } = await fleet.counts();
  return events['store-failed'] ?? 0;
}

/** Waits until the fleet has stored a token that was minted after the call. */
async function waitForSharedToken({ command }: RedisServer): Promise<void> {
  await waitForNewerToken(command, await readGeneration(command));
}
