import type { ApiKeyConfig } from '../config/schema.ts';
import { matchesApiKeyHash } from './api-key.ts';
import type { FailedAuthLimiter } from './failed-auth-limiter.ts';
import type { AuthResult } from './caller.ts';
import type { Admission } from './rate-limited-caller.ts';
import { CREDENTIALS_INVALID, tooManyAuthFailures } from './auth-errors.ts';

/** A key that is in use, and whose it is. */
export interface ApiKeyEntry extends ApiKeyConfig {
  readonly admit: Admission;
}

/** Tells at once whose key a text is. */
export type ApiKeyAuthenticator = (
  text: string,
  id: string | undefined,
  address: string | undefined,
) => AuthResult;

/** A key that does not exist goes the same way as one whose secret is wrong, and takes as long. */
export function createApiKeyAuth(
  entries: readonly ApiKeyEntry[],
  failedAuthLimiter: FailedAuthLimiter,
): ApiKeyAuthenticator {
  const byId = new Map(entries.map((key) => [key.id, key]));
  return (text, id, address) => {
    const key = id === undefined ? undefined : byId.get(id);
    const retryAfterMs = failedAuthLimiter.retryAfterMs(address, key?.id);
    if (retryAfterMs > 0)
      return { kind: 'refused', errorResponse: tooManyAuthFailures(retryAfterMs) };
    if (matchesApiKeyHash(text, key) && key !== undefined) return key.admit();
    failedAuthLimiter.recordFailure(address, key?.id);
    return { kind: 'refused', errorResponse: CREDENTIALS_INVALID };
  };
}
