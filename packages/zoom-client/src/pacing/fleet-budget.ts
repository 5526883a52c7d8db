import type { Clock } from 'evertoken';
import type { Budget, MaybePromise } from './budget.ts';
import type { ProcessBudget } from './process-budget.ts';

/** What {@link createFleetBudget} needs. */
export interface FleetBudgetDeps {
  /** What all processes share. */
  readonly shared: Budget;
  /** What this process goes by while that is away. */
  readonly local: ProcessBudget;
  readonly clock: Pick<Clock, 'monotonic' | 'after'>;
  /** The longest that a call may take, ms. */
  readonly timeoutMs: number;
  /** Told once each time. @param code the client's word for what happened */
  readonly onUnavailable: (code: string) => void;
  readonly onRecovered: () => void;
}

/** A budget that is shared while it can be. Its methods never fail. */
export interface FleetBudget extends Budget {
  /** Whether the last call reached the others. */
  readonly isShared: boolean;
}

/** How long the shared budget is left alone after a failure. Then one call tries it again. */
const RETRY_AFTER_MS = 1_000;

/**
 * Asks the shared budget, each time for so long at most; without an answer the process goes by its own. It
 * keeps the whole limit then: how many others there are nobody knows.
 */
export function createFleetBudget(options: FleetBudgetDeps): FleetBudget {
  const { shared, local, clock, onUnavailable, onRecovered } = options;
  let isShared = true;
  let retryAt = -Infinity;

  const ask = <T>(ofShared: () => MaybePromise<T>, ofOwn: () => T): MaybePromise<T> => {
    if (!isShared) {
      if (clock.monotonic() < retryAt) return ofOwn();
      retryAt = clock.monotonic() + RETRY_AFTER_MS;
    }
    return bounded(ofShared, options).then(
      (answer) => {
        if (!isShared) {
          isShared = true;
          onRecovered();
        }
        return answer;
      },
      (error: unknown) => {
        retryAt = clock.monotonic() + RETRY_AFTER_MS;
        if (isShared) {
          isShared = false;
          onUnavailable(getErrorCode(error));
        }
        return ofOwn();
      },
    );
  };

  return {
    get isShared() {
      return isShared;
    },
    take: (request) =>
      ask(
        () => shared.take(request),
        () => local.take(request),
      ),
    count: (subject, limit) =>
      ask(
        () => shared.count(subject, limit),
        () => local.count(subject, limit),
      ),
    correct: (subject, by, limit) =>
      ask(
        () => shared.correct(subject, by, limit),
        () => local.correct(subject, by, limit),
      ),
    block: (label, forMs, scope) =>
      ask(
        () => shared.block(label, forMs, scope),
        () => local.block(label, forMs, scope),
      ),
  };
}

/** The action's result, or a rejection when it takes too long. What comes after that is ignored. */
function bounded<T>(
  action: () => MaybePromise<T>,
  { clock, timeoutMs }: FleetBudgetDeps,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const expire = (): void =>
      reject(Object.assign(new Error('Redis took too long'), { code: 'TIMEOUT' }));
    // In two halves: a process that was stalled finds the first one over, and reads an answer that has
    // come meanwhile before the second is.
    let cancel = clock.after(timeoutMs / 2, () => {
      cancel = clock.after(timeoutMs / 2, expire);
    });
    Promise.resolve()
      .then(action)
      .then(resolve, reject)
      .finally(() => cancel());
  });
}

/** The client's message is not passed on: it may quote an address with a password in it. */
function getErrorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : error.name;
}
