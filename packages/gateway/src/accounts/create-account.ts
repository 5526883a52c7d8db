import { createPacer, type PacingEvent, type Pacer } from '@evertoken/zoom-client/pacing';
import {
  createTokenManager,
  encryptedStore,
  type EncryptionKey,
  type TokenEventListener,
  type TokenManager,
  type TokenProvider,
} from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';
import type { AccountConfig, Credentials, Timeouts } from '../config/schema.ts';
import type { Redis } from './redis.ts';

/** What all accounts of a gateway have in common. */
export interface AccountDeps {
  /** Undefined: tokens are kept in this process's memory. */
  readonly redis: Redis | undefined;
  readonly encryptionKeys: readonly EncryptionKey[];
  readonly timeouts: Timeouts;
  /** This process's name in Redis: who minted. */
  readonly owner: string;
  /** Makes each mint a span. Default: nothing is traced. */
  readonly instrumentProvider?:
    ((provider: TokenProvider, account: string) => TokenProvider) | undefined;
  /** Makes a listener for the token events of an account. */
  readonly onTokenEvent: (account: string) => TokenEventListener;
  /** Makes a listener for what the pacer of an account tells. */
  readonly onPacingEvent: (account: string) => (event: PacingEvent) => void;
}

/**
 * What asks Zoom for an account's tokens.
 *
 * @throws TokenError `OPTIONS_INVALID`
 */
export function createProvider(config: AccountConfig): TokenProvider {
  const { tokenModel, tokenUrl, apiUrl, allowedApiHosts, allowInsecureRequests } = config;
  return zoom({
    ...requireCredentials(config),
    tokenUrl: tokenUrl,
    apiUrl,
    tokenModel,
    allowedApiHosts,
    allowInsecureRequests,
  });
}

/**
 * What keeps an account's token alive. Nothing is asked of Zoom before the first request.
 *
 * @throws TokenError `OPTIONS_INVALID`
 */
export function createAccountTokens(
  config: AccountConfig,
  { redis, encryptionKeys, timeouts, owner, instrumentProvider, onTokenEvent }: AccountDeps,
): TokenManager {
  const { name } = config;
  const provider = createProvider(config);
  const store = redis && redisStore(redis);
  return createTokenManager({
    provider: instrumentProvider === undefined ? provider : instrumentProvider(provider, name),
    owner,
    store: store && encryptionKeys.length > 0 ? encryptedStore(store, encryptionKeys) : store,
    waitTimeoutMs: timeouts.tokenMs,
    onEvent: onTokenEvent(name),
  });
}

/**
 * What keeps an account's requests within its plan; undefined where nothing is to be kept. Limits belong
 * to the account at Zoom, so its id is what all who keep them together go by.
 */
export function createAccountPacer(
  config: AccountConfig,
  { redis, timeouts, onPacingEvent }: AccountDeps,
): Pacer | undefined {
  const { name, plan, planShare } = config;
  if (plan === 'unlimited') return undefined;
  return createPacer({
    account: requireCredentials(config).accountId,
    plan,
    share: planShare,
    redis,
    maxWaitMs: timeouts.queueMs,
    onEvent: onPacingEvent(name),
  });
}

function requireCredentials({ name, credentials }: AccountConfig): Credentials {
  if (credentials === undefined) throw new Error(`The account ${name} has no credentials.`);
  return credentials;
}
