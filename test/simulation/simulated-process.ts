import {
  Secret,
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

/** The environment of a simulated process. */
export interface SimulationDeps {
  readonly timeline: Timeline;
  readonly endpoint: SimulatedTokenEndpoint;
  readonly redis: SimulatedRedis;
  readonly random: () => number;
  readonly observer: SimulationObserver;
}

/** Observes a run, to check its invariants. */
export interface SimulationObserver {
  onEvent(process: SimulatedProcess, event: TokenEvent): void;
  /** Called before a request is sent with this token. */
  onSend(process: SimulatedProcess, token: AccessToken): void;
  /** Called when the response to such a request has arrived. */
  onResponse(
    process: SimulatedProcess,
    token: AccessToken,
    accepted: boolean,
    sentAt: number,
  ): void;
  /** Called before a token request is sent. */
  onMint(process: SimulatedProcess): void;
  /** Called before each call of the store. */
  onStoreCall(process: SimulatedProcess, method: string): void;
}

/** The outcome of a request. */
export interface RequestOutcome {
  readonly succeeded: boolean;
  /** How often the request was sent. */
  readonly sends: number;
}

const API_ONE_WAY_MS = 25;
/** 2026-01-01T00:00:00Z. The wall clocks of the processes differ by up to 10 s. */
const WALL_CLOCK_START = 1_767_225_600_000;

/** A process of the fleet that runs the real token manager. It can stall, and crash at any step. */
export class SimulatedProcess implements Stallable {
  readonly index: number;
  readonly tokens: TokenManager;
  readonly #deps: SimulationDeps;
  readonly #startedAt: number;
  isDead = false;
  /** Whether `close` has been called. */
  isClosing = false;
  stalledUntil = 0;
  #wallClockOffsetMs: number;
  #suspendedMs = 0;
  #remainingSteps = Infinity;

  constructor(index: number, surroundings: SimulationDeps) {
    const { endpoint, redis, random, timeline, observer } = surroundings;
    this.index = index;
    this.#deps = surroundings;
    this.#startedAt = timeline.now;
    this.#wallClockOffsetMs = (random() - 0.5) * 10_000;
    const store = redis.connect(this);
    const observed = Object.fromEntries(
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
        credentials: new Secret(surroundings.endpoint.getSecret(this)),
        tokenModel: surroundings.endpoint.model,
        mint: async () => {
          await this.step();
          observer.onMint(this);
          return endpoint.request(this);
        },
      },
      store: observed,
      clock: this.#clock(),
      random,
      onEvent: (event) => observer.onEvent(this, event),
    });
  }

  /** Resolves when the manager is ready: hashing the identity takes real time, during which virtual time stands still. */
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
        judge: async (accepted): Promise<Verdict> => (accepted ? 'accepted' : 'token-rejected'),
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

  /** A point at which the process may crash: it never resolves in a crashed process. */
  async step(): Promise<void> {
    this.#remainingSteps -= 1;
    if (this.#remainingSteps <= 0) this.isDead = true;
    if (this.isDead) await new Promise(() => {});
  }

  /** Crashes the process after this number of further steps. */
  dieAfter(steps: number): void {
    this.#remainingSteps = steps;
  }

  stall(ms: number, isMachineSuspended = false): void {
    const { now } = this.#deps.timeline;
    const from = Math.max(this.stalledUntil, now);
    this.stalledUntil = Math.max(this.stalledUntil, now + ms);
    if (isMachineSuspended) this.#suspendedMs += this.stalledUntil - from;
  }

  jumpClock(ms: number): void {
    this.#wallClockOffsetMs += ms;
  }

  async #send(token: AccessToken): Promise<boolean> {
    const { endpoint, timeline, observer } = this.#deps;
    observer.onSend(this, token);
    const sentAt = timeline.now;
    await timeline.sleep(API_ONE_WAY_MS, this);
    const accepted = endpoint.accepts(token.value.reveal());
    await timeline.sleep(API_ONE_WAY_MS, this);
    observer.onResponse(this, token, accepted, sentAt);
    return accepted;
  }

  #clock(): Clock {
    const { timeline } = this.#deps;
    return {
      now: () => WALL_CLOCK_START + timeline.now + this.#wallClockOffsetMs,
      monotonic: () => timeline.now - this.#startedAt - this.#suspendedMs,
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
