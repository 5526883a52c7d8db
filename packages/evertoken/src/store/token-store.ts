import type { ErrorCode } from '../error-catalog.ts';
import type { Secret } from '../access-token.ts';

/**
 * The state that a fleet shares about one token: the record, the lease on the right to mint, the
 * generation counter and the cooldown after a failed mint. Every method is one atomic step on the store's
 * own clock. All times passed in or out are durations, never timestamps of a process.
 *
 * An implementation must pass the suite of `evertoken/testing`. It may throw anything: the token manager
 * limits the time of each call and continues without the store.
 */
export interface TokenStore {
  /** Returns a token, the right to mint one, or how long to wait. `docs/protocol.md` explains the order of the checks. */
  acquire(key: string, request: AcquireRequest): Promise<AcquireResult>;
  /** Publishes a minted token as the generation of its lease, and releases the lease. */
  commit(key: string, lease: Lease, minted: MintedRecord): Promise<CommitResult>;
  /** Releases the lease after a failed mint and starts the cooldown of all processes. */
  fail(key: string, lease: Lease, failure: MintFailure): Promise<Cooldown>;
  /** Prolongs the lease to `leaseMs` from now. Resolves to false if the caller no longer holds it. */
  renew(key: string, lease: Lease, leaseMs: number): Promise<boolean>;
  /** Releases the lease without an outcome. Does nothing if the caller no longer holds it. */
  release(key: string, lease: Lease): Promise<void>;
  /**
   * Records that the API accepted a request with this generation that was sent `elapsedMs` ago, by default just now. Resolves to true
   * if that is news: the first confirmation, or the end of a doubt, which is announced.
   */
  confirm(key: string, generation: number, elapsedMs?: number): Promise<boolean>;
  /** Restores a token that the store has lost. Resolves to false if the store has the same or a newer one. */
  restore(key: string, record: StoredRecord): Promise<boolean>;
  /**
   * Removes the record, the cooldown and that of these credentials, so that the next process mints. The lease and
   * the generation counter stay.
   */
  clear(key: string, credentials?: string): Promise<void>;
  /**
   * Calls `listener` with each announcement about this key, of any process.
   *
   * @returns a function that unsubscribes.
   */
  subscribe?(
    key: string,
    listener: (announcement: Announcement) => void,
  ): Promise<() => Promise<void>>;
  /** Returns the current state for display. Read-only; the result contains no token. */
  inspect?(key: string, credentials?: string): Promise<StoreView>;
  /** Releases the resources that the store itself opened. A client passed to the store stays open. */
  close?(): Promise<void>;
}

/** The argument of {@link TokenStore.acquire}. */
export interface AcquireRequest {
  /** Name of the requesting process, unique in the fleet. */
  readonly owner: string;
  /** How long a granted lease is valid, ms. */
  readonly leaseMs: number;
  /** Digest of the credentials of the process: cooldowns of other ones do not concern it. Default: unknown. */
  readonly credentials?: string | undefined;
  /** The highest generation that the process has seen; 0 for none. */
  readonly seenGeneration: number;
  /** What is left of that generation by the monotonic clock of the process, ms: the store's clock may have been set back. Default: unknown. */
  readonly seenRemainingMs?: number | undefined;
  /** Time until that generation is due for a refresh by the same clock, ms. Default: unknown. */
  readonly seenRefreshInMs?: number | undefined;
  /** A generation whose record the process cannot decode, which is treated as absent; 0 for none. */
  readonly unreadableGeneration: number;
  /** Minimum remaining lifetime of a token to be returned, ms. */
  readonly minRemainingMs: number;
  /** The same for a newer token than the one seen, whose lifetime may be shorter, ms. @default minRemainingMs */
  readonly minValidityMs?: number | undefined;
  /** Set after the API has rejected a token. */
  readonly rejected?: Rejection | undefined;
  /** How long the generation counter is kept after its last use, ms. */
  readonly counterTtlMs: number;
}

/** The evidence that an API has rejected a token. */
export interface Rejection {
  readonly generation: number;
  /** Time since the rejected request was sent, ms. If a later request was accepted, it proves nothing. */
  readonly elapsedMs: number;
  /**
   * Propagation grace of a token that has never been accepted, ms: until it ends, rejections do not
   * replace the token. It triples with each such token in a row.
   */
  readonly gracePeriodMs: number;
  /** Upper limit of the grace period, ms. */
  readonly maxGracePeriodMs: number;
}

/** The result of {@link TokenStore.acquire}; `repaired` if the store removed a value that it cannot have written. */
export type AcquireResult = AcquireDecision & { readonly repaired?: boolean };

/** The decision of {@link TokenStore.acquire}. */
export type AcquireDecision =
  /** A token that meets the request. */
  | { readonly kind: 'use'; readonly record: StoredRecord }
  /** The rejected request was sent before an accepted one, or before the grace period ended: retry with the same token. */
  | { readonly kind: 'still-valid'; readonly record: StoredRecord }
  /** The token was rejected within its grace period, which ends in `remainingMs`. */
  | { readonly kind: 'grace-period'; readonly remainingMs: number }
  /** The token is replaced in `remainingMs`, unless a request that was sent after the rejected one is accepted. */
  | { readonly kind: 'doubted'; readonly remainingMs: number; readonly doubtMs: number }
  /** Minting failed with `code`; all processes wait for `remainingMs`. */
  | { readonly kind: 'cooldown'; readonly remainingMs: number; readonly code: ErrorCode }
  /** Another process holds the lease, for at most `remainingMs`. */
  | { readonly kind: 'wait'; readonly remainingMs: number }
  /** The requesting process must mint, once. */
  | { readonly kind: 'lease'; readonly lease: Lease };

/** The right to mint once. */
export interface Lease {
  readonly owner: string;
  /** Fencing token: a strictly increasing number that becomes the generation of the minted token. */
  readonly fence: number;
  /** Digest of the credentials of the owner. */
  readonly credentials: string;
  /** What the next token inherits from its predecessor. */
  readonly inherited: InheritedState;
}

/** What a token inherits from its predecessor. */
export interface InheritedState {
  /** Number of consecutive tokens that were rejected before any acceptance; 0 for a regular refresh. */
  readonly consecutiveRejections: number;
  /** How long a rejection waits for a contradiction, ms; 0 while none was ever contradicted. */
  readonly doubtMs: number;
  /** Age at which the last token was rejected after it had been accepted, ms; 0 for none. */
  readonly deathAgeMs: number;
  /** Number of consecutive tokens that died at about this age. */
  readonly deaths: number;
}

/** News about a token that the store sends to all processes. It contains no token. */
export type Announcement =
  /** A newer token is in the store. */
  | { readonly kind: 'committed'; readonly generation: number }
  /** A request that was sent `elapsedMs` ago was rejected. `doubtMs`: see {@link InheritedState}. */
  | {
      readonly kind: 'doubted';
      readonly generation: number;
      readonly elapsedMs: number;
      readonly doubtMs: number;
    }
  /** A request that was sent `elapsedMs` ago, after the rejected one, was accepted. */
  | { readonly kind: 'accepted'; readonly generation: number; readonly elapsedMs: number };

/** A minted token as passed to {@link TokenStore.commit}. */
export interface MintedRecord {
  /** Lifetime, counted from the moment the token request was sent, ms. */
  readonly lifetimeMs: number;
  /** Time since the token request was sent, ms. */
  readonly elapsedMs: number;
  /** Time from the token request until the token is due for a refresh, ms; the same for all processes. */
  readonly refreshAfterMs: number;
  /** The serialized token. */
  readonly payload: Secret;
}

/** A token in the store; its times are relative to the moment of the call. */
export interface StoredRecord {
  /** Number of the token: the fence of the lease under which it was minted. */
  readonly generation: number;
  /** Time since the token request was sent, ms. */
  readonly ageMs: number;
  /** Time until the expiry, ms; negative if expired. */
  readonly remainingMs: number;
  /** Time until the token is due for a refresh, ms; negative if overdue. */
  readonly refreshInMs: number;
  /** Time since the latest request known to be accepted was sent, ms; undefined if there is none. */
  readonly confirmedMsAgo: number | undefined;
  /** Digest of the credentials with which it was minted. Default: unknown. */
  readonly mintedWith?: string | undefined;
  /** The serialized token; undefined if it cannot be decrypted. */
  readonly payload: Secret | undefined;
}

/** A serialized token of the store, possibly encrypted, with its generation. */
export interface StoredPayload {
  readonly generation: number;
  readonly payload: Secret;
}

/** The result of {@link TokenStore.commit}: `stale` if the store has the same or a newer generation. */
export type CommitResult = { readonly kind: 'committed' } | { readonly kind: 'stale' };

/** The state of one key for display. */
export interface StoreView {
  /** The newest token; it is kept for up to a minute after its expiry. */
  readonly record:
    | (Omit<StoredRecord, 'payload' | 'mintedWith'> & {
        /** The owner that minted it; undefined if another process has restored it since. */
        readonly mintedBy: string | undefined;
      })
    | undefined;
  /** The process that is minting, and how long its lease is still valid, ms. */
  readonly lease: { readonly owner: string; readonly remainingMs: number } | undefined;
  /** The cooldown after a failed mint. It has ended if `remainingMs` is negative; its failure count is kept longer. */
  readonly cooldown: (Cooldown & { readonly code: ErrorCode }) | undefined;
}

/** Why minting failed, and how to compute the cooldown. */
export interface MintFailure {
  readonly code: ErrorCode;
  /** Whether the credentials were rejected: the cooldown is then only for processes that hold the same. @default false */
  readonly areCredentialsRejected?: boolean | undefined;
  /** First cooldown, ms; it doubles with each consecutive failure. */
  readonly baseMs: number;
  /** Upper limit of the cooldown, ms. */
  readonly capMs: number;
  /** Minimum cooldown as requested by the token endpoint (`Retry-After`), ms; 0 for none. */
  readonly retryAfterMs: number;
  /** A random number in [0, 1) for jitter: spreads the cooldown over its upper half. */
  readonly random: number;
}

/** The cooldown after a failed mint. */
export interface Cooldown {
  /** Number of consecutive failures. */
  readonly failures: number;
  /** Time until the next attempt is allowed, ms. */
  readonly remainingMs: number;
}
