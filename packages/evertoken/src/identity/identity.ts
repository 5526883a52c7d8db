/**
 * Who a token is for: everything that makes the token endpoint answer with this token and no other.
 * The secret is not part of it, so a rotated secret keeps the line of tokens.
 */
export interface TokenIdentity {
  /** The token endpoint's URL. */
  readonly tokenUrl: string;
  /** The OAuth client id. */
  readonly clientId: string;
  /** Every other parameter of the token request, such as `grant_type` and `account_id`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The requested scopes; their order does not matter. Default: none requested. */
  readonly scopes?: readonly string[];
}
