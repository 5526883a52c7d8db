export { parseRetryAfter } from '../retry-after.ts';
export {
  decideRetry,
  defaultRetryPolicy,
  type RetryDecision,
  type RetryPolicy,
  type RetryContext,
  type SendOutcome,
} from './decide-retry.ts';
export { createRetryBudget, type RetryBudget, type RetryBudgetOptions } from './retry-budget.ts';
export { wasSent } from './was-sent.ts';
