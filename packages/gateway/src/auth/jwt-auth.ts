import { decodeJwt, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { CallerConfig, JwtConfig } from '../config/schema.ts';
import type { ErrorResponse } from '../http/error-response.ts';
import { LimitedMap } from './limited-map.ts';
import type { Caller, AuthResult } from './caller.ts';
import { JwksUnavailableError, type JwksProvider } from './jwks.ts';
import { createAdmission, type Admission } from './rate-limited-caller.ts';
import { CREDENTIALS_INVALID, ISSUER_UNAVAILABLE, CALLER_SCOPE_MISSING } from './auth-errors.ts';

/** A caller that is known by tokens of an identity provider. */
export interface JwtAuthConfig {
  readonly jwt: JwtConfig;
  /** What all have in common whom the provider names. */
  readonly caller: Caller;
  /** Holds for each of them. */
  readonly ratePerSecond: CallerConfig['ratePerSecond'];
}

/** Tells whose token a text is, when its signature has been checked. */
export type JwtAuthenticator = (text: string) => Promise<AuthResult>;

/** What a token is to one of the callers that it may stand for. */
type JwtResult =
  | { readonly kind: 'good'; readonly subject: string }
  | { readonly kind: 'refused'; readonly errorResponse: ErrorResponse };

interface Candidate {
  readonly issuer: string;
  readonly verify: (text: string) => Promise<JwtResult>;
  readonly admit: (subject: string) => AuthResult;
}

/** How many subjects of a caller are told apart by their rates. */
const MAX_SUBJECTS = 10_000;
/** A name in the log is not as long as a stranger likes it. */
const MAX_SUBJECT_LENGTH = 128;

/** Several callers may have the same issuer: the first whose demands a token meets is taken. */
export function createJwtAuth(
  callers: readonly JwtAuthConfig[],
  resolveJwks: JwksProvider,
): JwtAuthenticator {
  const candidates = callers.map((one) => createCandidate(one, resolveJwks(one.jwt.jwksUrl)));
  return async (text) => {
    const issuer = readUnverifiedIssuer(text);
    let errorResponse = CREDENTIALS_INVALID;
    for (const candidate of candidates.filter((one) => one.issuer === issuer)) {
      const result = await candidate.verify(text);
      if (result.kind === 'good') return candidate.admit(result.subject);
      if (result.errorResponse !== CREDENTIALS_INVALID) errorResponse = result.errorResponse;
    }
    return { kind: 'refused', errorResponse };
  };
}

function createCandidate(
  { jwt, caller, ratePerSecond }: JwtAuthConfig,
  keys: JWTVerifyGetKey,
): Candidate {
  const admissions = new LimitedMap<string, Admission>(MAX_SUBJECTS);
  return {
    issuer: jwt.issuer,
    verify: (text) => verifyJwt(text, jwt, keys),
    admit(subject) {
      const known = admissions.get(subject);
      const admission = known ?? createAdmission({ ...caller, subject }, ratePerSecond);
      if (known === undefined) admissions.set(subject, admission);
      return admission();
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
    if (!satisfiesClaims(payload, jwt))
      return { kind: 'refused', errorResponse: CALLER_SCOPE_MISSING };
    return { kind: 'good', subject: String(payload[subjectClaim]).slice(0, MAX_SUBJECT_LENGTH) };
  } catch (error) {
    // Whatever else is wrong is wrong with the token; which of it is nobody's business.
    const unavailable = error instanceof JwksUnavailableError;
    return {
      kind: 'refused',
      errorResponse: unavailable ? ISSUER_UNAVAILABLE : CREDENTIALS_INVALID,
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

/** As the token says itself; what it says is not believed before it is verified. */
function readUnverifiedIssuer(text: string): string | undefined {
  try {
    return decodeJwt(text).iss;
  } catch {
    return undefined;
  }
}
