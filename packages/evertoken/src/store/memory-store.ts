import { elapsedTime, systemClock, type Clock } from '../clock.ts';
import {
  decideAcquire,
  liveState,
  pauseAfter,
  viewOf,
  type KeyState,
  type TokenRecord,
} from './decide.ts';
import { Listeners } from './listeners.ts';
import type { Lease, TokenStore } from './token-store.ts';

/**
 * A store in this process's memory: for one process alone, for tests, and behind the token manager
 * while the shared store is away.
 */
export function memoryStore(clock: Pick<Clock, 'now' | 'monotonic'> = systemClock): TokenStore {
  return storeOver(new Map(), elapsedTime(clock), () => 0);
}

/**
 * The logic of a store over states that somebody else keeps.
 *
 * @param now the store's clock, ms.
 * @param generationFloor see {@link decideAcquire}.
 */
export function storeOver(
  states: Map<string, KeyState>,
  now: () => number,
  generationFloor: () => number,
): TokenStore {
  const listeners = new Listeners();

  const stateOf = (key: string): KeyState => liveState(states.get(key) ?? {}, now());
  const change = (key: string, changes: KeyState): void => {
    states.set(key, { ...stateOf(key), ...changes });
  };
  const withoutLease = (key: string, { owner, fence }: Lease): KeyState => {
    const held = stateOf(key).lease;
    return held?.owner === owner && held.fence === fence ? { lease: undefined } : {};
  };
  const writeIfNewer = (key: string, record: TokenRecord): boolean => {
    if ((stateOf(key).record?.generation ?? 0) >= record.generation) return false;
    change(key, { record });
    return true;
  };

  return {
    async acquire(key, request) {
      const at = now();
      const answer = decideAcquire(stateOf(key), request, at, generationFloor());
      if (answer.kind === 'lease') {
        const { lease } = answer;
        change(key, { lease: { ...lease, until: at + request.leaseMs }, counter: lease.fence });
      }
      return answer;
    },

    async commit(key, lease, minted) {
      const issuedAt = now() - minted.elapsedMs;
      change(key, withoutLease(key, lease));
      const written = writeIfNewer(key, {
        generation: lease.fence,
        issuedAt,
        expiresAt: issuedAt + minted.lifetimeMs,
        refreshAt: issuedAt + minted.refreshAfterMs,
        confirmedAt: undefined,
        streak: lease.streak,
        mintedBy: lease.owner,
        payload: minted.payload,
      });
      if (!written) return { kind: 'stale' };
      change(key, { cooldown: undefined });
      listeners.tell(key, lease.fence);
      return { kind: 'committed' };
    },

    async fail(key, lease, failure) {
      change(key, withoutLease(key, lease));
      const state = stateOf(key);
      const at = now();
      // A failure that comes after a newer token must not stop the fleet.
      if ((state.record?.generation ?? 0) >= lease.fence) return { failures: 0, forMs: 0 };
      const failures = (state.cooldown?.failures ?? 0) + 1;
      const forMs = pauseAfter(failures, failure);
      change(key, { cooldown: { failures, until: at + forMs, code: failure.code } });
      return { failures, forMs };
    },

    async release(key, lease) {
      change(key, withoutLease(key, lease));
    },

    async confirm(key, generation) {
      const { record } = stateOf(key);
      if (record?.generation !== generation || record.confirmedAt !== undefined) return false;
      change(key, { record: { ...record, confirmedAt: now() } });
      return true;
    },

    async heal(key, { generation, ageMs, remainingMs, refreshInMs, confirmedMsAgo, payload }) {
      if (payload === undefined) return false;
      const at = now();
      return writeIfNewer(key, {
        generation,
        issuedAt: at - ageMs,
        expiresAt: at + remainingMs,
        refreshAt: at + refreshInMs,
        confirmedAt: confirmedMsAgo === undefined ? undefined : at - confirmedMsAgo,
        streak: 0,
        payload,
      });
    },

    async clear(key) {
      change(key, { record: undefined, cooldown: undefined });
    },

    async inspect(key) {
      const { record, lease, cooldown } = stateOf(key);
      const at = now();
      return {
        record: record && { ...viewOf(record, at), mintedBy: record.mintedBy },
        lease: lease && { owner: lease.owner, forMs: lease.until - at },
        pause: cooldown && {
          failures: cooldown.failures,
          forMs: cooldown.until - at,
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
