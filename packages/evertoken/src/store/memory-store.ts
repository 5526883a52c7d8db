import { createSteadyClock, systemClock, type Clock } from '../clock.ts';
import {
  decideAcquire,
  getCooldown,
  removeExpired,
  toRecordView,
  type KeyState,
  type TokenRecord,
} from './decide.ts';
import type {
  AcquireRequest,
  AcquireResult,
  CommitResult,
  Cooldown,
  Lease,
  MintedRecord,
  MintFailure,
  StoredRecord,
  StoreView,
  TokenStore,
} from './token-store.ts';

/**
 * Creates a store in the memory of this process: for a single process, for tests, and as the token
 * manager's fallback while the shared store is unavailable.
 *
 * @param clock Default: the system clocks.
 */
export function memoryStore(
  clock: Pick<Clock, 'now' | 'monotonic'> = systemClock,
): Required<TokenStore> {
  return createStateStore(new Map(), createSteadyClock(clock), () => 0);
}

/**
 * Creates a store over a map of states that the caller owns.
 *
 * @param now the store's clock, ms.
 * @param generationFloor see {@link decideAcquire}.
 */
export function createStateStore(
  states: Map<string, KeyState>,
  now: () => number,
  generationFloor: () => number,
): Required<TokenStore> {
  const table = new StateTable(states, now);
  const listeners = new GenerationListeners();
  return {
    acquire: async (key, request) => acquire(table, key, request, generationFloor()),
    async commit(key, lease, minted) {
      const result = commit(table, key, lease, minted);
      if (result.kind === 'committed') listeners.notify(key, lease.fence);
      return result;
    },
    fail: async (key, lease, failure) => fail(table, key, lease, failure),
    release: async (key, lease) => table.removeLease(key, lease),
    confirm: async (key, generation) => confirm(table, key, generation),
    restore: async (key, record) => restore(table, key, record),
    clear: async (key) => table.update(key, { record: undefined, cooldown: undefined }),
    inspect: async (key) => inspect(table, key),
    async subscribe(key, listener) {
      const remove = listeners.add(key, listener);
      return async () => remove();
    },
    close: async () => {},
  };
}

class StateTable {
  readonly now: () => number;
  readonly #states: Map<string, KeyState>;

  constructor(states: Map<string, KeyState>, now: () => number) {
    this.#states = states;
    this.now = now;
  }

  read(key: string): KeyState {
    return removeExpired(this.#states.get(key) ?? {}, this.now());
  }

  update(key: string, changes: KeyState): void {
    this.#states.set(key, { ...this.read(key), ...changes });
  }

  removeLease(key: string, { owner, fence }: Lease): void {
    const { lease } = this.read(key);
    if (lease?.owner === owner && lease.fence === fence) this.update(key, { lease: undefined });
  }

  writeIfNewer(key: string, record: TokenRecord): boolean {
    if ((this.read(key).record?.generation ?? 0) >= record.generation) return false;
    this.update(key, { record });
    return true;
  }
}

function acquire(
  table: StateTable,
  key: string,
  request: AcquireRequest,
  generationFloor: number,
): AcquireResult {
  const now = table.now();
  const result = decideAcquire(table.read(key), request, now, generationFloor);
  if (result.kind === 'lease') {
    const { lease } = result;
    table.update(key, {
      lease: { ...lease, until: now + request.leaseMs },
      generationCounter: lease.fence,
    });
  }
  return result;
}

function commit(table: StateTable, key: string, lease: Lease, minted: MintedRecord): CommitResult {
  const issuedAt = table.now() - minted.elapsedMs;
  table.removeLease(key, lease);
  const isWritten = table.writeIfNewer(key, {
    generation: lease.fence,
    issuedAt,
    expiresAt: issuedAt + minted.lifetimeMs,
    refreshAt: issuedAt + minted.refreshAfterMs,
    confirmedAt: undefined,
    consecutiveRejections: lease.consecutiveRejections,
    mintedBy: lease.owner,
    payload: minted.payload,
  });
  if (!isWritten) return { kind: 'stale' };
  table.update(key, { cooldown: undefined });
  return { kind: 'committed' };
}

function fail(table: StateTable, key: string, lease: Lease, failure: MintFailure): Cooldown {
  table.removeLease(key, lease);
  const { record, cooldown } = table.read(key);
  // A failure that arrives after a newer token must not stop the fleet.
  if ((record?.generation ?? 0) >= lease.fence) return { failures: 0, remainingMs: 0 };
  const failures = (cooldown?.failures ?? 0) + 1;
  const remainingMs = getCooldown(failures, failure);
  const until = table.now() + remainingMs;
  table.update(key, { cooldown: { failures, until, code: failure.code } });
  return { failures, remainingMs };
}

function confirm(table: StateTable, key: string, generation: number): boolean {
  const { record } = table.read(key);
  if (record?.generation !== generation || record.confirmedAt !== undefined) return false;
  table.update(key, { record: { ...record, confirmedAt: table.now() } });
  return true;
}

function restore(table: StateTable, key: string, record: StoredRecord): boolean {
  const { generation, ageMs, remainingMs, refreshInMs, confirmedMsAgo, payload } = record;
  if (payload === undefined) return false;
  const now = table.now();
  return table.writeIfNewer(key, {
    generation,
    issuedAt: now - ageMs,
    expiresAt: now + remainingMs,
    refreshAt: now + refreshInMs,
    confirmedAt: confirmedMsAgo === undefined ? undefined : now - confirmedMsAgo,
    consecutiveRejections: 0,
    payload,
  });
}

function inspect(table: StateTable, key: string): StoreView {
  const { record, lease, cooldown } = table.read(key);
  const now = table.now();
  return {
    record: record && { ...toRecordView(record, now), mintedBy: record.mintedBy },
    lease: lease && { owner: lease.owner, remainingMs: lease.until - now },
    cooldown: cooldown && {
      failures: cooldown.failures,
      remainingMs: cooldown.until - now,
      code: cooldown.code,
    },
  };
}

/** Subscribers to new generations, by key. */
export class GenerationListeners {
  readonly #byKey = new Map<string, Set<(generation: number) => void>>();

  /** Number of keys with at least one listener. */
  get size(): number {
    return this.#byKey.size;
  }

  /** @returns a function that removes the listener. */
  add(key: string, listener: (generation: number) => void): () => void {
    const listeners = this.#byKey.get(key) ?? new Set();
    this.#byKey.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#byKey.delete(key);
    };
  }

  notify(key: string, generation: number): void {
    for (const listener of this.#byKey.get(key) ?? []) listener(generation);
  }
}
