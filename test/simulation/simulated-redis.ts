import type { AcquireResult, AcquireRequest, Announcement, TokenStore } from 'evertoken';
import { createStateStore } from '../../packages/evertoken/src/store/memory-store.ts';
import type { KeyState } from '../../packages/evertoken/src/store/state.ts';
import type { SimulatedProcess } from './simulated-process.ts';
import { isWithin, type Scenario } from './scenario.ts';
import type { Timeline } from './timeline.ts';

const ONE_WAY_MS = 0.5;
const CONNECT_FAILURE_MS = 100;
/** Duration of a command while Redis is slow, ms. */
export const SLOW_COMMAND_MS = 500;
const REPLICATION_LAG_MS = 100;

/** Called for each lease with the state on which it was decided. */
export type LeaseListener = (
  request: AcquireRequest,
  before: KeyState,
  process: SimulatedProcess,
  storeNow: number,
) => void;

/**
 * Redis and its network: the decisions of the real store over state that can be lost, with latency, outages
 * and partitions.
 */
export class SimulatedRedis {
  readonly #timeline: Timeline;
  readonly #scenario: Scenario;
  readonly #random: () => number;
  readonly #subscribers = new Map<SimulatedProcess, (announcement: Announcement) => void>();
  readonly #onLease: LeaseListener;
  #states = new Map<string, KeyState>();
  /** Earlier states for a failover to a replica, oldest first. */
  #history: Array<{ readonly at: number; readonly states: Map<string, KeyState> }> = [];
  #clockOffsetMs = 0;
  #store: TokenStore;
  #listeningTo: TokenStore | undefined;
  #hasGrantedLease = false;
  /** Number of commands sent, including lost ones. */
  commands = 0;
  leases = 0;

  constructor(
    timeline: Timeline,
    scenario: Scenario,
    random: () => number,
    onLease: LeaseListener,
  ) {
    this.#timeline = timeline;
    this.#scenario = scenario;
    this.#random = random;
    this.#onLease = onLease;
    this.#store = this.#createStore();
  }

  /** Returns the store as seen by one process. */
  connect(process: SimulatedProcess): TokenStore {
    const send = <T>(command: (store: TokenStore) => Promise<T>): Promise<T> =>
      this.#send(process, command);
    return {
      acquire: (key, request) => send((store) => this.#acquire(store, key, request, process)),
      commit: (key, lease, minted) => send((store) => store.commit(key, lease, minted)),
      fail: (key, lease, failure) => send((store) => store.fail(key, lease, failure)),
      renew: (key, lease, leaseMs) => send((store) => store.renew(key, lease, leaseMs)),
      release: (key, lease) => send((store) => store.release(key, lease)),
      confirm: (key, generation, elapsedMs) =>
        send((store) => store.confirm(key, generation, elapsedMs)),
      restore: (key, record) => send((store) => store.restore(key, record)),
      clear: (key, credentials) => send((store) => store.clear(key, credentials)),
      subscribe: async (_key, listener) => {
        this.#subscribers.set(process, listener);
        return async () => void this.#subscribers.delete(process);
      },
    };
  }

  /** Loses all data, as `FLUSHALL` does. */
  flush(): void {
    this.#states.clear();
  }

  /** Promotes a replica, which lacks the last writes and whose clock differs. */
  failOver(clockOffsetMs: number): void {
    const replicated = this.#history.findLast(
      ({ at }) => at <= this.#timeline.now - REPLICATION_LAG_MS,
    );
    this.#states = new Map(replicated?.states);
    this.#clockOffsetMs = clockOffsetMs;
    this.#store = this.#createStore();
  }

  /** Loses one part of the state. */
  loseKey(key: keyof KeyState): void {
    for (const [name, state] of this.#states) {
      this.#states.set(name, { ...state, [key]: undefined });
    }
  }

  /** Sets the clock of Redis. */
  stepClock(byMs: number): void {
    this.#clockOffsetMs += byMs;
  }

  /** Whether Redis is slow or unavailable for any process now. */
  get isFaulty(): boolean {
    const { now } = this.#timeline;
    const { redisDown, redisSlow, partition } = this.#scenario;
    return [redisDown, redisSlow, partition].some((intervals) => isWithin(intervals, now));
  }

  /** Creates the store over the current state, on Redis's own clock. */
  #createStore(): TokenStore {
    return createStateStore(
      this.#states,
      () => this.#clock(),
      () => Math.floor(this.#clock()),
    );
  }

  #clock(): number {
    return 1_700_000_000_000 + this.#timeline.now + this.#clockOffsetMs;
  }

  async #send<T>(
    process: SimulatedProcess,
    command: (store: TokenStore) => Promise<T>,
  ): Promise<T> {
    this.commands += 1;
    await process.step();
    const { now } = this.#timeline;
    const slowMs = isWithin(this.#scenario.redisSlow, now) ? SLOW_COMMAND_MS / 2 : 0;
    await this.#timeline.sleep(ONE_WAY_MS + slowMs);
    if (!this.#isReachable(process)) {
      await this.#timeline.sleep(CONNECT_FAILURE_MS, process);
      throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    }
    const result = await command(this.#store);
    this.#recordHistory();
    await this.#timeline.sleep(ONE_WAY_MS + slowMs, process);
    await process.step();
    return result;
  }

  async #acquire(
    store: TokenStore,
    key: string,
    request: AcquireRequest,
    process: SimulatedProcess,
  ): Promise<AcquireResult> {
    this.#listenTo(key);
    const before = this.#states.get(key) ?? {};
    const result = await store.acquire(key, request);
    if (result.kind !== 'lease') return result;
    this.leases += 1;
    this.#onLease(request, before, process, this.#clock());
    if (
      this.#scenario.minterStalls === 'before-lease' &&
      this.#timeline.now > 60_000 &&
      !this.#hasGrantedLease
    ) {
      this.#hasGrantedLease = true;
      process.stall(20_000);
    }
    return result;
  }

  #isReachable(process: SimulatedProcess): boolean {
    const { now } = this.#timeline;
    const isPartitioned = process.index % 2 === 1 && isWithin(this.#scenario.partition, now);
    return !isPartitioned && !isWithin(this.#scenario.redisDown, now);
  }

  /** Publishes what the current store announces about a key. */
  #listenTo(key: string): void {
    if (this.#listeningTo === this.#store) return;
    this.#listeningTo = this.#store;
    void this.#store.subscribe?.(key, (announcement) => this.#publish(announcement));
  }

  #publish(announcement: Announcement): void {
    for (const [process, listener] of this.#subscribers) {
      if (this.#random() < (this.#scenario.messageLossRate ?? 0)) continue;
      this.#timeline.schedule(
        1.5,
        () => {
          if (this.#isReachable(process)) listener(announcement);
        },
        process,
      );
    }
  }

  #recordHistory(): void {
    if (this.#scenario.failover === undefined) return;
    const keepFrom = this.#timeline.now - 10 * REPLICATION_LAG_MS;
    this.#history = this.#history.filter(
      ({ at }, i) => at >= keepFrom || i === this.#history.length - 1,
    );
    this.#history.push({ at: this.#timeline.now, states: new Map(this.#states) });
  }
}
