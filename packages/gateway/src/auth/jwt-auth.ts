import { decodeJwt, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { CallerConfig, JwtConfig } from '../config/schema.ts';
import type { ErrorResponse } from '../http/error-response.ts';
import { CALLER_SCOPE_MISSING, CREDENTIALS_INVALID, ISSUER_UNAVAILABLE } from './auth-errors.ts';
import type { AuthResult, Caller, RateLimiter } from './caller.ts';
import { JwksUnavailableError, type JwksProvider } from './jwks.ts';
import { LimitedMap, createRateLimiter } from './caller-limits.ts';

/** A caller that authenticates with tokens of an identity provider. */
export interface JwtAuthConfig {
  readonly jwt: JwtConfig;
  /** The caller, without a subject. */
  readonly caller: Caller;
  /** Rate limit of each subject. */
  readonly ratePerSecond: CallerConfig['ratePerSecond'];
}

/** Authenticates a JSON Web Token in compact form. */
export type JwtAuthenticator = (text: string) => Promise<AuthResult>;

/** The outcome of verifying a token against the settings of one caller. */
type JwtResult =
  | { readonly kind: 'verified'; readonly subject: string }
  | { readonly kind: 'denied'; readonly errorResponse: ErrorResponse };

/** A configured caller that a token may belong to. */
interface Candidate {
  readonly issuer: string;
  readonly verify: (text: string) => Promise<JwtResult>;
  readonly admit: (subject: string) => AuthResult;
}

/** Maximum number of subjects per caller with a rate limit of their own. */
const MAX_SUBJECTS = 10_000;
/** Maximum length of a subject in the log: its value may be attacker-controlled. */
const MAX_SUBJECT_LENGTH = 128;

/** Creates the authenticator for JWTs. Of several callers with the same issuer, the first match is taken. */
export function createJwtAuth(
  configs: readonly JwtAuthConfig[],
  resolveJwks: JwksProvider,
): JwtAuthenticator {
  const candidates = configs.map((config) =>
    createCandidate(config, resolveJwks(config.jwt.jwksUrl)),
  );
  return async (text) => {
    const issuer = readUnverifiedIssuer(text);
    let errorResponse = CREDENTIALS_INVALID;
    for (const candidate of candidates.filter((one) => one.issuer === issuer)) {
      const result = await candidate.verify(text);
      if (result.kind === 'verified') return candidate.admit(result.subject);
      if (result.errorResponse !== CREDENTIALS_INVALID) errorResponse = result.errorResponse;
    }
    return { kind: 'denied', errorResponse };
  };
}

function createCandidate(
  { jwt, caller, ratePerSecond }: JwtAuthConfig,
  keys: JWTVerifyGetKey,
): Candidate {
  const rateLimiters = new LimitedMap<string, RateLimiter>(MAX_SUBJECTS);
  return {
    issuer: jwt.issuer,
    verify: (text) => verifyJwt(text, jwt, keys),
    admit(subject) {
      const known = rateLimiters.get(subject);
      const admit = known ?? createRateLimiter({ ...caller, subject }, ratePerSecond);
      if (known === undefined) rateLimiters.set(subject, admit);
      return admit();
    },
  };
}

async function verifyJwt(text: string, jwt: JwtConfig, keys: JWTVerifyGetKey): Promise<JwtResult> {
  const { issuer, audience, algorithms, clockToleranceSeconds, subjectClaim } = jwt;
  try {
    const { payload } = await jwtVerify(text, keys, {
      issuer,
      audience,
      algorithms: [...algorithms],
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['exp', subjectClaim],
    });
    if (!satisfiesClaims(payload, jwt)) {
      return { kind: 'denied', errorResponse: CALLER_SCOPE_MISSING };
    }
    const subject = truncate(String(payload[subjectClaim]), MAX_SUBJECT_LENGTH);
    return { kind: 'verified', subject };
  } catch (error) {
    // Any other error means an invalid token; the response does not say in which way.
    const isUnavailable = error instanceof JwksUnavailableError;
    return {
      kind: 'denied',
      errorResponse: isUnavailable ? ISSUER_UNAVAILABLE : CREDENTIALS_INVALID,
    };
  }
}

function satisfiesClaims(
  payload: JWTPayload,
  { requiredClaims, requiredScopes }: JwtConfig,
): boolean {
  const scopes = [payload['scope'], payload['scp']].flatMap((value) =>
    typeof value === 'string' ? value.split(' ') : value,
  );
  return (
    requiredScopes.every((scope) => scopes.includes(scope)) &&
    Object.entries(requiredClaims).every(([name, value]) => [payload[name]].flat().includes(value))
  );
}

/** Returns a copy: V8 would keep the whole text in memory for a slice of it. */
function truncate(text: string, length: number): string {
  return Buffer.from(text.slice(0, length)).toString();
}

/** Reads `iss` without verifying the token, to select the candidates. */
function readUnverifiedIssuer(text: string): string | undefined {
  try {
    return decodeJwt(text).iss;
  } catch {
    return undefined;
  }
}
