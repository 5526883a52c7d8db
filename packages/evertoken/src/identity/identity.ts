/**
 * Identifies a token: everything that determines which token the endpoint issues. The client secret is
 * not part of it, so rotating the secret does not change the identity.
 */
export interface TokenIdentity {
  /** URL of the token endpoint. */
  readonly tokenUrl: string;
  /** The OAuth client id. */
  readonly clientId: string;
  /** All other parameters of the token request, such as `grant_type` and `account_id`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The requested scopes, in any order. Default: none. */
  readonly scopes?: readonly string[];
}
