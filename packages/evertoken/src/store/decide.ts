import {
  type KeyState,
  MAX_LIFETIME_MS,
  type TokenRecord,
  getRemainingCooldown,
  past,
  removeExpired,
  toRecordView,
} from './state.ts';
import type {
  AcquireDecision,
  AcquireRequest,
  InheritedState,
  Lease,
  Rejection,
  StoredRecord,
} from './token-store.ts';

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
): AcquireDecision {
  const state = removeExpired(kept, now);
  return (
    resultFromRecord(state.record, request, now) ??
    resultFromLease(state, request, now) ??
    resultFromCooldowns(state, request, now) ?? {
      kind: 'lease',
      lease: createLease(state, request, now, generationFloor),
    }
  );
}

function resultFromRecord(
  record: TokenRecord | undefined,
  request: AcquireRequest,
  now: number,
): AcquireDecision | undefined {
  const view = record && viewForRequester(record, request, now);
  if (record === undefined || view === undefined) return undefined;
  const { mintedWith, payload } = record;
  const stored = { ...view, mintedWith, payload };
  const { rejected } = request;
  if (rejected === undefined) {
    // A process that is late must not mint again: the record may be newer, or not yet due.
    const isFresh = record.generation > request.seenGeneration || view.refreshInMs > 0;
    return isFresh ? { kind: 'use', record: stored } : undefined;
  }
  if (record.generation > rejected.generation) return { kind: 'use', record: stored };
  if (record.generation < rejected.generation) return undefined;
  return resultForRejection(record, rejected, stored, now);
}

/** Returns the record as the requester may use it; undefined if it cannot decode it, has seen a newer one, or needs a longer one. */
function viewForRequester(
  record: TokenRecord,
  request: AcquireRequest,
  now: number,
): Omit<StoredRecord, 'payload'> | undefined {
  const { generation, issuedAt, lifetimeMs } = record;
  const isSeen = generation === request.seenGeneration;
  const isReadable = generation !== request.unreadableGeneration;
  if (!isReadable || generation < request.seenGeneration || lifetimeMs > MAX_LIFETIME_MS) return;
  // Issued in the future: only a process that has the token knows how old it is.
  if (issuedAt > now && !isSeen) return;
  const { seenRemainingMs = Infinity, seenRefreshInMs = Infinity } = request;
  const view = toRecordView(record, now);
  const remainingMs = isSeen ? Math.min(view.remainingMs, seenRemainingMs) : view.remainingMs;
  const refreshInMs = isSeen ? Math.min(view.refreshInMs, seenRefreshInMs) : view.refreshInMs;
  const { minRemainingMs, minValidityMs = minRemainingMs } = request;
  if (remainingMs <= (isSeen ? minRemainingMs : minValidityMs)) return;
  return { ...view, ageMs: lifetimeMs - remainingMs, remainingMs, refreshInMs };
}

/** A rejection is believed if nothing contradicts it in time: an accepted request that was sent after the rejected one. */
function resultForRejection(
  record: TokenRecord,
  rejected: Rejection,
  stored: StoredRecord,
  now: number,
): AcquireDecision | undefined {
  const graceEndsAt = getGraceEnd(record, rejected, now);
  const sentAt = now - rejected.elapsedMs;
  if (sentAt < Math.max(graceEndsAt, past(record.confirmedAt, now) ?? -Infinity)) {
    return now < graceEndsAt
      ? { kind: 'grace-period', remainingMs: graceEndsAt - now }
      : { kind: 'still-valid', record: stored };
  }
  const { doubtMs } = record;
  const since = Math.max(graceEndsAt, doubtedSince(record, rejected, now));
  const remainingMs = since + Math.max(DOUBT_MS, doubtMs) - now;
  return remainingMs > 0 ? { kind: 'doubted', remainingMs, doubtMs } : undefined;
}

/**
 * Returns until when a token that was never accepted is not replaced because of rejections. The time triples with
 * each such token in a row, so that a deactivated app does not make the fleet mint endlessly.
 */
function getGraceEnd(
  { issuedAt, confirmedAt, consecutiveRejections }: TokenRecord,
  { gracePeriodMs, maxGracePeriodMs }: Rejection,
  now: number,
): number {
  if (confirmedAt !== undefined || issuedAt > now) return -Infinity;
  return issuedAt + Math.min(maxGracePeriodMs, gracePeriodMs * 3 ** consecutiveRejections);
}

/**
 * A lease that ends later than a new one would was taken before the clock was set back. The ends are compared and not
 * the durations, because differences of fractions are not exact.
 */
function resultFromLease(
  { lease }: KeyState,
  { leaseMs }: AcquireRequest,
  now: number,
): AcquireDecision | undefined {
  if (lease === undefined || lease.until <= now || lease.until > now + leaseMs) return undefined;
  return { kind: 'wait', remainingMs: lease.until - now };
}

function resultFromCooldowns(
  { cooldowns = {} }: KeyState,
  { credentials = '' }: AcquireRequest,
  now: number,
): AcquireDecision | undefined {
  for (const cooldown of [cooldowns[''], cooldowns[credentials]]) {
    const remainingMs = cooldown === undefined ? 0 : getRemainingCooldown(cooldown, now);
    if (cooldown !== undefined && remainingMs > 0) {
      return { kind: 'cooldown', remainingMs, code: cooldown.code };
    }
  }
  return undefined;
}

/** The fence also exceeds the floor and every generation seen, in case the counter was lost. */
function createLease(
  { record, generationCounter = 0 }: KeyState,
  request: AcquireRequest,
  now: number,
  floor: number,
): Lease {
  const { owner, credentials = '', rejected, seenGeneration } = request;
  const known = record?.generation ?? 0;
  const fence = Math.max(generationCounter + 1, floor, seenGeneration + 1, known + 1);
  return { owner, fence, credentials, inherited: inherit(record, rejected, now) };
}

/** How long the rejection of an accepted token waits for a contradiction, ms; or twice what the latest one took. */
export const DOUBT_MS = 1_500;
/** Upper limit of what {@link DOUBT_MS} becomes, ms. */
export const MAX_DOUBT_MS = 10_000;

/** Number of consecutive tokens that die at about the same age before it limits the lifetime of the next ones. */
export const DEATHS_TO_LEARN = 3;
/** Minimum age that is learned, ms: mints must not follow each other faster. */
export const MIN_DEATH_AGE_MS = 10_000;

/** Returns since when a token is doubted: by the first rejection that nothing has contradicted, or by this one. */
export function doubtedSince(record: TokenRecord, rejected: Rejection, now: number): number {
  return past(record.doubtedAt, now) ?? now - rejected.elapsedMs;
}

/** What a token inherits if it replaces none. */
export const NOTHING_INHERITED: InheritedState = {
  consecutiveRejections: 0,
  doubtMs: 0,
  deathAgeMs: 0,
  deaths: 0,
};

/** Returns what the next token inherits from the one in the store, which may have been rejected. */
function inherit(
  record: TokenRecord | undefined,
  rejected: Rejection | undefined,
  now: number,
): InheritedState {
  if (record === undefined) return NOTHING_INHERITED;
  if (rejected?.generation !== record.generation) return inheritWithoutRejection(record);
  const { confirmedAt, consecutiveRejections, doubtMs, deathAgeMs, deaths } = record;
  if (confirmedAt === undefined) {
    const next = consecutiveRejections + 1;
    return { consecutiveRejections: next, doubtMs, deathAgeMs, deaths };
  }
  const ageMs = Math.max(0, Math.floor(doubtedSince(record, rejected, now) - record.issuedAt));
  const isSame = ageMs >= MIN_DEATH_AGE_MS && Math.abs(ageMs - deathAgeMs) * 5 <= deathAgeMs;
  return {
    consecutiveRejections: 0,
    doubtMs,
    deathAgeMs: isSame ? Math.min(ageMs, deathAgeMs) : ageMs,
    deaths: isSame ? deaths + 1 : 1,
  };
}

/** What was learned fades with each token that dies of nothing but age. */
function inheritWithoutRejection({ doubtMs, deathAgeMs, deaths }: TokenRecord): InheritedState {
  const isLearned = deaths >= DEATHS_TO_LEARN;
  return {
    consecutiveRejections: 0,
    doubtMs: doubtMs > 0 ? Math.max(DOUBT_MS, Math.floor(doubtMs / 2)) : 0,
    deathAgeMs: isLearned ? Math.floor(deathAgeMs * 1.05) : 0,
    deaths: isLearned ? deaths : 0,
  };
}

/** Returns a record after an accepted request that was sent at `sentAt`; undefined if that is no news. */
export function confirmRecord(
  record: TokenRecord,
  sentAt: number,
  now: number,
): TokenRecord | undefined {
  const { confirmedAt, deaths, doubtMs } = record;
  const doubtedAt = past(record.doubtedAt, now);
  if (doubtedAt === undefined || sentAt <= doubtedAt) {
    return confirmedAt === undefined ? { ...record, confirmedAt: sentAt } : undefined;
  }
  // The first acceptance of a token that replaced no rejected one says only how long its propagation took.
  const isLesson = confirmedAt !== undefined || deaths > 0;
  const learnedMs = Math.min(MAX_DOUBT_MS, Math.max(DOUBT_MS, Math.floor(2 * (now - doubtedAt))));
  return {
    ...record,
    confirmedAt: sentAt,
    doubtedAt: undefined,
    doubtMs: isLesson ? learnedMs : doubtMs,
  };
}
