import { poll } from '../support/poll.ts';
import { startRedisServer } from '../support/redis-server.ts';
import { runScenario, type FleetSize, type ScenarioResult } from './harness.ts';
import { readGeneration, waitForLease, waitForNewerToken } from './stored-token.ts';

/**
 * `kill -9` of the process that is minting, the first time before there is any token. Others wait
 * until its lease has run out. What the killed process was sending is lost with it and not counted.
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

/** A minute stands for an hour, a second for a minute. */
const LIFETIME_MS = 60_000;

/**
 * The token endpoint is down for 10 of a token's 60 minutes, across the end of a token; then for 14
 * minutes from just before the next token's refresh. Tokens live a minute here: all is 60 times as fast.
 */
export async function failTokenEndpoint(): Promise<ScenarioResult> {
  const redis = await startRedisServer();
  const options = {
    redis: () => ({ client: 'node-redis', shape: 'server', ports: [redis.port] }) as const,
    settings: { tokenLifetimeSeconds: LIFETIME_MS / 1_000 },
  };
  try {
    return await runScenario(options, async ({ sandbox, runSteady }) => {
      const untilMinted = (tokens: number): Promise<number> =>
        poll(`token ${tokens}`, LIFETIME_MS, async () => {
          const { tokensIssued } = await sandbox.stats();
          return tokensIssued >= tokens ? performance.now() : undefined;
        });
      const until = (moment: number): Promise<void> =>
        runSteady(Math.max(0, moment - performance.now()));

      const first = await untilMinted(1);
      await until(first + 0.92 * LIFETIME_MS);
      await sandbox.addFault({ match: '/oauth/token', kind: 'reset' });
      const second = await untilMinted(2);
      await until(first + (0.92 + 10 / 60) * LIFETIME_MS);
      await sandbox.clearFaults();

      await until(second + 0.66 * LIFETIME_MS);
      await sandbox.addFault({ match: '/oauth/token', kind: 'status', status: 503 });
      await until(second + (0.66 + 14 / 60) * LIFETIME_MS);
      await sandbox.clearFaults();
      await untilMinted(3);
      await until(second + LIFETIME_MS);
    });
  } finally {
    await redis.stop();
  }
}
