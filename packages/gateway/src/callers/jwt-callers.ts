import { decodeJwt, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { CallerConfig, JwtConfig } from '../config/gateway-config.ts';
import type { Failure } from '../failure.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Caller, Identification } from './callers.ts';
import { IssuerUnavailable, type IssuerKeysOf } from './issuer-keys.ts';
import { admissionOf, type Admission } from './known-caller.ts';
import { CALLER_UNKNOWN, ISSUER_UNAVAILABLE, CALLER_SCOPE_MISSING } from './refusals.ts';

/** A caller that is known by tokens of an identity provider. */
export interface JwtCaller {
  readonly jwt: JwtConfig;
  /** What all have in common whom the provider names. */
  readonly caller: Caller;
  /** Holds for each of them. */
  readonly ratePerSecond: CallerConfig['ratePerSecond'];
}

/** Tells whose token a text is, when its signature has been checked. */
export type IdentifyToken = (text: string) => Promise<Identification>;

/** What a token is to one of the callers that it may stand for. */
type Verdict =
  | { readonly kind: 'good'; readonly subject: string }
  | { readonly kind: 'refused'; readonly failure: Failure };

interface Candidate {
  readonly issuer: string;
  readonly judge: (text: string) => Promise<Verdict>;
  readonly admit: (subject: string) => Identification;
}

/** How many subjects of a caller are told apart by their rates. */
const MOST_SUBJECTS = 10_000;
/** A name in the log is not as long as a stranger likes it. */
const LONGEST_SUBJECT = 128;

/** Several callers may have the same issuer: the first whose demands a token meets is taken. */
export function jwtCallers(callers: readonly JwtCaller[], keysOf: IssuerKeysOf): IdentifyToken {
  const candidates = callers.map((one) => candidateFor(one, keysOf(one.jwt.jwksUrl)));
  return async (text) => {
    const issuer = issuerOf(text);
    let failure = CALLER_UNKNOWN;
    for (const candidate of candidates.filter((one) => one.issuer === issuer)) {
      const verdict = await candidate.judge(text);
      if (verdict.kind === 'good') return candidate.admit(verdict.subject);
      if (verdict.failure !== CALLER_UNKNOWN) failure = verdict.failure;
    }
    return { kind: 'refused', failure };
  };
}

function candidateFor({ jwt, caller, ratePerSecond }: JwtCaller, keys: JWTVerifyGetKey): Candidate {
  const admissions = new BoundedMap<string, Admission>(MOST_SUBJECTS);
  return {
    issuer: jwt.issuer,
    judge: (text) => judge(text, jwt, keys),
    admit(subject) {
      const known = admissions.get(subject);
      const admission = known ?? admissionOf({ ...caller, subject }, ratePerSecond);
      if (known === undefined) admissions.set(subject, admission);
      return admission();
    },
  };
}

async function judge(text: string, jwt: JwtConfig, keys: JWTVerifyGetKey): Promise<Verdict> {
  const { issuer, audience, algorithms, clockToleranceSeconds, nameClaim } = jwt;
  try {
    const { payload } = await jwtVerify(text, keys, {
      issuer,
      audience,
      algorithms: [...algorithms],
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['exp', nameClaim],
    });
    if (!meets(payload, jwt)) return { kind: 'refused', failure: CALLER_SCOPE_MISSING };
    return { kind: 'good', subject: String(payload[nameClaim]).slice(0, LONGEST_SUBJECT) };
  } catch (error) {
    // Whatever else is wrong is wrong with the token; which of it is nobody's business.
    const unavailable = error instanceof IssuerUnavailable;
    return { kind: 'refused', failure: unavailable ? ISSUER_UNAVAILABLE : CALLER_UNKNOWN };
  }
}

function meets(payload: JWTPayload, { requiredClaims, requiredScopes }: JwtConfig): boolean {
  const scopes = [payload['scope'], payload['scp']].flatMap((value) =>
    typeof value === 'string' ? value.split(' ') : value,
  );
  return (
    requiredScopes.every((scope) => scopes.includes(scope)) &&
    Object.entries(requiredClaims).every(([name, value]) => [payload[name]].flat().includes(value))
  );
}

/** As the token says itself; what it says is not believed before it is verified. */
function issuerOf(text: string): string | undefined {
  try {
    return decodeJwt(text).iss;
  } catch {
    return undefined;
  }
}
