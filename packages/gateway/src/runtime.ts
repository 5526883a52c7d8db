import { defaultRetryPolicy } from '@evertoken/zoom-client/retry';
import { AccountRegistry } from './accounts/account-registry.ts';
import type { AccountDeps } from './accounts/create-account.ts';
import { FailedAuthLimiter } from './auth/failed-auth-limiter.ts';
import type { Authenticator } from './auth/caller.ts';
import { createAuthenticator, type AuthDeps } from './auth/authenticate.ts';
import { createJwksProvider } from './auth/jwks.ts';
import { allowAnonymous } from './auth/anonymous-access.ts';
import type { GatewayConfig, Limits } from './config/schema.ts';
import { isLoopbackHost } from './config/loopback.ts';

/**
 * What a gateway serves by. It can be changed while requests are under way: those finish by what they
 * began with.
 */
export class GatewayRuntime {
  readonly accounts: AccountRegistry;
  /** Always the same object, with what holds now. */
  readonly limits: Limits;
  readonly #loopbackOnly: boolean;
  readonly #authDeps: AuthDeps;
  #config: GatewayConfig;
  #authenticator: Authenticator;

  /** @throws TokenError `OPTIONS_INVALID` */
  constructor(config: GatewayConfig, surroundings: Omit<AccountDeps, 'encryptionKeys'>) {
    const { encryptionKeys } = config.redis;
    this.#config = config;
    this.#loopbackOnly = isLoopbackHost(config.listen.host);
    this.accounts = new AccountRegistry(config.accounts, { ...surroundings, encryptionKeys });
    this.limits = { ...config.limits };
    this.#authDeps = {
      getAccount: (name) => this.accounts.get(name),
      failedAuthLimiter: new FailedAuthLimiter(),
      resolveJwks: createJwksProvider(),
    };
    this.#authenticator = this.#createAuthenticator(config);
  }

  /** What holds now. */
  get config(): GatewayConfig {
    return this.#config;
  }

  readonly authenticate: Authenticator = (request) => this.#authenticator(request);

  /** Changes to another configuration, or leaves everything as it is and throws. */
  reconfigure(next: GatewayConfig): void {
    this.accounts.reconfigure(next.accounts, next.redis.encryptionKeys, maxRequestDurationMs(next));
    this.#authenticator = this.#createAuthenticator(next);
    Object.assign(this.limits, next.limits);
    this.#config = next;
  }

  /** Whoever may come, if callers are not told apart, uses the first account. */
  #createAuthenticator({ callers }: GatewayConfig): Authenticator {
    return callers.length === 0
      ? allowAnonymous(this.accounts.all[0]!, this.#loopbackOnly)
      : createAuthenticator(callers, this.#authDeps);
  }
}

/** A request arrives, and is sent a few times at the most: each time with a token, and it waits for an answer. */
function maxRequestDurationMs({ limits, timeouts }: GatewayConfig): number {
  const { queueMs, tokenMs, responseMs } = timeouts;
  return limits.requestTimeoutMs + defaultRetryPolicy.attempts * (queueMs + tokenMs + responseMs);
}

/** The settings in which two configurations differ and that hold from the start of a gateway to its end. */
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
