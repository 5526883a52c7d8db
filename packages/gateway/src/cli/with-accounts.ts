import { isTokenError } from 'evertoken';
import type { Account } from '../accounts/account.ts';
import {
  createAccountPacer,
  createAccountTokens,
  createInstanceName,
  type AccountDeps,
} from '../accounts/create-account.ts';
import { closeRedis, connectRedis, type Redis, type RedisConnection } from '../accounts/redis.ts';
import type { AccountConfig, Credentials, GatewayConfig } from '../config/schema.ts';
import { createLogger } from '../observability/log.ts';
import { Outbound } from '../outbound/outbound.ts';
import { reportSlowRequests } from '../outbound/slow-request.ts';
import { UsageError } from './command.ts';
import { ConfigSource } from './config-source.ts';

/** An account as a command uses it, sharing its state with the gateways of the fleet. */
export interface CliAccount extends Pick<Account, 'name' | 'tokens' | 'pacer'> {
  readonly config: AccountConfig & { readonly credentials: Credentials };
}

/** What a command runs with. */
export interface CliContext {
  /** Sends requests to Zoom. */
  readonly fetch: typeof fetch;
  readonly config: GatewayConfig;
  /** Undefined if not configured. It may be unavailable. */
  readonly redis: Redis | undefined;
  /** The selected account, or all that have credentials; at least one. */
  readonly accounts: readonly [CliAccount, ...CliAccount[]];
}

/** Options that select accounts. */
export interface AccountSelection {
  readonly config?: string | undefined;
  readonly account?: string | undefined;
}

/**
 * Opens the selected accounts, runs a command with them, and closes them. Prints issues of the configuration
 * and token errors.
 *
 * @returns the exit status
 * @throws UsageError for an unknown account.
 */
export async function withAccounts(
  selection: AccountSelection,
  run: (context: CliContext) => Promise<number>,
): Promise<number> {
  const result = new ConfigSource(selection.config).read();
  if (result.kind === 'invalid') {
    for (const issue of result.issues) console.error(`${issue}.`);
    return 1;
  }
  const { config } = result;
  const [first, ...others] = selectAccounts(config, selection.account).filter(hasCredentials);
  if (first === undefined) {
    console.error(
      'No credentials are configured; a gateway without credentials uses its own sandbox. ' +
        'Set ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET, or name a configuration file: --config FILE.',
    );
    return 1;
  }
  const redis = await connectSilently(config);
  const outbound = new Outbound(config.outbound, config.timeouts);
  const send = reportSlowRequests(outbound.fetch, (origin) =>
    console.error(`${origin} has not responded for 2 s; still trying …`),
  );
  const deps = createDependencies(config, redis?.client, send);
  const accounts = openAccounts([first, ...others], deps);
  try {
    return await run({ config, redis: redis?.client, accounts, fetch: outbound.fetch });
  } catch (error) {
    if (!isTokenError(error)) throw error;
    console.error(`${error.code}: ${error.message}`);
    return 1;
  } finally {
    await Promise.all(accounts.map(({ tokens }) => tokens.close()));
    for (const { pacer } of accounts) pacer?.close();
    if (redis !== undefined) await closeRedis(redis);
    await outbound.close();
  }
}

function openAccounts(
  [first, ...others]: readonly [CliAccount['config'], ...CliAccount['config'][]],
  deps: AccountDeps,
): CliContext['accounts'] {
  const open = (config: CliAccount['config']): CliAccount => ({
    name: config.name,
    config,
    tokens: createAccountTokens(config, deps),
    pacer: createAccountPacer(config, deps),
  });
  return [open(first), ...others.map(open)];
}

function selectAccounts(
  { accounts }: GatewayConfig,
  name: string | undefined,
): readonly AccountConfig[] {
  if (name === undefined) return accounts;
  const found = accounts.filter((account) => account.name === name);
  if (found.length > 0) return found;
  const configured = accounts.map((account) => account.name).join(', ');
  throw new UsageError(`unknown account "${name}" (configured: ${configured})`);
}

function hasCredentials(account: AccountConfig): account is CliAccount['config'] {
  return account.credentials !== undefined;
}

async function connectSilently(config: GatewayConfig): Promise<RedisConnection | undefined> {
  const redis = await connectRedis(config.redis, createLogger('silent', process.stderr));
  if (redis?.isReady === false) {
    console.error(
      'Redis is unavailable: this command shares no state with the fleet. Run evertoken doctor to find the cause.',
    );
  }
  return redis;
}

function createDependencies(
  { redis: { encryptionKeys }, timeouts }: GatewayConfig,
  redis: Redis | undefined,
  send: typeof fetch,
): AccountDeps {
  const ignore = (): (() => void) => () => {};
  return {
    redis,
    encryptionKeys,
    timeouts,
    fetch: send,
    owner: createInstanceName(),
    onTokenEvent: ignore,
    onPacingEvent: ignore,
  };
}
