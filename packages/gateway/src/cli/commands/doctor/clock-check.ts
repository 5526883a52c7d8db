import { fail, pass, warn, type CheckOutcome } from './outcome.ts';

/** Date headers have whole seconds. */
const TOLERANCE_MS = 1_500;
/** More than a second's rounding and a slow answer explain. */
const WARN_MS = 5_000;
/** Beyond this, tokens of identity providers and signed webhooks are refused for their times. */
const FAIL_MS = 60_000;

/**
 * Judges how far this machine's clock is from another one.
 *
 * @param aheadMs positive when this machine's is ahead.
 */
export function evaluateClock(aheadMs: number, reference: string): CheckOutcome<true> {
  const off = Math.abs(aheadMs);
  if (off < TOLERANCE_MS) return pass(`this machine and ${reference} agree`, true);
  const seconds = off < 10_000 ? (off / 1000).toFixed(1) : Math.round(off / 1000);
  const seen = `this machine is ${seconds} s ${aheadMs < 0 ? 'behind' : 'ahead of'} ${reference}`;
  const todo =
    'Let this machine set its clock by the network (chrony, systemd-timesyncd): ' +
    'with a wrong one, callers’ JSON Web Tokens and Zoom’s webhooks are refused, and logs mislead';
  if (off > FAIL_MS) return fail(seen, todo);
  return off > WARN_MS ? warn(seen, todo, true) : pass(seen, true);
}
