import { MAX_CLOCK_DIFFERENCE_MS } from '../../../observability/clock-comparison.ts';
import { fail, pass, warn, type CheckOutcome } from './check.ts';

/** Date headers have a resolution of one second. */
const TOLERANCE_MS = 1_500;
/** Beyond this, JSON Web Tokens and signed webhooks are rejected for their timestamps. */
const FAIL_MS = 60_000;

/**
 * Evaluates the difference between the clock of this machine and a reference.
 *
 * @param aheadMs positive if this machine is ahead
 * @param reference name of the other clock
 */
export function evaluateClock(aheadMs: number, reference: string): CheckOutcome<true> {
  const differenceMs = Math.abs(aheadMs);
  if (differenceMs < TOLERANCE_MS) return pass(`this machine and ${reference} agree`, true);
  const seconds =
    differenceMs < 10_000 ? (differenceMs / 1000).toFixed(1) : Math.round(differenceMs / 1000);
  const finding = `this machine is ${seconds} s ${aheadMs < 0 ? 'behind' : 'ahead of'} ${reference}`;
  const fix =
    'Synchronize the clock of this machine (chrony, systemd-timesyncd): ' +
    'with a wrong clock, callers’ JSON Web Tokens and Zoom’s webhooks are rejected, and logs mislead';
  if (differenceMs > FAIL_MS) return fail(finding, fix);
  return differenceMs > MAX_CLOCK_DIFFERENCE_MS ? warn(finding, fix, true) : pass(finding, true);
}
