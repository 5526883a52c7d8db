import type { AcquireAnswer, AcquireRequest, TokenStore } from 'evertoken';
import type { KeyState } from '../../packages/evertoken/src/store/decide.ts';
import { storeOver } from '../../packages/evertoken/src/store/memory-store.ts';
import type { SimulatedProcess } from './process.ts';
import { isWithin, type Scenario } from './scenario.ts';
import type { Timeline } from './timeline.ts';

const ONE_WAY_MS = 0.5;
const REFUSED_AFTER_MS = 100;
/** How long a command takes while Redis is slow, ms. */
export const SLOW_MS = 500;
const REPLICA_BEHIND_MS = 100;

/** Told of every grant, with the state that it was decided on. */
export type GrantListener = (
  request: AcquireRequest,
  before: KeyState,
  process: SimulatedProcess,
  storeNow: number,
) => void;

/**
 * Redis and the network to it: the store's own logic over states that can be lost, behind latency,
 * outages and partitions.
 */
export class SimulatedRedis {
  readonly #timeline: Timeline;
  readonly #scenario: Scenario;
  readonly #random: () => number;
  readonly #subscribers = new Map<SimulatedProcess, (generation: number) => void>();
  readonly #onGrant: GrantListener;
  #states = new Map<string, KeyState>();
  /** What a replica would have: earlier states, oldest first. */
  #history: Array<{ readonly at: number; readonly states: Map<string, KeyState> }> = [];
  #clockOffMs = 0;
  #store: TokenStore;
  #grantedOnce = false;
  /** Commands sent, whether they arrived or not. */
  operations = 0;
  grants = 0;

  constructor(
    timeline: Timeline,
    scenario: Scenario,
    random: () => number,
    onGrant: GrantListener,
  ) {
    this.#timeline = timeline;
    this.#scenario = scenario;
    this.#random = random;
    this.#onGrant = onGrant;
    this.#store = this.#open();
  }

  /** The store as one process reaches it. */
  connect(process: SimulatedProcess): TokenStore {
    const send = <T>(command: (store: TokenStore) => Promise<T>): Promise<T> =>
      this.#send(process, command);
    return {
      acquire: (key, request) => send((store) => this.#acquire(store, key, request, process)),
      commit: (key, lease, minted) =>
        send(async (store) => {
          const answer = await store.commit(key, lease, minted);
          if (answer.kind === 'committed') this.#publish(lease.fence);
          return answer;
        }),
      fail: (key, lease, failure) => send((store) => store.fail(key, lease, failure)),
      release: (key, lease) => send((store) => store.release(key, lease)),
      confirm: (key, generation) => send((store) => store.confirm(key, generation)),
      heal: (key, record) => send((store) => store.heal(key, record)),
      clear: (key) => send((store) => store.clear(key)),
      subscribe: async (_key, listener) => {
        this.#subscribers.set(process, listener);
        return async () => void this.#subscribers.delete(process);
      },
    };
  }

  /** FLUSHALL. */
  flush(): void {
    this.#states.clear();
  }

  /** A replica takes over, which lacks the last writes and has a clock of its own. */
  failOver(clockOffMs: number): void {
    const known = this.#history.findLast(({ at }) => at <= this.#timeline.now - REPLICA_BEHIND_MS);
    this.#states = new Map(known?.states);
    this.#clockOffMs = clockOffMs;
    this.#store = this.#open();
  }

  /** Whether any process may be cut off or kept waiting now. */
  get troubled(): boolean {
    const { now } = this.#timeline;
    const { redisDown, redisSlow, partition } = this.#scenario;
    return [redisDown, redisSlow, partition].some((stretches) => isWithin(stretches, now));
  }

  /** The store's logic over what is there now; the clock is Redis's own, far from any that starts at zero. */
  #open(): TokenStore {
    return storeOver(
      this.#states,
      () => this.#clock(),
      () => Math.floor(this.#clock()),
    );
  }

  #clock(): number {
    return 1_700_000_000_000 + this.#timeline.now + this.#clockOffMs;
  }

  async #send<T>(
    process: SimulatedProcess,
    command: (store: TokenStore) => Promise<T>,
  ): Promise<T> {
    this.operations += 1;
    await process.step();
    const { now } = this.#timeline;
    const slowMs = isWithin(this.#scenario.redisSlow, now) ? SLOW_MS / 2 : 0;
    await this.#timeline.sleep(ONE_WAY_MS + slowMs);
    if (!this.#reachable(process)) {
      await this.#timeline.sleep(REFUSED_AFTER_MS, process);
      throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    }
    const result = await command(this.#store);
    this.#remember();
    await this.#timeline.sleep(ONE_WAY_MS + slowMs, process);
    await process.step();
    return result;
  }

  async #acquire(
    store: TokenStore,
    key: string,
    request: AcquireRequest,
    process: SimulatedProcess,
  ): Promise<AcquireAnswer> {
    const before = this.#states.get(key) ?? {};
    const answer = await store.acquire(key, request);
    if (answer.kind !== 'lease') return answer;
    this.grants += 1;
    this.#onGrant(request, before, process, this.#clock());
    if (
      this.#scenario.minterStalls === 'before-lease' &&
      this.#timeline.now > 60_000 &&
      !this.#grantedOnce
    ) {
      this.#grantedOnce = true;
      process.stall(20_000);
    }
    return answer;
  }

  #reachable(process: SimulatedProcess): boolean {
    const { now } = this.#timeline;
    const cutOff = process.index % 2 === 1 && isWithin(this.#scenario.partition, now);
    return !cutOff && !isWithin(this.#scenario.redisDown, now);
  }

  #publish(generation: number): void {
    for (const [process, listener] of this.#subscribers) {
      if (this.#random() < (this.#scenario.lostMessages ?? 0)) continue;
      this.#timeline.plan(
        1.5,
        () => {
          if (this.#reachable(process)) listener(generation);
        },
        process,
      );
    }
  }

  #remember(): void {
    if (this.#scenario.failover === undefined) return;
    const oldest = this.#timeline.now - 10 * REPLICA_BEHIND_MS;
    this.#history = this.#history.filter(
      ({ at }, i) => at >= oldest || i === this.#history.length - 1,
    );
    this.#history.push({ at: this.#timeline.now, states: new Map(this.#states) });
  }
}
