import {
  createTokenManager,
  sendWithToken,
  type AccessToken,
  type Clock,
  type TokenEvent,
  type TokenManager,
  type Verdict,
} from 'evertoken';
import type { SimulatedRedis } from './redis.ts';
import type { Stallable, Timeline } from './timeline.ts';
import type { TokenEndpoint } from './token-endpoint.ts';

/** What a process lives in. */
export interface Surroundings {
  readonly timeline: Timeline;
  readonly endpoint: TokenEndpoint;
  readonly redis: SimulatedRedis;
  readonly random: () => number;
  readonly watch: Watch;
}

/** Told of what happens, so that it can be judged. */
export interface Watch {
  event(process: SimulatedProcess, event: TokenEvent): void;
  /** A token is about to be sent with a request. */
  handedOut(process: SimulatedProcess, token: AccessToken): void;
  /** The API's answer to such a request has come. */
  answered(process: SimulatedProcess, token: AccessToken, accepted: boolean): void;
  minting(process: SimulatedProcess): void;
  stored(process: SimulatedProcess, method: string): void;
}

/** How a request ended, and how often it was sent. */
export interface RequestOutcome {
  readonly succeeded: boolean;
  readonly sends: number;
}

const API_HALF_WAY_MS = 25;
/** 2026-01-01: processes agree on the day, and not on the second. */
const WALL_START = 1_767_225_600_000;

/** One process of the fleet, with the real token manager in it. It may stall, and die at any step. */
export class SimulatedProcess implements Stallable {
  readonly index: number;
  readonly tokens: TokenManager;
  readonly #surroundings: Surroundings;
  readonly #bornAt: number;
  dead = false;
  /** True from the moment that it is asked to stop. */
  closing = false;
  stalledUntil = 0;
  #wallOffMs: number;
  #stepsToLive = Infinity;

  constructor(index: number, surroundings: Surroundings) {
    const { endpoint, redis, random, timeline, watch } = surroundings;
    this.index = index;
    this.#surroundings = surroundings;
    this.#bornAt = timeline.now;
    this.#wallOffMs = (random() - 0.5) * 10_000;
    const store = redis.connect(this);
    const watched = Object.fromEntries(
      Object.entries(store).map(([name, method]) => [
        name,
        (...args: never[]) => (
          watch.stored(this, name),
          (method as (...args: never[]) => unknown)(...args)
        ),
      ]),
    ) as unknown as typeof store;
    this.tokens = createTokenManager({
      provider: {
        identity: { tokenUrl: 'https://auth.example/token', clientId: 'client', parameters: {} },
        tokenModel: surroundings.endpoint.model,
        mint: async () => {
          await this.step();
          watch.minting(this);
          return endpoint.request(this);
        },
      },
      store: watched,
      clock: this.#clock(),
      random,
      onEvent: (event) => watch.event(this, event),
    });
  }

  /** Resolves when the process is ready to be used: until then no virtual time passes. */
  async ready(): Promise<this> {
    await this.tokens.status();
    return this;
  }

  /** Sends one request to the API. Never rejects. */
  async request(replayable: boolean): Promise<RequestOutcome> {
    let sends = 0;
    try {
      const accepted = await sendWithToken(this.tokens, {
        send: (token) => ((sends += 1), this.#send(token)),
        judge: async (answer): Promise<Verdict> => (answer ? 'accepted' : 'token-rejected'),
        discard: async () => {},
        replayable,
        signal: undefined,
        now: () => this.#surroundings.timeline.now,
      });
      return { succeeded: accepted, sends };
    } catch {
      return { succeeded: false, sends };
    }
  }

  /** A point at which the process may die: then it never comes back from it. */
  async step(): Promise<void> {
    this.#stepsToLive -= 1;
    if (this.#stepsToLive <= 0) this.dead = true;
    if (this.dead) await new Promise(() => {});
  }

  /** Lets it die after so many more steps. */
  dieAfter(steps: number): void {
    this.#stepsToLive = steps;
  }

  stall(ms: number): void {
    this.stalledUntil = Math.max(this.stalledUntil, this.#surroundings.timeline.now + ms);
  }

  jumpClock(ms: number): void {
    this.#wallOffMs += ms;
  }

  async #send(token: AccessToken): Promise<boolean> {
    const { endpoint, timeline, watch } = this.#surroundings;
    watch.handedOut(this, token);
    await timeline.sleep(API_HALF_WAY_MS, this);
    const accepted = endpoint.accepts(token.value.reveal());
    await timeline.sleep(API_HALF_WAY_MS, this);
    watch.answered(this, token, accepted);
    return accepted;
  }

  #clock(): Clock {
    const { timeline } = this.#surroundings;
    return {
      now: () => WALL_START + timeline.now + this.#wallOffMs,
      monotonic: () => timeline.now - this.#bornAt,
      after: (delayMs, callback) => timeline.timer(delayMs, callback, this),
      sleep: (delayMs, signal) =>
        new Promise((resolve, reject) => {
          const abort = (): void => {
            cancel();
            reject(signal?.reason as Error);
          };
          if (signal?.aborted) return reject(signal.reason as Error);
          const cancel = timeline.timer(
            delayMs,
            () => {
              signal?.removeEventListener('abort', abort);
              resolve();
            },
            this,
          );
          signal?.addEventListener('abort', abort, { once: true });
        }),
    };
  }
}
