import { currentInstant, addMs, msUntil, type Clock, type Instant } from '../clock.ts';
import { TokenError } from '../errors.ts';
import type { Acquirer } from './acquirer.ts';
import type { CachedToken, TokenCache } from './token-cache.ts';
import type { ManagerSettings } from './options.ts';
import type { RefreshReason, AttemptResult } from './turn.ts';

/** How often somebody looks who waits. */
const MIN_POLL_MS = 25;
const MAX_POLL_MS = 250;
/** How much rarer somebody looks who waits for another's mint, and will hear of it: about every 0.1 to 1 s. */
const MINTING_POLL_FACTOR = 4;
/** How much rarer somebody looks who waits for a pause to end, or for a token to settle: about every 0.4 to 4 s. */
const COOLDOWN_POLL_FACTOR = 16;
/** How long somebody waits for a store that is away, where no token may be minted without it. */
const STORE_OUTAGE_WAIT_MS = 4_000;
/** How long those who were refused leave it to a newer request to prove a settled token, at the most. */
const CONFIRMATION_WAIT_MS = 2_000;

/** What a refresh works with. */
export interface RefreshDeps {
  readonly settings: ManagerSettings;
  readonly cache: TokenCache;
  readonly acquirer: Acquirer;
}

/**
 * Gets a newer token for somebody, and waits for it if it has to: one look at the store after the other.
 *
 * @returns the token to use now; undefined only for `ahead`, when there is no news.
 * @throws TokenError when somebody waits and there is nothing to give.
 */
export async function refresh(
  { settings, cache, acquirer }: RefreshDeps,
  purpose: RefreshReason,
): Promise<CachedToken | undefined> {
  const { clock, random, waitTimeoutMs } = settings;
  const begun = currentInstant(clock);
  let prove: Instant | undefined;
  for (let poll = MIN_POLL_MS; ; poll = Math.min(MAX_POLL_MS, poll * 2)) {
    const before = cache.current?.generation;
    const turn = await acquirer.attempt(purpose);
    if (turn.kind === 'token') return turn.cached;
    if (turn.kind === 'unconfirmed') {
      prove ??= addMs(currentInstant(clock), CONFIRMATION_WAIT_MS * random());
      if (msUntil(prove, clock) <= 0) return turn.cached;
    }
    // A store that is away may be back in a moment; but nobody should wait long for it.
    const patienceMs = turn.kind === 'store-required' ? STORE_OUTAGE_WAIT_MS : waitTimeoutMs;
    const left = msUntil(addMs(begun, patienceMs), clock);
    if (turn.kind === 'retry' && poll === MIN_POLL_MS) continue;
    const standIn = findFallbackToken(cache, purpose, clock);
    if (standIn !== undefined || purpose.kind === 'background') return standIn;
    // News may have overtaken the store's answer.
    if (cache.current?.generation !== before) continue;
    const waitMs = getPollDelay(turn, left, poll * (0.5 + random()));
    if (waitMs <= 0) throw toNoTokenError(purpose, turn);
    await acquirer.sleep(Math.max(1, waitMs));
  }
}

/** The token at hand, if it still serves somebody for whom no better one can be had now. */
function findFallbackToken(
  { current }: TokenCache,
  purpose: RefreshReason,
  clock: Clock,
): CachedToken | undefined {
  if (current === undefined || purpose.kind !== 'on-demand') return undefined;
  return msUntil(current.expiresAt, clock) > purpose.minValidityMs ? current : undefined;
}

function toNoTokenError(purpose: RefreshReason, turn: AttemptResult): TokenError {
  if (turn.kind === 'cooldown') return turn.error.withRetryAfter(turn.remainingMs);
  if (turn.kind === 'store-required') return turn.error;
  const code = purpose.kind === 'rejected' ? 'TOKEN_REJECTED' : 'TOKEN_WAIT_TIMEOUT';
  return new TokenError(code, {
    retryAfterMs: turn.kind === 'grace-period' ? turn.remainingMs : undefined,
  });
}

/** How long to wait before the next turn, ms; 0 when waiting cannot help. */
function getPollDelay(
  turn: Exclude<AttemptResult, { kind: 'token' }>,
  leftMs: number,
  pollMs: number,
): number {
  switch (turn.kind) {
    case 'backing-off':
      return 0;
    case 'store-required':
    case 'retry':
    case 'unconfirmed':
      return Math.min(leftMs, pollMs);
    case 'minting':
      return Math.min(turn.remainingMs, leftMs, MINTING_POLL_FACTOR * pollMs);
    case 'grace-period':
      return Math.min(turn.remainingMs, leftMs, COOLDOWN_POLL_FACTOR * pollMs);
    case 'cooldown': {
      const { remainingMs, error } = turn;
      // A refusal of the credentials does not pass by itself.
      const hopeless = error.kind === 'credentials' || remainingMs > leftMs;
      return hopeless ? 0 : Math.min(remainingMs, COOLDOWN_POLL_FACTOR * pollMs);
    }
    default:
      return turn satisfies never;
  }
}
