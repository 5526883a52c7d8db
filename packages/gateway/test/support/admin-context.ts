import type { AdminContext } from '../../src/admin/admin-context.ts';
import { AccountStatsRegistry } from '../../src/observability/account-stats.ts';
import { ClockComparison } from '../../src/observability/clock-comparison.ts';

/** Creates the admin context of a gateway without accounts. */
export function createAdminContext(changes: Partial<AdminContext> = {}): AdminContext {
  const stats = new AccountStatsRegistry();
  return {
    version: '0.0.0',
    name: 'gateway',
    startedAt: 0,
    accounts: () => [],
    servedAccounts: () => new Set(),
    sandboxAccounts: () => new Set(),
    reloads: { failures: 0, problem: undefined },
    issuers: stats.issuers,
    clock: new ClockComparison(),
    getStats: (account) => stats.get(account),
    callers: () => [],
    keyIds: () => [],
    requestMetrics: stats.requestMetrics,
    requestHistory: stats.requestHistory,
    store: undefined,
    fleet: () => undefined,
    isDraining: () => false,
    hasAdminKey: () => true,
    droppedLogLines: () => 0,
    ...changes,
  };
}
