import type { AccessToken, AcquireRequest, TokenEvent } from 'evertoken';
import { SETTLE_MAX_MS, SETTLE_MS } from '../../packages/evertoken/src/manager/options.ts';
import { windowsFor } from '../../packages/evertoken/src/manager/refresh-policy.ts';
import type { KeyState } from '../../packages/evertoken/src/store/decide.ts';
import type { RequestOutcome, SimulatedProcess, Watch } from './process.ts';
import { SLOW_MS, type SimulatedRedis } from './redis.ts';
import type { Scenario } from './scenario.ts';
import type { Timeline } from './timeline.ts';
import type { TokenEndpoint } from './token-endpoint.ts';

/** A promise of the protocol that was not kept. */
class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant';
}

/** What is known of one process. */
interface Observed {
  highestGeneration: number;
  /** Generations that the API refused to this process. */
  readonly refused: Set<number>;
  /** Leases from Redis that it has not used yet. */
  leases: number;
  /** When it minted for itself alone. */
  readonly alone: number[];
  /** When it reported a refusal. */
  readonly rejections: number[];
}

const CALLER_WAIT_MS = 15_000;
const MOST_SENDS = 3;
/** How long trouble is felt after its end: a lease's time, and some more. */
const AFTERMATH_MS = 25_000;

/**
 * Watches a run and throws as soon as a promise of the protocol is broken. The names I1 to I16 are
 * those of `docs/protocol.md`; I5 to I7 and I11 are kept by the scenarios' targets.
 */
export class Invariants implements Watch {
  readonly #timeline: Timeline;
  readonly #scenario: Scenario;
  readonly #records = new Map<SimulatedProcess, Observed>();
  readonly #open = new Map<
    object,
    { readonly process: SimulatedProcess; readonly since: number }
  >();
  #endpoint: TokenEndpoint | undefined;
  #redis: SimulatedRedis | undefined;
  #troubledUntil = 0;
  refused = 0;

  constructor(timeline: Timeline, scenario: Scenario) {
    this.#timeline = timeline;
    this.#scenario = scenario;
  }

  /** To be called once, before the run. */
  observe(endpoint: TokenEndpoint, redis: SimulatedRedis): void {
    this.#endpoint = endpoint;
    this.#redis = redis;
  }

  /** Something is wrong just now that may lead to two mints at once. */
  trouble(forMs = AFTERMATH_MS): void {
    this.#troubledUntil = Math.max(this.#troubledUntil, this.#timeline.now + forMs);
  }

  event(process: SimulatedProcess, event: TokenEvent): void {
    const record = this.#recordOf(process);
    this.#require(!JSON.stringify(event).includes('secret'), 'I13', 'an event holds a token');
    if (event.type === 'adopted') {
      this.#require(event.generation > record.highestGeneration, 'I2', 'a generation went back');
      record.highestGeneration = event.generation;
    }
    if (event.type === 'rejected') record.rejections.push(this.#timeline.now);
    if (event.type === 'minted' && !event.shared) this.#mintedAlone(record);
  }

  handedOut(process: SimulatedProcess, token: AccessToken): void {
    const record = this.#recordOf(process);
    const issued = this.#endpoint!.tokens.get(token.value.reveal())!;
    this.#require(
      issued.expiresAt + skewOf(this.#scenario) > this.#now,
      'I1',
      'an expired token was handed out',
    );
    if (token.generation >= record.highestGeneration) return;
    this.#require(issued.acceptedAt !== undefined, 'I16', 'an unproven predecessor was handed out');
    this.#require(
      !record.refused.has(token.generation),
      'I16',
      'a refused predecessor was handed out',
    );
  }

  answered(process: SimulatedProcess, token: AccessToken, accepted: boolean): void {
    const { refused } = this.#recordOf(process);
    if (accepted) {
      refused.delete(token.generation);
    } else {
      refused.add(token.generation);
      this.refused += 1;
    }
  }

  granted(
    request: AcquireRequest,
    { record }: KeyState,
    process: SimulatedProcess,
    storeNow: number,
  ): void {
    this.#recordOf(process).leases += 1;
    const { rejected } = request;
    if (rejected === undefined || record?.generation !== rejected.generation) return;
    if (record.expiresAt - storeNow <= request.neededMs) return;
    if (record.confirmedAt === undefined) {
      const settle = Math.min(SETTLE_MAX_MS, SETTLE_MS * 2 ** record.streak);
      this.#require(
        storeNow - record.issuedAt >= settle,
        'I8',
        'an unproven token was replaced before it settled',
      );
    } else {
      this.#require(
        storeNow - rejected.elapsedMs >= record.confirmedAt,
        'I9',
        'old evidence was believed',
      );
    }
  }

  minting(process: SimulatedProcess): void {
    const record = this.#recordOf(process);
    if (record.leases > 0) record.leases -= 1;
    else this.#require(this.#troubled, 'I4', 'a mint without a lease while the store was there');
    const alone = this.#endpoint!.atOnce === 0;
    this.#require(alone || this.#troubled, 'I3', 'two mints at once');
  }

  stored(process: SimulatedProcess, method: string): void {
    const harmless = ['commit', 'fail', 'release', 'confirm', 'close'].includes(method);
    this.#require(!process.closing || harmless, 'I12', `${method} after close`);
  }

  /** A request begins. The returned function is to be called with its outcome. */
  request(process: SimulatedProcess, replayable: boolean): (outcome: RequestOutcome) => void {
    const since = this.#now;
    const id = {};
    this.#open.set(id, { process, since });
    return ({ sends }) => {
      this.#open.delete(id);
      this.#inTime(process, since);
      this.#require(sends <= (replayable ? MOST_SENDS : 1), 'I15', `sent ${sends} times`);
    };
  }

  /** At the end: nobody may still be waiting beyond the deadline. */
  end(): void {
    for (const { process, since } of this.#open.values()) {
      if (!process.dead) this.#inTime(process, since);
    }
  }

  get #troubled(): boolean {
    return this.#now < this.#troubledUntil || this.#redis!.troubled;
  }

  get #now(): number {
    return this.#timeline.now;
  }

  #inTime(process: SimulatedProcess, since: number): void {
    // Each of the sends may have waited for a token, and a stalled process notices nothing.
    const most = MOST_SENDS * CALLER_WAIT_MS + 1_000;
    const waited = this.#now - Math.max(since, process.stalledUntil);
    this.#require(waited <= most, 'I10', `a request waited ${waited} ms`);
  }

  #mintedAlone(record: Observed): void {
    const { lifetimeMs } = this.#scenario;
    const window = this.#now - (lifetimeMs - windowsFor(lifetimeMs).softMs);
    record.alone.push(this.#now);
    const mints = record.alone.filter((at) => at > window).length;
    const reasons = 1 + record.rejections.filter((at) => at > window).length;
    this.#require(mints <= reasons, 'I4', `${mints} mints alone within a lifetime`);
  }

  #recordOf(process: SimulatedProcess): Observed {
    let record = this.#records.get(process);
    if (record === undefined) {
      record = { highestGeneration: 0, refused: new Set(), leases: 0, alone: [], rejections: [] };
      this.#records.set(process, record);
    }
    return record;
  }

  #require(kept: boolean, name: string, what: string): void {
    if (!kept) throw new BrokenInvariant(`${name} at ${Math.round(this.#now)} ms: ${what}`);
  }
}

/**
 * How much later than the truth an expiry may be known: by as much as the store's clock was set
 * back, and by as long as the command was under way that published the token.
 */
function skewOf({ failover = [], redisSlow }: Scenario): number {
  return Math.max(0, ...failover.map(({ clockOffMs }) => -clockOffMs)) + (redisSlow ? SLOW_MS : 0);
}
