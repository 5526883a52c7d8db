import { ZoomRateLimitError } from '@evertoken/zoom-client';
import { systemClock, type Clock } from 'evertoken';

/**
 * Runs resumable work. When a rate limit of the account is reached, it waits until the limit is reset, which may be at
 * midnight, and resumes the work.
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
      // One second later, for clock skew.
      await clock.sleep(error.retryAfterMs + 1_000, signal);
    }
  }
}
