export { parseRetryAfter } from '../pacing/rate-limit-info.ts';
export {
  decideRetry,
  defaultRetryPolicy,
  mayHaveBeenSent,
  type RetryCause,
  type RetryContext,
  type RetryDecision,
  type RetryPolicy,
  type SendOutcome,
} from './decide-retry.ts';
export {
  createRetryBudget,
  retry,
  type RetryBudget,
  type RetryBudgetOptions,
  type RetryOptions,
  type RetryTask,
} from './retry.ts';
