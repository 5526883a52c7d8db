import { TokenError, type TokenManager } from 'evertoken';
import { ZOOM_HOSTS } from 'evertoken/zoom';
import { hashSettings } from '../config/hash-settings.ts';
import type { AccountConfig } from '../config/schema.ts';
import type { Account } from './account.ts';
import { API_RULES } from './api-rules.ts';
import { createAccountTokens, type AccountDeps } from './create-account.ts';
import { createAccountPacer } from './create-pacer.ts';

/** What accounts depend on and a reload may change. */
type AccountSecrets = Pick<AccountDeps, 'encryptionKeys' | 'clientCertificate'>;

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

  private constructor(deps: AccountDeps) {
    this.#deps = deps;
  }

  /** @throws TokenError `OPTIONS_INVALID` */
  static async create(
    configs: readonly AccountConfig[],
    deps: AccountDeps,
  ): Promise<AccountRegistry> {
    const registry = new AccountRegistry(deps);
    registry.#entries = await registry.#createEntries(configs, deps);
    return registry;
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
   * Prepares other settings. Nothing changes before the returned function applies them, which must be before the next call.
   *
   * @param maxRequestDurationMs time until no in-flight request can use a removed account
   * @throws TokenError `OPTIONS_INVALID`
   */
  async prepare(
    configs: readonly AccountConfig[],
    secrets: AccountSecrets,
    maxRequestDurationMs: number,
  ): Promise<() => void> {
    const entries = await this.#createEntries(configs, secrets);
    return () => this.#apply(entries, maxRequestDurationMs);
  }

  #apply(entries: ReadonlyMap<string, AccountEntry>, maxRequestDurationMs: number): void {
    const before = this.#entries;
    this.#entries = entries;
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

  async #createEntries(
    configs: readonly AccountConfig[],
    { encryptionKeys, clientCertificate }: AccountSecrets,
  ): Promise<ReadonlyMap<string, AccountEntry>> {
    const deps = { ...this.#deps, encryptionKeys, clientCertificate };
    const entries = new Map<string, AccountEntry>();
    for (const config of configs) {
      const { name } = config;
      entries.set(name, await createEntry(config, deps, this.#entries.get(name)));
    }
    return entries;
  }

  #retire(close: () => Promise<void>, afterMs: number): void {
    const end = (): void => {
      this.#retired.delete(close);
      close().catch(() => {});
    };
    this.#retired.set(close, setTimeout(end, afterMs).unref());
  }
}

async function createEntry(
  config: AccountConfig,
  deps: AccountDeps,
  before: AccountEntry | undefined,
): Promise<AccountEntry> {
  const configHashes = hashConfig(config, deps);
  const sameTokens = before?.configHashes.tokens === configHashes.tokens;
  const samePacer = before?.configHashes.pacer === configHashes.pacer;
  if (before !== undefined && sameTokens && samePacer) return before;
  const { name, provider } = config;
  const tokens =
    before !== undefined && sameTokens
      ? before.account.tokens
      : await createAccountTokens(config, deps);
  const pacer =
    before !== undefined && samePacer ? before.account.pacer : createAccountPacer(config, deps);
  const hosts = provider === 'zoom' ? (config.allowedApiHosts ?? ZOOM_HOSTS) : [];
  const account = { name, provider, tokens, api: API_RULES[provider], hosts, pacer };
  return { account, configHashes };
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

function hashConfig(
  config: AccountConfig,
  { encryptionKeys, clientCertificate }: AccountDeps,
): ConfigHashes {
  const { tokens, pacer } = splitConfig(config);
  const certificate = usesCertificate(config) ? clientCertificate : undefined;
  return {
    tokens: hashSettings([tokens, encryptionKeys, certificate]),
    pacer: hashSettings(pacer),
  };
}

function usesCertificate(config: AccountConfig): boolean {
  return config.provider === 'oauth' && config.clientAuth.method.endsWith('tls_client_auth');
}

/** The settings that the token manager and the rate limiter of an account depend on. */
function splitConfig(config: AccountConfig): { tokens: unknown; pacer: unknown } {
  if (config.provider === 'zoom') {
    const { plan, planShare, ...tokens } = config;
    return { tokens, pacer: [config.provider, config.credentials?.accountId, plan, planShare] };
  }
  const { ratePerSecond, ratePerDay, ...tokens } = config;
  const { provider, tokenUrl, clientId, apiUrl } = config;
  return { tokens, pacer: [provider, tokenUrl, clientId, apiUrl, ratePerSecond, ratePerDay] };
}
