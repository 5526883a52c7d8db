import { describe, expect, it } from 'vitest';
import { hasRedisServer } from '../support/redis-server.ts';
import { runColdStart } from './cold-start.ts';
import { PROCESSES, maxMints, runSustainedLoad } from './sustained-load.ts';

/**
 * Other tests run in parallel; on a busy machine a slow reply must not count as an unavailable Redis. `npm run chaos --
 * fleet cold-start` runs longer, and with the default timeout.
 */
const storeTimeoutMs = 3_000;
const load = { loadMs: 12_000, perSecond: 80, storeTimeoutMs };

describe.skipIf(!hasRedisServer())('eight processes with one Redis', () => {
  it.concurrent.each(['independent', 'single'] as const)(
    'fail no request while %s tokens are refreshed, and mint once for each refresh',
    async (tokenModel) => {
      const result = await runSustainedLoad({ tokenModel, ...load });
      expect(result).toMatchObject({ failed: 0, reasons: {} });
      expect(result.requests).toBeGreaterThan(100);
      expect(result.mints).toBeGreaterThan(1);
      expect(result.mints).toBeLessThanOrEqual(maxMints(result.durationMs));
      // Acquire, wait, confirm and commit: a few commands for each token, regardless of the load.
      expect(result.steady.sent).toBeLessThanOrEqual(result.mints * PROCESSES * 4);
    },
    60_000,
  );

  it('send one token request for 10,000 simultaneous cold requests', async () => {
    const result = await runColdStart(10_000, storeTimeoutMs);
    expect(result).toMatchObject({ requests: 10_000, failed: 0, rejected: 0, mints: 1 });
    expect(result.commands.sent / result.requests).toBeLessThanOrEqual(0.01);
  }, 60_000);
});
