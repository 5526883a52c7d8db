import type { TokenManager } from 'evertoken';
import type { AccountStatsRegistry } from '../observability/account-stats.ts';
import type { Account } from './account.ts';
import type { AccountRegistry } from './account-registry.ts';

/** How often an account without a cooldown is tried again after a failed mint, ms. */
const RETRY_INTERVAL_MS = 1_000;

/**
 * Tries the credentials of accounts by getting a token, which is the shared one if there is one. After a failed mint it
 * tries again until one succeeds, so that a repair is noticed without a request.
 */
export class CredentialTrials {
  readonly #accounts: AccountRegistry;
  readonly #stats: AccountStatsRegistry;
  #tried: ReadonlySet<TokenManager>;
  #hasStarted = false;
  readonly #timer: NodeJS.Timeout;

  constructor(accounts: AccountRegistry, stats: AccountStatsRegistry) {
    this.#accounts = accounts;
    this.#stats = stats;
    this.#tried = this.#listManagers();
    this.#timer = setInterval(() => this.#retry(), RETRY_INTERVAL_MS).unref();
  }

  /** Ends the trials. */
  close(): void {
    clearInterval(this.#timer);
  }

  #retry(): void {
    for (const account of this.#accounts.all) void this.#retryAfterFailure(account);
  }

  async #retryAfterFailure({ name, tokens }: Account): Promise<void> {
    const stats = this.#stats.get(name);
    const { cooldown } = await tokens.status();
    if (cooldown !== undefined) return stats.observeCooldown(cooldown.code);
    if (stats.mintProblem !== undefined) await tokens.getToken().catch(() => {});
  }

  /** Tries those of all accounts. Errors are events of the token manager. */
  start(): void {
    this.#hasStarted = true;
    for (const { tokens } of this.#accounts.all) void tokens.getToken().catch(() => {});
  }

  /** Forgets what was found with other settings, and tries those of accounts that have changed. */
  onReload(): void {
    for (const { name, tokens } of this.#accounts.all) {
      if (this.#tried.has(tokens)) continue;
      this.#stats.get(name).forgetProblems();
      if (this.#hasStarted) void tokens.getToken().catch(() => {});
    }
    this.#tried = this.#listManagers();
  }

  #listManagers(): ReadonlySet<TokenManager> {
    return new Set(this.#accounts.all.map(({ tokens }) => tokens));
  }
}
