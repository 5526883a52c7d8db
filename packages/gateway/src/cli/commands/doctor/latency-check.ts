import { fail, pass, warn, type CheckOutcome } from './check.ts';

/** The pacer abandons a call of the store after 250 ms, the token manager after 2 s. */
const WARN_LATENCY_MS = 20;
const FAIL_LATENCY_MS = 250;

/** Evaluates the round-trip time of the store. @param durations of some calls, ms. @param advice how to shorten them */
export function evaluateLatency(durations: readonly number[], advice: string): CheckOutcome<true> {
  const median = durations.toSorted((a, b) => a - b)[Math.floor(durations.length / 2)] ?? 0;
  const finding = `${median.toFixed(1)} ms per round trip`;
  const fix = `${advice}: each new token and each paced request waits for it`;
  if (median > FAIL_LATENCY_MS)
    return fail(`${finding}: each gateway enforces the limits alone`, fix);
  return median > WARN_LATENCY_MS ? warn(finding, fix, true) : pass(finding, true);
}
