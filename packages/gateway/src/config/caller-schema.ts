import { z } from 'zod';
import { PERMISSION_PATTERN } from '../auth/permissions.ts';
import { checkCaller } from './cross-field-checks.ts';
import {
  name,
  number,
  oneOf,
  pattern,
  refinedString,
  sha256,
  text,
  validateSecureHttpUrl,
} from './fields.ts';

/** Asymmetric algorithms only: every holder of a shared secret could sign as any other holder. */
const ALGORITHMS = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA'.split(' ');

const jwt = z.strictObject({
  issuer: text().describe('Required value of `iss`.'),
  audience: text().describe('Required value of `aud`, alone or as one of several.'),
  jwksUrl: refinedString((url) => validateSecureHttpUrl(url)).describe(
    'JWKS URL of the issuer (RFC 7517).',
  ),
  algorithms: z
    .array(oneOf(ALGORITHMS))
    .min(1, 'must name at least one')
    .prefault(['RS256', 'PS256', 'ES256', 'EdDSA'])
    .describe('Accepted signature algorithms.'),
  subjectClaim: text().prefault('sub').describe('Claim logged as the subject.'),
  requiredClaims: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .prefault({})
    .describe('Claims and the value that each must equal or contain.'),
  requiredScopes: z
    .array(text())
    .prefault([])
    .describe('Scopes that must all be present in `scope` or `scp`.'),
  clockToleranceSeconds: number(0, 600)
    .prefault(30)
    .describe('Tolerated difference between the clocks of the issuer and this machine.'),
});

/** One entry of `callers`. */
export const callerSchema = z
  .strictObject({
    name: name().describe('Identifies the caller in logs and metrics.'),
    account: name().prefault('default').describe('Account used for the caller’s requests.'),
    allow: z
      .array(
        pattern(
          PERMISSION_PATTERN,
          'must be methods and a path, such as GET /users/** or GET,PATCH /meetings/*',
        ),
      )
      .min(1, 'must name at least one; "* /**" allows everything')
      .describe(
        'Allowed methods and paths, such as `GET /users/**`: `*` matches one path segment, a trailing `**` any number of them.',
      ),
    ratePerSecond: number(0.01, 100_000, 'any')
      .optional()
      .describe('Requests per second, per gateway. Default: unlimited.'),
    weight: number(1, 1_000)
      .prefault(1)
      .describe('Weight in the queue for the account’s rate limits.'),
    keys: z
      .array(
        z.strictObject({
          id: pattern(/^[0-9a-f]{16}$/, 'must be 16 digits 0 to 9, a to f').describe(
            'Part of the key after `evt_`; not secret.',
          ),
          sha256: sha256().describe('SHA-256 hash of the whole key.'),
        }),
      )
      .prefault([])
      .describe('API keys, created by `evertoken keys create`.'),
    jwt: jwt
      .optional()
      .describe('Accepts JSON Web Tokens of an identity provider, instead of or beside API keys.'),
  })
  .superRefine(checkCaller, { when: () => true });
