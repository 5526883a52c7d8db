import type { ErrorCode } from '../errors.ts';
import type { Secret } from '../secret.ts';
import type {
  AcquireResult,
  AcquireRequest,
  Lease,
  MintFailure,
  Rejection,
  StoredRecord,
} from './token-store.ts';

/** A record with its times on the store's clock, ms. */
export interface TokenRecord {
  readonly generation: number;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly refreshAt: number;
  /** When it was first known to be accepted; undefined while it never was. */
  readonly confirmedAt: number | undefined;
  /** How many refusals in a row led to it; 0 for a token that replaced one in time. */
  readonly consecutiveRejections: number;
  /** The owner that minted it, where that is known. */
  readonly mintedBy?: string | undefined;
  readonly payload: Secret;
}

/** All that a store keeps about one key. */
export interface KeyState {
  readonly record?: TokenRecord | undefined;
  readonly lease?: (Lease & { readonly until: number }) | undefined;
  readonly generationCounter?: number | undefined;
  readonly cooldown?:
    { readonly failures: number; readonly until: number; readonly code: ErrorCode } | undefined;
}

/** How long a record is kept after its token's end, ms: a late writer is still recognised. */
export const RECORD_RETENTION_MS = 60_000;

/** No token lives longer, ms: a record that says so was damaged, or the store's clock was set back. */
export const MAX_LIFETIME_MS: number = 24 * 3_600_000;

/** No pause after a failure is longer, ms; see {@link LONGEST_LIFETIME_MS}. */
export const MAX_COOLDOWN_MS: number = 15 * 60_000;

/** How long after a pause the failures before it still count as "in a row", ms. */
export const FAILURE_COUNT_TTL_MS = 600_000;

/** What is left of a state at `now`: everything in it has its time. */
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
 * The decision of `acquire`, in the order that `docs/protocol.md` explains. `redis-scripts.ts` says
 * the same in Lua; a test runs both side by side.
 *
 * @param generationFloor a store that may lose its counter gives its clock here, so that a
 *   generation is never given out twice; 0 for a store that cannot.
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
    // A late waker must not mint again: the record may be newer, or not yet due.
    const good = record.generation > request.seenGeneration || now < record.refreshAt;
    return good ? { kind: 'use', record: toStoredRecord(record, now) } : undefined;
  }
  if (record.generation > rejected.generation)
    return { kind: 'use', record: toStoredRecord(record, now) };
  if (record.generation < rejected.generation) return undefined;
  return resultForRejection(record, rejected, now);
}

/** A token that the asker can read and is not older than its own: one that lost its place to a failover may be. */
function isUsable(record: TokenRecord, request: AcquireRequest, now: number): boolean {
  const { generation, expiresAt } = record;
  const remainingMs = expiresAt - now;
  const readable = generation !== request.unreadableGeneration;
  const current = readable && generation >= request.seenGeneration;
  return current && remainingMs > request.minRemainingMs && remainingMs <= MAX_LIFETIME_MS;
}

/** Evidence has a time: it counts if the refused request was sent after the token had settled and was known to be good. */
function resultForRejection(
  record: TokenRecord,
  rejected: Rejection,
  now: number,
): AcquireResult | undefined {
  const { issuedAt, confirmedAt } = record;
  const settledAt = issuedAt + getGracePeriod(record, rejected);
  if (now - rejected.elapsedMs >= Math.max(settledAt, confirmedAt ?? settledAt)) return undefined;
  if (confirmedAt === undefined && now < settledAt)
    return { kind: 'grace-period', remainingMs: settledAt - now };
  return { kind: 'still-valid', record: toStoredRecord(record, now) };
}

/** Refusals that a token, once accepted, is believed before it has to be left alone like a new one. */
export const REJECTIONS_BEFORE_GRACE = 3;

/**
 * How long after its issue a token is left alone. It doubles with each refusal in a row that brought
 * a new token, so that an app that is switched off, or one endpoint that always answers 401, cannot
 * make the fleet mint without end.
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

/** The fence outlives a lost counter: it is also above the floor and above all that was seen. */
function createLease(state: KeyState, request: AcquireRequest, floor: number): Lease {
  const known = state.record?.generation ?? 0;
  const fence = Math.max(
    (state.generationCounter ?? 0) + 1,
    floor,
    request.seenGeneration + 1,
    known + 1,
  );
  const consecutiveRejections =
    request.rejected === undefined || known === 0
      ? 0
      : (state.record?.consecutiveRejections ?? 0) + 1;
  return { owner: request.owner, fence, consecutiveRejections };
}

/** The pause after the `failures`-th failure in a row: doubling, capped, spread over its upper half. */
export function getCooldown(failures: number, failure: MintFailure): number {
  const backoff = Math.min(failure.capMs, failure.baseMs * 2 ** (failures - 1));
  return Math.max(backoff * (0.5 + 0.5 * failure.random), failure.retryAfterMs);
}

/** A record as durations from `now`, but for its payload. */
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
