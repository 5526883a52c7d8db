import type { AccessToken, AcquireRequest, TokenEvent } from 'evertoken';
import {
  MAX_PROPAGATION_GRACE_MS,
  PROPAGATION_GRACE_MS,
} from '../../packages/evertoken/src/manager/options.ts';
import { getRefreshWindows } from '../../packages/evertoken/src/manager/refresh-decision.ts';
import type { KeyState } from '../../packages/evertoken/src/store/decide.ts';
import type { RequestOutcome, SimulatedProcess, SimulationObserver } from './simulated-process.ts';
import { SLOW_COMMAND_MS, type SimulatedRedis } from './simulated-redis.ts';
import type { Scenario } from './scenario.ts';
import type { Timeline } from './timeline.ts';
import type { SimulatedTokenEndpoint } from './simulated-token-endpoint.ts';

/** A promise of the protocol that was not kept. */
class InvariantError extends Error {
  override readonly name = 'BrokenInvariant';
}

/** What is known of one process. */
interface ProcessRecord {
  highestGeneration: number;
  /** Generations that the API refused to this process. */
  readonly rejectedGenerations: Set<number>;
  /** Leases from Redis that it has not used yet. */
  unusedLeases: number;
  /** When it minted for itself alone. */
  readonly mintedWithoutStoreAt: number[];
  /** When it reported a refusal. */
  readonly rejectedAt: number[];
}

const MAX_WAIT_MS = 15_000;
const MAX_SENDS = 3;
/** How long trouble is felt after its end: a lease's time, and some more. */
const FAULT_RECOVERY_MS = 25_000;

/**
 * Watches a run and throws as soon as a promise of the protocol is broken. The names I1 to I16 are
 * those of `docs/protocol.md`; I5 to I7 and I11 are kept by the scenarios' targets.
 */
export class Invariants implements SimulationObserver {
  readonly #timeline: Timeline;
  readonly #scenario: Scenario;
  readonly #records = new Map<SimulatedProcess, ProcessRecord>();
  readonly #activeRequests = new Map<
    object,
    { readonly process: SimulatedProcess; readonly since: number }
  >();
  #endpoint: SimulatedTokenEndpoint | undefined;
  #redis: SimulatedRedis | undefined;
  #faultyUntil = 0;
  rejected = 0;

  constructor(timeline: Timeline, scenario: Scenario) {
    this.#timeline = timeline;
    this.#scenario = scenario;
  }

  /** To be called once, before the run. */
  attach(endpoint: SimulatedTokenEndpoint, redis: SimulatedRedis): void {
    this.#endpoint = endpoint;
    this.#redis = redis;
  }

  /** Something is wrong just now that may lead to two mints at once. */
  recordFault(forMs = FAULT_RECOVERY_MS): void {
    this.#faultyUntil = Math.max(this.#faultyUntil, this.#timeline.now + forMs);
  }

  onEvent(process: SimulatedProcess, event: TokenEvent): void {
    const record = this.#getRecord(process);
    this.#require(!JSON.stringify(event).includes('secret'), 'I13', 'an event holds a token');
    if (event.type === 'adopted') {
      this.#require(event.generation > record.highestGeneration, 'I2', 'a generation went back');
      record.highestGeneration = event.generation;
    }
    if (event.type === 'rejected') record.rejectedAt.push(this.#timeline.now);
    if (event.type === 'minted' && !event.shared) this.#checkMintsWithoutStore(record);
  }

  onSend(process: SimulatedProcess, token: AccessToken): void {
    const record = this.#getRecord(process);
    const issued = this.#endpoint!.tokens.get(token.value.reveal())!;
    this.#require(
      issued.expiresAt + getClockSkew(this.#scenario) > this.#now,
      'I1',
      'an expired token was handed out',
    );
    if (token.generation >= record.highestGeneration) return;
    this.#require(issued.acceptedAt !== undefined, 'I16', 'an unproven predecessor was handed out');
    this.#require(
      !record.rejectedGenerations.has(token.generation),
      'I16',
      'a refused predecessor was handed out',
    );
  }

  onResponse(process: SimulatedProcess, token: AccessToken, accepted: boolean): void {
    const { rejectedGenerations } = this.#getRecord(process);
    if (accepted) {
      rejectedGenerations.delete(token.generation);
    } else {
      rejectedGenerations.add(token.generation);
      this.rejected += 1;
    }
  }

  onLease(
    request: AcquireRequest,
    { record }: KeyState,
    process: SimulatedProcess,
    storeNow: number,
  ): void {
    this.#getRecord(process).unusedLeases += 1;
    const { rejected } = request;
    if (rejected === undefined || record?.generation !== rejected.generation) return;
    if (record.expiresAt - storeNow <= request.minRemainingMs) return;
    if (record.confirmedAt === undefined) {
      const settle = Math.min(
        MAX_PROPAGATION_GRACE_MS,
        PROPAGATION_GRACE_MS * 2 ** record.consecutiveRejections,
      );
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

  onMint(process: SimulatedProcess): void {
    const record = this.#getRecord(process);
    if (record.unusedLeases > 0) record.unusedLeases -= 1;
    else this.#require(this.#isFaulty, 'I4', 'a mint without a lease while the store was there');
    const alone = this.#endpoint!.concurrentMints === 0;
    this.#require(alone || this.#isFaulty, 'I3', 'two mints at once');
  }

  onStoreCall(process: SimulatedProcess, method: string): void {
    const harmless = ['commit', 'fail', 'release', 'confirm', 'close'].includes(method);
    this.#require(!process.isClosing || harmless, 'I12', `${method} after close`);
  }

  /** A request begins. The returned function is to be called with its outcome. */
  onRequest(process: SimulatedProcess, replayable: boolean): (outcome: RequestOutcome) => void {
    const since = this.#now;
    const id = {};
    this.#activeRequests.set(id, { process, since });
    return ({ sends }) => {
      this.#activeRequests.delete(id);
      this.#checkWaitTime(process, since);
      this.#require(sends <= (replayable ? MAX_SENDS : 1), 'I15', `sent ${sends} times`);
    };
  }

  /** At the end: nobody may still be waiting beyond the deadline. */
  checkPendingRequests(): void {
    for (const { process, since } of this.#activeRequests.values()) {
      if (!process.isDead) this.#checkWaitTime(process, since);
    }
  }

  get #isFaulty(): boolean {
    return this.#now < this.#faultyUntil || this.#redis!.isFaulty;
  }

  get #now(): number {
    return this.#timeline.now;
  }

  #checkWaitTime(process: SimulatedProcess, since: number): void {
    // Each of the sends may have waited for a token, and a stalled process notices nothing.
    const most = MAX_SENDS * MAX_WAIT_MS + 1_000;
    const waited = this.#now - Math.max(since, process.stalledUntil);
    this.#require(waited <= most, 'I10', `a request waited ${waited} ms`);
  }

  #checkMintsWithoutStore(record: ProcessRecord): void {
    const { lifetimeMs } = this.#scenario;
    const window = this.#now - (lifetimeMs - getRefreshWindows(lifetimeMs).softMs);
    record.mintedWithoutStoreAt.push(this.#now);
    const mints = record.mintedWithoutStoreAt.filter((at) => at > window).length;
    const reasons = 1 + record.rejectedAt.filter((at) => at > window).length;
    this.#require(mints <= reasons, 'I4', `${mints} mints alone within a lifetime`);
  }

  #getRecord(process: SimulatedProcess): ProcessRecord {
    let record = this.#records.get(process);
    if (record === undefined) {
      record = {
        highestGeneration: 0,
        rejectedGenerations: new Set(),
        unusedLeases: 0,
        mintedWithoutStoreAt: [],
        rejectedAt: [],
      };
      this.#records.set(process, record);
    }
    return record;
  }

  #require(kept: boolean, name: string, what: string): void {
    if (!kept) throw new InvariantError(`${name} at ${Math.round(this.#now)} ms: ${what}`);
  }
}

/**
 * How much later than the truth an expiry may be known: by as much as the store's clock was set
 * back, and by as long as the command was under way that published the token.
 */
function getClockSkew({ failover = [], redisSlow }: Scenario): number {
  return (
    Math.max(0, ...failover.map(({ clockOffsetMs }) => -clockOffsetMs)) +
    (redisSlow ? SLOW_COMMAND_MS : 0)
  );
}
