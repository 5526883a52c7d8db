import type { Account } from '../accounts/account.ts';
import type { CallerConfig } from '../config/schema.ts';
import type { RequestMetrics } from '../observability/request-metrics.ts';
import type { AccountStats } from '../observability/account-stats.ts';

/** What an operator may look at: everything that metrics, readiness and state are taken from. */
export interface AdminContext {
  readonly version: string;
  /** This process's name: as in Redis, who minted. */
  readonly name: string;
  /** ms since the epoch. */
  readonly startedAt: number;
  /** The accounts that are served now. */
  readonly accounts: () => readonly Account[];
  /** What happened to an account, by its name. */
  readonly getStats: (account: string) => AccountStats;
  /** Who may call; empty: everybody. */
  readonly callers: () => readonly Pick<CallerConfig, 'name' | 'account' | 'weight'>[];
  readonly requestMetrics: RequestMetrics;
  /** Undefined: there is no Redis. */
  readonly redis: { readonly isReady: boolean } | undefined;
  /** Whether the gateway has been asked to stop. */
  readonly isDraining: () => boolean;
  /** Whether an admin key is configured. */
  readonly hasAdminKey: () => boolean;
  /** Lines of the log that were lost because nobody read them. */
  readonly droppedLogLines: () => number;
}
