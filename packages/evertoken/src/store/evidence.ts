import { past, type TokenRecord } from './state.ts';
import type { InheritedState, Rejection } from './token-store.ts';

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
export function inherit(
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
