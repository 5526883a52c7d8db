import type { IncomingHttpHeaders } from 'node:http';
import type { Account } from '../accounts/account.ts';
import type { CallerConfig } from '../config/schema.ts';
import { createApiKeyAuth, getApiKeyId } from './api-key.ts';
import { CREDENTIALS_MISSING, NO_CALLERS } from './auth-errors.ts';
import type { AuthResult, Authenticator, Caller } from './caller.ts';
import type { JwksProvider } from './jwks.ts';
import { createJwtAuth } from './jwt-auth.ts';
import { denyBrowsers, type HostCheck } from './origin-check.ts';
import { parsePermissions } from './permissions.ts';
import { createRateLimiter, type FailedAuthLimiter } from './caller-limits.ts';

/** Dependencies of an authenticator that outlive a reload of the configuration. */
export interface AuthDeps {
  /** Returns the account with this name. */
  readonly getAccount: (name: string) => Account;
  readonly failedAuthLimiter: FailedAuthLimiter;
  readonly resolveJwks: JwksProvider;
}

/** The credentials in the headers of a request. `id` is undefined if the text is not shaped like an API key. */
export type CallerCredentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'api-key'; readonly text: string; readonly id: string | undefined }
  | { readonly kind: 'jwt'; readonly text: string };

const BEARER_PATTERN = /^Bearer +(\S+) *$/i;
/** A JSON Web Token in compact form (RFC 7515, section 3.1). */
const COMPACT_JWT_PATTERN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * Creates an authenticator for the configured callers: API keys are checked synchronously, JSON Web Tokens
 * asynchronously by the keys of their issuer.
 */
export function createAuthenticator(
  configs: readonly CallerConfig[],
  { getAccount, failedAuthLimiter, resolveJwks }: AuthDeps,
): Authenticator {
  const callers = configs.map((config) => ({
    config,
    caller: toCaller(config, getAccount(config.account)),
  }));
  const authenticateApiKey = createApiKeyAuth(
    callers.flatMap(({ config: { keys, ratePerSecond }, caller }) => {
      const admit = createRateLimiter(caller, ratePerSecond);
      return keys.map((key) => ({ ...key, admit }));
    }),
    failedAuthLimiter,
  );
  const authenticateJwt = createJwtAuth(
    callers.flatMap(({ config: { jwt, ratePerSecond }, caller }) =>
      jwt === undefined ? [] : [{ jwt, caller, ratePerSecond }],
    ),
    resolveJwks,
  );
  const missing = configs.length === 0 ? NO_CALLERS : CREDENTIALS_MISSING;
  return ({ headers }, address) => {
    const credentials = extractCredentials(headers);
    switch (credentials.kind) {
      case 'none':
        return { kind: 'denied', errorResponse: missing };
      case 'api-key':
        return authenticateApiKey(credentials.text, credentials.id, address);
      case 'jwt':
        return authenticateJwt(credentials.text);
      default:
        return credentials satisfies never;
    }
  };
}

/**
 * Creates an authenticator that treats every request as the same caller, `anyone`, with access to everything,
 * except requests from browsers (see {@link denyBrowsers}).
 */
export function allowAnonymous(account: Account, isAllowedHost: HostCheck): Authenticator {
  const admitted: AuthResult = {
    kind: 'authenticated',
    caller: { name: 'anyone', account, isAllowed: () => true },
  };
  return (request) => {
    const denial = denyBrowsers(request, isAllowedHost);
    return denial === undefined ? admitted : { kind: 'denied', errorResponse: denial };
  };
}

/** Extracts an API key from `X-Api-Key`, or an API key or JWT from `Authorization: Bearer` (RFC 6750). */
export function extractCredentials(headers: IncomingHttpHeaders): CallerCredentials {
  const apiKey = headers['x-api-key'];
  const text =
    apiKey === undefined ? BEARER_PATTERN.exec(headers.authorization ?? '')?.[1] : String(apiKey);
  if (text === undefined) return { kind: 'none' };
  const isJwt = apiKey === undefined && COMPACT_JWT_PATTERN.test(text);
  return isJwt ? { kind: 'jwt', text } : { kind: 'api-key', text, id: getApiKeyId(text) };
}

function toCaller({ name, weight, allow }: CallerConfig, account: Account): Caller {
  return { name, account, weight, isAllowed: parsePermissions(allow) };
}
