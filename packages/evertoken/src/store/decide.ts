import type { ErrorCode } from '../error-catalog.ts';
import type { Secret } from '../access-token.ts';
import type {
  AcquireResult,
  AcquireRequest,
  Lease,
  MintFailure,
  Rejection,
  StoredRecord,
} from './token-store.ts';

/** A record with timestamps of the store's clock, ms. */
export interface TokenRecord {
  readonly generation: number;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly refreshAt: number;
  /** When the token was first confirmed; undefined if it never was. */
  readonly confirmedAt: number | undefined;
  /** Number of consecutive rejections that led to this token; 0 for a regular refresh. */
  readonly consecutiveRejections: number;
  /** The owner that minted it, if known. */
  readonly mintedBy?: string | undefined;
  readonly payload: Secret;
}

/** The whole state of one key. */
export interface KeyState {
  readonly record?: TokenRecord | undefined;
  readonly lease?: (Lease & { readonly until: number }) | undefined;
  readonly generationCounter?: number | undefined;
  readonly cooldown?:
    { readonly failures: number; readonly until: number; readonly code: ErrorCode } | undefined;
}

/** How long a record is kept after the expiry of its token, ms, so that late commits are recognized as stale. */
export const RECORD_RETENTION_MS = 60_000;

/** Upper limit of a lifetime, ms: a longer one means a damaged record, or a store clock that was set back. */
export const MAX_LIFETIME_MS: number = 24 * 3_600_000;

/** Upper limit of a cooldown, ms; see {@link MAX_LIFETIME_MS}. */
export const MAX_COOLDOWN_MS: number = 15 * 60_000;

/** How long after a cooldown its failures still count as consecutive, ms. */
export const FAILURE_COUNT_TTL_MS = 600_000;

/** Returns the parts of a state that have not expired at `now`. */
export function removeExpired(
  { record, lease, generationCounter, cooldown }: KeyState,
  now: number,
): KeyState {
  return {
    generationCounter,
    record:
      record !== undefined && now < record.expiresAt + RECORD_RETENTION_MS ? record : undefined,
    lease: lease !== undefined && now < lease.until ? lease : undefined,
    cooldown:
      cooldown !== undefined && now < cooldown.until + FAILURE_COUNT_TTL_MS ? cooldown : undefined,
  };
}

/**
 * Decides the result of `acquire`. `docs/protocol.md` explains the order of the checks, `redis-scripts.ts`
 * implements the same in Lua, and a property test compares both.
 *
 * @param generationFloor lower limit of new generations: a store that can lose its counter passes its
 *   clock, so that no generation is used twice; 0 for others.
 */
export function decideAcquire(
  kept: KeyState,
  request: AcquireRequest,
  now: number,
  generationFloor = 0,
): AcquireResult {
  const state = removeExpired(kept, now);
  return (
    resultFromRecord(state.record, request, now) ??
    resultFromCooldown(state, now) ??
    resultFromLease(state, now) ?? {
      kind: 'lease',
      lease: createLease(state, request, generationFloor),
    }
  );
}

function resultFromRecord(
  record: TokenRecord | undefined,
  request: AcquireRequest,
  now: number,
): AcquireResult | undefined {
  if (record === undefined || !isUsable(record, request, now)) return undefined;
  const { rejected } = request;
  if (rejected === undefined) {
    // A process that is late must not mint again: the record may be newer, or not yet due.
    const isFresh = record.generation > request.seenGeneration || now < record.refreshAt;
    return isFresh ? { kind: 'use', record: toStoredRecord(record, now) } : undefined;
  }
  if (record.generation > rejected.generation) {
    return { kind: 'use', record: toStoredRecord(record, now) };
  }
  if (record.generation < rejected.generation) return undefined;
  return resultForRejection(record, rejected, now);
}

/** Whether the process can decode the record, and has not seen a newer one: a failover may have lost that. */
function isUsable(record: TokenRecord, request: AcquireRequest, now: number): boolean {
  const { generation, expiresAt } = record;
  const remainingMs = expiresAt - now;
  const isReadable = generation !== request.unreadableGeneration;
  const isCurrent = isReadable && generation >= request.seenGeneration;
  return isCurrent && remainingMs > request.minRemainingMs && remainingMs <= MAX_LIFETIME_MS;
}

/** A rejection counts only if its request was sent after the grace period and after the first confirmation. */
function resultForRejection(
  record: TokenRecord,
  rejected: Rejection,
  now: number,
): AcquireResult | undefined {
  const { issuedAt, confirmedAt } = record;
  const graceEndsAt = issuedAt + getGracePeriod(record, rejected);
  const sentAt = now - rejected.elapsedMs;
  if (sentAt >= Math.max(graceEndsAt, confirmedAt ?? graceEndsAt)) return undefined;
  if (confirmedAt === undefined && now < graceEndsAt)
    return { kind: 'grace-period', remainingMs: graceEndsAt - now };
  return { kind: 'still-valid', record: toStoredRecord(record, now) };
}

/** Consecutive rejections after which even a confirmed token gets a grace period. */
export const REJECTIONS_BEFORE_GRACE = 3;

/**
 * Returns the time after its issue in which a token is not replaced because of rejections, ms. It doubles
 * with each consecutive rejection, so that a deactivated app, or one endpoint that always responds 401,
 * does not make the fleet mint endlessly.
 */
function getGracePeriod(
  { confirmedAt, consecutiveRejections }: TokenRecord,
  { gracePeriodMs, maxGracePeriodMs }: Rejection,
): number {
  const doublings =
    confirmedAt === undefined
      ? consecutiveRejections
      : consecutiveRejections - REJECTIONS_BEFORE_GRACE;
  return doublings < 0 ? 0 : Math.min(maxGracePeriodMs, gracePeriodMs * 2 ** doublings);
}

function resultFromCooldown({ cooldown }: KeyState, now: number): AcquireResult | undefined {
  const remainingMs = cooldown === undefined ? 0 : cooldown.until - now;
  if (cooldown === undefined || remainingMs <= 0 || remainingMs > MAX_COOLDOWN_MS) return undefined;
  return { kind: 'cooldown', remainingMs, code: cooldown.code };
}

function resultFromLease({ lease }: KeyState, now: number): AcquireResult | undefined {
  return lease !== undefined ? { kind: 'wait', remainingMs: lease.until - now } : undefined;
}

/** The fence also exceeds the floor and every generation seen, in case the counter was lost. */
function createLease(state: KeyState, request: AcquireRequest, floor: number): Lease {
  const { record, generationCounter = 0 } = state;
  const known = record?.generation ?? 0;
  const fence = Math.max(generationCounter + 1, floor, request.seenGeneration + 1, known + 1);
  const isRegularRefresh = request.rejected === undefined || known === 0;
  const consecutiveRejections = isRegularRefresh ? 0 : (record?.consecutiveRejections ?? 0) + 1;
  return { owner: request.owner, fence, consecutiveRejections };
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
  return {
    generation: record.generation,
    ageMs: now - record.issuedAt,
    remainingMs: record.expiresAt - now,
    refreshInMs: record.refreshAt - now,
    confirmedMsAgo: record.confirmedAt === undefined ? undefined : now - record.confirmedAt,
  };
}

function toStoredRecord(record: TokenRecord, now: number): StoredRecord {
  return { ...toRecordView(record, now), payload: record.payload };
}
