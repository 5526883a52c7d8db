import { defaultRetryPolicy } from '@evertoken/zoom-client/retry';
import { isLoopbackHost } from 'evertoken/internal';
import { AccountRegistry } from './accounts/account-registry.ts';
import type { AccountDeps } from './accounts/create-account.ts';
import { allowAnonymous, createAuthenticator, type AuthDeps } from './auth/authenticate.ts';
import type { Authenticator } from './auth/caller.ts';
import { createJwksProvider } from './auth/jwks.ts';
import { FailedAuthLimiter } from './auth/caller-limits.ts';
import type { GatewayConfig, Limits } from './config/schema.ts';

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
  readonly #loopbackOnly: boolean;
  readonly #authDeps: AuthDeps;
  #config: GatewayConfig;

  /** @throws TokenError `OPTIONS_INVALID` */
  constructor(config: GatewayConfig, accountDeps: AccountDeps) {
    this.#config = config;
    this.#loopbackOnly = isLoopbackHost(config.listen.host);
    this.accounts = new AccountRegistry(config.accounts, accountDeps);
    this.limits = { ...config.limits };
    this.#authDeps = {
      getAccount: (name) => this.accounts.get(name),
      failedAuthLimiter: new FailedAuthLimiter(),
      resolveJwks: createJwksProvider(),
    };
    this.authenticate = this.#createAuthenticator(config);
  }

  /** The active configuration. */
  get config(): GatewayConfig {
    return this.#config;
  }

  /**
   * Applies another configuration.
   *
   * @throws TokenError `OPTIONS_INVALID`; then nothing has changed
   */
  reconfigure(next: GatewayConfig): void {
    this.accounts.reconfigure(next.accounts, next.redis.encryptionKeys, maxRequestDurationMs(next));
    this.authenticate = this.#createAuthenticator(next);
    Object.assign(this.limits, next.limits);
    this.#config = next;
  }

  /** Without configured callers, requests are not authenticated and use the first account. */
  #createAuthenticator({ callers }: GatewayConfig): Authenticator {
    return callers.length === 0
      ? allowAnonymous(this.accounts.all[0]!, this.#loopbackOnly)
      : createAuthenticator(callers, this.#authDeps);
  }
}

/** An upper bound: a request arrives, then each attempt waits for a slot, a token and a response. */
function maxRequestDurationMs({ limits, timeouts }: GatewayConfig): number {
  const { queueMs, tokenMs, responseMs } = timeouts;
  return limits.requestTimeoutMs + defaultRetryPolicy.attempts * (queueMs + tokenMs + responseMs);
}

/** Returns the names of the settings that differ and take effect only after a restart. */
export function settingsRequiringRestart(before: GatewayConfig, after: GatewayConfig): string[] {
  return Object.entries(STATIC_SETTINGS)
    .filter(([, read]) => JSON.stringify(read(before)) !== JSON.stringify(read(after)))
    .map(([name]) => name);
}

const STATIC_SETTINGS: Readonly<Record<string, (config: GatewayConfig) => unknown>> = {
  listen: ({ listen }) => listen,
  'admin.host': ({ admin }) => admin.host,
  'admin.port': ({ admin }) => admin.port,
  'redis.url': ({ redis }) => redis.url?.reveal(),
  'redis.clearTokenOnExit': ({ redis }) => redis.clearTokenOnExit,
  'limits.maxHeaderBytes': ({ limits }) => limits.maxHeaderBytes,
  timeouts: ({ timeouts }) => timeouts,
  tracing: ({ tracing }) => tracing,
};
