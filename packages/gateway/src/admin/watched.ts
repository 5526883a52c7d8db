import type { Account } from '../accounts/account.ts';
import type { CallerConfig } from '../config/gateway-config.ts';
import type { CallCounts } from '../traffic/call-counts.ts';
import type { AccountWatch } from './account-watch.ts';

/** What an operator may look at: everything that metrics, readiness and state are taken from. */
export interface Watched {
  readonly version: string;
  /** This process's name: as in Redis, who minted. */
  readonly name: string;
  /** ms since the epoch. */
  readonly startedAt: number;
  /** The accounts that are served now. */
  readonly accounts: () => readonly Account[];
  /** What happened to an account, by its name. */
  readonly watchOf: (account: string) => AccountWatch;
  /** Who may call; empty: everybody. */
  readonly callers: () => readonly Pick<CallerConfig, 'name' | 'account' | 'share'>[];
  readonly calls: CallCounts;
  /** Undefined: there is no Redis. */
  readonly redis: { readonly isReady: boolean } | undefined;
  /** Whether the gateway has been asked to stop. */
  readonly draining: () => boolean;
  /** Whether an admin key is configured. */
  readonly changeable: () => boolean;
  /** Lines of the log that were lost because nobody read them. */
  readonly droppedLogLines: () => number;
}
