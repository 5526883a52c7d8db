import { seededRandom } from './random.ts';
import { Invariants } from './invariants.ts';
import { SimulatedProcess, type Surroundings } from './process.ts';
import { SimulatedRedis } from './redis.ts';
import { isWithin, type Scenario } from './scenario.ts';
import { Timeline } from './timeline.ts';
import { TokenEndpoint } from './token-endpoint.ts';

/** What a run showed. */
export interface Report {
  readonly requests: number;
  readonly mints: number;
  readonly mintsAtOnce: number;
  /** Answers 401 of the API, most of them never seen by a caller. */
  readonly refused: number;
  /** Requests that failed although they could have been sent again. */
  readonly failed: number;
  /** Requests with a body that cannot be sent again, which failed. */
  readonly failedUnreplayable: number;
  readonly redisPerRequest: number;
}

const RESTART_AFTER_MS = 5_000;
const TROUBLE_CHECK_MS = 1_000;

/**
 * Runs a scenario to its end. The same seed gives the same run.
 *
 * @param unreplayable the share of requests whose body cannot be sent again.
 * @throws BrokenInvariant as soon as a promise of the protocol is broken.
 */
export async function runScenario(
  scenario: Scenario,
  seed: number,
  unreplayable = 0,
): Promise<Report> {
  return new Run(scenario, seed, unreplayable).toEnd();
}

class Run {
  readonly #scenario: Scenario;
  readonly #unreplayable: number;
  readonly #random: () => number;
  readonly #timeline = new Timeline();
  readonly #invariants: Invariants;
  readonly #surroundings: Surroundings;
  readonly #processes: SimulatedProcess[] = [];
  /** What went wrong in a callback, to be thrown by the run. */
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
    const endpoint = new TokenEndpoint(timeline, scenario, this.#random);
    const redis = new SimulatedRedis(
      timeline,
      scenario,
      this.#random,
      (request, before, process, now) => {
        this.#guard(() => this.#invariants.granted(request, before, process, now));
        this.#mayDie(process);
      },
    );
    this.#invariants.observe(endpoint, redis);
    this.#surroundings = {
      timeline,
      endpoint,
      redis,
      random: this.#random,
      watch: this.#guarded(),
    };
  }

  async toEnd(): Promise<Report> {
    const { processes, durationMs } = this.#scenario;
    for (let index = 0; index < processes; index += 1) await this.#start(index);
    this.#planTrouble();
    await this.#timeline.run(durationMs, () => {
      if (this.#error !== undefined) throw this.#error;
    });
    this.#invariants.end();
    const { endpoint, redis } = this.#surroundings;
    return {
      requests: this.#requests,
      mints: endpoint.mints,
      mintsAtOnce: endpoint.mostAtOnce,
      refused: this.#invariants.refused,
      failed: this.#failed,
      failedUnreplayable: this.#failedUnreplayable,
      redisPerRequest: redis.operations / this.#requests,
    };
  }

  async #start(index: number): Promise<void> {
    const process = await new SimulatedProcess(index, this.#surroundings).ready();
    this.#processes[index] = process;
    const next = (): void => {
      if (process.closing) return;
      this.#request(process);
      this.#timeline.plan(
        (-Math.log(1 - this.#random()) * 1_000) / this.#scenario.rate,
        next,
        process,
      );
    };
    this.#timeline.plan(this.#random() * 1_000, next, process);
  }

  #request(process: SimulatedProcess): void {
    const replayable = this.#random() >= this.#unreplayable;
    const ended = this.#invariants.request(process, replayable);
    this.#requests += 1;
    void process.request(replayable).then((outcome) => {
      this.#guard(() => ended(outcome));
      if (outcome.succeeded) return;
      if (replayable) this.#failed += 1;
      else this.#failedUnreplayable += 1;
    });
  }

  #planTrouble(): void {
    const { endpoint, redis } = this.#surroundings;
    const { revokedAt, foreignMintAt, flushedAt, failover, crashes, stalls, clockJumps, restarts } =
      this.#scenario;
    const trouble = (action: () => void) => () => {
      this.#invariants.trouble();
      action();
    };
    const at = (times: readonly number[] | undefined, action: () => void): void => {
      for (const time of times ?? []) this.#timeline.plan(time, action);
    };
    at(revokedAt, () => endpoint.revokeAll());
    at(foreignMintAt, () => void endpoint.issue());
    at(
      flushedAt,
      trouble(() => redis.flush()),
    );
    for (const { at, clockOffMs } of failover ?? []) {
      this.#timeline.plan(
        at,
        trouble(() => redis.failOver(clockOffMs)),
      );
    }
    for (const { at, process, step } of crashes ?? []) {
      this.#timeline.plan(
        at,
        trouble(() => this.#crash(process, step)),
      );
    }
    for (const { at, process, forMs } of stalls ?? []) {
      const stall = (): void => {
        this.#invariants.trouble(forMs + 30_000);
        this.#processes[process]?.stall(forMs);
      };
      this.#timeline.plan(at, stall);
    }
    for (const { at, process, byMs } of clockJumps ?? []) {
      this.#timeline.plan(at, () => this.#processes[process]?.jumpClock(byMs));
    }
    for (const { at, process } of restarts ?? [])
      this.#timeline.plan(at, () => this.#restart(process));
    this.#timeline.plan(0, () => this.#watchTrouble());
  }

  /** While Redis cannot be reached, or mints take longer than a lease, two may happen at once. */
  #watchTrouble(): void {
    const { endpointSlow, minterStalls, minterDiesEveryMs } = this.#scenario;
    const { now } = this.#timeline;
    const slow = isWithin(endpointSlow, now);
    if (
      this.#surroundings.redis.troubled ||
      slow ||
      minterStalls !== undefined ||
      minterDiesEveryMs !== undefined
    ) {
      this.#invariants.trouble();
    }
    this.#timeline.plan(TROUBLE_CHECK_MS, () => this.#watchTrouble());
  }

  #mayDie(process: SimulatedProcess): void {
    const { minterDiesEveryMs } = this.#scenario;
    if (minterDiesEveryMs === undefined || this.#timeline.now < this.#diedAt + minterDiesEveryMs)
      return;
    this.#diedAt = this.#timeline.now;
    // In the middle of its mint: the answer of the token endpoint finds nobody.
    this.#timeline.plan(100, () => this.#die(process));
  }

  #crash(index: number, step: number): void {
    const process = this.#processes[index];
    process?.dieAfter(step);
    // A process that has nothing to do dies all the same.
    this.#timeline.plan(10_000, () => {
      this.#invariants.trouble();
      if (process !== undefined) this.#die(process);
    });
  }

  #die(process: SimulatedProcess): void {
    process.dead = true;
    this.#timeline.plan(RESTART_AFTER_MS, () => this.#start(process.index));
  }

  #restart(index: number): void {
    const process = this.#processes[index];
    if (process === undefined || process.dead || process.closing) return;
    process.closing = true;
    void process.tokens.close();
    this.#timeline.plan(RESTART_AFTER_MS, () => this.#start(index));
  }

  /** A broken promise is thrown by the run, not into the code that is watched. */
  #guard(check: () => void): void {
    try {
      check();
    } catch (error) {
      this.#error ??= error as Error;
    }
  }

  #guarded(): Surroundings['watch'] {
    const invariants = this.#invariants;
    return {
      event: (process, event) => this.#guard(() => invariants.event(process, event)),
      handedOut: (process, token) => this.#guard(() => invariants.handedOut(process, token)),
      answered: (process, token, accepted) => invariants.answered(process, token, accepted),
      minting: (process) => this.#guard(() => invariants.minting(process)),
      stored: (process, method) => this.#guard(() => invariants.stored(process, method)),
    };
  }
}
