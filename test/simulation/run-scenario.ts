import { seededRandom } from './seeded-random.ts';
import { Invariants } from './invariants.ts';
import { SimulatedProcess, type SimulationDeps } from './simulated-process.ts';
import { SimulatedRedis } from './simulated-redis.ts';
import { isWithin, type Scenario } from './scenario.ts';
import { Timeline } from './timeline.ts';
import { SimulatedTokenEndpoint } from './simulated-token-endpoint.ts';

/** The results of a run. */
export interface Report {
  readonly requests: number;
  readonly mints: number;
  readonly maxConcurrentMints: number;
  /** Number of 401 responses of the API, most of them hidden from the callers by a retry. */
  readonly rejected: number;
  /** Number of failed requests whose body can be sent again. */
  readonly failed: number;
  /** Number of failed requests whose body cannot be sent again. */
  readonly failedUnreplayable: number;
  readonly redisCommandsPerRequest: number;
}

const RESTART_DELAY_MS = 5_000;
const FAULT_CHECK_INTERVAL_MS = 1_000;

/**
 * Runs a scenario. The same seed gives the same run.
 *
 * @param unreplayable the share of requests whose body cannot be sent again.
 * @throws InvariantError as soon as an invariant of the protocol is violated.
 */
export async function runScenario(
  scenario: Scenario,
  seed: number,
  unreplayable = 0,
): Promise<Report> {
  return new ScenarioRun(scenario, seed, unreplayable).run();
}

class ScenarioRun {
  readonly #scenario: Scenario;
  readonly #unreplayable: number;
  readonly #random: () => number;
  readonly #timeline = new Timeline();
  readonly #invariants: Invariants;
  readonly #deps: SimulationDeps;
  readonly #processes: SimulatedProcess[] = [];
  /** The first error of a callback, which the run throws. */
  #error: Error | undefined;
  #requests = 0;
  #failed = 0;
  #failedUnreplayable = 0;
  #diedAt = -Infinity;

  constructor(scenario: Scenario, seed: number, unreplayable: number) {
    this.#scenario = scenario;
    this.#unreplayable = unreplayable;
    this.#random = seededRandom(seed * 7_919 + 13);
    const timeline = this.#timeline;
    this.#invariants = new Invariants(timeline, scenario);
    const endpoint = new SimulatedTokenEndpoint(timeline, scenario, this.#random);
    const redis = new SimulatedRedis(
      timeline,
      scenario,
      this.#random,
      (request, before, process, now) => {
        this.#captureError(() => this.#invariants.onLease(request, before, process, now));
        this.#maybeKillMinter(process);
      },
    );
    this.#invariants.attach(endpoint, redis);
    this.#deps = {
      timeline,
      endpoint,
      redis,
      random: this.#random,
      observer: this.#createObserver(),
    };
  }

  async run(): Promise<Report> {
    const { processes, durationMs } = this.#scenario;
    for (let index = 0; index < processes; index += 1) await this.#start(index);
    this.#scheduleFaults();
    await this.#timeline.run(durationMs, () => {
      if (this.#error !== undefined) throw this.#error;
    });
    this.#invariants.checkPendingRequests();
    const { endpoint, redis } = this.#deps;
    return {
      requests: this.#requests,
      mints: endpoint.mints,
      maxConcurrentMints: endpoint.maxConcurrentMints,
      rejected: this.#invariants.rejected,
      failed: this.#failed,
      failedUnreplayable: this.#failedUnreplayable,
      redisCommandsPerRequest: redis.commands / this.#requests,
    };
  }

  async #start(index: number): Promise<void> {
    const process = await new SimulatedProcess(index, this.#deps).ready();
    this.#processes[index] = process;
    const next = (): void => {
      if (process.isClosing) return;
      this.#request(process);
      this.#timeline.schedule(
        (-Math.log(1 - this.#random()) * 1_000) / this.#scenario.rate,
        next,
        process,
      );
    };
    this.#timeline.schedule(this.#random() * 1_000, next, process);
  }

  #request(process: SimulatedProcess): void {
    const replayable = this.#random() >= this.#unreplayable;
    const end = this.#invariants.onRequest(process, replayable);
    this.#requests += 1;
    void process.request(replayable).then((outcome) => {
      this.#captureError(() => end(outcome));
      // A process that closes rejects the callers that wait for a token.
      if (outcome.succeeded || process.isClosing) return;
      if (replayable) this.#failed += 1;
      else this.#failedUnreplayable += 1;
    });
  }

  #scheduleFaults(): void {
    const { endpoint, redis } = this.#deps;
    const {
      revokedAt,
      externalMintAt,
      flushedAt,
      failover,
      redisClockSteps,
      garbageAt,
      crashes,
      stalls,
      clockJumps,
      restarts,
    } = this.#scenario;
    const fault = (action: () => void) => () => {
      this.#invariants.recordFault();
      action();
    };
    const at = (times: readonly number[] | undefined, action: () => void): void => {
      for (const time of times ?? []) this.#timeline.schedule(time, action);
    };
    at(revokedAt, () => endpoint.revokeAll());
    at(externalMintAt, () => void endpoint.issue());
    at(
      flushedAt,
      fault(() => redis.flush()),
    );
    for (const { at, clockOffsetMs } of failover ?? []) {
      const failOver = fault(() => redis.failOver(clockOffsetMs));
      this.#timeline.schedule(at, () => {
        this.#invariants.recordClockStep();
        failOver();
      });
    }
    for (const { at, byMs } of redisClockSteps ?? []) {
      const step = fault(() => redis.stepClock(byMs));
      this.#timeline.schedule(at, () => {
        this.#invariants.recordClockStep();
        step();
      });
    }
    for (const { at, key } of garbageAt ?? []) {
      this.#timeline.schedule(
        at,
        fault(() => redis.loseKey(key)),
      );
    }
    for (const { at, process, step } of crashes ?? []) {
      this.#timeline.schedule(
        at,
        fault(() => this.#crash(process, step)),
      );
    }
    for (const { at, process, forMs, isMachineSuspended } of stalls ?? []) {
      const stall = (): void => {
        this.#invariants.recordFault(forMs + 30_000);
        this.#processes[process]?.stall(forMs, isMachineSuspended);
      };
      this.#timeline.schedule(at, stall);
    }
    for (const { at, process, byMs } of clockJumps ?? []) {
      this.#timeline.schedule(at, () => this.#processes[process]?.jumpClock(byMs));
    }
    for (const { at, process } of restarts ?? [])
      this.#timeline.schedule(at, () => this.#restart(process));
    this.#timeline.schedule(0, () => this.#checkFaults());
  }

  /** Concurrent mints are possible while Redis is unavailable or a mint takes longer than its lease. */
  #checkFaults(): void {
    const { endpointSlow, minterStalls, minterDiesEveryMs } = this.#scenario;
    const { now } = this.#timeline;
    const isSlow = isWithin(endpointSlow, now);
    if (
      this.#deps.redis.isFaulty ||
      isSlow ||
      minterStalls !== undefined ||
      minterDiesEveryMs !== undefined
    ) {
      this.#invariants.recordFault();
    }
    this.#timeline.schedule(FAULT_CHECK_INTERVAL_MS, () => this.#checkFaults());
  }

  #maybeKillMinter(process: SimulatedProcess): void {
    const { minterDiesEveryMs } = this.#scenario;
    if (minterDiesEveryMs === undefined || this.#timeline.now < this.#diedAt + minterDiesEveryMs)
      return;
    this.#diedAt = this.#timeline.now;
    // During the mint, so that the process never receives the response of the token endpoint.
    this.#timeline.schedule(100, () => this.#kill(process));
  }

  #crash(index: number, step: number): void {
    const process = this.#processes[index];
    process?.dieAfter(step);
    // An idle process makes no steps, so it is killed after a while.
    this.#timeline.schedule(10_000, () => {
      this.#invariants.recordFault();
      if (process !== undefined) this.#kill(process);
    });
  }

  #kill(process: SimulatedProcess): void {
    process.isDead = true;
    this.#timeline.schedule(RESTART_DELAY_MS, () => this.#start(process.index));
  }

  #restart(index: number): void {
    const process = this.#processes[index];
    if (process === undefined || process.isDead || process.isClosing) return;
    process.isClosing = true;
    void process.tokens.close();
    this.#timeline.schedule(RESTART_DELAY_MS, () => this.#start(index));
  }

  /** Keeps an error for the run instead of throwing it into the observed code. */
  #captureError(check: () => void): void {
    try {
      check();
    } catch (error) {
      this.#error ??= error as Error;
    }
  }

  #createObserver(): SimulationDeps['observer'] {
    const invariants = this.#invariants;
    return {
      onEvent: (process, event) => this.#captureError(() => invariants.onEvent(process, event)),
      onSend: (process, token) => this.#captureError(() => invariants.onSend(process, token)),
      onResponse: (process, token, accepted, sentAt) =>
        invariants.onResponse(process, token, accepted, sentAt),
      onMint: (process) => this.#captureError(() => invariants.onMint(process)),
      onStoreCall: (process, method) =>
        this.#captureError(() => invariants.onStoreCall(process, method)),
    };
  }
}
