import { TokenError, type EncryptionKey, type TokenManager } from 'evertoken';
import { ZOOM_HOSTS } from 'evertoken/zoom';
import { hashSettings } from '../config/hash-settings.ts';
import type { AccountConfig } from '../config/schema.ts';
import type { Account } from './account.ts';
import { createAccountPacer, createAccountTokens, type AccountDeps } from './create-account.ts';

interface AccountEntry {
  readonly account: Account;
  /** Hashes of the settings that its parts were created from; parts with equal hashes are kept on a reload. */
  readonly configHashes: ConfigHashes;
}

interface ConfigHashes {
  readonly tokens: string;
  readonly pacer: string;
}

/**
 * The accounts of a gateway. On a reload, accounts whose settings did not change are kept; removed ones are
 * closed once no in-flight request can use them.
 */
export class AccountRegistry {
  readonly #deps: AccountDeps;
  #entries: ReadonlyMap<string, AccountEntry> = new Map();
  /** Functions that close removed token managers and rate limiters, with the timer that calls each. */
  readonly #retired = new Map<() => Promise<void>, NodeJS.Timeout>();

  /** @throws TokenError `OPTIONS_INVALID` */
  constructor(configs: readonly AccountConfig[], deps: AccountDeps) {
    this.#deps = deps;
    this.#entries = this.#createEntries(configs, deps.encryptionKeys);
  }

  /** The active accounts. */
  get all(): readonly Account[] {
    return [...this.#entries.values()].map(({ account }) => account);
  }

  /** Returns the account with this name. @throws Error if there is none, which a valid configuration rules out */
  get(name: string): Account {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new Error(`unknown account ${name}`);
    return entry.account;
  }

  /**
   * Applies other settings, or throws and leaves everything as it is.
   *
   * @param maxRequestDurationMs time until no in-flight request can use a removed account
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
      if (pacer !== account.pacer) {
        this.#retire(async () => account.pacer?.close(), maxRequestDurationMs);
      }
      if (tokens === account.tokens) continue;
      this.#retire(() => account.tokens.close(), maxRequestDurationMs);
      if (tokens !== undefined) clearCooldown(tokens).catch(() => {});
    }
  }

  /** Closes all accounts. @param clearTokens whether the shared tokens are removed before */
  async close(clearTokens: boolean): Promise<void> {
    this.#retired.forEach((timer) => clearTimeout(timer));
    if (clearTokens)
      await Promise.all(this.all.map(({ tokens }) => tokens.clear().catch(() => {})));
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
  const { name, allowedApiHosts: hosts = ZOOM_HOSTS } = config;
  const tokens =
    before !== undefined && sameTokens ? before.account.tokens : createAccountTokens(config, deps);
  const pacer =
    before !== undefined && samePacer ? before.account.pacer : createAccountPacer(config, deps);
  return { account: { name, tokens, hosts, pacer }, configHashes };
}

/**
 * Clears the cooldown after rejected credentials, since the new ones may be accepted. A live shared token is
 * kept: other processes use it.
 */
async function clearCooldown(tokens: TokenManager): Promise<void> {
  const { record, cooldown } = await tokens.inspect();
  const isLive = record !== undefined && record.remainingMs > 0;
  const isRejected = cooldown !== undefined && new TokenError(cooldown.code).kind === 'credentials';
  if (!isLive && isRejected && cooldown.remainingMs > 0) await tokens.clear();
}

function hashConfig(config: AccountConfig, { encryptionKeys }: AccountDeps): ConfigHashes {
  const { plan, planShare, ...others } = config;
  return {
    tokens: hashSettings([others, encryptionKeys]),
    pacer: hashSettings([config.credentials?.accountId, plan, planShare]),
  };
}
