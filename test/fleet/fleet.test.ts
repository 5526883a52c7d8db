import { describe, expect, it } from 'vitest';
import { hasRedisServer } from '../support/redis-server.ts';
import { runColdStart } from './cold-start.ts';
import { PROCESSES, maxMints, runSustainedLoad } from './sustained-load.ts';

/**
 * Other tests run beside this one, and a machine without time for either must not look like a Redis
 * that is away. The long forms go without it: npm run chaos -- fleet cold-start
 */
const storeTimeoutMs = 3_000;
const load = { loadMs: 12_000, perSecond: 80, storeTimeoutMs };

describe.skipIf(!hasRedisServer())('eight processes, one Redis', () => {
  it.concurrent.each(['independent', 'single'] as const)(
    'fail no request while %s tokens turn over, and mint once for each refresh',
    async (tokenModel) => {
      const result = await runSustainedLoad({ tokenModel, ...load });
      expect(result).toMatchObject({ failed: 0, reasons: {} });
      expect(result.requests).toBeGreaterThan(100);
      expect(result.mints).toBeGreaterThan(1);
      expect(result.mints).toBeLessThanOrEqual(maxMints(result.tookMs));
      // Asking, waiting, confirming, and the minter's commit: a few commands for each token, whatever the load.
      expect(result.steady.sent).toBeLessThanOrEqual(result.mints * PROCESSES * 4);
    },
    60_000,
  );

  it('make one token request for 10,000 cold requests at once', async () => {
    const result = await runColdStart(10_000, storeTimeoutMs);
    expect(result).toMatchObject({ requests: 10_000, failed: 0, refused: 0, mints: 1 });
    expect(result.commands.sent / result.requests).toBeLessThanOrEqual(0.01);
  }, 60_000);
});
