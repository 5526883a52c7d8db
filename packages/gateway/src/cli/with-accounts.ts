import { isTokenError } from 'evertoken';
import {
  createAccountPacer,
  createAccountTokens,
  type AccountDeps,
} from '../accounts/create-account.ts';
import type { Account } from '../accounts/account.ts';
import type { AccountConfig, Credentials, GatewayConfig } from '../config/schema.ts';
import { createInstanceName } from '../accounts/instance-name.ts';
import { createLogger } from '../observability/log.ts';
import { closeRedis, connectRedis, type Redis } from '../accounts/redis.ts';
import { UsageError } from './command.ts';
import { ConfigSource } from './config-source.ts';

/** An account that a command works with, as a gateway of the same fleet would. */
export interface CliAccount extends Pick<Account, 'name' | 'tokens' | 'pacer'> {
  readonly config: AccountConfig & { readonly credentials: Credentials };
}

/** What the accounts of a command share. */
export interface CliContext {
  readonly config: GatewayConfig;
  /** Undefined where none is configured. It may be away. */
  readonly redis: Redis | undefined;
  /** All that have credentials, or the one that was asked for; at least one. */
  readonly accounts: readonly [CliAccount, ...CliAccount[]];
}

/** Options that say which accounts are meant. */
export interface AccountSelection {
  readonly config?: string | undefined;
  readonly account?: string | undefined;
}

/**
 * Opens the accounts of the configuration for a command and closes them behind it. Says what keeps it from
 * that, and why no token can be had.
 *
 * @returns the exit status.
 * @throws WrongUsage for an account that is not there.
 */
export async function withAccounts(
  which: AccountSelection,
  use: (fleet: CliContext) => Promise<number>,
): Promise<number> {
  const reading = new ConfigSource(which.config).read();
  if (reading.kind === 'invalid') {
    for (const problem of reading.issues) console.error(`${problem}.`);
    return 1;
  }
  const { config } = reading;
  const [first, ...others] = selectAccounts(config, which.account).filter(hasCredentials);
  if (first === undefined) {
    console.error(
      'There are no credentials. (A gateway that starts without talks to a sandbox of its own.) ' +
        'Set ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET, or name the configuration: --config FILE.',
    );
    return 1;
  }
  const redis = await connectSilently(config);
  const surroundings = createDependencies(config, redis);
  const open = (account: CliAccount['config']): CliAccount => ({
    name: account.name,
    config: account,
    tokens: createAccountTokens(account, surroundings),
    pacer: createAccountPacer(account, surroundings),
  });
  const accounts: CliContext['accounts'] = [open(first), ...others.map(open)];
  try {
    return await use({ config, redis, accounts });
  } catch (error) {
    if (!isTokenError(error)) throw error;
    console.error(`${error.code}: ${error.message}`);
    return 1;
  } finally {
    await Promise.all(accounts.map(({ tokens }) => tokens.close()));
    for (const { pacer } of accounts) pacer?.close();
    if (redis !== undefined) await closeRedis(redis);
  }
}

function selectAccounts(
  { accounts }: GatewayConfig,
  name: string | undefined,
): readonly AccountConfig[] {
  if (name === undefined) return accounts;
  const found = accounts.filter((account) => account.name === name);
  if (found.length > 0) return found;
  throw new UsageError(
    `there is no account ${name}, but ${accounts.map((account) => account.name).join(', ')}`,
  );
}

function hasCredentials(account: AccountConfig): account is CliAccount['config'] {
  return account.credentials !== undefined;
}

async function connectSilently({ redis: { url } }: GatewayConfig): Promise<Redis | undefined> {
  if (url === undefined) return undefined;
  const redis = await connectRedis(url.reveal(), createLogger('silent', process.stderr));
  if (!redis.isReady) {
    console.error('Redis is away: nothing is shared with the fleet. evertoken doctor says why.');
  }
  return redis;
}

function createDependencies(
  { redis: { encryptionKeys }, timeouts }: GatewayConfig,
  redis: Redis | undefined,
): AccountDeps {
  const owner = createInstanceName();
  const ignore = (): (() => void) => () => {};
  return {
    redis,
    encryptionKeys,
    timeouts: timeouts,
    owner,
    onTokenEvent: ignore,
    onPacingEvent: ignore,
  };
}
