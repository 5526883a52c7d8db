import { systemClock, type Clock } from '../clock.ts';
import { throwIfInvalid } from '../errors.ts';
import type { TokenEvent, TokenEventListener } from '../events.ts';
import type { TokenIdentity } from '../identity/identity.ts';
import type { TokenProvider } from '../provider/token-provider.ts';
import { memoryStore } from '../store/memory-store.ts';
import type { TokenStore } from '../store/token-store.ts';

/** Options of `createTokenManager`. */
export interface TokenManagerOptions {
  /** The vendor: `zoom({ … })` of `evertoken/zoom`, or your own. */
  readonly provider: TokenProvider;
  /** What the fleet shares: `redisStore(client)` of `evertoken/redis`. Default: this process's memory alone. */
  readonly store?: TokenStore | undefined;
  /** Told of everything that happens. Default: nobody. */
  readonly onEvent?: TokenEventListener | undefined;
  /** The longest that a caller waits for a token, ms. Default 15000. */
  readonly waitTimeoutMs?: number | undefined;
  /** The longest that a call of the store may take, ms. Default 2000. */
  readonly storeTimeoutMs?: number | undefined;
  /** This process's name in the store: who minted, who holds the lease. Default: a random one. */
  readonly owner?: string | undefined;
  /** The time. Default: the machine's clocks. */
  readonly clock?: Clock | undefined;
  /** A source of numbers in [0, 1) for jitter. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** The options with every default filled in. */
export interface ManagerSettings {
  readonly provider: TokenProvider;
  readonly store: TokenStore;
  /** False when no store was given: then nobody else knows of a token. */
  readonly storeIsShared: boolean;
  readonly emit: (event: TokenEvent) => void;
  readonly waitTimeoutMs: number;
  readonly storeTimeoutMs: number;
  readonly owner: string;
  readonly clock: Clock;
  readonly random: () => number;
}

/** The longest time that a timer can wait, ms: a longer one would end at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** How long one call of the token endpoint may take, ms. */
export const TOKEN_TIMEOUT_MS = 5_000;
/** How long a lease lasts, ms. It outlives the call that it is for, so that one lease means one mint. */
export const LEASE_MS = 8_000;
/** A lease older than this must not be used to send: the answer could come after its end. */
export const MAX_LEASE_AGE_MS: number = LEASE_MS - TOKEN_TIMEOUT_MS - 1_000;
/** How long a token that was never accepted is left alone when the API refuses it, ms; doubles up to the maximum. */
export const PROPAGATION_GRACE_MS = 10_000;
/** See {@link SETTLE_MS}. */
export const MAX_PROPAGATION_GRACE_MS = 300_000;
/** How long the generation counter outlives its last use, ms: longer than any token lives. */
export const COUNTER_TTL_MS: number = 4 * 24 * 3_600_000;

/** Checks the options, all at once, and fills in the defaults. @throws TokenError `OPTIONS_INVALID` */
export function resolveOptions(options: TokenManagerOptions): ManagerSettings {
  throwIfInvalid(validateOptions(options ?? {}));
  const clock = options.clock ?? systemClock;
  return Object.freeze({
    provider: options.provider,
    store: options.store ?? memoryStore(clock),
    storeIsShared: options.store !== undefined,
    emit: safeListener(options.onEvent),
    waitTimeoutMs: options.waitTimeoutMs ?? 15_000,
    storeTimeoutMs: options.storeTimeoutMs ?? 2_000,
    owner: options.owner ?? crypto.randomUUID(),
    clock,
    random: options.random ?? Math.random,
  });
}

/** A listener that cannot break the one it listens to. */
function safeListener(listener: TokenEventListener | undefined): TokenEventListener {
  if (listener === undefined) return () => {};
  return (event) => {
    // Its failure is its own affair: a token must not be lost because somebody's metrics failed.
    new Promise<void>((resolve) => resolve(listener(event))).catch(() => {});
  };
}

function validateOptions(options: TokenManagerOptions): string[] {
  const issues: string[] = [];
  const { provider, store, waitTimeoutMs, storeTimeoutMs, owner } = options;
  if (typeof provider?.mint !== 'function') {
    issues.push('provider must be a TokenProvider, such as zoom({ … })');
  } else if (!isIdentity(provider.identity)) {
    issues.push(
      'provider.identity must have a tokenUrl, a clientId and parameters, all of them texts',
    );
  }
  if (store !== undefined && typeof store.acquire !== 'function') {
    issues.push('store must be a TokenStore, such as redisStore(client)');
  }
  if (store !== undefined && provider?.processLocal === true) {
    issues.push(
      'store must be left out: the tokens are bound to a key that was generated in this process; ' +
        'to share them, give all processes the same key',
    );
  }
  for (const [name, value] of Object.entries({ waitTimeoutMs, storeTimeoutMs })) {
    if (value !== undefined && !(value > 0 && value <= MAX_TIMER_MS)) {
      issues.push(`${name} must be between 0 and ${MAX_TIMER_MS} ms, got ${String(value)}`);
    }
  }
  if (owner !== undefined && !/^[\x21-\x39\x3b-\x7e]{1,100}$/.test(owner)) {
    issues.push('owner must be 1 to 100 printable characters without a colon or a space');
  }
  return issues;
}

/** Of anything else there would be no key, and nobody to tell but who asks for a token much later. */
function isIdentity(identity: Partial<TokenIdentity> | undefined): boolean {
  const { tokenUrl, clientId, parameters, scopes = [] } = identity ?? {};
  const strings = [tokenUrl, clientId, ...Object.values(parameters ?? {}), ...[scopes].flat()];
  return parameters !== undefined && strings.every((value) => typeof value === 'string');
}
