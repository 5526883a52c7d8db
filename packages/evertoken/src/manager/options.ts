import { systemClock, type Clock } from '../clock.ts';
import { findUnknownOptions, throwIfInvalid } from '../errors.ts';
import type { TokenEvent, TokenEventListener } from '../events.ts';
import type { TokenIdentity } from '../identity/identity.ts';
import type { TokenProvider } from '../provider/token-provider.ts';
import { canShareIo } from '../runtime.ts';
import type { TokenStore } from '../store/token-store.ts';

/** Options of `createTokenManager`. */
export interface TokenManagerOptions {
  /** The token endpoint: `zoom({ … })` of `evertoken/zoom`, `oauth({ … })` of `evertoken/oauth`, or a custom provider. */
  readonly provider: TokenProvider;
  /** The store shared by all processes: `redisStore(client)` of `evertoken/redis`. Default: the memory of this process. */
  readonly store?: TokenStore | undefined;
  /** Receives all events. Default: none. */
  readonly onEvent?: TokenEventListener | undefined;
  /** How long a caller waits for a token, ms. @default 15000 */
  readonly waitTimeoutMs?: number | undefined;
  /** Timeout of each call of the store, ms. @default 2000 */
  readonly storeTimeoutMs?: number | undefined;
  /** Name of this process in the store, unique in the fleet. Default: a random UUID. */
  readonly owner?: string | undefined;
  /** The source of time. Default: the system clocks. */
  readonly clock?: Clock | undefined;
  /** A source of numbers in [0, 1) for jitter. @default Math.random */
  readonly random?: (() => number) | undefined;
}

/** The options with all defaults, the sender of events, and what the runtime allows. */
export interface ManagerSettings {
  readonly provider: TokenProvider;
  /** Undefined if this process shares its token with no other. */
  readonly store: TokenStore | undefined;
  readonly emit: (event: TokenEvent) => void;
  readonly waitTimeoutMs: number;
  readonly storeTimeoutMs: number;
  readonly owner: string;
  readonly clock: Clock;
  readonly random: () => number;
  /** The result of {@link canShareIo}. */
  readonly sharesIo: boolean;
}

const NAMES = 'provider store onEvent waitTimeoutMs storeTimeoutMs owner clock random';

/** Maximum delay of a timer, ms; a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Duration of a lease, ms. Its holder renews it, so that the fleet notices soon if it has died. */
export const LEASE_MS = 2_000;
/** How often the holder of a lease renews it, ms. */
export const LEASE_RENEWAL_MS = 500;
/** Minimum of the timeout of a token request, ms; otherwise most of what callers wait, so that one more can follow. */
const MIN_TOKEN_TIMEOUT_MS = 5_000;
const TOKEN_TIMEOUT_SHARE = 5 / 6;
/** How long `close` waits for a mint in flight, ms. */
export const CLOSE_TIMEOUT_MS = 5_000;
/** How long a token that was never accepted is not replaced because of rejections, ms; triples up to the maximum. */
export const PROPAGATION_GRACE_MS = 10_000;
/** Upper limit of the propagation grace, ms: see {@link PROPAGATION_GRACE_MS}. */
export const MAX_PROPAGATION_GRACE_MS = 300_000;
/** How long the generation counter is kept after its last use, ms: longer than any token is valid. */
export const COUNTER_TTL_MS: number = 4 * 24 * 3_600_000;

/** Returns the timeout of a token request, ms. */
export function getTokenTimeout({ waitTimeoutMs }: Pick<ManagerSettings, 'waitTimeoutMs'>): number {
  return Math.max(MIN_TOKEN_TIMEOUT_MS, waitTimeoutMs * TOKEN_TIMEOUT_SHARE);
}

/**
 * Validates the options and adds the defaults.
 *
 * @throws TokenError `OPTIONS_INVALID` with all issues.
 */
export function resolveOptions(options: TokenManagerOptions): ManagerSettings {
  throwIfInvalid(validateOptions(options ?? {}));
  let { owner } = options;
  return Object.freeze({
    provider: options.provider,
    store: options.store,
    waitTimeoutMs: options.waitTimeoutMs ?? 15_000,
    storeTimeoutMs: options.storeTimeoutMs ?? 2_000,
    // Not at once: before the first request some runtimes have no random numbers.
    get owner() {
      return (owner ??= crypto.randomUUID());
    },
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
    emit: safeListener(options.onEvent),
    sharesIo: canShareIo(),
  });
}

/** Ignores the exceptions and rejections of a listener, so that a failing metric cannot lose a token. */
function safeListener(listener: TokenEventListener | undefined): TokenEventListener {
  if (listener === undefined) return () => {};
  return (event) => {
    new Promise<void>((resolve) => resolve(listener(event))).catch(() => {});
  };
}

function validateOptions(options: TokenManagerOptions): string[] {
  const issues = findUnknownOptions(options, NAMES);
  const { provider, store, waitTimeoutMs, storeTimeoutMs, owner } = options;
  if (typeof crypto === 'undefined') {
    issues.push('this runtime has no Web Crypto: Node.js must be 20.19.2, 22.12 or newer');
  }
  if (typeof provider?.mint !== 'function') {
    issues.push('provider must be a TokenProvider, such as zoom({ … })');
  } else if (!isIdentity(provider.identity)) {
    issues.push('provider.identity must have the strings tokenUrl and clientId, and parameters');
  }
  if (store !== undefined && typeof store.acquire !== 'function') {
    issues.push('store must be a TokenStore, such as redisStore(client)');
  }
  if (store !== undefined && provider?.processLocal === true) {
    issues.push(
      'store must be omitted: the tokens are bound to a key that was generated in this process; ' +
        'to share them, give all processes the same key',
    );
  }
  for (const [name, value] of Object.entries({ waitTimeoutMs, storeTimeoutMs })) {
    if (value !== undefined && !(value > 0 && value <= MAX_TIMER_MS)) {
      issues.push(`${name} must be above 0 and at most ${MAX_TIMER_MS} ms, got ${String(value)}`);
    }
  }
  if (owner !== undefined && !/^[\x21-\x39\x3b-\x7e]{1,100}$/.test(owner)) {
    issues.push('owner must be 1 to 100 printable characters without a colon or a space');
  }
  return issues;
}

/** Checked at creation, since an invalid identity would otherwise fail at the first request for a token. */
function isIdentity(identity: Partial<TokenIdentity> | undefined): boolean {
  const { tokenUrl, clientId, parameters, scopes = [] } = identity ?? {};
  const strings = [tokenUrl, clientId, ...Object.values(parameters ?? {}), ...[scopes].flat()];
  return parameters !== undefined && strings.every((value) => typeof value === 'string');
}
