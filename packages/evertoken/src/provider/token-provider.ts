import type { AccessToken, TokenType } from '../access-token.ts';
import type { NoticeCode } from '../events.ts';
import type { TokenIdentity } from '../identity/identity.ts';
import type { Secret } from '../secret.ts';

/** A token as it comes from the token endpoint. */
export interface MintedToken {
  readonly accessToken: Secret;
  /** Default `Bearer`. */
  readonly type?: TokenType | undefined;
  /** Lifetime counted from the moment the request was sent, ms. */
  readonly lifetimeMs: number;
  /** The scopes the answer named; undefined when it named none. */
  readonly scopes: readonly string[] | undefined;
  /** Base URL of the API this token is for, without a slash at its end; undefined when unknown. */
  readonly apiUrl: string | undefined;
  /** Oddities of the answer that did not stop it from being used. */
  readonly notices: readonly NoticeCode[];
}

/**
 * What an API's answer says of the token that was sent with it:
 * `accepted`, `token-rejected` (the token is not valid: another one may help), `other` (nothing about
 * the token), or `undecided`: ask again with the body.
 */
export type Verdict = 'accepted' | 'token-rejected' | 'other' | 'undecided';

/**
 * What a new token does to the older ones of the same app: nothing (`independent`, as at Zoom since
 * June 2023), it ends all but the `capped` newest, or it ends every other (`single`).
 */
export type TokenModel = 'independent' | { readonly capped: number } | 'single';

/** One request to an API, to be sent with a token that is bound to a key. */
export interface BoundRequest {
  readonly token: AccessToken;
  readonly url: URL;
  readonly init: RequestInit;
  /** Whether the same request can be sent again: its body is not used up. */
  readonly replayable: boolean;
  readonly fetch: typeof fetch;
}

/**
 * Everything that is particular to one vendor. The token manager has no vendor's name in it.
 */
export interface TokenProvider {
  /** Who the tokens are for. */
  readonly identity: TokenIdentity;
  /**
   * With any but `independent`, the default, a process that cannot reach the store does not mint for
   * itself: it would end the token of the others.
   */
  readonly tokenModel?: TokenModel;
  /**
   * True when nobody else could use the tokens, since they are bound to a key that was made in this
   * process. A token manager then takes no store. Default false.
   */
  readonly processLocal?: boolean;
  /**
   * Sends one token request and judges its answer. It must not retry.
   *
   * @throws TokenError of kind `credentials` or `unavailable`; the signal's reason when it aborts.
   */
  mint(signal: AbortSignal): Promise<MintedToken>;
  /**
   * Judges an API's answer. Called without the body first, so that bodies stream; a provider that
   * needs it says `undecided` and is asked again with the body's text (bounded).
   * Default: status 401 is `token-rejected` (RFC 6750, section 3.1).
   */
  judge?(status: number, body?: string): Verdict;
  /**
   * Sends a request with a token whose type is not `Bearer`, and what has to go with it. It does not
   * follow redirects: a proof is for one URL. Without it such tokens cannot be sent.
   */
  sendBound?(request: BoundRequest): Promise<Response>;
}

/** The judgement by status alone (RFC 6750, section 3.1), for vendors that need no more. */
export function judgeStatus(status: number): Verdict {
  if (status === 401) return 'token-rejected';
  return status < 400 ? 'accepted' : 'other';
}
