import { createHash } from 'node:crypto';
import type { EncryptionKey } from 'evertoken';
import type { AccountConfig } from '../config/gateway-config.ts';
import type { Account } from './account.ts';
import { openAccount, type AccountSurroundings } from './open-account.ts';

interface OpenAccount {
  readonly account: Account;
  /** What it was made from; an account made from the same need not be made again. */
  readonly fingerprint: string;
}

/**
 * The accounts of a gateway. They can be changed while it runs: those whose settings are the same stay
 * as they are, and those that go are closed only when no request can be using them any more.
 */
export class Accounts {
  readonly #surroundings: AccountSurroundings;
  #open: ReadonlyMap<string, OpenAccount> = new Map();
  readonly #retired = new Map<Account, NodeJS.Timeout>();

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
    const kept = new Set(this.all);
    for (const { account } of before.values()) {
      if (!kept.has(account)) this.#retire(account, longestRequestMs);
    }
  }

  /** Closes all of them. @param clear whether the shared tokens are removed before. */
  async close(clear: boolean): Promise<void> {
    const open = this.all;
    const retired = [...this.#retired.keys()];
    this.#retired.forEach((timer) => clearTimeout(timer));
    if (clear) await Promise.all(open.map(({ tokens }) => tokens.clear().catch(() => {})));
    await Promise.all([...open, ...retired].map(closeAccount));
  }

  #opened(
    configs: readonly AccountConfig[],
    encryptionKeys: readonly EncryptionKey[],
  ): ReadonlyMap<string, OpenAccount> {
    const surroundings = { ...this.#surroundings, encryptionKeys };
    return new Map(
      configs.map((config) => {
        const fingerprint = fingerprintOf(config, encryptionKeys);
        const before = this.#open.get(config.name);
        if (before?.fingerprint === fingerprint) return [config.name, before];
        return [config.name, { account: openAccount(config, surroundings), fingerprint }];
      }),
    );
  }

  #retire(account: Account, afterMs: number): void {
    const close = (): void => {
      this.#retired.delete(account);
      closeAccount(account).catch(() => {});
    };
    this.#retired.set(account, setTimeout(close, afterMs).unref());
  }
}

async function closeAccount({ tokens, pacer }: Account): Promise<void> {
  pacer?.close();
  await tokens.close();
}

/** Secrets are part of it, so it is a hash. */
function fingerprintOf(config: AccountConfig, encryptionKeys: readonly EncryptionKey[]): string {
  const { credentials, ...others } = config;
  const keys = encryptionKeys.map(({ id, key }) => [
    id,
    typeof key === 'string' ? key : key.reveal(),
  ]);
  const settings = [others, credentials, credentials?.clientSecret.reveal(), keys];
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex');
}
