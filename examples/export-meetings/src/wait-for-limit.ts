import { ZoomRateLimitError } from '@evertoken/zoom-client';
import { systemClock, type Clock } from 'evertoken';

/**
 * Does something that goes on where it was left, and when a limit of the account is met waits until its time is
 * over, be it until midnight.
 */
export async function waitForLimit(
  work: () => Promise<void>,
  signal: AbortSignal,
  {
    clock = systemClock,
    onWait,
  }: { readonly clock?: Clock; readonly onWait: (until: Date) => void },
): Promise<void> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ZoomRateLimitError)) throw error;
      onWait(error.retryAt);
      // A second later: clocks disagree a little.
      await clock.sleep(error.retryAfterMs + 1_000, signal);
    }
  }
}
