import { createHash } from 'node:crypto';
import { TokenError, type EncryptionKey, type TokenManager } from 'evertoken';
import type { AccountConfig } from '../config/schema.ts';
import { createAccountPacer, createAccountTokens, type AccountDeps } from './create-account.ts';
import type { Account } from './account.ts';

interface AccountEntry {
  readonly account: Account;
  /** What its parts were made from: while that is the same, they stay as they are. */
  readonly configHashes: ConfigHashes;
}

interface ConfigHashes {
  readonly tokens: string;
  readonly pacer: string;
}

/**
 * The accounts of a gateway. They can be changed while it runs: what is made from the same settings
 * stays as it is, and what goes is closed only when no request can be using it any more.
 */
export class AccountRegistry {
  readonly #deps: AccountDeps;
  #entries: ReadonlyMap<string, AccountEntry> = new Map();
  /** How to close what is not served any more, and when that happens. */
  readonly #retired = new Map<() => Promise<void>, NodeJS.Timeout>();

  /** @throws TokenError `OPTIONS_INVALID` */
  constructor(configs: readonly AccountConfig[], deps: AccountDeps) {
    this.#deps = deps;
    this.#entries = this.#createEntries(configs, deps.encryptionKeys);
  }

  /** All that are served now. */
  get all(): readonly Account[] {
    return [...this.#entries.values()].map(({ account }) => account);
  }

  /** @throws Error for a name that no account has: the configuration is checked for that. */
  get(name: string): Account {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new Error(`There is no account ${name}.`);
    return entry.account;
  }

  /**
   * Changes to other settings, or leaves everything as it is and throws.
   *
   * @param longestRequestMs how long a request may take that has an account of before.
   * @throws TokenError `OPTIONS_INVALID`
   */
  reconfigure(
    configs: readonly AccountConfig[],
    encryptionKeys: readonly EncryptionKey[],
    maxRequestDurationMs: number,
  ): void {
    const before = this.#entries;
    this.#entries = this.#createEntries(configs, encryptionKeys);
    for (const [name, { account }] of before) {
      const { tokens, pacer } = this.#entries.get(name)?.account ?? {};
      if (pacer !== account.pacer)
        this.#retire(async () => account.pacer?.close(), maxRequestDurationMs);
      if (tokens === account.tokens) continue;
      this.#retire(() => account.tokens.close(), maxRequestDurationMs);
      if (tokens !== undefined) clearCooldown(tokens).catch(() => {});
    }
  }

  /** Closes all of them. @param clear whether the shared tokens are removed before. */
  async close(clear: boolean): Promise<void> {
    this.#retired.forEach((timer) => clearTimeout(timer));
    if (clear) await Promise.all(this.all.map(({ tokens }) => tokens.clear().catch(() => {})));
    const closes = this.all.map(({ tokens, pacer }) => async () => {
      pacer?.close();
      await tokens.close();
    });
    await Promise.all([...closes, ...this.#retired.keys()].map((close) => close()));
  }

  #createEntries(
    configs: readonly AccountConfig[],
    encryptionKeys: readonly EncryptionKey[],
  ): ReadonlyMap<string, AccountEntry> {
    const deps = { ...this.#deps, encryptionKeys };
    return new Map(
      configs.map((config) => [
        config.name,
        createEntry(config, deps, this.#entries.get(config.name)),
      ]),
    );
  }

  #retire(close: () => Promise<void>, afterMs: number): void {
    const end = (): void => {
      this.#retired.delete(close);
      close().catch(() => {});
    };
    this.#retired.set(close, setTimeout(end, afterMs).unref());
  }
}

function createEntry(
  config: AccountConfig,
  deps: AccountDeps,
  before: AccountEntry | undefined,
): AccountEntry {
  const configHashes = hashConfig(config, deps);
  const sameTokens = before?.configHashes.tokens === configHashes.tokens;
  const samePacer = before?.configHashes.pacer === configHashes.pacer;
  if (before !== undefined && sameTokens && samePacer) return before;
  const { name, apiUrl, allowedApiHosts: apiHosts } = config;
  const tokens =
    before !== undefined && sameTokens ? before.account.tokens : createAccountTokens(config, deps);
  const pacer =
    before !== undefined && samePacer ? before.account.pacer : createAccountPacer(config, deps);
  return { account: { name, apiUrl, allowedApiHosts: apiHosts, tokens, pacer }, configHashes };
}

/**
 * What was refused before may be accepted now: nobody has to wait for the end of the pause. A token that
 * is alive is left to the fleet.
 */
async function clearCooldown(tokens: TokenManager): Promise<void> {
  const { record, cooldown } = await tokens.inspect();
  const isLive = record !== undefined && record.remainingMs > 0;
  const isRefused = cooldown !== undefined && new TokenError(cooldown.code).kind === 'credentials';
  if (!isLive && isRefused && cooldown.remainingMs > 0) await tokens.clear();
}

/** Secrets are in them, so they are hashes. */
function hashConfig(config: AccountConfig, { encryptionKeys }: AccountDeps): ConfigHashes {
  const { plan, planShare, credentials, ...others } = config;
  const keys = encryptionKeys.map(({ id, key }) => [
    id,
    typeof key === 'string' ? key : key.reveal(),
  ]);
  const { accountId, clientId, clientSecret } = credentials ?? {};
  return {
    tokens: sha256([others, accountId, clientId, clientSecret?.reveal(), keys]),
    pacer: sha256([accountId, plan, planShare]),
  };
}

function sha256(settings: unknown): string {
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex');
}
