import type { Failure, FailureFacts } from '../observability/failure-tracker.ts';
import type { Severity } from './problem.ts';

/** Fewer failures among successes are not a problem, nor is a smaller share of all requests. */
const MIN_FAILURES = 5;
const FAILURE_RATIO = 0.05;
/** So many in a row are a problem whatever their share, and two if they are the share. */
const LONG_STREAK = 20;
/** A problem is over when it has not been met for this long and requests have succeeded since, ms. */
const QUIET_MS = 20_000;

/** Failures that concern one caller or one host: requests of others succeed. */
const PARTIAL: ReadonlySet<Failure> = new Set(['caller-limited', 'host-limited']);
/** Of these one is enough to know its cause. */
const CONCLUSIVE: ReadonlySet<Failure> = new Set([
  'host-limited',
  'day-spent',
  'plan-day-spent',
  'label-blocked',
  'scope-missing',
  'internal-error',
]);
/** Limits of a rate: they are over when they are not met any more. */
const RATES: ReadonlySet<Failure> = new Set(['caller-limited', 'pacer-rejected']);
/** Limits that are over at a known time, whatever else succeeds. */
const TIMED: ReadonlySet<Failure> = new Set([
  'host-limited',
  'day-spent',
  'plan-day-spent',
  'label-blocked',
]);

/** Judges how severe the failures of one kind are. A single one of a large upload, for example, is no problem. */
export function judgeExtent(facts: FailureFacts, now: number): Severity | 'none' {
  const { failure, count } = facts;
  if (count === 0 || isOver(facts, now)) return 'none';
  if (PARTIAL.has(failure))
    return CONCLUSIVE.has(failure) || isFrequent(facts) ? 'warning' : 'none';
  if (isStreak(facts) || isFrequent(facts)) return 'critical';
  return CONCLUSIVE.has(failure) && facts.streak > 0 ? 'warning' : 'none';
}

function isOver(facts: FailureFacts, now: number): boolean {
  const { failure, lastSeen, lastSuccess = 0, streak, until = Infinity } = facts;
  if (now - lastSeen < QUIET_MS) return false;
  if (TIMED.has(failure)) return until <= now;
  return RATES.has(failure) || (streak === 0 && lastSuccess >= lastSeen);
}

function isStreak({ streak, recent: { requests } }: FailureFacts): boolean {
  return streak >= 2 && (streak >= LONG_STREAK || streak >= requests * FAILURE_RATIO);
}

function isFrequent({ failure, recent: { failures, requests } }: FailureFacts): boolean {
  if (failures < MIN_FAILURES) return false;
  return PARTIAL.has(failure) || failures >= requests * FAILURE_RATIO;
}
