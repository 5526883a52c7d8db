import type { ErrorCode } from '../error-catalog.ts';
import type { Secret } from '../access-token.ts';
import type { InheritedState, Lease, MintFailure, StoredRecord } from './token-store.ts';

/** A record with timestamps of the store's clock, ms. A timestamp in the future was written before that clock was set back. */
export interface TokenRecord extends InheritedState {
  readonly generation: number;
  readonly issuedAt: number;
  readonly lifetimeMs: number;
  readonly refreshAfterMs: number;
  /** When the latest request known to be accepted was sent; undefined if there is none. */
  readonly confirmedAt: number | undefined;
  /** When the first rejected request was sent that no later one has contradicted; undefined if there is none. */
  readonly doubtedAt: number | undefined;
  /** The owner that minted it, if known. */
  readonly mintedBy?: string | undefined;
  /** Digest of the credentials with which it was minted, if known. */
  readonly mintedWith?: string | undefined;
  readonly payload: Secret;
}

/** A cooldown with timestamps of the store's clock, ms. */
export interface CooldownState {
  readonly failures: number;
  readonly since: number;
  readonly durationMs: number;
  readonly code: ErrorCode;
}

/** The whole state of one key. */
export interface KeyState {
  readonly record?: TokenRecord | undefined;
  readonly lease?: (Lease & { readonly until: number }) | undefined;
  readonly generationCounter?: number | undefined;
  /** By the digest of the credentials that were rejected; the empty one concerns all processes. */
  readonly cooldowns?: Readonly<Record<string, CooldownState>> | undefined;
}

/** How long a record is kept after the expiry of its token, ms, so that late commits are recognized as stale. */
export const RECORD_RETENTION_MS = 60_000;

/** Upper limit of a lifetime, ms: a longer one means a damaged record. */
export const MAX_LIFETIME_MS: number = 24 * 3_600_000;

/** How long after a cooldown its failures still count as consecutive, ms. */
export const FAILURE_COUNT_TTL_MS = 600_000;

/** Returns the parts of a state that have not expired at `now`. */
export function removeExpired(
  { record, lease, generationCounter, cooldowns = {} }: KeyState,
  now: number,
): KeyState {
  const isKept = ({ issuedAt, lifetimeMs }: TokenRecord): boolean =>
    now < issuedAt + lifetimeMs + RECORD_RETENTION_MS;
  const keptCooldowns = Object.entries(cooldowns).filter(
    ([, { since, durationMs }]) => now < since + durationMs + FAILURE_COUNT_TTL_MS,
  );
  return {
    generationCounter,
    record: record !== undefined && isKept(record) ? record : undefined,
    lease: lease !== undefined && now < lease.until ? lease : undefined,
    cooldowns: Object.fromEntries(keptCooldowns),
  };
}

/** Returns a timestamp unless it is in the future. */
export function past(at: number | undefined, now: number): number | undefined {
  return at !== undefined && at <= now ? at : undefined;
}

/** Returns what is left of a cooldown, ms; negative if it is over. One that begins in the future is over. */
export function getRemainingCooldown({ since, durationMs }: CooldownState, now: number): number {
  return since > now ? -1 : since + durationMs - now;
}

/**
 * Returns the cooldown after a number of consecutive failures, ms: exponential backoff with a cap and
 * jitter over the upper half, at least `retryAfterMs`.
 */
export function getCooldown(failures: number, failure: MintFailure): number {
  const backoff = Math.min(failure.capMs, failure.baseMs * 2 ** (failures - 1));
  return Math.max(backoff * (0.5 + 0.5 * failure.random), failure.retryAfterMs);
}

/** Converts the timestamps of a record to durations from `now`, without its payload. */
export function toRecordView(record: TokenRecord, now: number): Omit<StoredRecord, 'payload'> {
  const { generation, issuedAt, lifetimeMs, refreshAfterMs, confirmedAt } = record;
  const ageMs = Math.max(0, now - issuedAt);
  return {
    generation,
    ageMs,
    remainingMs: lifetimeMs - ageMs,
    refreshInMs: refreshAfterMs - ageMs,
    // A confirmation in the future tells only that there was one.
    confirmedMsAgo:
      confirmedAt === undefined ? undefined : confirmedAt <= now ? now - confirmedAt : ageMs,
  };
}
