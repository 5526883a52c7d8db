import { describe, expect, it } from 'vitest';
import { hasRedisServer } from '../support/redis-server.ts';
import { killMinter } from './minting-scenarios.ts';
import { flushRedis, killRedis, stallRedis } from './redis-scenarios.ts';

const TIMEOUT_MS = 120_000;
const processes = 4;
/** The fault lasts from shortly before the refresh of a token, which is 5 to 7.5 s after its issue, until shortly after. */
const acrossRefresh = { steadyMs: 4_000, faultMs: 4_000 };

// `npm run chaos` runs these with eight processes, and further ones with sentinels and a cluster.
describe.skipIf(!hasRedisServer()).concurrent('a fleet under load', () => {
  it(
    'fails no request when Redis is killed and restarts without its keys',
    async () => {
      const result = await killRedis({ processes, times: 1, ...acrossRefresh });
      expect(result).toMatchObject({ failed: 0, reasons: {} });
      expect(result.events['store-failed']).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );

  it(
    'fails no request when Redis stops responding',
    async () => {
      const result = await stallRedis({ processes, times: 1, ...acrossRefresh });
      expect(result).toMatchObject({ failed: 0, reasons: {} });
      expect(result.events['store-failed']).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );

  it(
    'fails no request when Redis loses its keys every second',
    async () => {
      const result = await flushRedis({ processes, times: 8, steadyMs: 1_000 });
      expect(result).toMatchObject({ failed: 0, reasons: {} });
    },
    TIMEOUT_MS,
  );

  it(
    'fails no request when the minting process is killed before there is a token',
    async () => {
      const result = await killMinter({ processes, times: 1 });
      expect(result).toMatchObject({ failed: 0, reasons: {} });
      expect(result.mints).toBeGreaterThan(0);
      expect(result.mints).toBeLessThanOrEqual(processes);
    },
    TIMEOUT_MS,
  );
});
