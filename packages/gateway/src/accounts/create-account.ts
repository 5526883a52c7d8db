import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { PacingEvent } from '@evertoken/zoom-client/pacing';
import {
  createTokenManager,
  encryptedStore,
  type EncryptionKey,
  type TokenEventListener,
  type TokenManager,
  type TokenProvider,
} from 'evertoken';
import type { AccountConfig, Timeouts } from '../config/schema.ts';
import { createProvider } from './create-provider.ts';
import type { SharedStore } from './shared-store.ts';

const MAX_HOST_NAME_LENGTH = 60;

/** Dependencies shared by all accounts of a gateway. */
export interface AccountDeps {
  /** Undefined: tokens are kept in the memory of this process. */
  readonly store: SharedStore | undefined;
  /** Keys for tokens in the store: the first encrypts, all decrypt; empty: tokens are not encrypted. */
  readonly encryptionKeys: readonly EncryptionKey[];
  /** The certificate that connections present, which some clients authenticate by. @default none */
  readonly clientCertificate?: string | undefined;
  readonly timeouts: Timeouts;
  /** Sends the token requests. */
  readonly fetch: typeof fetch;
  /** Name of this process in the store, recorded with each token it mints. See {@link createInstanceName}. */
  readonly owner: string;
  /** Wraps the provider so that each mint becomes a span. @default none, tracing is off */
  readonly instrumentProvider?:
    ((provider: TokenProvider, account: string) => TokenProvider) | undefined;
  /** Creates the listener for the token events of an account. */
  readonly onTokenEvent: (account: string) => TokenEventListener;
  /** Creates the listener for the rate limiting events of an account. */
  readonly onPacingEvent: (account: string) => (event: PacingEvent) => void;
}

/**
 * Creates the token manager of an account. It requests the first token with the first request.
 *
 * @throws TokenError `OPTIONS_INVALID`
 */
export async function createAccountTokens(
  config: AccountConfig,
  deps: AccountDeps,
): Promise<TokenManager> {
  const { name } = config;
  const { encryptionKeys, timeouts, owner, instrumentProvider, onTokenEvent } = deps;
  const provider = await createProvider(config, deps.fetch);
  const store = deps.store?.tokens;
  return createTokenManager({
    provider: instrumentProvider === undefined ? provider : instrumentProvider(provider, name),
    owner,
    store: store && encryptionKeys.length > 0 ? encryptedStore(store, encryptionKeys) : store,
    waitTimeoutMs: timeouts.tokenMs,
    onEvent: onTokenEvent(name),
  });
}

/** Creates a unique name for this process: the host name, then 8 random hexadecimal digits. */
export function createInstanceName(): string {
  const host = hostname()
    .replace(/[^\w.-]/g, '')
    .slice(0, MAX_HOST_NAME_LENGTH);
  return `${host || 'gateway'}-${randomBytes(4).toString('hex')}`;
}
