import type { AccessToken, AcquireRequest, TokenEvent } from 'evertoken';
import { MAX_PROPAGATION_GRACE_MS } from '../../packages/evertoken/src/manager/options.ts';
import { getRefreshWindows } from '../../packages/evertoken/src/manager/refresh-decision.ts';
import type { KeyState } from '../../packages/evertoken/src/store/state.ts';
import type { RequestOutcome, SimulatedProcess, SimulationObserver } from './simulated-process.ts';
import { SLOW_COMMAND_MS, type SimulatedRedis } from './simulated-redis.ts';
import type { Scenario } from './scenario.ts';
import type { Timeline } from './timeline.ts';
import type { IssuedToken, SimulatedTokenEndpoint } from './simulated-token-endpoint.ts';

/** A violated invariant of the protocol. */
class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Observations of one process. */
interface ProcessRecord {
  highestGeneration: number;
  /** When the latest rejected request of each generation was sent, ms. */
  readonly rejectedSent: Map<number, number>;
  /** When the process switched to each generation, ms. */
  readonly adoptedAt: Map<number, number>;
  /** Leases from Redis that have not been used for a mint yet. */
  unusedLeases: number;
  /** When the process minted without the store, ms. */
  readonly mintedWithoutStoreAt: number[];
}

const MAX_WAIT_MS = 15_000;
const MAX_SENDS = 3;
/** How long a fault affects the fleet after its end, ms: longer than a lease. */
const FAULT_RECOVERY_MS = 25_000;

/**
 * Observes a run and throws as soon as an invariant is violated. `docs/protocol.md` lists the invariants I1
 * to I16; the targets of the scenarios cover I5 to I7 and I11.
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
  readonly #clockSteps: number[] = [];
  /** When any process reported a rejection, which is announced to the others, ms. */
  readonly #rejectedAt: number[] = [];
  /** When the latest accepted request of each generation was sent, ms. */
  readonly #acceptedSent = new Map<number, number>();
  /** Number of 401 responses. */
  rejected = 0;

  constructor(timeline: Timeline, scenario: Scenario) {
    this.#timeline = timeline;
    this.#scenario = scenario;
  }

  /** Sets the observed systems. Must be called once before the run. */
  attach(endpoint: SimulatedTokenEndpoint, redis: SimulatedRedis): void {
    this.#endpoint = endpoint;
    this.#redis = redis;
  }

  /** Records a fault that may cause concurrent mints during the next `durationMs`. */
  recordFault(durationMs = FAULT_RECOVERY_MS): void {
    this.#faultyUntil = Math.max(this.#faultyUntil, this.#timeline.now + durationMs);
  }

  /** Records that the clock of the store is set now. */
  recordClockStep(): void {
    this.#clockSteps.push(this.#timeline.now);
  }

  onEvent(process: SimulatedProcess, event: TokenEvent): void {
    const record = this.#getRecord(process);
    this.#require(!JSON.stringify(event).includes('secret'), 'I13', 'an event contains a token');
    if (event.type === 'adopted') {
      this.#require(event.generation > record.highestGeneration, 'I2', 'the generation decreased');
      record.highestGeneration = event.generation;
      record.adoptedAt.set(event.generation, this.#timeline.now);
    }
    if (event.type === 'rejected') this.#rejectedAt.push(this.#timeline.now);
    if (event.type === 'minted' && !event.shared) this.#checkMintsWithoutStore(record);
  }

  onSend(process: SimulatedProcess, token: AccessToken): void {
    const record = this.#getRecord(process);
    const issued = this.#endpoint!.tokens.get(token.value.reveal())!;
    const { lifetimeMs, stalls = [], clockJumps = [] } = this.#scenario;
    // Both clocks of a process can be wrong at once: one stopped, the other set back.
    const hasNoClock = clockJumps.length > 0 && stalls.some((stall) => stall.isMachineSuspended);
    this.#require(
      hasNoClock ||
        issued.issuedAt + lifetimeMs + this.#getClockSkew(record, token, issued) > this.#now,
      'I1',
      'an expired token was returned',
    );
    if (token.generation >= record.highestGeneration) return;
    this.#require(
      issued.acceptedAt !== undefined,
      'I16',
      'an unconfirmed predecessor was returned',
    );
    this.#require(
      !this.#isRejected(record, token.generation),
      'I16',
      'a rejected predecessor was returned',
    );
  }

  onResponse(
    process: SimulatedProcess,
    token: AccessToken,
    accepted: boolean,
    sentAt: number,
  ): void {
    const sent = accepted ? this.#acceptedSent : this.#getRecord(process).rejectedSent;
    sent.set(token.generation, Math.max(sentAt, sent.get(token.generation) ?? 0));
    if (!accepted) this.rejected += 1;
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
    if (record.issuedAt + record.lifetimeMs - storeNow <= request.minRemainingMs) return;
    // A timestamp in the future was written before the clock was set back, and proves nothing.
    if (Math.max(record.issuedAt, record.confirmedAt ?? 0) > storeNow) return;
    if (record.confirmedAt === undefined) {
      const graceMs = Math.min(
        MAX_PROPAGATION_GRACE_MS,
        rejected.gracePeriodMs * 3 ** record.consecutiveRejections,
      );
      this.#require(
        storeNow - record.issuedAt >= graceMs,
        'I8',
        'an unconfirmed token was replaced within its grace period',
      );
    } else {
      this.#require(
        storeNow - rejected.elapsedMs >= record.confirmedAt,
        'I9',
        'a token was replaced because of a request from before its confirmation',
      );
    }
  }

  onMint(process: SimulatedProcess): void {
    const record = this.#getRecord(process);
    if (record.unusedLeases > 0) record.unusedLeases -= 1;
    else
      this.#require(this.#isFaulty, 'I4', 'a mint without a lease while the store was available');
    const isOnly = this.#endpoint!.concurrentMints === 0;
    this.#require(isOnly || this.#isFaulty, 'I3', 'two concurrent mints');
  }

  onStoreCall(process: SimulatedProcess, method: string): void {
    const isAllowed = ['commit', 'fail', 'renew', 'release', 'confirm', 'close'].includes(method);
    this.#require(!process.isClosing || isAllowed, 'I12', `${method} after close`);
  }

  /** Records the start of a request. @returns a function that takes its outcome */
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

  /** Checks at the end of a run that no request has exceeded its maximum wait. */
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

  /**
   * Returns by how much a process may overestimate the expiry of a token, ms: by the duration of the command that
   * published it; and if it read the token after the store's clock was set, by the distance.
   */
  #getClockSkew(record: ProcessRecord, token: AccessToken, issued: IssuedToken): number {
    const { failover = [], redisClockSteps = [], redisSlow } = this.#scenario;
    const isSuspended = this.#scenario.stalls?.some((stall) => stall.isMachineSuspended);
    // A process whose monotonic clock stopped relies on the store's, also for a token that it reads again.
    const adoptedAt =
      (isSuspended ? undefined : record.adoptedAt.get(token.generation)) ?? this.#now;
    const wasSet = this.#clockSteps.some((at) => at >= issued.issuedAt && at <= adoptedAt);
    const steps = [
      ...failover.map(({ clockOffsetMs }) => clockOffsetMs),
      ...redisClockSteps.map(({ byMs }) => byMs),
    ];
    const distance = steps.reduce((sum, ms) => sum + Math.abs(ms), 0);
    return (wasSet ? distance : 0) + (redisSlow ? SLOW_COMMAND_MS : 0);
  }

  #checkWaitTime(process: SimulatedProcess, since: number): void {
    // Each send may wait for a token, and a stalled process does not run.
    const maxWaitMs = MAX_SENDS * MAX_WAIT_MS + 1_000;
    const waitedMs = this.#now - Math.max(since, process.stalledUntil);
    this.#require(waitedMs <= maxWaitMs, 'I10', `a request waited ${waitedMs} ms`);
  }

  /** Whether the API rejected a generation for this process, and accepted no later request of any process. */
  #isRejected({ rejectedSent }: ProcessRecord, generation: number): boolean {
    const rejectedAt = rejectedSent.get(generation) ?? -Infinity;
    return rejectedAt > (this.#acceptedSent.get(generation) ?? -Infinity);
  }

  #checkMintsWithoutStore(record: ProcessRecord): void {
    const { lifetimeMs, endpointDelayMs = 500, endpointSlow } = this.#scenario;
    // A lifetime counts from the request of a token, and its mint from the response.
    const mintMs = Math.max(endpointDelayMs, endpointSlow === undefined ? 0 : 10_000);
    const usefulMs = lifetimeMs - getRefreshWindows(lifetimeMs).softMs - mintMs;
    const windowStart = this.#now - Math.max(0, usefulMs);
    record.mintedWithoutStoreAt.push(this.#now);
    const mints = record.mintedWithoutStoreAt.filter((at) => at > windowStart).length;
    const maxMints = 1 + this.#rejectedAt.filter((at) => at > windowStart).length;
    this.#require(mints <= maxMints, 'I4', `${mints} mints without the store within a lifetime`);
  }

  #getRecord(process: SimulatedProcess): ProcessRecord {
    let record = this.#records.get(process);
    if (record === undefined) {
      record = {
        highestGeneration: 0,
        rejectedSent: new Map(),
        adoptedAt: new Map(),
        unusedLeases: 0,
        mintedWithoutStoreAt: [],
      };
      this.#records.set(process, record);
    }
    return record;
  }

  #require(holds: boolean, name: string, violation: string): void {
    if (!holds) throw new InvariantError(`${name} at ${Math.round(this.#now)} ms: ${violation}`);
  }
}
