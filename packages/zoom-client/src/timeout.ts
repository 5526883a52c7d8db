import type { Clock } from 'evertoken';
import { ZoomTimeoutError } from './errors/index.ts';

/** How long somebody is willing to wait. */
export interface TimeoutOptions {
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/**
 * Does something that may take so long and no longer, and only while the signal has not aborted.
 *
 * @throws ZoomTimeoutError; the signal's reason; what `run` throws while there is patience left
 */
export async function withRequestTimeout<T>(
  name: string,
  { signal, timeoutMs }: TimeoutOptions,
  clock: Clock,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const end = new AbortController();
  const abort = (): void => end.abort(signal?.reason);
  const cancel = clock.after(timeoutMs, () => end.abort(new ZoomTimeoutError(name, timeoutMs)));
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await untilAborted(run(end.signal), end.signal);
  } catch (error) {
    // Whatever was under way fails in its own way when it is ended.
    end.signal.throwIfAborted();
    throw error;
  } finally {
    cancel();
    signal?.removeEventListener('abort', abort);
  }
}

/**
 * What a step comes to, or the signal's reason as soon as that aborts: whoever does the step, such as somebody's
 * token source, may not heed it. What becomes of the step after that is nobody's business.
 */
export function untilAborted<T>(step: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    void step.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** @throws TypeError for what is no length of time that a timer knows. */
export function assertTimeout(timeoutMs: unknown): void {
  const problem = validateTimeout(timeoutMs);
  if (problem !== undefined) throw new TypeError(problem);
}

/** What is wrong with a length of time; undefined when nothing is. */
export function validateTimeout(timeoutMs: unknown, name = 'timeoutMs'): string | undefined {
  if (typeof timeoutMs === 'number' && timeoutMs > 0 && timeoutMs <= MAX_TIMER_MS) {
    return undefined;
  }
  return `${name} must be a positive number of milliseconds, got ${String(timeoutMs)}`;
}

/** Timers with longer delays go off at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;
