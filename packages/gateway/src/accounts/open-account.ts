import {
  createTokenManager,
  encryptedStore,
  type EncryptionKey,
  type TokenEventListener,
} from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';
import type { AccountConfig, Deadlines } from '../config/gateway-config.ts';
import type { Redis } from '../redis.ts';
import type { Account } from './account.ts';

/** What all accounts of a gateway have in common. */
export interface AccountSurroundings {
  /** Undefined: tokens are kept in this process's memory. */
  readonly redis: Redis | undefined;
  readonly encryptionKeys: readonly EncryptionKey[];
  readonly deadlines: Deadlines;
  /** Makes a listener for the token events of an account. */
  readonly onTokenEvent: (account: string) => TokenEventListener;
}

/**
 * Makes an account ready for requests. Nothing is asked of Zoom before the first of them.
 *
 * @throws TokenError `OPTIONS_INVALID`
 */
export function openAccount(config: AccountConfig, surroundings: AccountSurroundings): Account {
  const { redis, encryptionKeys, deadlines, onTokenEvent } = surroundings;
  const { name, credentials, tokenModel, oauthUrl, apiUrl } = config;
  if (credentials === undefined) throw new Error(`The account ${name} has no credentials.`);
  const { allowedApiHosts, allowInsecureRequests } = config;
  const provider = zoom({
    ...credentials,
    tokenUrl: oauthUrl,
    apiUrl,
    tokenModel,
    allowedApiHosts,
    allowInsecureRequests,
  });
  const store = redis && redisStore(redis);
  const tokens = createTokenManager({
    provider,
    store: store && encryptionKeys.length > 0 ? encryptedStore(store, encryptionKeys) : store,
    waitTimeoutMs: deadlines.tokenMs,
    onEvent: onTokenEvent(name),
  });
  return { name, tokens, apiUrl, apiHosts: allowedApiHosts };
}
