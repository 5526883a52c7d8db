import { TokenError } from './errors.ts';

const REDACTED = '[redacted]';

/**
 * A string that must not appear in output: it prints as `[redacted]` in logs, JSON, template strings and
 * `console.log`. Only {@link Secret.reveal} returns the value, so every use can be found by searching for it.
 *
 * @example
 * ```ts
 * const secret = new Secret('s3cret');
 * `${secret}`; // '[redacted]'
 * secret.reveal(); // 's3cret'
 * ```
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** Returns the value in clear text. Pass it directly to its consumer and do not store it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }
}

// `isolatedDeclarations` does not allow a computed method name in the class body.
Object.defineProperty(Secret.prototype, Symbol.for('nodejs.util.inspect.custom'), {
  value: () => REDACTED,
});

/** How a token is presented: alone (RFC 6750), or with a proof of possession of a key (RFC 9449). */
export type TokenType = 'Bearer' | 'DPoP';

/** The fields of an {@link AccessToken}. */
export interface AccessTokenFields {
  /** The token itself. */
  readonly value: Secret;
  /** @default 'Bearer' */
  readonly type?: TokenType | undefined;
  /** Number of this token among all tokens of the same identity. */
  readonly generation: number;
  /** Expiry, ms since the epoch. */
  readonly expiresAt: number;
  /** The scopes named by the token endpoint; undefined if it named none. */
  readonly scopes: readonly string[] | undefined;
  /** Base URL of the API, without a trailing slash; undefined if unknown. */
  readonly apiUrl: string | undefined;
}

/** An access token and its metadata. Safe to log: the token itself is a {@link Secret}. */
export class AccessToken {
  /** The token, redacted unless revealed. */
  readonly value: Secret;
  /** `DPoP` for a token that is bound to a key: each request needs a proof besides the token. */
  readonly type: TokenType;
  /** Strictly increasing number of this token among all tokens of the same identity. */
  readonly generation: number;
  /** Expiry, ms since the epoch by the wall clock of this machine. */
  readonly expiresAt: number;
  /** The scopes named by the token endpoint; undefined if it named none. */
  readonly scopes: readonly string[] | undefined;
  /** Base URL of the API that accepts this token, without a trailing slash; undefined if unknown. */
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
   * Returns the value of the `Authorization` header (RFC 6750, section 2.1): `Bearer …`, in clear text.
   *
   * @throws TokenError `DPOP_PROOF_REQUIRED` for a token that is bound to a key: servers reject this header alone.
   */
  authorization(): string {
    if (this.type !== 'Bearer') throw new TokenError('DPOP_PROOF_REQUIRED');
    return `Bearer ${this.value.reveal()}`;
  }
}

/** Whether a value can be sent in a header: printable ASCII without white space (RFC 6750, section 2.1, is stricter). */
export function isTokenString(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}

/** The parts of a token that a store keeps as one opaque string. */
export interface TokenPayload {
  readonly value: Secret;
  readonly type?: TokenType | undefined;
  readonly scopes: readonly string[] | undefined;
  readonly apiUrl: string | undefined;
}

/** Serializes a token for a store. */
export function encodePayload({ value, type, scopes, apiUrl }: TokenPayload): Secret {
  return new Secret(JSON.stringify({ token: value.reveal(), type, scopes, apiUrl }));
}

/** Parses the result of {@link encodePayload}. Returns undefined for anything else. */
export function decodePayload(payload: Secret | undefined): TokenPayload | undefined {
  if (payload === undefined) return undefined;
  const { token, type, scopes, apiUrl } = parseObject(payload.reveal());
  if (!isTokenString(token)) return undefined;
  return {
    value: new Secret(token),
    type: type === 'DPoP' ? type : 'Bearer',
    scopes: Array.isArray(scopes) ? scopes.map(String) : undefined,
    apiUrl: typeof apiUrl === 'string' ? apiUrl : undefined,
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
