import { poll } from '../support/poll.ts';
import { startRedisServer } from '../support/redis-server.ts';
import { runScenario, type FleetSize, type ScenarioResult } from './harness.ts';
import { readGeneration, waitForLease, waitForNewerToken } from './stored-token.ts';

/**
 * Kills the process that is minting; the first time there is no token yet. The other processes wait until its lease
 * expires. In-flight requests of the killed process are not counted.
 */
export async function killMinter({
  times,
  ...size
}: FleetSize & { readonly times: number }): Promise<ScenarioResult> {
  const redis = await startRedisServer();
  const options = {
    ...size,
    redis: () => ({ client: 'node-redis', shape: 'server', ports: [redis.port] }) as const,
    settings: { tokenLatencyMs: 1_500 },
  };
  try {
    return await runScenario(options, async ({ fleet }) => {
      for (let i = 0; i < times; i += 1) {
        const minter = await waitForLease(redis.command);
        const generation = await readGeneration(redis.command);
        await fleet.kill(minter);
        await fleet.add();
        await waitForNewerToken(redis.command, generation);
      }
    });
  } finally {
    await redis.stop();
  }
}

/** One minute stands for one hour: the scenario runs 60 times as fast as real tokens. */
const LIFETIME_MS = 60_000;

/**
 * The token endpoint fails for 10 minutes across the expiry of a token, then for 14 minutes from just before the
 * refresh of the next one.
 */
export async function failTokenEndpoint(): Promise<ScenarioResult> {
  const redis = await startRedisServer();
  const options = {
    redis: () => ({ client: 'node-redis', shape: 'server', ports: [redis.port] }) as const,
    settings: { tokenLifetimeSeconds: LIFETIME_MS / 1_000 },
  };
  try {
    return await runScenario(options, async ({ sandbox, runSteady }) => {
      const waitForMint = (tokens: number): Promise<number> =>
        poll(`token ${tokens}`, LIFETIME_MS, async () => {
          const { tokensIssued } = await sandbox.stats();
          return tokensIssued >= tokens ? performance.now() : undefined;
        });
      const steadyUntil = (moment: number): Promise<void> =>
        runSteady(Math.max(0, moment - performance.now()));

      const first = await waitForMint(1);
      await steadyUntil(first + 0.92 * LIFETIME_MS);
      await sandbox.addFault({ match: '/oauth/token', kind: 'reset' });
      const second = await waitForMint(2);
      await steadyUntil(first + (0.92 + 10 / 60) * LIFETIME_MS);
      await sandbox.clearFaults();

      await steadyUntil(second + 0.66 * LIFETIME_MS);
      await sandbox.addFault({ match: '/oauth/token', kind: 'status', status: 503 });
      await steadyUntil(second + (0.66 + 14 / 60) * LIFETIME_MS);
      await sandbox.clearFaults();
      await waitForMint(3);
      await steadyUntil(second + LIFETIME_MS);
    });
  } finally {
    await redis.stop();
  }
}
