import { createRetryBudget, type RetryBudget } from '@evertoken/zoom-client/retry';
import type { Account } from '../accounts/account.ts';
import type { Caller } from '../auth/caller.ts';

/** How often calls may be sent again, for each caller on each account: the trouble of one is not paid for by another. */
export class RetryBudgets {
  readonly #budgets = new WeakMap<Account, Map<string, RetryBudget>>();

  /** That of all requests of one name, however many people there are behind it. */
  of({ account, name }: Caller): RetryBudget {
    const ofAccount = this.#budgets.get(account) ?? new Map<string, RetryBudget>();
    this.#budgets.set(account, ofAccount);
    const budget = ofAccount.get(name) ?? createRetryBudget();
    ofAccount.set(name, budget);
    return budget;
  }
}
