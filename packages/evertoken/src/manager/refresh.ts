import { instant, later, msUntil, type Clock, type Instant } from '../clock.ts';
import { TokenError } from '../errors.ts';
import type { Acquirer } from './acquirer.ts';
import type { HeldToken, HeldTokens } from './held-tokens.ts';
import type { ManagerSettings } from './options.ts';
import type { Purpose, Turn } from './turn.ts';

/** How often somebody looks who waits. */
const SHORTEST_POLL_MS = 25;
const LONGEST_POLL_MS = 250;
/** How much rarer somebody looks who waits for another's mint, and will hear of it: about every 0.1 to 1 s. */
const MINTING_POLL_FACTOR = 4;
/** How much rarer somebody looks who waits for a pause to end, or for a token to settle: about every 0.4 to 4 s. */
const COOLING_POLL_FACTOR = 16;
/** How long somebody waits for a store that is away, where no token may be minted without it. */
const STORE_PATIENCE_MS = 4_000;
/** How long those who were refused leave it to a newer request to prove a settled token, at the most. */
const PROOF_PATIENCE_MS = 2_000;

/** What a refresh works with. */
export interface RefreshParts {
  readonly settings: ManagerSettings;
  readonly tokens: HeldTokens;
  readonly acquirer: Acquirer;
}

/**
 * Gets a newer token for somebody, and waits for it if it has to: one look at the store after the other.
 *
 * @returns the token to use now; undefined only for `ahead`, when there is no news.
 * @throws TokenError when somebody waits and there is nothing to give.
 */
export async function refresh(
  { settings, tokens, acquirer }: RefreshParts,
  purpose: Purpose,
): Promise<HeldToken | undefined> {
  const { clock, random, waitTimeoutMs } = settings;
  const begun = instant(clock);
  let prove: Instant | undefined;
  for (let poll = SHORTEST_POLL_MS; ; poll = Math.min(LONGEST_POLL_MS, poll * 2)) {
    const before = tokens.current?.generation;
    const turn = await acquirer.turn(purpose);
    if (turn.kind === 'held') return turn.held;
    if (turn.kind === 'unproven') {
      prove ??= later(instant(clock), PROOF_PATIENCE_MS * random());
      if (msUntil(prove, clock) <= 0) return turn.held;
    }
    // A store that is away may be back in a moment; but nobody should wait long for it.
    const patienceMs = turn.kind === 'forbidden' ? STORE_PATIENCE_MS : waitTimeoutMs;
    const left = msUntil(later(begun, patienceMs), clock);
    if (turn.kind === 'again' && poll === SHORTEST_POLL_MS) continue;
    const standIn = findStandIn(tokens, purpose, clock);
    if (standIn !== undefined || purpose.kind === 'ahead') return standIn;
    // News may have overtaken the store's answer.
    if (tokens.current?.generation !== before) continue;
    const waitMs = waitAfter(turn, left, poll * (0.5 + random()));
    if (waitMs <= 0) throw nothingToGive(purpose, turn);
    await acquirer.sleep(Math.max(1, waitMs));
  }
}

/** The token at hand, if it still serves somebody for whom no better one can be had now. */
function findStandIn(
  { current }: HeldTokens,
  purpose: Purpose,
  clock: Clock,
): HeldToken | undefined {
  if (current === undefined || purpose.kind !== 'needed') return undefined;
  return msUntil(current.expires, clock) > purpose.leastMs ? current : undefined;
}

function nothingToGive(purpose: Purpose, turn: Turn): TokenError {
  if (turn.kind === 'cooldown') return turn.error.withRetryAfter(turn.forMs);
  if (turn.kind === 'forbidden') return turn.error;
  const code = purpose.kind === 'rejected' ? 'TOKEN_REJECTED' : 'TOKEN_WAIT_TIMEOUT';
  return new TokenError(code, { retryAfterMs: turn.kind === 'settling' ? turn.forMs : undefined });
}

/** How long to wait before the next turn, ms; 0 when waiting cannot help. */
function waitAfter(turn: Exclude<Turn, { kind: 'held' }>, leftMs: number, pollMs: number): number {
  switch (turn.kind) {
    case 'resting':
      return 0;
    case 'forbidden':
    case 'again':
    case 'unproven':
      return Math.min(leftMs, pollMs);
    case 'minting':
      return Math.min(turn.forMs, leftMs, MINTING_POLL_FACTOR * pollMs);
    case 'settling':
      return Math.min(turn.forMs, leftMs, COOLING_POLL_FACTOR * pollMs);
    case 'cooldown': {
      const { forMs, error } = turn;
      // A refusal of the credentials does not pass by itself.
      const hopeless = error.kind === 'credentials' || forMs > leftMs;
      return hopeless ? 0 : Math.min(forMs, COOLING_POLL_FACTOR * pollMs);
    }
    default:
      return turn satisfies never;
  }
}
