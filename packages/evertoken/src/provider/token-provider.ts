import type { AccessToken, Secret, TokenType } from '../access-token.ts';
import type { NoticeCode } from '../events.ts';
import type { TokenIdentity } from '../identity/identity.ts';

/** A token as the token endpoint issued it. */
export interface MintedToken {
  readonly accessToken: Secret;
  /** @default 'Bearer' */
  readonly type?: TokenType | undefined;
  /** Lifetime from the moment the request was sent, ms. */
  readonly lifetimeMs: number;
  /** The scopes that the response named; undefined if it named none. */
  readonly scopes: readonly string[] | undefined;
  /** Address of the API as the response named it; undefined if it named none. */
  readonly apiUrl: string | undefined;
  /** Irregularities of the response that did not make it unusable. */
  readonly notices: readonly NoticeCode[];
}

/**
 * What a response of the API says about the token of its request.
 *
 * - `accepted`: the token is valid.
 * - `token-rejected`: the token is not valid; another one may be.
 * - `other`: nothing about the token.
 * - `undecided`: the body is needed to decide.
 */
export type Verdict = 'accepted' | 'token-rejected' | 'other' | 'undecided';

/**
 * What a new token does to the older ones of the same app.
 *
 * - `independent`: nothing, as at Zoom since June 2023.
 * - `{ capped: n }`: only the `n` newest tokens stay valid.
 * - `single`: only the newest token stays valid.
 */
export type TokenModel = 'independent' | { readonly capped: number } | 'single';

/** A request to the API that is to be sent with a token bound to a key. */
export interface BoundRequest {
  readonly token: AccessToken;
  readonly url: URL;
  readonly init: RequestInit;
  /** Whether the request can be sent again: its body is not a stream. */
  readonly replayable: boolean;
  /** Sends the request. */
  readonly fetch: typeof fetch;
}

/** Everything specific to one vendor. The token manager itself knows no vendor. */
export interface TokenProvider {
  /** Identifies the tokens: tokens of the same identity are shared. */
  readonly identity: TokenIdentity;
  /**
   * What authenticates the client. The store learns only a keyed digest of it, so that rejected credentials stop
   * no process that holds other ones.
   *
   * @default undefined; all processes are then taken to hold the same
   */
  readonly credentials?: Secret | undefined;
  /**
   * What a new token does to the older ones. With any other model than `independent`, a process that
   * cannot reach the store does not mint, since that would invalidate the token of the other processes.
   *
   * @default 'independent'
   */
  readonly tokenModel?: TokenModel;
  /**
   * Whether the tokens are useless to other processes, because they are bound to a key that was
   * generated in this one. The token manager then accepts no store.
   *
   * @default false
   */
  readonly processLocal?: boolean;
  /**
   * Sends one token request and judges its response. It must not retry.
   *
   * @throws TokenError of kind `credentials` or `unavailable`; the signal's reason if it aborts
   */
  mint(signal: AbortSignal): Promise<MintedToken>;
  /**
   * Returns the base URL of the API, without a trailing slash. Called for every token, also one from the store,
   * where others may have written. Default: tokens have no base URL.
   *
   * @param named the `apiUrl` of the token; undefined if it has none or the result for it was undefined
   * @returns undefined if `named` is not allowed
   */
  resolveApiUrl?(named: string | undefined): string | undefined;
  /**
   * Judges a response of the API. It is called without the body first, so that bodies can be streamed.
   * If it returns `undecided`, it is called again with the start of the body, at most 64 KiB.
   * Default: {@link judgeStatus}.
   */
  judge?(status: number, body?: string): Verdict;
  /**
   * Sends a request with a token of another type than `Bearer`, and the proof it requires. It must not
   * follow redirects, because a proof is for one URL. Without it such tokens cannot be sent.
   */
  sendBound?(request: BoundRequest): Promise<Response>;
}

/**
 * Judges a response of an API by its status alone (RFC 6750, section 3.1): 401 is `token-rejected`,
 * any other status below 400 `accepted`.
 */
export function judgeStatus(status: number): Verdict {
  if (status === 401) return 'token-rejected';
  return status < 400 ? 'accepted' : 'other';
}

/** Returns where a token may be sent: see {@link TokenProvider.resolveApiUrl}. */
export function resolveApiUrl(
  provider: TokenProvider,
  named: string | undefined,
): { readonly apiUrl: string | undefined; readonly notices: readonly NoticeCode[] } {
  const apiUrl = provider.resolveApiUrl?.(named);
  if (named === undefined || apiUrl !== undefined) return { apiUrl, notices: [] };
  return { apiUrl: provider.resolveApiUrl?.(undefined), notices: ['API_URL_NOT_ALLOWED'] };
}
