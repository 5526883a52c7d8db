import { createSteadyClock, systemClock, type Clock } from '../clock.ts';
import { NOTHING_INHERITED, confirmRecord, decideAcquire, doubtedSince } from './decide.ts';
import {
  getCooldown,
  getRemainingCooldown,
  removeExpired,
  toRecordView,
  type KeyState,
  type TokenRecord,
} from './state.ts';
import type {
  AcquireRequest,
  AcquireResult,
  Announcement,
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
  const listeners = new AnnouncementListeners();
  return {
    async acquire(key, request) {
      const { result, announcement } = acquire(table, key, request, generationFloor());
      if (announcement !== undefined) listeners.notify(key, announcement);
      return result;
    },
    async commit(key, lease, minted) {
      const result = commit(table, key, lease, minted);
      if (result.kind === 'committed') {
        listeners.notify(key, { kind: 'committed', generation: lease.fence });
      }
      return result;
    },
    fail: async (key, lease, failure) => fail(table, key, lease, failure),
    renew: async (key, lease, leaseMs) => table.renewLease(key, lease, leaseMs),
    release: async (key, lease) => table.removeLease(key, lease),
    async confirm(key, generation, elapsedMs = 0) {
      const outcome = confirm(table, key, generation, elapsedMs);
      if (outcome === 'contradicted') {
        listeners.notify(key, { kind: 'accepted', generation, elapsedMs });
      }
      return outcome !== 'known';
    },
    restore: async (key, record) => restore(table, key, record),
    async clear(key, credentials = '') {
      table.update(key, { record: undefined });
      table.endCooldowns(key, credentials);
    },
    inspect: async (key, credentials = '') => inspect(table, key, credentials),
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

  removeLease(key: string, lease: Lease): void {
    if (this.#isHeld(key, lease)) this.update(key, { lease: undefined });
  }

  renewLease(key: string, lease: Lease, leaseMs: number): boolean {
    const isHeld = this.#isHeld(key, lease);
    if (isHeld) this.update(key, { lease: { ...lease, until: this.now() + leaseMs } });
    return isHeld;
  }

  /** Ends the cooldown of all processes, and that of these credentials. */
  endCooldowns(key: string, credentials: string): void {
    const { '': _, [credentials]: __, ...cooldowns } = this.read(key).cooldowns ?? {};
    this.update(key, { cooldowns });
  }

  #isHeld(key: string, { owner, fence }: Lease): boolean {
    const { lease } = this.read(key);
    return lease?.owner === owner && lease.fence === fence;
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
): { readonly result: AcquireResult; readonly announcement?: Announcement | undefined } {
  const now = table.now();
  const state = table.read(key);
  const result = decideAcquire(state, request, now, generationFloor);
  if (result.kind === 'lease') {
    const { lease } = result;
    table.update(key, {
      lease: { ...lease, until: now + request.leaseMs },
      generationCounter: lease.fence,
    });
  }
  const isDoubt = result.kind === 'doubted' || result.kind === 'grace-period';
  return { result, announcement: isDoubt ? doubt(table, key, request, now) : undefined };
}

/** Keeps the first rejection that nothing has contradicted. @returns its announcement; undefined if it is known */
function doubt(
  table: StateTable,
  key: string,
  { rejected }: AcquireRequest,
  now: number,
): Announcement | undefined {
  const { record } = table.read(key);
  if (record === undefined || rejected === undefined) return undefined;
  const doubtedAt = doubtedSince(record, rejected, now);
  if (doubtedAt === record.doubtedAt) return undefined;
  table.update(key, { record: { ...record, doubtedAt } });
  const { generation, doubtMs } = record;
  return { kind: 'doubted', generation, elapsedMs: rejected.elapsedMs, doubtMs };
}

function commit(table: StateTable, key: string, lease: Lease, minted: MintedRecord): CommitResult {
  table.removeLease(key, lease);
  const isWritten = table.writeIfNewer(key, {
    ...lease.inherited,
    generation: lease.fence,
    issuedAt: table.now() - minted.elapsedMs,
    lifetimeMs: minted.lifetimeMs,
    refreshAfterMs: minted.refreshAfterMs,
    confirmedAt: undefined,
    doubtedAt: undefined,
    mintedBy: lease.owner,
    mintedWith: lease.credentials,
    payload: minted.payload,
  });
  if (!isWritten) return { kind: 'stale' };
  table.endCooldowns(key, lease.credentials);
  return { kind: 'committed' };
}

function fail(table: StateTable, key: string, lease: Lease, failure: MintFailure): Cooldown {
  table.removeLease(key, lease);
  const { record, cooldowns = {} } = table.read(key);
  // A failure that arrives after a newer token must not stop the fleet.
  if ((record?.generation ?? 0) >= lease.fence) return { failures: 0, remainingMs: 0 };
  const holders = failure.areCredentialsRejected === true ? lease.credentials : '';
  const failures = (cooldowns[holders]?.failures ?? 0) + 1;
  const durationMs = getCooldown(failures, failure);
  const cooldown = { failures, since: table.now(), durationMs, code: failure.code };
  table.update(key, { cooldowns: { ...cooldowns, [holders]: cooldown } });
  return { failures, remainingMs: durationMs };
}

function confirm(
  table: StateTable,
  key: string,
  generation: number,
  elapsedMs: number,
): 'known' | 'first' | 'contradicted' {
  const { record } = table.read(key);
  const now = table.now();
  const confirmed =
    record?.generation === generation ? confirmRecord(record, now - elapsedMs, now) : undefined;
  if (confirmed === undefined) return 'known';
  table.update(key, { record: confirmed });
  return confirmed.doubtedAt === record?.doubtedAt ? 'first' : 'contradicted';
}

function restore(table: StateTable, key: string, record: StoredRecord): boolean {
  const { generation, ageMs, remainingMs, refreshInMs, confirmedMsAgo, payload } = record;
  if (payload === undefined) return false;
  const now = table.now();
  return table.writeIfNewer(key, {
    ...NOTHING_INHERITED,
    generation,
    issuedAt: now - ageMs,
    lifetimeMs: ageMs + remainingMs,
    refreshAfterMs: ageMs + refreshInMs,
    confirmedAt: confirmedMsAgo === undefined ? undefined : now - confirmedMsAgo,
    doubtedAt: undefined,
    payload,
  });
}

function inspect(table: StateTable, key: string, credentials: string): StoreView {
  const { record, lease, cooldowns = {} } = table.read(key);
  const now = table.now();
  const cooldown = cooldowns[''] ?? cooldowns[credentials];
  return {
    record: record && { ...toRecordView(record, now), mintedBy: record.mintedBy },
    lease: lease && { owner: lease.owner, remainingMs: lease.until - now },
    cooldown: cooldown && {
      failures: cooldown.failures,
      remainingMs: getRemainingCooldown(cooldown, now),
      code: cooldown.code,
    },
  };
}

/** Subscribers to announcements, by key. */
export class AnnouncementListeners {
  readonly #byKey = new Map<string, Set<(announcement: Announcement) => void>>();

  /** Number of keys with at least one listener. */
  get size(): number {
    return this.#byKey.size;
  }

  /** @returns a function that removes the listener. */
  add(key: string, listener: (announcement: Announcement) => void): () => void {
    const listeners = this.#byKey.get(key) ?? new Set();
    this.#byKey.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#byKey.delete(key);
    };
  }

  notify(key: string, announcement: Announcement): void {
    for (const listener of this.#byKey.get(key) ?? []) listener(announcement);
  }
}
