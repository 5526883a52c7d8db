import type { Clock } from 'evertoken';
import { withTimeout } from 'evertoken/internal';
import { ZoomTimeoutError } from './errors/index.ts';

/** When a request ends. */
export interface TimeoutOptions {
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/**
 * Runs a request until its timeout or until its signal aborts.
 *
 * @param name the request, for the error
 * @param run gets a signal that aborts in both cases
 * @throws ZoomTimeoutError; the signal's reason; what `run` throws before that
 */
export async function withRequestTimeout<T>(
  name: string,
  { signal, timeoutMs }: TimeoutOptions,
  clock: Clock,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal?.reason);
  const onTimeout = (): Error => {
    const error = new ZoomTimeoutError(name, timeoutMs);
    controller.abort(error);
    return error;
  };
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const bounded = withTimeout(run(controller.signal), { clock, timeoutMs, onTimeout });
    return await untilAborted(bounded, controller.signal);
  } catch (error) {
    // An aborted step fails with its own error; the reason takes precedence.
    controller.signal.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/**
 * Awaits a step, and rejects with the signal's reason as soon as it aborts. The step itself, such as a custom
 * token source, may ignore the signal; its late result is discarded.
 */
export function untilAborted<T>(step: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    void step.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** @throws TypeError if the timeout is invalid */
export function assertTimeout(timeoutMs: unknown): void {
  const issue = validateTimeout(timeoutMs);
  if (issue !== undefined) throw new TypeError(issue);
}

/** Validates a timeout. @returns an issue; undefined if it is valid */
export function validateTimeout(timeoutMs: unknown, name = 'timeoutMs'): string | undefined {
  if (typeof timeoutMs === 'number' && timeoutMs > 0 && timeoutMs <= MAX_TIMER_MS) {
    return undefined;
  }
  return `${name} must be above 0 and at most ${MAX_TIMER_MS} ms, got ${String(timeoutMs)}`;
}

/** Node fires timers with a longer delay at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;
