import { createHash } from 'node:crypto';
import { TokenError, type EncryptionKey, type TokenManager } from 'evertoken';
import type { AccountConfig } from '../config/gateway-config.ts';
import { pacerFor, tokensFor, type AccountSurroundings } from './account-parts.ts';
import type { Account } from './account.ts';

interface OpenAccount {
  readonly account: Account;
  /** What its parts were made from: while that is the same, they stay as they are. */
  readonly madeFrom: Fingerprints;
}

interface Fingerprints {
  readonly tokens: string;
  readonly pacer: string;
}

/**
 * The accounts of a gateway. They can be changed while it runs: what is made from the same settings
 * stays as it is, and what goes is closed only when no request can be using it any more.
 */
export class Accounts {
  readonly #surroundings: AccountSurroundings;
  #open: ReadonlyMap<string, OpenAccount> = new Map();
  /** How to close what is not served any more, and when that happens. */
  readonly #retired = new Map<() => Promise<void>, NodeJS.Timeout>();

  /** @throws TokenError `OPTIONS_INVALID` */
  constructor(configs: readonly AccountConfig[], surroundings: AccountSurroundings) {
    this.#surroundings = surroundings;
    this.#open = this.#opened(configs, surroundings.encryptionKeys);
  }

  /** All that are served now. */
  get all(): readonly Account[] {
    return [...this.#open.values()].map(({ account }) => account);
  }

  /** @throws Error for a name that no account has: the configuration is checked for that. */
  get(name: string): Account {
    const open = this.#open.get(name);
    if (open === undefined) throw new Error(`There is no account ${name}.`);
    return open.account;
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
    longestRequestMs: number,
  ): void {
    const before = this.#open;
    this.#open = this.#opened(configs, encryptionKeys);
    for (const [name, { account }] of before) {
      const { tokens, pacer } = this.#open.get(name)?.account ?? {};
      if (pacer !== account.pacer)
        this.#retire(async () => account.pacer?.close(), longestRequestMs);
      if (tokens === account.tokens) continue;
      this.#retire(() => account.tokens.close(), longestRequestMs);
      if (tokens !== undefined) endPause(tokens).catch(() => {});
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

  #opened(
    configs: readonly AccountConfig[],
    encryptionKeys: readonly EncryptionKey[],
  ): ReadonlyMap<string, OpenAccount> {
    const surroundings = { ...this.#surroundings, encryptionKeys };
    return new Map(
      configs.map((config) => [
        config.name,
        openAccount(config, surroundings, this.#open.get(config.name)),
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

function openAccount(
  config: AccountConfig,
  surroundings: AccountSurroundings,
  before: OpenAccount | undefined,
): OpenAccount {
  const madeFrom = fingerprintsOf(config, surroundings);
  const sameTokens = before?.madeFrom.tokens === madeFrom.tokens;
  const samePacer = before?.madeFrom.pacer === madeFrom.pacer;
  if (before !== undefined && sameTokens && samePacer) return before;
  const { name, apiUrl, allowedApiHosts: apiHosts } = config;
  const tokens =
    before !== undefined && sameTokens ? before.account.tokens : tokensFor(config, surroundings);
  const pacer =
    before !== undefined && samePacer ? before.account.pacer : pacerFor(config, surroundings);
  return { account: { name, apiUrl, apiHosts, tokens, pacer }, madeFrom };
}

/**
 * What was refused before may be accepted now: nobody has to wait for the end of the pause. A token that
 * is alive is left to the fleet.
 */
async function endPause(tokens: TokenManager): Promise<void> {
  const { record, pause } = await tokens.inspect();
  const isLive = record !== undefined && record.remainingMs > 0;
  const isRefused = pause !== undefined && new TokenError(pause.code).kind === 'credentials';
  if (!isLive && isRefused && pause.forMs > 0) await tokens.clear();
}

/** Secrets are in them, so they are hashes. */
function fingerprintsOf(
  config: AccountConfig,
  { encryptionKeys }: AccountSurroundings,
): Fingerprints {
  const { plan, planShare, credentials, ...others } = config;
  const keys = encryptionKeys.map(({ id, key }) => [
    id,
    typeof key === 'string' ? key : key.reveal(),
  ]);
  const { accountId, clientId, clientSecret } = credentials ?? {};
  return {
    tokens: fingerprint([others, accountId, clientId, clientSecret?.reveal(), keys]),
    pacer: fingerprint([accountId, plan, planShare]),
  };
}

function fingerprint(settings: unknown): string {
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex');
}
