import type { Account } from '../accounts/account.ts';
import type { CallerConfig } from '../config/schema.ts';
import type { FailedAuthLimiter } from './failed-auth-limiter.ts';
import type { Authenticator } from './caller.ts';
import type { JwksProvider } from './jwks.ts';
import { createJwtAuth } from './jwt-auth.ts';
import { createApiKeyAuth } from './api-key-auth.ts';
import { createAdmission, toCaller } from './rate-limited-caller.ts';
import { extractCredentials } from './credentials.ts';
import { CREDENTIALS_MISSING } from './auth-errors.ts';

/** What callers are known with, and outlives a change of who they are. */
export interface AuthDeps {
  /** The account of a name. */
  readonly getAccount: (name: string) => Account;
  /** Bounds the guessing of keys. */
  readonly failedAuthLimiter: FailedAuthLimiter;
  /** The keys of an issuer, by the URL they are at. */
  readonly resolveJwks: JwksProvider;
}

/**
 * Knows callers by their API keys, at once, and by tokens of an identity provider, when the signature
 * has been checked.
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
      const admit = createAdmission(caller, ratePerSecond);
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
  return ({ headers, socket }) => {
    const credentials = extractCredentials(headers);
    switch (credentials.kind) {
      case 'nothing':
        return { kind: 'refused', errorResponse: CREDENTIALS_MISSING };
      case 'key':
        return authenticateApiKey(credentials.text, credentials.id, socket.remoteAddress);
      case 'token':
        return authenticateJwt(credentials.text);
      default:
        return credentials satisfies never;
    }
  };
}
