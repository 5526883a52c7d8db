import { beforeAll, describe, expect, it } from 'vitest';
import { hasFakeTime } from '../support/redis-clock.ts';
import { hasRedisServer } from '../support/redis-server.ts';
import { protocolScenarios } from './protocol-scenarios.ts';
import { runVendorScenario, type VendorRunResult } from './vendor-harness.ts';
import { findVendorProblems } from './vendor-report.ts';

// Two lifetimes of a token; `npm run chaos -- protocol` runs all scenarios for two minutes, with six processes.
const SIZE = { seconds: 30, processes: 3, perSecond: 8 };
const TIMEOUT_MS = 120_000;

const scenarios = ['mint-4s', 'revoked-15s'].map((name) => {
  const scenario = protocolScenarios[name]!;
  return { name, scenario, isSkipped: scenario.setsClock === true && !hasFakeTime() };
});

describe.skipIf(!hasRedisServer())('a fleet and a vendor that misbehaves', () => {
  const results = new Map<string, VendorRunResult>();
  // Side by side: the processes mostly wait.
  beforeAll(async () => {
    const run = async ({ name, scenario }: (typeof scenarios)[number]): Promise<void> =>
      void results.set(name, await runVendorScenario(scenario, SIZE));
    await Promise.all(scenarios.filter(({ isSkipped }) => !isSkipped).map(run));
  }, TIMEOUT_MS);

  for (const { name, scenario, isSkipped } of scenarios) {
    it.skipIf(isSkipped)(
      `${name}: fails no request that can be saved, and mints no token in vain`,
      () => {
        expect(findVendorProblems(scenario, results.get(name)!)).toEqual([]);
      },
    );
  }
});
