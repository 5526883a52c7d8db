import { z } from 'zod';
import { PERMISSION_PATTERN } from '../auth/permissions.ts';
import { checkCaller } from './cross-field-checks.ts';
import { name, number, oneOf, sha256, text, pattern, refinedString, type Field } from './fields.ts';
import type { CallerConfig } from './schema.ts';
import { validateSecureHttpUrl } from './validate-url.ts';

/** With a public key. What is signed with a shared secret proves nothing to those who share it. */
const ALGORITHMS = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA'.split(' ');

const jwt = z.strictObject({
  issuer: text().describe('`iss` of its tokens.'),
  audience: text().describe('What `aud` of its tokens must be or contain.'),
  jwksUrl: refinedString(validateSecureHttpUrl).describe('Where the issuer’s public keys are.'),
  algorithms: z
    .array(oneOf(ALGORITHMS))
    .min(1, 'must name at least one')
    .prefault(['RS256', 'PS256', 'ES256', 'EdDSA'])
    .describe('Signature algorithms that are taken.'),
  subjectClaim: text().prefault('sub').describe('The claim that says who it is, for the log.'),
  requiredClaims: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .prefault({})
    .describe('Claims, each with the value that it must be or contain.'),
  requiredScopes: z
    .array(text())
    .prefault([])
    .describe('Scopes that a token must have, all of them, in `scope` or `scp`.'),
  clockToleranceSeconds: number(0, 600)
    .prefault(30)
    .describe('How far the issuer’s clock may be from this machine’s.'),
});

/** A caller in the configuration file. */
export const callerSchema: Field<CallerConfig> = z
  .strictObject({
    name: name().describe('Names it for logs and metrics.'),
    account: name().prefault('default').describe('The account that its requests use.'),
    allow: z
      .array(
        pattern(
          PERMISSION_PATTERN,
          'must be methods and a path, such as GET /users/** or GET,PATCH /meetings/*',
        ),
      )
      .min(1, 'must name at least one; "* /**" allows everything')
      .describe(
        'Methods and paths, such as `GET /users/**`: `*` is one part of a path, `**` at its end any number of them.',
      ),
    ratePerSecond: number(0.01, 100_000, 'any')
      .optional()
      .describe(
        'How many requests a second each gateway takes from it. Without it as many as come.',
      ),
    weight: number(1, 1_000)
      .prefault(1)
      .describe('Its weight in the queue for the account’s rate limits.'),
    keys: z
      .array(
        z.strictObject({
          id: pattern(/^[0-9a-f]{16}$/, 'must be 16 digits 0 to 9, a to f').describe(
            'The part of the key behind `evt_`.',
          ),
          sha256: sha256().describe('The hash of the whole key.'),
        }),
      )
      .prefault([])
      .describe('Its API keys; `evertoken keys create` makes them.'),
    jwt: jwt.optional().describe('Takes JSON Web Tokens of an identity provider in place of keys.'),
  })
  .superRefine(checkCaller, { when: () => true });
