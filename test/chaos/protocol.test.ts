import { beforeAll, describe, expect, it } from 'vitest';
import { hasFakeTime } from '../support/redis-clock.ts';
import { hasRedisServer } from '../support/redis-server.ts';
import { protocolScenarios } from './protocol-scenarios.ts';
import { runSideBySide, runVendorScenario, type VendorRunResult } from './vendor-harness.ts';
import { findVendorProblems } from './vendor-report.ts';

// `npm run chaos -- protocol` runs all scenarios for two minutes, with six processes.
const SIZE = { seconds: 22, processes: 3, perSecond: 6 };
const PARALLEL = 8;
const TIMEOUT_MS = 240_000;
/** A machine on which the vendor responds later than this has no time for the fleet. */
const MAX_VENDOR_STALL_MS = 1_000;

const NAMES = [
  'clock-back-10min',
  'clock-back-25s',
  'clock-forward-25s',
  'revoked-5s',
  'rejecting-endpoint',
  'mint-6s',
  'minter-killed',
  'minter-suspended',
  'wrong-secrets',
  'secret-rolled-after-vendor',
  'streams-slow-mint',
  'streams-lag',
  'server-lag-15s',
  'suspended',
  'garbage-of-other-types',
  'garbage-in-values',
];

const scenarios = NAMES.map((name) => {
  const scenario = protocolScenarios[name]!;
  return { name, scenario, isSkipped: scenario.setsClock === true && !hasFakeTime() };
});

describe.skipIf(!hasRedisServer())('a fleet and a vendor that misbehaves', () => {
  const results = new Map<string, VendorRunResult>();
  // Side by side: the processes mostly wait.
  beforeAll(async () => {
    const runnable = scenarios.filter(({ isSkipped }) => !isSkipped);
    await runSideBySide(PARALLEL, runnable, async ({ name, scenario }) => {
      results.set(name, await runVendorScenario(scenario, SIZE));
    });
  }, TIMEOUT_MS);

  for (const { name, scenario, isSkipped } of scenarios) {
    const title = `${name}: fails no request that can be saved, and mints no token in vain`;
    it.skipIf(isSkipped)(title, ({ skip }) => {
      const result = results.get(name)!;
      const stallMs = Math.round(result.vendorStallMs);
      skip(stallMs > MAX_VENDOR_STALL_MS, `the machine is too busy: stalls of ${stallMs} ms`);
      expect(findVendorProblems(scenario, result)).toEqual([]);
    });
  }
});
