import { createSteadyClock, systemClock, type Clock } from '../clock.ts';
import {
  decideAcquire,
  removeExpired,
  getCooldown,
  toRecordView,
  type KeyState,
  type TokenRecord,
} from './decide.ts';
import { GenerationListeners } from './listeners.ts';
import type { Lease, TokenStore } from './token-store.ts';

/**
 * A store in this process's memory: for one process alone, for tests, and behind the token manager
 * while the shared store is away.
 */
export function memoryStore(clock: Pick<Clock, 'now' | 'monotonic'> = systemClock): TokenStore {
  return createStateStore(new Map(), createSteadyClock(clock), () => 0);
}

/**
 * The logic of a store over states that somebody else keeps.
 *
 * @param now the store's clock, ms.
 * @param generationFloor see {@link decideAcquire}.
 */
export function createStateStore(
  states: Map<string, KeyState>,
  now: () => number,
  generationFloor: () => number,
): TokenStore {
  const listeners = new GenerationListeners();

  const readState = (key: string): KeyState => removeExpired(states.get(key) ?? {}, now());
  const updateState = (key: string, changes: KeyState): void => {
    states.set(key, { ...readState(key), ...changes });
  };
  const withoutLease = (key: string, { owner, fence }: Lease): KeyState => {
    const held = readState(key).lease;
    return held?.owner === owner && held.fence === fence ? { lease: undefined } : {};
  };
  const writeIfNewer = (key: string, record: TokenRecord): boolean => {
    if ((readState(key).record?.generation ?? 0) >= record.generation) return false;
    updateState(key, { record });
    return true;
  };

  return {
    async acquire(key, request) {
      const at = now();
      const answer = decideAcquire(readState(key), request, at, generationFloor());
      if (answer.kind === 'lease') {
        const { lease } = answer;
        updateState(key, {
          lease: { ...lease, until: at + request.leaseMs },
          generationCounter: lease.fence,
        });
      }
      return answer;
    },

    async commit(key, lease, minted) {
      const issuedAt = now() - minted.elapsedMs;
      updateState(key, withoutLease(key, lease));
      const written = writeIfNewer(key, {
        generation: lease.fence,
        issuedAt,
        expiresAt: issuedAt + minted.lifetimeMs,
        refreshAt: issuedAt + minted.refreshAfterMs,
        confirmedAt: undefined,
        consecutiveRejections: lease.consecutiveRejections,
        mintedBy: lease.owner,
        payload: minted.payload,
      });
      if (!written) return { kind: 'stale' };
      updateState(key, { cooldown: undefined });
      listeners.notify(key, lease.fence);
      return { kind: 'committed' };
    },

    async fail(key, lease, failure) {
      updateState(key, withoutLease(key, lease));
      const state = readState(key);
      const at = now();
      // A failure that comes after a newer token must not stop the fleet.
      if ((state.record?.generation ?? 0) >= lease.fence) return { failures: 0, remainingMs: 0 };
      const failures = (state.cooldown?.failures ?? 0) + 1;
      const remainingMs = getCooldown(failures, failure);
      updateState(key, { cooldown: { failures, until: at + remainingMs, code: failure.code } });
      return { failures, remainingMs };
    },

    async release(key, lease) {
      updateState(key, withoutLease(key, lease));
    },

    async confirm(key, generation) {
      const { record } = readState(key);
      if (record?.generation !== generation || record.confirmedAt !== undefined) return false;
      updateState(key, { record: { ...record, confirmedAt: now() } });
      return true;
    },

    async restore(key, { generation, ageMs, remainingMs, refreshInMs, confirmedMsAgo, payload }) {
      if (payload === undefined) return false;
      const at = now();
      return writeIfNewer(key, {
        generation,
        issuedAt: at - ageMs,
        expiresAt: at + remainingMs,
        refreshAt: at + refreshInMs,
        confirmedAt: confirmedMsAgo === undefined ? undefined : at - confirmedMsAgo,
        consecutiveRejections: 0,
        payload,
      });
    },

    async clear(key) {
      updateState(key, { record: undefined, cooldown: undefined });
    },

    async inspect(key) {
      const { record, lease, cooldown } = readState(key);
      const at = now();
      return {
        record: record && { ...toRecordView(record, at), mintedBy: record.mintedBy },
        lease: lease && { owner: lease.owner, remainingMs: lease.until - at },
        cooldown: cooldown && {
          failures: cooldown.failures,
          remainingMs: cooldown.until - at,
          code: cooldown.code,
        },
      };
    },

    async subscribe(key, listener) {
      const remove = listeners.add(key, listener);
      return async () => remove();
    },
  };
}
