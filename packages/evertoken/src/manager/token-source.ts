import type { AccessToken } from '../access-token.ts';
import type { BoundRequest, Verdict } from '../provider/token-provider.ts';

/**
 * Where tokens come from. Everything that sends requests takes a `TokenSource` and nothing else.
 * It is safe to call at any rate and from anywhere at once.
 */
export interface TokenSource {
  /**
   * A token that is good now. Nearly always it is at hand and the promise is already resolved. A source of
   * your own must settle it when the signal aborts: adapters wait for as long as it takes.
   *
   * @throws TokenError with the reason why there is none; the signal's reason when it aborts.
   */
  getToken(request?: TokenRequest): Promise<AccessToken>;
  /** Takes note that the API accepted this token. Optional for a source; cheap to call for every response. */
  confirm?(token: AccessToken): void;
  /** Reads what an API's answer says of the token. Default: 401 is `token-rejected`. */
  judge?(status: number, body?: string): Verdict;
  /** Sends a request with a token that is bound to a key: see `TokenProvider`. Absent where all tokens are `Bearer`. */
  readonly sendBound?: ((request: BoundRequest) => Promise<Response>) | undefined;
}

/** What a caller wants of one {@link TokenSource.getToken} call. */
export interface TokenRequest {
  /** Stops this caller's waiting, and nobody else's. */
  readonly signal?: AbortSignal | undefined;
  /** How much life the token must have left, ms. Default: enough for a short request. At most half a lifetime. */
  readonly minValidityMs?: number | undefined;
  /** The token that the API has just refused: asks for another one, or for the same if it turns out to be good. */
  readonly rejected?: RejectedToken | undefined;
}

/** A refused token, as evidence. */
export interface RejectedToken {
  readonly token: AccessToken;
  /** How long ago the refused request was sent, ms. */
  readonly elapsedMs: number;
}
