import type { Account } from '../accounts/account.ts';
import type { StoreConnection } from '../accounts/store-connection.ts';
import type { CallerConfig } from '../config/schema.ts';
import type { FleetState } from '../fleet/heartbeat.ts';
import type { AccountStats } from '../observability/account-stats.ts';
import type { RequestHistory } from '../observability/request-history.ts';
import type { ClockComparison } from '../observability/clock-comparison.ts';
import type { IssuerStatus } from '../observability/issuer-status.ts';
import type { RequestMetrics } from '../observability/request-metrics.ts';
import type { ReloadStatus } from '../observability/reload-status.ts';

/** The running gateway as the admin listener sees it: the source of metrics, readiness and state. */
export interface AdminContext {
  readonly version: string;
  /** Name of this process, recorded in the store with the tokens it mints. */
  readonly name: string;
  /** ms since the epoch. */
  readonly startedAt: number;
  /** The configured accounts; a reload changes them. */
  readonly accounts: () => readonly Account[];
  /** Names of the accounts that requests can be for. */
  readonly servedAccounts: () => ReadonlySet<string>;
  /** Names of the accounts for which the built-in sandbox is used instead of Zoom. */
  readonly sandboxAccounts: () => ReadonlySet<string>;
  /** Outcomes of reloads of the configuration. */
  readonly reloads: Pick<ReloadStatus, 'failures' | 'problem'>;
  readonly issuers: Pick<IssuerStatus, 'problem'>;
  readonly clock: Pick<ClockComparison, 'problem'>;
  /** Returns the statistics of an account by name. */
  readonly getStats: (account: string) => AccountStats;
  /** The configured callers. */
  readonly callers: () => readonly Pick<CallerConfig, 'name' | 'account' | 'weight'>[];
  /** Ids of the API keys that are accepted. */
  readonly keyIds: () => readonly string[];
  readonly requestMetrics: RequestMetrics;
  readonly requestHistory: RequestHistory;
  /** Undefined without a store. */
  readonly store: Pick<StoreConnection, 'name' | 'health'> | undefined;
  /** The gateways that share the store; undefined without one. */
  readonly fleet: () => FleetState | undefined;
  /** Whether the gateway is shutting down. */
  readonly isDraining: () => boolean;
  /** Whether an admin key is configured. */
  readonly hasAdminKey: () => boolean;
  /** Log lines dropped because standard output was not read. */
  readonly droppedLogLines: () => number;
}
