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
  /** When the API first accepted the token. */
  acceptedAt: number | undefined;
}

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

  /** Handles a token request. The response takes 150 to 450 ms and is decided halfway. */
  async request(process: SimulatedProcess): Promise<MintedToken> {
    this.concurrentMints += 1;
    this.maxConcurrentMints = Math.max(this.maxConcurrentMints, this.concurrentMints);
    await this.#stallBeforeSend(process);
    const halfMs = this.#isSlow() ? 5_000 : 75 + 150 * this.#random();
    await this.#timeline.sleep(halfMs);
    const error = this.#getOutageError();
    const issued = error === undefined ? this.issue() : undefined;
    if (issued === undefined) this.failures += 1;
    else this.mints += 1;
    await this.#timeline.sleep(halfMs);
    this.concurrentMints -= 1;
    // A crashed process does not receive the token, which counts as issued.
    if (process.isDead) return new Promise(() => {});
    if (issued === undefined) throw error!;
    return minted(issued, this.#scenario.lifetimeMs);
  }

  /** Issues a token, to the fleet or another client. */
  issue(): IssuedToken {
    const { now } = this.#timeline;
    const { lifetimeMs, maxLiveTokens = Infinity } = this.#scenario;
    const value = `tok-${this.tokens.size + 1}-secret`;
    const token = {
      value,
      issuedAt: now,
      expiresAt: now + lifetimeMs,
      isRevoked: false,
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
    const accepted =
      now < token.expiresAt && now >= token.issuedAt + (this.#scenario.propagationDelayMs ?? 0);
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
