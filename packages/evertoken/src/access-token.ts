import { TokenError } from './errors.ts';
import type { Secret } from './secret.ts';

/** How a token is presented: by itself (RFC 6750), or with a proof that its holder has a key (RFC 9449). */
export type TokenType = 'Bearer' | 'DPoP';

/** What an {@link AccessToken} is made from. */
export interface AccessTokenFields {
  readonly value: Secret;
  /** Default `Bearer`. */
  readonly type?: TokenType | undefined;
  readonly generation: number;
  readonly expiresAt: number;
  readonly scopes: readonly string[] | undefined;
  readonly apiUrl: string | undefined;
}

/**
 * An access token and what is known of it. It can be logged: its text is a {@link Secret}.
 */
export class AccessToken {
  /** The token's text, redacted unless revealed. */
  readonly value: Secret;
  /** `DPoP` for a token that is bound to a key: each request needs a proof beside it. */
  readonly type: TokenType;
  /** Which token this is. The number only ever grows; a newer token of the same app has a higher one. */
  readonly generation: number;
  /** When it dies, ms since the epoch by this machine's wall clock. */
  readonly expiresAt: number;
  /** The scopes the token endpoint named; undefined when it named none. */
  readonly scopes: readonly string[] | undefined;
  /** The base URL of the API that this token is for, without a slash at its end; undefined when unknown. */
  readonly apiUrl: string | undefined;

  constructor(fields: AccessTokenFields) {
    this.value = fields.value;
    this.type = fields.type ?? 'Bearer';
    this.generation = fields.generation;
    this.expiresAt = fields.expiresAt;
    this.scopes = fields.scopes;
    this.apiUrl = fields.apiUrl;
  }

  /**
   * The value of the `Authorization` header (RFC 6750, section 2.1): `Bearer …`, in clear text.
   *
   * @throws TokenError `DPOP_PROOF_REQUIRED` when the token is bound to a key: this header alone would be refused.
   */
  authorization(): string {
    if (this.type !== 'Bearer') throw new TokenError('DPOP_PROOF_REQUIRED');
    return `Bearer ${this.value.reveal()}`;
  }
}

/** Whether a token fits into a header: no white space, nothing that is not ASCII (RFC 6750, section 2.1, is stricter). */
export function isTokenString(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}
