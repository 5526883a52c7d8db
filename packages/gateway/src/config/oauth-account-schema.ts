import type { Secret } from 'evertoken';
import { z } from 'zod';
import { accountFields } from './account-fields.ts';
import { addIssue, checkOAuthAccount, toGroup, type Check } from './cross-field-checks.ts';
import { number, oneOf, pattern, refinedString, secret, text } from './fields.ts';
import { validateSigningKey } from './signing-key.ts';

/** The settings of each method of client authentication. */
const SETTINGS = {
  client_secret_basic: { required: ['secret'], optional: ['encoding'] },
  client_secret_post: { required: ['secret'], optional: [] },
  private_key_jwt: { required: ['key'], optional: ['keyId', 'audience'] },
  tls_client_auth: { required: [], optional: [] },
  self_signed_tls_client_auth: { required: [], optional: [] },
} as const;

type Method = keyof typeof SETTINGS;
const METHODS = Object.keys(SETTINGS) as Method[];

/** Client authentication, by the names of the OAuth registry (RFC 7591, section 2). Keys are in PEM or JSON Web Keys. */
export type ClientAuthConfig =
  | {
      readonly method: 'client_secret_basic';
      readonly secret: Secret;
      readonly encoding: 'form' | 'none';
    }
  | { readonly method: 'client_secret_post'; readonly secret: Secret }
  | {
      readonly method: 'private_key_jwt';
      readonly key: Secret;
      readonly keyId: string | undefined;
      readonly audience: string | undefined;
    }
  | { readonly method: 'tls_client_auth' | 'self_signed_tls_client_auth' };

/** A method has what it requires, and nothing that it would ignore. */
const checkClientAuth: Check = (value, context) => {
  const { method, ...settings } = toGroup(value);
  const { required, optional }: Readonly<Record<'required' | 'optional', readonly string[]>> =
    SETTINGS[method as Method] ?? { required: [], optional: Object.keys(settings) };
  for (const name of required) {
    if (settings[name] === undefined)
      addIssue(context, [name], `is missing: ${String(method)} requires it`);
  }
  for (const name of Object.keys(settings)) {
    if (settings[name] !== undefined && ![...required, ...optional].includes(name))
      addIssue(context, [name], `has no effect with ${String(method)}`);
  }
};

const signingKey = secret(refinedString(validateSigningKey));

const clientAuthSchema = z
  .strictObject({
    method: oneOf(METHODS)
      .prefault('client_secret_basic')
      .describe(
        'How the client authenticates; the last two use the certificate of `outbound.tls`.',
      ),
    secret: secret(text())
      .optional()
      .describe('Client secret, for the methods with `client_secret`.'),
    encoding: oneOf(['form', 'none'])
      .optional()
      .describe(
        'For `client_secret_basic`: `none` is for servers that do not decode id and secret. Default: `form`.',
      ),
    key: signingKey
      .optional()
      .describe('For `private_key_jwt`: private key, in PEM or as a JSON Web Key.'),
    keyId: text().optional().describe('For `private_key_jwt`: `kid` of the key. Default: none.'),
    audience: text()
      .optional()
      .describe('For `private_key_jwt`: issuer of the server. Default: `tokenUrl`.'),
  })
  .superRefine(checkClientAuth, { when: () => true })
  .transform(({ method, secret, encoding = 'form', key, keyId, audience }): ClientAuthConfig => {
    switch (method) {
      case 'client_secret_basic':
        return { method, secret: secret!, encoding };
      case 'client_secret_post':
        return { method, secret: secret! };
      case 'private_key_jwt':
        return { method, key: key!, keyId, audience };
      case 'tls_client_auth':
      case 'self_signed_tls_client_auth':
        return { method };
      default:
        return method satisfies never;
    }
  });

/** A scope (RFC 6749, appendix A.4). */
const scope = pattern(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'must be a scope without spaces');

/** An absolute URI without a fragment (RFC 8707, section 2). */
const resource = refinedString((uri) =>
  URL.canParse(uri) && !uri.includes('#')
    ? undefined
    : 'must be an absolute URI without a fragment',
);

const wordsOf = (value: unknown): unknown =>
  typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : value;

/** An account at any OAuth server with the grant `client_credentials` (RFC 6749, section 4.4). */
export const oauthAccountSchema = z
  .strictObject({
    name: accountFields.name,
    provider: z.literal('oauth').describe('A client of any OAuth 2.0 server.'),
    tokenUrl: text().describe('Token endpoint.'),
    revocationUrl: text()
      .optional()
      .describe('Revocation endpoint (RFC 7009), for `evertoken revoke`. Default: none.'),
    clientId: text().describe('Client ID.'),
    clientAuth: clientAuthSchema.describe('Client authentication.'),
    scopes: z
      .preprocess(wordsOf, z.array(scope))
      .prefault([])
      .describe('Scopes to request; also accepted as a string with spaces.'),
    audience: text().optional().describe('Parameter `audience` of some vendors.'),
    resource: z
      .preprocess(wordsOf, z.array(resource))
      .prefault([])
      .describe('URIs of the APIs that the token is for (RFC 8707).'),
    dpopKey: signingKey
      .optional()
      .describe(
        'Private key that tokens are bound to (DPoP, RFC 9449), the same in all gateways. Default: bearer tokens.',
      ),
    tokenModel: accountFields.tokenModel,
    apiUrl: text().describe('Base URL of the API.'),
    allowInsecureRequests: accountFields.allowInsecureRequests,
    ratePerSecond: number(0.01, 100_000, 'any')
      .optional()
      .describe('Requests per second of all gateways together. Default: unlimited.'),
    ratePerDay: number(1, 1_000_000_000)
      .optional()
      .describe(
        'Requests per day (UTC) of all gateways together; without `ratePerSecond`, at most 1,000 per second. Default: unlimited.',
      ),
  })
  .superRefine(checkOAuthAccount, { when: () => true });
