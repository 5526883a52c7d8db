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
import type { AccountConfig, Credentials, Deadlines } from '../config/gateway-config.ts';
import type { Redis } from '../redis.ts';

/** What all accounts of a gateway have in common. */
export interface AccountSurroundings {
  /** Undefined: tokens are kept in this process's memory. */
  readonly redis: Redis | undefined;
  readonly encryptionKeys: readonly EncryptionKey[];
  readonly deadlines: Deadlines;
  /** This process's name in Redis: who minted. */
  readonly owner: string;
  /** Makes each mint a span. Default: nothing is traced. */
  readonly traceMints?: ((provider: TokenProvider, account: string) => TokenProvider) | undefined;
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
export function providerFor(config: AccountConfig): TokenProvider {
  const { tokenModel, oauthUrl, apiUrl, allowedApiHosts, allowInsecureRequests } = config;
  return zoom({
    ...credentialsOf(config),
    tokenUrl: oauthUrl,
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
export function tokensFor(
  config: AccountConfig,
  { redis, encryptionKeys, deadlines, owner, traceMints, onTokenEvent }: AccountSurroundings,
): TokenManager {
  const { name } = config;
  const provider = providerFor(config);
  const store = redis && redisStore(redis);
  return createTokenManager({
    provider: traceMints === undefined ? provider : traceMints(provider, name),
    owner,
    store: store && encryptionKeys.length > 0 ? encryptedStore(store, encryptionKeys) : store,
    waitTimeoutMs: deadlines.tokenMs,
    onEvent: onTokenEvent(name),
  });
}

/**
 * What keeps an account's requests within its plan; undefined where nothing is to be kept. Limits belong
 * to the account at Zoom, so its id is what all who keep them together go by.
 */
export function pacerFor(
  config: AccountConfig,
  { redis, deadlines, onPacingEvent }: AccountSurroundings,
): Pacer | undefined {
  const { name, plan, planShare } = config;
  if (plan === 'unlimited') return undefined;
  return createPacer({
    account: credentialsOf(config).accountId,
    plan,
    share: planShare,
    redis,
    maxWaitMs: deadlines.queueMs,
    onEvent: onPacingEvent(name),
  });
}

function credentialsOf({ name, credentials }: AccountConfig): Credentials {
  if (credentials === undefined) throw new Error(`The account ${name} has no credentials.`);
  return credentials;
}
