import type { AdminContext } from '../../src/admin/admin-context.ts';
import { AccountStatsRegistry } from '../../src/observability/account-stats-registry.ts';

/** What there is to see of a gateway without accounts. */
export function createAdminContext(changes: Partial<AdminContext> = {}): AdminContext {
  const watches = new AccountStatsRegistry();
  return {
    version: '0.0.0',
    name: 'gateway',
    startedAt: 0,
    accounts: () => [],
    getStats: (account) => watches.get(account),
    callers: () => [],
    requestMetrics: watches.requestMetrics,
    redis: undefined,
    isDraining: () => false,
    hasAdminKey: () => true,
    droppedLogLines: () => 0,
    ...changes,
  };
}
