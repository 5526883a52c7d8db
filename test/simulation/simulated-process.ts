import {
  createTokenManager,
  sendWithToken,
  type AccessToken,
  type Clock,
  type TokenEvent,
  type TokenManager,
  type Verdict,
} from 'evertoken';
import type { SimulatedRedis } from './simulated-redis.ts';
import type { Stallable, Timeline } from './timeline.ts';
import type { SimulatedTokenEndpoint } from './simulated-token-endpoint.ts';

/** What a process lives in. */
export interface SimulationDeps {
  readonly timeline: Timeline;
  readonly endpoint: SimulatedTokenEndpoint;
  readonly redis: SimulatedRedis;
  readonly random: () => number;
  readonly observer: SimulationObserver;
}

/** Told of what happens, so that it can be judged. */
export interface SimulationObserver {
  onEvent(process: SimulatedProcess, event: TokenEvent): void;
  /** A token is about to be sent with a request. */
  onSend(process: SimulatedProcess, token: AccessToken): void;
  /** The API's answer to such a request has come. */
  onResponse(process: SimulatedProcess, token: AccessToken, accepted: boolean): void;
  onMint(process: SimulatedProcess): void;
  onStoreCall(process: SimulatedProcess, method: string): void;
}

/** How a request ended, and how often it was sent. */
export interface RequestOutcome {
  readonly succeeded: boolean;
  readonly sends: number;
}

const API_ONE_WAY_MS = 25;
/** 2026-01-01: processes agree on the day, and not on the second. */
const WALL_CLOCK_START = 1_767_225_600_000;

/** One process of the fleet, with the real token manager in it. It may stall, and die at any step. */
export class SimulatedProcess implements Stallable {
  readonly index: number;
  readonly tokens: TokenManager;
  readonly #deps: SimulationDeps;
  readonly #startedAt: number;
  isDead = false;
  /** True from the moment that it is asked to stop. */
  isClosing = false;
  stalledUntil = 0;
  #wallClockOffsetMs: number;
  #remainingSteps = Infinity;

  constructor(index: number, surroundings: SimulationDeps) {
    const { endpoint, redis, random, timeline, observer } = surroundings;
    this.index = index;
    this.#deps = surroundings;
    this.#startedAt = timeline.now;
    this.#wallClockOffsetMs = (random() - 0.5) * 10_000;
    const store = redis.connect(this);
    const watched = Object.fromEntries(
      Object.entries(store).map(([name, method]) => [
        name,
        (...args: never[]) => (
          observer.onStoreCall(this, name),
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
          observer.onMint(this);
          return endpoint.request(this);
        },
      },
      store: watched,
      clock: this.#clock(),
      random,
      onEvent: (event) => observer.onEvent(this, event),
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
        now: () => this.#deps.timeline.now,
      });
      return { succeeded: accepted, sends };
    } catch {
      return { succeeded: false, sends };
    }
  }

  /** A point at which the process may die: then it never comes back from it. */
  async step(): Promise<void> {
    this.#remainingSteps -= 1;
    if (this.#remainingSteps <= 0) this.isDead = true;
    if (this.isDead) await new Promise(() => {});
  }

  /** Lets it die after so many more steps. */
  dieAfter(steps: number): void {
    this.#remainingSteps = steps;
  }

  stall(ms: number): void {
    this.stalledUntil = Math.max(this.stalledUntil, this.#deps.timeline.now + ms);
  }

  jumpClock(ms: number): void {
    this.#wallClockOffsetMs += ms;
  }

  async #send(token: AccessToken): Promise<boolean> {
    const { endpoint, timeline, observer } = this.#deps;
    observer.onSend(this, token);
    await timeline.sleep(API_ONE_WAY_MS, this);
    const accepted = endpoint.accepts(token.value.reveal());
    await timeline.sleep(API_ONE_WAY_MS, this);
    observer.onResponse(this, token, accepted);
    return accepted;
  }

  #clock(): Clock {
    const { timeline } = this.#deps;
    return {
      now: () => WALL_CLOCK_START + timeline.now + this.#wallClockOffsetMs,
      monotonic: () => timeline.now - this.#startedAt,
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
