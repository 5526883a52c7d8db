import { defaultRetryPolicy } from '@evertoken/zoom-client/retry';
import { Accounts } from './accounts/accounts.ts';
import type { AccountSurroundings } from './accounts/account-parts.ts';
import { BadKeyLimit } from './callers/bad-key-limit.ts';
import type { Identify } from './callers/callers.ts';
import { identifyCallers, type IdentifyParts } from './callers/identify.ts';
import { issuerKeysByUrl } from './callers/issuer-keys.ts';
import { openAccess } from './callers/open-access.ts';
import type { GatewayConfig, Limits } from './config/gateway-config.ts';
import { isLoopbackHost } from './config/loopback.ts';

/**
 * What a gateway serves by. It can be changed while requests are under way: those finish by what they
 * began with.
 */
export class Serving {
  readonly accounts: Accounts;
  /** Always the same object, with what holds now. */
  readonly limits: Limits;
  readonly #loopbackOnly: boolean;
  readonly #identifyParts: IdentifyParts;
  #config: GatewayConfig;
  #identify: Identify;

  /** @throws TokenError `OPTIONS_INVALID` */
  constructor(config: GatewayConfig, surroundings: Omit<AccountSurroundings, 'encryptionKeys'>) {
    const { encryptionKeys } = config.redis;
    this.#config = config;
    this.#loopbackOnly = isLoopbackHost(config.listen.host);
    this.accounts = new Accounts(config.accounts, { ...surroundings, encryptionKeys });
    this.limits = { ...config.limits };
    this.#identifyParts = {
      accountOf: (name) => this.accounts.get(name),
      limit: new BadKeyLimit(),
      keysOf: issuerKeysByUrl(),
    };
    this.#identify = this.#identifyBy(config);
  }

  /** What holds now. */
  get config(): GatewayConfig {
    return this.#config;
  }

  readonly identify: Identify = (request) => this.#identify(request);

  /** Changes to another configuration, or leaves everything as it is and throws. */
  reconfigure(next: GatewayConfig): void {
    this.accounts.reconfigure(next.accounts, next.redis.encryptionKeys, longestRequestMs(next));
    this.#identify = this.#identifyBy(next);
    Object.assign(this.limits, next.limits);
    this.#config = next;
  }

  /** Whoever may come, if callers are not told apart, uses the first account. */
  #identifyBy({ callers }: GatewayConfig): Identify {
    return callers.length === 0
      ? openAccess(this.accounts.all[0]!, this.#loopbackOnly)
      : identifyCallers(callers, this.#identifyParts);
  }
}

/** A request arrives, and is sent a few times at the most: each time with a token, and it waits for an answer. */
function longestRequestMs({ limits, deadlines }: GatewayConfig): number {
  const { queueMs, tokenMs, answerMs } = deadlines;
  return limits.requestMs + defaultRetryPolicy.attempts * (queueMs + tokenMs + answerMs);
}

/** The settings in which two configurations differ and that hold from the start of a gateway to its end. */
export function settingsForRestart(before: GatewayConfig, after: GatewayConfig): string[] {
  return Object.entries(FIXED)
    .filter(([, of]) => JSON.stringify(of(before)) !== JSON.stringify(of(after)))
    .map(([name]) => name);
}

const FIXED: Readonly<Record<string, (config: GatewayConfig) => unknown>> = {
  listen: ({ listen }) => listen,
  'admin.host': ({ admin }) => admin.host,
  'admin.port': ({ admin }) => admin.port,
  'redis.url': ({ redis }) => redis.url?.reveal(),
  'redis.clearTokenOnExit': ({ redis }) => redis.clearTokenOnExit,
  'limits.headerBytes': ({ limits }) => limits.headerBytes,
  deadlines: ({ deadlines }) => deadlines,
  tracing: ({ tracing }) => tracing,
};
