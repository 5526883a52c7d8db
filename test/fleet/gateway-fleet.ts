import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { poll } from '../support/poll.ts';
import { startSandbox, type SandboxProcess } from '../support/sandbox-process.ts';
import {
  startObservedGateway,
  type ObservedGateway,
  type StoreSettings,
} from './observed-gateway.ts';

const TOKEN_SECONDS = 15;
/** Maximum time for a recovery, ms. */
export const RECOVERY_MS: number = 30_000;
/** ms. Each refresh is one mint; the refresh point of a token of 15 s is drawn from 5 to 7.5 s. */
export const MIN_REFRESH_MS: number = 5_000;

/** Two gateways under load that share a token. */
export interface GatewayFleet {
  readonly sandbox: SandboxProcess;
  readonly gateways: readonly ObservedGateway[];
  readonly startedAt: number;
}

/** Starts them. @param toStore the group `redis` or `postgres` of each one's configuration */
export async function startGatewayFleet(
  toStore: (index: number) => StoreSettings,
): Promise<GatewayFleet> {
  const sandbox = await startSandbox({ tokenLifetimeSeconds: TOKEN_SECONDS });
  onTestFinished(() => sandbox.stop());
  const startedAt = performance.now();
  const gateways = await Promise.all(
    [0, 1].map((index) => startObservedGateway(index, sandbox, toStore(index), 'independent')),
  );
  onTestFinished(async () => {
    await Promise.all(gateways.map((gateway) => gateway.stop()));
  });
  gateways.forEach((gateway) => gateway.load());
  await waitUntilShared(gateways);
  return { sandbox, gateways, startedAt };
}

/** Waits until all use the same token of the store. */
export async function waitUntilShared(gateways: readonly ObservedGateway[]): Promise<void> {
  await poll('all gateways share a token', RECOVERY_MS, async () => {
    const isUp = (await Promise.all(gateways.map((each) => each.storeUp()))).every(
      (up) => up === 1,
    );
    const [first, ...others] = await Promise.all(gateways.map((each) => each.generation()));
    const isShared = first !== undefined && others.every((generation) => generation === first);
    return isUp && isShared ? true : undefined;
  });
}

/** Expects that no request has failed, and that they have minted for all of them, but for `extra` mints. */
export async function expectShared(
  { sandbox, gateways, startedAt }: GatewayFleet,
  extra: number,
): Promise<void> {
  await sleep(MIN_REFRESH_MS);
  await waitUntilShared(gateways);
  const statuses = (await Promise.all(gateways.map((gateway) => gateway.settle()))).flat();
  const { tokenRequests } = await sandbox.stats();
  expect([statuses.length > 100, statuses.filter((status) => status !== 200)]).toEqual([true, []]);
  const maxMints = 1 + Math.ceil((performance.now() - startedAt) / MIN_REFRESH_MS) + extra;
  expect(tokenRequests).toBeLessThanOrEqual(maxMints);
}
