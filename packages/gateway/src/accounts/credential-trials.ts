import type { TokenManager } from 'evertoken';
import type { AccountStatsRegistry } from '../observability/account-stats.ts';
import type { AccountRegistry } from './account-registry.ts';

/** Tries the credentials of accounts by getting a token, which is the shared one if there is one. */
export class CredentialTrials {
  readonly #accounts: AccountRegistry;
  readonly #stats: AccountStatsRegistry;
  #tried: ReadonlySet<TokenManager>;
  #hasStarted = false;

  constructor(accounts: AccountRegistry, stats: AccountStatsRegistry) {
    this.#accounts = accounts;
    this.#stats = stats;
    this.#tried = this.#listManagers();
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
