import type { RateLimitLabel } from '../endpoints/index.ts';
import type { RateLimitScope } from './rate-limit-info.ts';
import type { RateRule } from './rate-rule.ts';

/** What is asked for when requests of a label want to go. */
export interface SlotRequest {
  readonly label: RateLimitLabel;
  readonly rule: RateRule;
  readonly day: DailyCount;
  /** How many slots could be used. */
  readonly maxSlots: number;
  /** How many of them may lie ahead. At least 1. */
  readonly lookahead: number;
  /** How far ahead, ms. */
  readonly horizonMs: number;
}

/** A count that starts anew at 00:00 UTC. */
export interface DailyCount {
  readonly name: string;
  /** Undefined: it is only counted. */
  readonly limit: number | undefined;
}

/** The answer to a {@link SlotRequest}. */
export type SlotGrant =
  /** Slots that are the asker's now, and when each of them begins; at least one. */
  | { readonly kind: 'slots'; readonly delaysMs: readonly number[]; readonly used: number }
  /** There is none within the horizon, and will be none before `forMs` are over. */
  | {
      readonly kind: 'unavailable';
      readonly reason: 'rate' | 'day' | 'blocked';
      readonly scope: RateLimitScope;
      readonly durationMs: number;
      readonly used: number;
    };

/** Whether one more of something may happen today. */
export interface CountGrant {
  readonly isGranted: boolean;
  readonly used: number;
  /** Until 00:00 UTC. */
  readonly resetInMs: number;
}

/** What an account may still send: each method is one atomic step. */
export interface Budget {
  /** Takes slots. */
  take(request: SlotRequest): MaybePromise<SlotGrant>;
  /** Counts one more of `subject` today, unless that were more than `limit`. */
  count(subject: string, limit: number): MaybePromise<CountGrant>;
  /** Corrects what was counted of `subject` today; it stays between 0 and `limit`. */
  correct(subject: string, by: number, limit: number): MaybePromise<void>;
  /** Grants no slot of a label for so long. A shorter park ends none. */
  block(label: RateLimitLabel, forMs: number, scope: RateLimitScope): MaybePromise<void>;
}

/** A value, or the promise of one where somebody else has to be asked. */
export type MaybePromise<T> = T | Promise<T>;
