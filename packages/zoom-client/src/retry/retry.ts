import { findUnknownOptions } from 'evertoken/internal';
import {
  decideRetry,
  type RetryContext,
  type RetryDecision,
  type RetryPolicy,
  type SendOutcome,
} from './decide-retry.ts';

/** A request that {@link retry} sends, once or several times. */
export interface RetryTask<Response> extends Pick<
  RetryContext,
  'method' | 'isReplayable' | 'remainingMs'
> {
  /** Sends the request once. */
  attempt(): Promise<Response>;
  /** The outcome of a response; undefined if the response is final. */
  toOutcome(response: Response): SendOutcome | Promise<SendOutcome> | undefined;
  /**
   * The outcome of an error of `attempt`.
   *
   * @throws the error if it must not be retried
   */
  toErrorOutcome(error: unknown): SendOutcome;
  /**
   * Waits before the next attempt.
   *
   * @param response the response that is discarded; undefined after an error
   */
  backOff(
    decision: RetryDecision & { readonly kind: 'retry' },
    response: Response | undefined,
  ): Promise<void>;
}

/** Options of {@link retry}. */
export interface RetryOptions {
  /** Bounds the retries of all requests together. */
  readonly budget: RetryBudget;
  /**
   * How often and how soon to retry.
   *
   * @default {@link defaultRetryPolicy}
   */
  readonly policy?: RetryPolicy | undefined;
  /**
   * Source of jitter, from 0 to 1.
   *
   * @default Math.random
   */
  readonly random?: (() => number) | undefined;
}

/**
 * Sends a request, and sends it again while {@link decideRetry} and the budget allow it.
 *
 * @returns the last response
 * @throws TypeError for unknown options; the last error of `task.attempt`, or what `task.toErrorOutcome` throws
 */
export async function retry<Response>(
  task: RetryTask<Response>,
  options: RetryOptions,
): Promise<Response> {
  const { budget } = options;
  validate(options);
  budget.recordRequest();
  for (let attempt = 1; ; attempt += 1) {
    let result: AttemptResult<Response>;
    try {
      const response = await task.attempt();
      const outcome = task.toOutcome(response);
      if (outcome === undefined) return response;
      result = { kind: 'response', response, outcome };
    } catch (error) {
      result = { kind: 'error', error, outcome: task.toErrorOutcome(error) };
    }
    const decision = decide(task, await result.outcome, attempt, options);
    if (decision.kind === 'stop' || !budget.takeRetry()) return unwrap(result);
    await task.backOff(decision, result.kind === 'response' ? result.response : undefined);
  }
}

/** Options that have been validated: most callers use the same object for all requests. */
const valid = new WeakSet<RetryOptions>();

function validate(options: RetryOptions): void {
  if (valid.has(options)) return;
  rejectUnknown([
    ...findUnknownOptions(options, 'budget policy random'),
    ...findUnknownOptions(
      options.policy,
      'attempts baseDelayMs maxDelayMs maxRetryAfterMs',
      'policy.',
    ),
  ]);
  valid.add(options);
}

function rejectUnknown(issues: readonly string[]): void {
  if (issues.length > 0) throw new TypeError(issues.join('; '));
}

type AttemptResult<Response> =
  | {
      readonly kind: 'response';
      readonly response: Response;
      readonly outcome: SendOutcome | Promise<SendOutcome>;
    }
  | { readonly kind: 'error'; readonly error: unknown; readonly outcome: SendOutcome };

function decide(
  { method, isReplayable, remainingMs }: RetryTask<unknown>,
  outcome: SendOutcome,
  attempt: number,
  { policy, random = Math.random }: RetryOptions,
): RetryDecision {
  const context = { method, isReplayable, remainingMs, outcome, attempt };
  return decideRetry(context, random(), policy);
}

function unwrap<Response>(result: AttemptResult<Response>): Response {
  if (result.kind === 'response') return result.response;
  throw result.error;
}

/** Options of {@link createRetryBudget}. */
export interface RetryBudgetOptions {
  /**
   * Retries allowed per request, from 0 to 1.
   *
   * @default 0.1
   */
  readonly ratio?: number | undefined;
  /**
   * Maximum and initial number of retries in the budget, at least 1.
   *
   * @default 10
   */
  readonly reserve?: number | undefined;
}

/** Bounds the retries of many requests together. */
export interface RetryBudget {
  /** Records a request; its retries are not recorded. */
  recordRequest(): void;
  /** Takes one retry from the budget; false if the budget is exhausted. */
  takeRetry(): boolean;
}

/**
 * Creates a retry budget, which keeps retries from multiplying the load during an outage: n requests are
 * retried at most `reserve + ratio × n` times in all. Use one budget per upstream.
 *
 * @throws TypeError for invalid options
 */
export function createRetryBudget(options: RetryBudgetOptions = {}): RetryBudget {
  const { ratio = 0.1, reserve = 10 } = options;
  rejectUnknown(findUnknownOptions(options, 'ratio reserve'));
  if (!(ratio >= 0 && ratio <= 1)) throw new TypeError('ratio must be from 0 to 1');
  if (!(reserve >= 1 && reserve < Infinity)) throw new TypeError('reserve must be at least 1');
  let left = reserve;
  return {
    recordRequest() {
      left = Math.min(reserve, left + ratio);
    },
    takeRetry() {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
