import { Secret, TokenError, type MintedToken, type TokenModel } from 'evertoken';
import type { SimulatedProcess } from './simulated-process.ts';
import { isWithin, type Scenario } from './scenario.ts';
import type { Timeline } from './timeline.ts';

/** A token on the side of the vendor. */
export interface IssuedToken {
  readonly value: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  isRevoked: boolean;
  /** When each server of the API begins to accept it. */
  readonly knownFrom: readonly number[];
  /** When the API first accepted the token. */
  acceptedAt: number | undefined;
}

/** Number of servers of the API where each accepts a new token at its own time. */
const SERVERS = 4;

/** The vendor: issues tokens, and accepts or rejects them as the API does. */
export class SimulatedTokenEndpoint {
  readonly #timeline: Timeline;
  readonly #scenario: Scenario;
  readonly #random: () => number;
  readonly tokens = new Map<string, IssuedToken>();
  /** Tokens that may still be valid, oldest first. */
  #valid: IssuedToken[] = [];
  /** Number of tokens issued to the fleet. */
  mints = 0;
  /** Number of failed token requests. */
  failures = 0;
  concurrentMints = 0;
  maxConcurrentMints = 0;
  #hasStalled = false;

  constructor(timeline: Timeline, scenario: Scenario, random: () => number) {
    this.#timeline = timeline;
    this.#scenario = scenario;
    this.#random = random;
  }

  /** How a new token affects the older ones. */
  get model(): TokenModel {
    const { maxLiveTokens } = this.#scenario;
    if (maxLiveTokens === undefined) return 'independent';
    return maxLiveTokens === 1 ? 'single' : { capped: maxLiveTokens };
  }

  /** The client secret of a process: another one if it is rejected at any time. */
  getSecret({ index }: SimulatedProcess): string {
    const isOther = this.#scenario.wrongSecrets?.some(({ processes }) => processes.includes(index));
    return isOther === true ? 'other' : 'usual';
  }

  /** Handles a token request. The response takes 150 to 450 ms and is decided halfway. */
  async request(process: SimulatedProcess): Promise<MintedToken> {
    this.concurrentMints += 1;
    this.maxConcurrentMints = Math.max(this.maxConcurrentMints, this.concurrentMints);
    await this.#stallBeforeSend(process);
    const { endpointDelayMs } = this.#scenario;
    const usualMs = endpointDelayMs === undefined ? 75 + 150 * this.#random() : endpointDelayMs / 2;
    const halfMs = this.#isSlow() ? 5_000 : usualMs;
    await this.#timeline.sleep(halfMs);
    const error = this.#getOutageError() ?? this.#getCredentialsError(process);
    const issued = error === undefined ? this.issue() : undefined;
    if (issued === undefined) this.failures += 1;
    else this.mints += 1;
    await this.#timeline.sleep(halfMs);
    this.concurrentMints -= 1;
    // A process that does not run reads the response later.
    if (!process.isDead) await this.#timeline.sleep(0, process);
    // A crashed process does not receive the token, which counts as issued.
    if (process.isDead) return new Promise(() => {});
    if (issued === undefined) throw error!;
    return minted(issued, this.#scenario.lifetimeMs);
  }

  /** Issues a token, to the fleet or another client. */
  issue(): IssuedToken {
    const { now } = this.#timeline;
    const { maxLiveTokens = Infinity, propagationDelayMs = 0, maxServerLagMs = 0 } = this.#scenario;
    const lifetimeMs = Math.min(
      this.#scenario.lifetimeMs,
      this.#scenario.trueLifetimeMs ?? Infinity,
    );
    const knownFrom = Array.from({ length: maxServerLagMs > 0 ? SERVERS : 1 }, () =>
      maxServerLagMs > 0 ? now + maxServerLagMs * this.#random() : now + propagationDelayMs,
    );
    const value = `tok-${this.tokens.size + 1}-secret`;
    const token = {
      value,
      issuedAt: now,
      expiresAt: now + lifetimeMs,
      isRevoked: false,
      knownFrom,
      acceptedAt: undefined,
    };
    this.tokens.set(value, token);
    this.#valid = this.#valid.filter(({ isRevoked, expiresAt }) => !isRevoked && expiresAt > now);
    this.#valid.push(token);
    while (this.#valid.length > maxLiveTokens) this.#valid.shift()!.isRevoked = true;
    return token;
  }

  revokeAll(): void {
    for (const token of this.#valid) token.isRevoked = true;
  }

  /** Whether the API accepts this token now. */
  accepts(value: string): boolean {
    const { now } = this.#timeline;
    const token = this.tokens.get(value);
    if (token === undefined || token.isRevoked || isWithin(this.#scenario.appDisabled, now))
      return false;
    const server = token.knownFrom.length > 1 ? Math.floor(this.#random() * SERVERS) : 0;
    const accepted = now < token.expiresAt && now >= token.knownFrom[server]!;
    if (accepted) token.acceptedAt ??= now;
    return accepted;
  }

  async #stallBeforeSend(process: SimulatedProcess): Promise<void> {
    if (
      this.#scenario.minterStalls !== 'before-send' ||
      this.#hasStalled ||
      this.#timeline.now < 60_000
    )
      return;
    this.#hasStalled = true;
    process.stall(20_000);
    await this.#timeline.sleep(20_000);
  }

  #isSlow(): boolean {
    return isWithin(this.#scenario.endpointSlow, this.#timeline.now);
  }

  #getCredentialsError({ index }: SimulatedProcess): TokenError | undefined {
    const isWrong = this.#scenario.wrongSecrets?.some(
      ({ interval, processes }) =>
        isWithin([interval], this.#timeline.now) && processes.includes(index),
    );
    return isWrong === true ? new TokenError('CLIENT_REJECTED') : undefined;
  }

  #getOutageError(): TokenError | undefined {
    const { now } = this.#timeline;
    if (isWithin(this.#scenario.endpointDown, now)) return new TokenError('TOKEN_ENDPOINT_FAILED');
    if (!isWithin(this.#scenario.endpointRateLimits, now)) return undefined;
    return new TokenError('TOKEN_ENDPOINT_THROTTLED', { retryAfterMs: 20_000 });
  }
}

function minted(token: IssuedToken, lifetimeMs: number): MintedToken {
  return {
    accessToken: new Secret(token.value),
    lifetimeMs,
    scopes: undefined,
    apiUrl: undefined,
    notices: [],
  };
}
