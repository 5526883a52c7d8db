import type { AccessToken } from '../access-token.ts';
import type { ErrorCode } from '../error-catalog.ts';
import type { BoundRequest, Verdict } from '../provider/token-provider.ts';
import type { StoreView } from '../store/token-store.ts';

/**
 * A source of tokens: the only dependency of everything that sends requests. Its methods may be called at
 * any rate and concurrently.
 */
export interface TokenSource {
  /**
   * Returns a valid token, in nearly all cases from memory as a resolved promise. A custom source must
   * reject when the signal aborts: adapters set no timeout of their own.
   *
   * @throws TokenError if there is no token; the signal's reason when it aborts.
   * @example
   * ```ts
   * const token = await tokens.getToken({ signal: AbortSignal.timeout(5_000) });
   * ```
   */
  getToken(request?: TokenRequest): Promise<AccessToken>;
  /**
   * Records that the API accepted this token. Cheap enough to be called for every response.
   *
   * @param elapsedMs time since the accepted request was sent, ms: it contradicts rejections of earlier ones. Default: 0
   */
  confirm?(token: AccessToken, elapsedMs?: number): void;
  /** Classifies a response of the API by its status and, if needed, its body. Default: 401 is `token-rejected`. */
  judge?(status: number, body?: string): Verdict;
  /** Sends a request with a token that is bound to a key: see `TokenProvider`. Absent if all tokens are `Bearer`. */
  readonly sendBound?: ((request: BoundRequest) => Promise<Response>) | undefined;
}

/** Options of {@link TokenSource.getToken}. */
export interface TokenRequest {
  /** Aborts the waiting of this caller only. */
  readonly signal?: AbortSignal | undefined;
  /** Minimum remaining lifetime of the token, ms, at most half its lifetime. Default: enough for a short request. */
  readonly minValidityMs?: number | undefined;
  /**
   * Whether the request can be sent again if its token is rejected. While it is not known whether the token is
   * valid, one that cannot waits. Default: not known, such requests wait only while the token is being replaced.
   */
  readonly replayable?: boolean | undefined;
  /** The token that the API has just rejected: requests another one, or the same if it turns out to be valid. */
  readonly rejected?: RejectedToken | undefined;
}

/** A rejected token, as evidence. */
export interface RejectedToken {
  readonly token: AccessToken;
  /** Time since the rejected request was sent, ms. */
  readonly elapsedMs: number;
  /** Whether the request can be sent only once more: then with a token that all servers should know. @default false */
  readonly isLastAttempt?: boolean | undefined;
}

/** A token source that keeps one token valid, for this process or a whole fleet. */
export interface TokenManager extends TokenSource {
  confirm(token: AccessToken, elapsedMs?: number): void;
  judge(status: number, body?: string): Verdict;
  /** Returns what this process knows of the current token, without secrets. Sends no request. */
  status(): Promise<TokenStatus>;
  /**
   * Returns the state of the token in the store, without secrets: its minter, the lease and the cooldown.
   *
   * @throws TokenError of kind `store` if the store is unavailable.
   */
  inspect(): Promise<StoreView>;
  /**
   * Removes the token from the store and this process, and ends the cooldown after a failed mint. Other
   * processes keep using the token until it expires.
   *
   * @throws TokenError of kind `store` if the store is unavailable.
   */
  clear(): Promise<void>;
  /**
   * Closes this manager within 5 s: completes and publishes an active mint, and leaves the token in the
   * store. Afterwards `getToken` throws `MANAGER_CLOSED`. May be called more than once.
   */
  close(): Promise<void>;
}

/** The state of a token, for health checks and dashboards. */
export interface TokenStatus {
  /** The key of the token identity: see `identityKey`. */
  readonly key: string;
  /** Undefined while there is no token. */
  readonly token:
    | {
        /** Number of the token among all tokens of the same identity. */
        readonly generation: number;
        /** Lifetime from the token request to the expiry, ms. */
        readonly lifetimeMs: number;
        /** Time until the expiry, ms; negative if expired. */
        readonly remainingMs: number;
        /** Time until the token is due for a refresh, ms; negative if overdue. */
        readonly refreshInMs: number;
        /** Whether the API is known to have accepted the token. */
        readonly confirmed: boolean;
      }
    | undefined;
  /** The error of the last mint, here or in another process, and how long no token is requested because of it, ms. */
  readonly cooldown: { readonly code: ErrorCode; readonly remainingMs: number } | undefined;
}
