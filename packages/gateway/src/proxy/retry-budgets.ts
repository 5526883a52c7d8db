import { createRetryBudget, type RetryBudget } from '@evertoken/zoom-client/retry';
import type { Account } from '../accounts/account.ts';

/** How often calls may be sent again, for each account: the trouble of one is not paid for by another. */
export class RetryBudgets {
  readonly #budgets = new WeakMap<Account, RetryBudget>();

  of(account: Account): RetryBudget {
    const known = this.#budgets.get(account);
    if (known !== undefined) return known;
    const budget = createRetryBudget();
    this.#budgets.set(account, budget);
    return budget;
  }
}
