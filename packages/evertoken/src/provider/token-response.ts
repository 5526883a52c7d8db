import { isTokenString, type TokenType } from '../access-token.ts';
import { TokenError, type ErrorCode, type TokenErrorDetails } from '../errors.ts';
import type { NoticeCode } from '../events.ts';
import { Secret } from '../secret.ts';
import type { MintedToken } from './token-provider.ts';
import { parseRetryAfter } from './retry-after.ts';

const DAY_MS = 24 * 3_600_000;

/** A token endpoint's answer, read to its end. */
export interface TokenHttpResponse {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;
  /** The moment it came, ms since the epoch: what a `Retry-After` date is compared with. */
  readonly receivedAt: number;
}

/** What a provider knows that the answer may not say. */
export interface TokenResponseRules {
  /** Lifetime to assume when the answer has no `expires_in`, ms. */
  readonly defaultLifetimeMs: number;
  /** This vendor's meaning of the `error` field (RFC 6749, section 5.2) where it differs. */
  readonly errorCodes: Readonly<Record<string, ErrorCode>>;
  /** Texts that must not be repeated in a message, should the answer echo them. */
  readonly secrets: readonly string[];
  /** The API base URL for an answer's `api_url`; undefined when it is not allowed. */
  readonly resolveApiUrl: (fromAnswer: string | undefined) => string | undefined;
  /** What the token must be. Default `Bearer`. */
  readonly tokenType?: TokenType;
  /**
   * The scopes asked for, where an answer may leave them out if they are what was given (RFC 6749,
   * section 5.1). Default: an answer without scopes is odd.
   */
  readonly requestedScopes?: readonly string[];
}

/** The judgement of a token endpoint's answer. */
export type TokenResponseResult =
  | { readonly kind: 'minted'; readonly token: MintedToken }
  | { readonly kind: 'failed'; readonly error: TokenError };

/**
 * Judges a token endpoint's answer (RFC 6749, sections 5.1 and 5.2). The status speaks before the
 * body: a 429 or 5xx is never permanent, whatever its body says. It never throws.
 */
export function judgeTokenResponse(
  response: TokenHttpResponse,
  rules: TokenResponseRules,
): TokenResponseResult {
  const { status } = response;
  const retryAfterMs = parseRetryAfter(response.retryAfter, response.receivedAt);
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
      detail: describeRejection(status, parseObject(body), rules),
    });
  if (body.trim() === '') {
    return toFailure(status < 300 ? 'TOKEN_RESPONSE_EMPTY' : 'TOKEN_REQUEST_REJECTED', {
      detail: `status ${status}`,
    });
  }
  const answer = parseObject(body);
  if (answer === undefined) {
    return toFailure('TOKEN_RESPONSE_NOT_JSON', {
      detail: `status ${status}, ${body.length} characters`,
    });
  }
  if (status >= 400 || typeof answer['error'] === 'string') {
    return toFailure(toErrorCode(answer, rules), {
      detail: describeRejection(status, answer, rules),
    });
  }
  return judgeToken(answer, rules);
}

const STANDARD_ERROR_CODES: Readonly<Record<string, ErrorCode>> = {
  invalid_client: 'CLIENT_REJECTED',
  unauthorized_client: 'CLIENT_REJECTED',
  unsupported_grant_type: 'GRANT_REJECTED',
  invalid_scope: 'SCOPE_REJECTED',
  // RFC 8707, section 2
  invalid_target: 'TARGET_REJECTED',
  // RFC 9449, sections 5 and 8
  invalid_dpop_proof: 'DPOP_PROOF_REJECTED',
  use_dpop_nonce: 'DPOP_PROOF_REJECTED',
};

function toErrorCode(answer: JsonObject, rules: TokenResponseRules): ErrorCode {
  const error = String(answer['error']);
  const codes = { ...STANDARD_ERROR_CODES, ...rules.errorCodes };
  return Object.hasOwn(codes, error) ? codes[error]! : 'TOKEN_REQUEST_REJECTED';
}

/** The vendor's own words, `error` and `reason`, made safe to print. Zoom has no `message` here. */
function describeRejection(
  status: number,
  answer: JsonObject | undefined,
  rules: TokenResponseRules,
): string {
  const words = [answer?.['error'], answer?.['reason'] ?? answer?.['error_description']]
    .filter((word) => typeof word === 'string')
    .map((word) => sanitize(word, rules.secrets));
  return [`status ${status}`, ...words].join(', ');
}

/** Secrets go first: once other characters are blanked or cut, a secret might no longer be recognised. */
function sanitize(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .reduce((words, secret) => words.replaceAll(secret, '[redacted]'), text)
    .replaceAll(/[^\x20-\x7e]/g, ' ')
    .slice(0, 200);
}

function judgeToken(answer: JsonObject, rules: TokenResponseRules): TokenResponseResult {
  const accessToken = answer['access_token'];
  if (!isTokenString(accessToken)) {
    return toFailure('TOKEN_RESPONSE_INVALID', {
      detail: 'no access_token that fits into a header',
    });
  }
  const { tokenType: type = 'Bearer' } = rules;
  if (String(answer['token_type']).toLowerCase() !== type.toLowerCase()) {
    return toFailure('TOKEN_RESPONSE_INVALID', {
      detail: `token_type is not ${type.toLowerCase()}`,
    });
  }
  const lifetime = parseLifetime(answer['expires_in'], rules.defaultLifetimeMs);
  if (lifetime === undefined) return toFailure('TOKEN_LIFETIME_INVALID', { detail: 'expires_in' });
  const scopes = parseScopes(answer['scope']) ?? rules.requestedScopes;
  const named = typeof answer['api_url'] === 'string' ? answer['api_url'] : undefined;
  const apiUrl = rules.resolveApiUrl(named);
  const notices: NoticeCode[] = [...lifetime.notices];
  if (scopes === undefined) notices.push('SCOPE_MISSING');
  if (named !== undefined && apiUrl === undefined) notices.push('API_URL_NOT_ALLOWED');
  return {
    kind: 'minted',
    token: {
      accessToken: new Secret(accessToken),
      ...(type !== 'Bearer' && { type }),
      lifetimeMs: lifetime.ms,
      scopes: scopes?.length === 0 ? undefined : scopes,
      apiUrl: apiUrl ?? rules.resolveApiUrl(undefined),
      notices,
    },
  };
}

interface Lifetime {
  readonly ms: number;
  readonly notices: readonly NoticeCode[];
}

/** `expires_in` in seconds; some servers send it as a string, some not at all. */
function parseLifetime(value: unknown, fallbackMs: number): Lifetime | undefined {
  if (value === undefined || value === null)
    return { ms: fallbackMs, notices: ['LIFETIME_MISSING'] };
  const notices: NoticeCode[] = [];
  if (typeof value === 'string') notices.push('LIFETIME_NOT_A_NUMBER');
  const ms =
    typeof value === 'string' && !/^\s*\d+(\.\d+)?\s*$/.test(value) ? NaN : Number(value) * 1000;
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

/** The `error` of an answer (RFC 6749, section 5.2); undefined when it has none. */
export function getOAuthError(body: string): string | undefined {
  const error = parseObject(body)?.['error'];
  return typeof error === 'string' ? error : undefined;
}

type JsonObject = Readonly<Record<string, unknown>>;

function parseObject(body: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}

function toFailure(code: ErrorCode, details: TokenErrorDetails): TokenResponseResult {
  return { kind: 'failed', error: new TokenError(code, details) };
}
