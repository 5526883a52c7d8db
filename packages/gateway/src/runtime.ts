import { defaultRetryPolicy } from '@evertoken/zoom-client/retry';
import { AccountRegistry } from './accounts/account-registry.ts';
import type { AccountDeps } from './accounts/create-account.ts';
import { allowAnonymous, createAuthenticator, type AuthDeps } from './auth/authenticate.ts';
import type { Authenticator } from './auth/caller.ts';
import { createJwksProvider } from './auth/jwks.ts';
import { FailedAuthLimiter } from './auth/caller-limits.ts';
import { createAddressResolver, type AddressResolver } from './auth/client-address.ts';
import { createHostCheck } from './auth/origin-check.ts';
import { getAnonymousAccess, mergeReload } from './config/effective-config.ts';
import type { GatewayConfig, Limits } from './config/schema.ts';
import { getStoreSettings } from './config/store-config.ts';

/**
 * The active configuration and what is created from it. It can be swapped at runtime; in-flight requests
 * finish with the configuration they started with.
 */
export class GatewayRuntime {
  readonly accounts: AccountRegistry;
  /** The active limits; always the same object. */
  readonly limits: Limits;
  /** The active authenticator. Replaced by {@link reconfigure}, so it must be read at each request. */
  authenticate: Authenticator;
  /** Returns the address of a client behind trusted proxies; replaced as {@link authenticate} is. */
  resolveAddress: AddressResolver | undefined;
  readonly #authDeps: AuthDeps;
  #config: GatewayConfig;

  private constructor(
    config: GatewayConfig,
    accounts: AccountRegistry,
    { fetch: send }: AccountDeps,
  ) {
    this.#config = config;
    this.accounts = accounts;
    this.limits = { ...config.limits };
    this.#authDeps = {
      getAccount: (name) => this.accounts.get(name),
      failedAuthLimiter: new FailedAuthLimiter(),
      resolveJwks: createJwksProvider(send),
    };
    this.authenticate = this.#createAuthenticator(config);
    this.resolveAddress = createAddressResolver(config.listen.trustedProxies);
  }

  /** @throws TokenError `OPTIONS_INVALID` */
  static async create(config: GatewayConfig, accountDeps: AccountDeps): Promise<GatewayRuntime> {
    const accounts = await AccountRegistry.create(config.accounts, accountDeps);
    return new GatewayRuntime(config, accounts, accountDeps);
  }

  /** The configuration in force: after a reload without what requires a restart, see {@link mergeReload}. */
  get config(): GatewayConfig {
    return this.#config;
  }

  /** Origins of pages that may use the gateway. */
  get allowedOrigins(): readonly string[] {
    return this.#config.cors.allowedOrigins;
  }

  /**
   * Applies another configuration, except for what requires a restart. Must not be called again before it has ended.
   *
   * @throws TokenError `OPTIONS_INVALID`; then nothing has changed
   */
  async reconfigure(config: GatewayConfig): Promise<void> {
    const next = mergeReload(this.#config, config);
    const longestMs = Math.max(maxRequestDurationMs(this.#config), maxRequestDurationMs(next));
    const { encryptionKeys } = getStoreSettings(next);
    const secrets = { encryptionKeys, clientCertificate: next.outbound.tls.cert };
    const applyAccounts = await this.accounts.prepare(next.accounts, secrets, longestMs);
    // From here on without waiting: no request is authenticated for accounts of another configuration.
    applyAccounts();
    this.authenticate = this.#createAuthenticator(next);
    this.resolveAddress = createAddressResolver(next.listen.trustedProxies);
    Object.assign(this.limits, next.limits);
    this.#config = next;
  }

  /** Requests without credentials use the first account. */
  #createAuthenticator(config: GatewayConfig): Authenticator {
    const access = getAnonymousAccess(config);
    if (access === 'none') return createAuthenticator(config.callers ?? [], this.#authDeps);
    const isAllowedHost = createHostCheck(config.listen.allowedHosts, access === 'network');
    return allowAnonymous(this.accounts.all[0]!, isAllowedHost);
  }
}

/** An upper bound: a request arrives, then each attempt waits for a slot, a token and a response. */
function maxRequestDurationMs({ limits, timeouts }: GatewayConfig): number {
  const { queueMs, tokenMs, responseMs } = timeouts;
  return limits.requestTimeoutMs + defaultRetryPolicy.attempts * (queueMs + tokenMs + responseMs);
}
