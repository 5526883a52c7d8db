import { describe, expect, it } from 'vitest';
import { hasRedisServer } from '../support/redis-server.ts';
import { killMinter } from './minting-scenarios.ts';
import { flushRedis, killRedis, stallRedis } from './redis-scenarios.ts';

const TIMEOUT_MS = 120_000;
const processes = 4;
/** From shortly before a token's refresh, 5 to 7.5 s after its issue, until shortly after it. */
const acrossRefresh = { steadyMs: 4_000, faultMs: 4_000 };

// The long forms, with eight processes, and those with sentinels and a cluster: npm run chaos
describe.skipIf(!hasRedisServer()).concurrent('processes under load fail no request', () => {
  it(
    'when Redis is killed and starts again without its keys',
    async () => {
      const outcome = await killRedis({ processes, times: 1, ...acrossRefresh });
      expect(outcome).toMatchObject({ failed: 0, reasons: {} });
      expect(outcome.events['store-failed']).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );

  it(
    'when Redis stands still',
    async () => {
      const outcome = await stallRedis({ processes, times: 1, ...acrossRefresh });
      expect(outcome).toMatchObject({ failed: 0, reasons: {} });
      expect(outcome.events['store-failed']).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );

  it(
    'when Redis loses its keys every second',
    async () => {
      const outcome = await flushRedis({ processes, times: 8, steadyMs: 1_000 });
      expect(outcome).toMatchObject({ failed: 0, reasons: {} });
    },
    TIMEOUT_MS,
  );

  it(
    'when the process that mints is killed before there is any token',
    async () => {
      const outcome = await killMinter({ processes, times: 1 });
      expect(outcome).toMatchObject({ failed: 0, reasons: {} });
      expect(outcome.mints).toBeGreaterThan(0);
      expect(outcome.mints).toBeLessThanOrEqual(processes);
    },
    TIMEOUT_MS,
  );
});
