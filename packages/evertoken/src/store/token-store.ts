import type { ErrorCode } from '../errors.ts';
import type { Secret } from '../secret.ts';

/**
 * What a fleet shares about one token: the record, the lease on the right to mint, the generation
 * counter and the cool-down after a failed mint. Every method is one atomic step, judged by the
 * store's own clock; what travels in or out is always a duration, never a local time.
 *
 * A store must pass the suite of `evertoken/testing`. It may throw anything: the token manager
 * bounds each call and goes on without the store.
 */
export interface TokenStore {
  /** Asks for a token, or for the right to mint one. See `docs/protocol.md` for the order of the questions. */
  acquire(key: string, request: AcquireRequest): Promise<AcquireResult>;
  /** Publishes a minted token under its lease's number and gives the lease back. */
  commit(key: string, lease: Lease, minted: MintedRecord): Promise<CommitResult>;
  /** Gives the lease back after a failed mint and starts the pause that all processes obey. */
  fail(key: string, lease: Lease, failure: MintFailure): Promise<Cooldown>;
  /** Gives the lease back without a word, if it is still the caller's. */
  release(key: string, lease: Lease): Promise<void>;
  /** Notes that the API accepted this generation. True for the first to say so. */
  confirm(key: string, generation: number): Promise<boolean>;
  /** Puts a token back that the store has lost. False when the store has one as new or newer. */
  restore(key: string, record: StoredRecord): Promise<boolean>;
  /** Removes the record and the cool-down, so that the next process mints. Lease and generation stay. */
  clear(key: string): Promise<void>;
  /** Calls back when anyone commits a newer generation of this key. The returned function ends it. */
  subscribe?(key: string, listener: (generation: number) => void): Promise<() => Promise<void>>;
  /** Tells people what is there. It changes nothing, and holds no token. */
  inspect?(key: string): Promise<StoreView>;
  /** Frees what the store itself opened. The client it was given stays open. */
  close?(): Promise<void>;
}

/** The question of {@link TokenStore.acquire}. */
export interface AcquireRequest {
  /** Who asks: unique for each process. */
  readonly owner: string;
  /** How long a granted lease is held, ms. */
  readonly leaseMs: number;
  /** The highest generation the asker has seen; 0 for none. */
  readonly seenGeneration: number;
  /** A generation whose record the asker cannot read; it counts as absent. 0 for none. */
  readonly unreadableGeneration: number;
  /** How much life a token must have left to be an answer, ms. */
  readonly minRemainingMs: number;
  /** Set when the API has refused a token. */
  readonly rejected?: Rejection | undefined;
  /** How long the generation counter is remembered, ms. */
  readonly counterTtlMs: number;
}

/** An API's refusal of a token, as evidence. */
export interface Rejection {
  readonly generation: number;
  /** How long ago the refused request was sent, ms. Evidence from before the first success counts for nothing. */
  readonly elapsedMs: number;
  /** How long a new token must be left alone, ms; doubles with each refusal in a row. */
  readonly gracePeriodMs: number;
  /** The largest such time, ms. */
  readonly maxGracePeriodMs: number;
}

/** The answer of {@link TokenStore.acquire}. */
export type AcquireResult =
  /** Here is a token that will do. */
  | { readonly kind: 'use'; readonly record: StoredRecord }
  /** The refused request was sent before the token was known to be good, or had settled: try it again. */
  | { readonly kind: 'still-valid'; readonly record: StoredRecord }
  /** The token was refused before it may be judged: that is in `forMs`. */
  | { readonly kind: 'grace-period'; readonly remainingMs: number }
  /** Nobody may mint for `forMs`, because of the failure `code`. */
  | { readonly kind: 'cooldown'; readonly remainingMs: number; readonly code: ErrorCode }
  /** Somebody is minting, for `forMs` at the most. */
  | { readonly kind: 'wait'; readonly remainingMs: number }
  /** The asker shall mint, once. */
  | { readonly kind: 'lease'; readonly lease: Lease };

/** The right to mint once. */
export interface Lease {
  readonly owner: string;
  /** The lease's number, which becomes the token's generation. It only ever grows. */
  readonly fence: number;
  /** How many refusals in a row led to this lease; 0 when there was none. */
  readonly consecutiveRejections: number;
}

/** What the minter knows of its token. */
export interface MintedRecord {
  readonly lifetimeMs: number;
  /** Time since the token request was sent, ms: the lifetime counts from there. */
  readonly elapsedMs: number;
  /** When it is to be replaced, ms after the request was sent. Drawn once, kept for all. */
  readonly refreshAfterMs: number;
  /** The token and what belongs to it, as one text. */
  readonly payload: Secret;
}

/** A token as the store has it at this moment. */
export interface StoredRecord {
  readonly generation: number;
  readonly ageMs: number;
  readonly remainingMs: number;
  /** Time until it is to be replaced, ms; negative when that is past. */
  readonly refreshInMs: number;
  /** How long ago it was first known to be accepted, ms; undefined when it never was. */
  readonly confirmedMsAgo: number | undefined;
  /** Undefined when the record is there but cannot be read. */
  readonly payload: Secret | undefined;
}

/** The answer of {@link TokenStore.commit}: `stale` when the store has a token as new or newer. */
export type CommitResult = { readonly kind: 'committed' } | { readonly kind: 'stale' };

/** A line of tokens as the store has it, for whoever looks. */
export interface StoreView {
  /** The newest token; its last minute may be over. */
  readonly record:
    | (Omit<StoredRecord, 'payload'> & {
        /** The owner that minted it; undefined when another process has put it back since. */
        readonly mintedBy: string | undefined;
      })
    | undefined;
  /** Who is minting, and for how long it may, ms. */
  readonly lease: { readonly owner: string; readonly remainingMs: number } | undefined;
  /** The pause after a failed mint; over when `forMs` is negative, which its count of failures outlives. */
  readonly cooldown: (Cooldown & { readonly code: ErrorCode }) | undefined;
}

/** Why a mint failed, and how to draw the pause. */
export interface MintFailure {
  readonly code: ErrorCode;
  /** The first pause, ms; it doubles with each failure in a row. */
  readonly baseMs: number;
  /** The longest pause, ms. */
  readonly capMs: number;
  /** What the token endpoint asked for, ms; 0 for nothing. */
  readonly retryAfterMs: number;
  /** A random number in [0, 1) that spreads the pause over its upper half. */
  readonly random: number;
}

/** The pause after a failed mint. */
export interface Cooldown {
  /** Failures in a row, this one included. */
  readonly failures: number;
  readonly remainingMs: number;
}
