import type { Clock } from 'evertoken';
import type { Budget, MaybePromise } from './budget.ts';
import type { ProcessBudget } from './process-budget.ts';

/** Dependencies of {@link createFleetBudget}. */
export interface FleetBudgetDeps {
  /** The budget shared by all processes. */
  readonly shared: Budget;
  /** The fallback while the shared budget is unavailable. */
  readonly local: ProcessBudget;
  readonly clock: Pick<Clock, 'monotonic' | 'after'>;
  /** Timeout of a call of the shared budget, ms. */
  readonly timeoutMs: number;
  /** Called when the shared budget becomes unavailable. @param code the Redis client's error code */
  readonly onUnavailable: (code: string) => void;
  readonly onRecovered: () => void;
}

/** A shared budget with a local fallback. Its methods never fail. */
export interface FleetBudget extends Budget {
  /** Whether the last call used the shared budget. */
  readonly isShared: boolean;
}

/** How long the shared budget is not called after a failure, ms. */
const RETRY_AFTER_MS = 1_000;

/**
 * Creates a budget that uses the shared one while it responds in time. Otherwise the process enforces the
 * full limits alone, since the number of other processes is unknown.
 */
export function createFleetBudget(deps: FleetBudgetDeps): FleetBudget {
  const { shared, local, clock, onUnavailable, onRecovered } = deps;
  let isShared = true;
  let retryAt = -Infinity;

  const call = <T>(useShared: () => MaybePromise<T>, useLocal: () => T): MaybePromise<T> => {
    if (!isShared) {
      if (clock.monotonic() < retryAt) return useLocal();
      retryAt = clock.monotonic() + RETRY_AFTER_MS;
    }
    return bounded(useShared, deps).then(
      (result) => {
        if (!isShared) {
          isShared = true;
          onRecovered();
        }
        return result;
      },
      (error: unknown) => {
        retryAt = clock.monotonic() + RETRY_AFTER_MS;
        if (isShared) {
          isShared = false;
          onUnavailable(getErrorCode(error));
        }
        return useLocal();
      },
    );
  };

  return {
    get isShared() {
      return isShared;
    },
    take: (request) =>
      call(
        () => shared.take(request),
        () => local.take(request),
      ),
    count: (key, limit) =>
      call(
        () => shared.count(key, limit),
        () => local.count(key, limit),
      ),
    correct: (key, by, limit) =>
      call(
        () => shared.correct(key, by, limit),
        () => local.correct(key, by, limit),
      ),
    block: (label, durationMs, scope) =>
      call(
        () => shared.block(label, durationMs, scope),
        () => local.block(label, durationMs, scope),
      ),
  };
}

function bounded<T>(
  action: () => MaybePromise<T>,
  { clock, timeoutMs }: FleetBudgetDeps,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const expire = (): void =>
      reject(Object.assign(new Error('redis timed out'), { code: 'TIMEOUT' }));
    let cancel = clock.after(timeoutMs / 2, () => {
      cancel = clock.after(timeoutMs / 2, expire);
    });
    Promise.resolve()
      .then(action)
      .then(resolve, reject)
      .finally(() => cancel());
  });
}

/** The error's message is not passed on: it may quote a URL with a password. */
function getErrorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : error.name;
}
