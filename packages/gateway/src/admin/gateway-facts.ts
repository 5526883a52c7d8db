import type { LabelBudget } from '@evertoken/zoom-client/pacing';
import type { ProviderName } from '../config/schema.ts';
import type { AccountStats, OngoingProblem } from '../observability/account-stats.ts';
import type { ClockProblem } from '../observability/clock-comparison.ts';
import type { FailureFacts } from '../observability/failure-tracker.ts';
import type { IssuerProblem } from '../observability/issuer-status.ts';
import type { StoreName } from './error-catalog.ts';

/** What `judge` knows about a gateway. Times are ms since the epoch. */
export interface GatewayFacts {
  readonly startedAt: number;
  readonly accounts: readonly AccountFacts[];
  /** The store that is configured, if any. */
  readonly store: StoreName;
  /** Undefined without a store, and while it can be used. */
  readonly storeProblem: { readonly reason: string; readonly since: number } | undefined;
  /** Undefined once a reload has succeeded. */
  readonly reloadProblem: ReloadProblem | undefined;
  /** Undefined unless callers are denied because of it. */
  readonly issuerProblem: IssuerProblem | undefined;
  /** Undefined while the clock of this machine agrees with those of the servers, or nothing is known. */
  readonly clockProblem: ClockProblem | undefined;
}

/** Why the last reload of the configuration failed. */
export interface ReloadProblem {
  /** Sentences without their periods. */
  readonly issues: readonly string[];
  readonly since: number;
  readonly lastAt: number;
}

/** What `judge` knows about an account. */
export interface AccountFacts {
  readonly name: string;
  readonly provider: ProviderName;
  readonly isSandbox: boolean;
  /** Undefined without a live token, ms. */
  readonly tokenRemainingMs: number | undefined;
  /** Whether the API has rejected the current token and accepted none since. */
  readonly isTokenRejected: boolean;
  /** The failed mints that no new token has followed. */
  readonly mintProblem: OngoingProblem | undefined;
  /** The failed calls of the store that no other has followed. */
  readonly storeProblem: OngoingProblem | undefined;
  /** Set while the limits of the plan are to be shared but are not. */
  readonly pacingProblem: AccountStats['pacingProblem'];
  /** Since when the store has held a record that this gateway cannot decrypt. */
  readonly unreadableSince: number | undefined;
  readonly failures: readonly FailureFacts[];
  /** The budgets of the plan; empty without one. */
  readonly labels: readonly LabelBudget[];
}
