import { isTokenString, Secret, type TokenType } from '../access-token.ts';
import type { ErrorCode } from '../error-catalog.ts';
import { TokenError, type TokenErrorDetails } from '../errors.ts';
import type { NoticeCode } from '../events.ts';
import { readRetryAfter } from '../http.ts';
import { redact } from './redact.ts';
import type { MintedToken } from './token-provider.ts';

const DAY_MS = 24 * 3_600_000;

/** A response of the token endpoint with its body. */
export interface TokenHttpResponse {
  readonly status: number;
  /** The `Retry-After` header; null if there is none. */
  readonly retryAfter: string | null;
  /** The `Content-Type` header; null if there is none. */
  readonly contentType: string | null;
  readonly body: string;
  /** When it was received, ms since the epoch. A date in `Retry-After` is relative to it. */
  readonly receivedAt: number;
}

/** What a provider knows beyond the response. */
export interface TokenResponseRules {
  /** Lifetime of a token whose response has no `expires_in`, ms. */
  readonly defaultLifetimeMs: number;
  /** Meanings of the `error` field (RFC 6749, section 5.2) that are specific to the vendor. */
  readonly errorCodes: Readonly<Record<string, ErrorCode>>;
  /** Texts that are redacted in error messages, in case the response echoes them. */
  readonly secrets: readonly string[];
  /** The required token type. @default 'Bearer' */
  readonly tokenType?: TokenType;
  /**
   * The requested scopes, for servers that may omit them in the response if they were all granted
   * (RFC 6749, section 5.1). Default: none; a response without scopes gets a notice.
   */
  readonly requestedScopes?: readonly string[];
}

/** The result of a token request. */
export type TokenResponseResult =
  | { readonly kind: 'minted'; readonly token: MintedToken }
  | { readonly kind: 'failed'; readonly error: TokenError };

/**
 * Judges a response of the token endpoint (RFC 6749, sections 5.1 and 5.2). The status takes precedence
 * over the body: a 429 or 5xx is never permanent, whatever its body contains. It never throws.
 */
export function judgeTokenResponse(
  response: TokenHttpResponse,
  rules: TokenResponseRules,
): TokenResponseResult {
  const { status } = response;
  const retryAfterMs = readRetryAfter(response.retryAfter, response.receivedAt);
  if (status === 429)
    return toFailure('TOKEN_ENDPOINT_THROTTLED', { detail: 'status 429', retryAfterMs });
  if (status >= 500 || status === 408 || status === 425) {
    return toFailure('TOKEN_ENDPOINT_FAILED', { detail: `status ${status}`, retryAfterMs });
  }
  if (status >= 300 && status < 400) {
    return toFailure('TOKEN_RESPONSE_INVALID', {
      detail: `status ${status}: redirects are not followed`,
    });
  }
  if (status >= 400 && retryAfterMs !== undefined) {
    return toFailure('TOKEN_ENDPOINT_THROTTLED', { detail: `status ${status}`, retryAfterMs });
  }
  return judgeBody(response, rules);
}

function judgeBody(response: TokenHttpResponse, rules: TokenResponseRules): TokenResponseResult {
  const { status, body } = response;
  if (status === 401)
    return toFailure('CLIENT_REJECTED', {
      detail: describeRejection(status, parseFields(response), rules),
    });
  if (body.trim() === '') {
    return toFailure(status < 300 ? 'TOKEN_RESPONSE_EMPTY' : 'TOKEN_REQUEST_REJECTED', {
      detail: `status ${status}`,
    });
  }
  const fields = parseFields(response);
  if (fields === undefined) {
    return toFailure('TOKEN_RESPONSE_NOT_JSON', {
      detail: `status ${status}, ${body.length} characters`,
    });
  }
  if (status >= 400 || typeof fields['error'] === 'string') {
    return toFailure(toErrorCode(fields, rules), {
      detail: describeRejection(status, fields, rules),
    });
  }
  return judgeToken(fields, rules);
}

/** Meanings of the `error` field by RFC 6749, section 5.2, RFC 8707, section 2, and RFC 9449, sections 5 and 8. */
const STANDARD_ERROR_CODES: Readonly<Record<string, ErrorCode>> = {
  invalid_client: 'CLIENT_REJECTED',
  unauthorized_client: 'CLIENT_REJECTED',
  unsupported_grant_type: 'GRANT_REJECTED',
  invalid_scope: 'SCOPE_REJECTED',
  invalid_target: 'TARGET_REJECTED',
  invalid_dpop_proof: 'DPOP_PROOF_REJECTED',
  use_dpop_nonce: 'DPOP_PROOF_REJECTED',
};

function toErrorCode(fields: Fields, rules: TokenResponseRules): ErrorCode {
  const error = String(fields['error']);
  const codes = { ...STANDARD_ERROR_CODES, ...rules.errorCodes };
  return Object.hasOwn(codes, error) ? codes[error]! : 'TOKEN_REQUEST_REJECTED';
}

/** The status and the vendor's explanation: `error`, and `reason` (Zoom) or `error_description`. */
function describeRejection(
  status: number,
  fields: Fields | undefined,
  rules: TokenResponseRules,
): string {
  const texts = [fields?.['error'], fields?.['reason'] ?? fields?.['error_description']]
    .filter((text) => typeof text === 'string')
    .map((text) => redact(text, rules.secrets));
  return [`status ${status}`, ...texts].join(', ');
}

function judgeToken(fields: Fields, rules: TokenResponseRules): TokenResponseResult {
  const accessToken = fields['access_token'];
  if (!isTokenString(accessToken)) {
    return toFailure('TOKEN_RESPONSE_INVALID', {
      detail: 'no access_token that fits into a header',
    });
  }
  const { tokenType: type = 'Bearer' } = rules;
  // Required by RFC 6749, section 5.1, but some servers omit it.
  const namedType = fields['token_type'] ?? undefined;
  const effectiveType = namedType ?? 'bearer';
  if (typeof effectiveType !== 'string' || effectiveType.toLowerCase() !== type.toLowerCase()) {
    return toFailure('TOKEN_RESPONSE_INVALID', {
      detail: `token_type is not ${type.toLowerCase()}`,
    });
  }
  const lifetime = parseLifetime(fields['expires_in'], rules.defaultLifetimeMs);
  if (lifetime === undefined) return toFailure('TOKEN_LIFETIME_INVALID', { detail: 'expires_in' });
  const scopes = parseScopes(fields['scope']) ?? rules.requestedScopes;
  const apiUrl = fields['api_url'];
  const notices: NoticeCode[] = [...lifetime.notices];
  if (namedType === undefined) notices.push('TOKEN_TYPE_MISSING');
  if (scopes === undefined) notices.push('SCOPE_MISSING');
  return {
    kind: 'minted',
    token: {
      accessToken: new Secret(accessToken),
      ...(type !== 'Bearer' && { type }),
      lifetimeMs: lifetime.ms,
      scopes: scopes?.length === 0 ? undefined : scopes,
      apiUrl: typeof apiUrl === 'string' ? apiUrl : undefined,
      notices,
    },
  };
}

interface Lifetime {
  readonly ms: number;
  readonly notices: readonly NoticeCode[];
}

const DECIMAL = /^\s*\d+(\.\d+)?\s*$/;

/** Parses `expires_in`, which is in seconds. Some servers send it as a string, some omit it. */
function parseLifetime(value: unknown, fallbackMs: number): Lifetime | undefined {
  if (value === undefined || value === null)
    return { ms: fallbackMs, notices: ['LIFETIME_MISSING'] };
  const notices: NoticeCode[] = [];
  if (typeof value === 'string') notices.push('LIFETIME_NOT_A_NUMBER');
  const ms = typeof value === 'string' && !DECIMAL.test(value) ? NaN : Number(value) * 1000;
  if (typeof value === 'object' || typeof value === 'boolean' || Number.isNaN(ms) || ms < 1000)
    return undefined;
  if (ms > DAY_MS) notices.push('LIFETIME_CLAMPED');
  return { ms: Math.min(ms, DAY_MS), notices };
}

function parseScopes(value: unknown): readonly string[] | undefined {
  if (typeof value !== 'string') return undefined;
  const scopes = value.split(' ').filter((scope) => scope !== '');
  return scopes.length === 0 ? undefined : scopes;
}

/** Returns the `error` of a token response (RFC 6749, section 5.2); undefined if it has none. */
export function getOAuthError(response: TokenHttpResponse): string | undefined {
  const error = parseFields(response)?.['error'];
  return typeof error === 'string' ? error : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/** Parses JSON, or a form if it says so: some servers respond with one. @returns undefined for anything else */
function parseFields({ contentType, body }: TokenHttpResponse): Fields | undefined {
  return FORM_TYPE.test(contentType ?? '') ? parseForm(body) : parseObject(body);
}

/** A parameter must not be repeated (RFC 6749, section 5.1). */
function parseForm(body: string): Fields | undefined {
  const entries = [...new URLSearchParams(body)];
  const { expires_in: seconds, ...fields } = Object.fromEntries(entries);
  if (new Set(entries.map(([name]) => name)).size < entries.length) return undefined;
  return { ...fields, expires_in: DECIMAL.test(seconds ?? '') ? Number(seconds) : seconds };
}

function parseObject(body: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Fields)
      : undefined;
  } catch {
    return undefined;
  }
}

function toFailure(code: ErrorCode, details: TokenErrorDetails): TokenResponseResult {
  return { kind: 'failed', error: new TokenError(code, details) };
}
