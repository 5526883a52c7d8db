import type { RequestObserver } from '../http/request-context.ts';
import { RequestMetrics } from './request-metrics.ts';
import { AccountStats } from './account-stats.ts';

/** What happened since the start, by account. An account that is configured anew goes on where it was. */
export class AccountStatsRegistry {
  readonly requestMetrics: RequestMetrics = new RequestMetrics();
  readonly #accounts = new Map<string, AccountStats>();

  /** What happened to an account. */
  get(account: string): AccountStats {
    const existing = this.#accounts.get(account);
    if (existing !== undefined) return existing;
    const created = new AccountStats(account);
    this.#accounts.set(account, created);
    return created;
  }

  /** Takes note of a call that has ended. */
  readonly observe: RequestObserver = (context) => {
    this.requestMetrics.observe(context);
    if (context.caller !== undefined) this.get(context.caller.account.name).observe(context);
  };
}
