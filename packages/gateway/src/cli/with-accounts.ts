import { isTokenError } from 'evertoken';
import type { Account } from '../accounts/account.ts';
import {
  createAccountTokens,
  createInstanceName,
  type AccountDeps,
} from '../accounts/create-account.ts';
import { createAccountPacer } from '../accounts/create-pacer.ts';
import type { SharedStore } from '../accounts/shared-store.ts';
import { connectStore, type StoreConnection } from '../accounts/store-connection.ts';
import type {
  AccountConfig,
  Credentials,
  GatewayConfig,
  OAuthAccountConfig,
  ZoomAccountConfig,
} from '../config/schema.ts';
import { getStoreSettings } from '../config/store-config.ts';
import { createLogger } from '../observability/log.ts';
import { Outbound } from '../outbound/outbound.ts';
import { reportSlowRequests } from '../outbound/slow-request.ts';
import { UsageError } from './command.ts';
import { ConfigSource } from './config-source.ts';

/** An account as a command uses it, sharing its state with the gateways of the fleet. */
export interface CliAccount extends Pick<Account, 'name' | 'tokens' | 'pacer'> {
  readonly config: OAuthAccountConfig | ZoomCredentialsConfig;
}

type ZoomCredentialsConfig = ZoomAccountConfig & { readonly credentials: Credentials };

/** What a command runs with. */
export interface CliContext {
  /** Sends requests to Zoom. */
  readonly fetch: typeof fetch;
  readonly config: GatewayConfig;
  /** Undefined if not configured. It may be unavailable. */
  readonly store: SharedStore | undefined;
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
  return withConfiguredAccounts(result.config, selection, run);
}

/** As {@link withAccounts}, with a configuration that has been read. */
export async function withConfiguredAccounts(
  config: GatewayConfig,
  selection: Pick<AccountSelection, 'account'>,
  run: (context: CliContext) => Promise<number>,
): Promise<number> {
  const [first, ...others] = selectAccounts(config, selection.account).filter(hasCredentials);
  if (first === undefined) {
    console.error(
      'No credentials are configured; a gateway without credentials uses its own sandbox. ' +
        'Set ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET, or name a configuration file: --config FILE.',
    );
    return 1;
  }
  let store: StoreConnection | undefined;
  try {
    store = await connectSilently(config);
  } catch (error) {
    return printTokenError(error);
  }
  const outbound = new Outbound(config.outbound, config.timeouts);
  const send = reportSlowRequests(outbound.fetch, (origin) =>
    console.error(`${origin} has not responded for 2 s; still trying …`),
  );
  const deps = createDependencies(config, store?.store, send);
  const accounts = await openAccounts([first, ...others], deps);
  try {
    return await run({ config, store: store?.store, accounts, fetch: outbound.fetch });
  } catch (error) {
    return printTokenError(error);
  } finally {
    await Promise.all(accounts.map(({ tokens }) => tokens.close()));
    for (const { pacer } of accounts) pacer?.close();
    await store?.close();
    await outbound.close();
  }
}

/** @returns the exit status. @throws any other error */
function printTokenError(error: unknown): number {
  if (!isTokenError(error)) throw error;
  console.error(`${error.code}: ${error.message}`);
  return 1;
}

async function openAccounts(
  [first, ...others]: readonly [CliAccount['config'], ...CliAccount['config'][]],
  deps: AccountDeps,
): Promise<CliContext['accounts']> {
  const open = async (config: CliAccount['config']): Promise<CliAccount> => ({
    name: config.name,
    config,
    tokens: await createAccountTokens(config, deps),
    pacer: createAccountPacer(config, deps),
  });
  return [await open(first), ...(await Promise.all(others.map(open)))];
}

/**
 * Returns the settings of an account for a command that knows Zoom only.
 *
 * @throws UsageError if it is at another OAuth server
 */
export function requireZoom({ name, config }: CliAccount): ZoomCredentialsConfig {
  if (config.provider === 'zoom') return config;
  throw new UsageError(
    `account "${name}" is not at Zoom, which this command is for; name one with --account`,
  );
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
  return account.provider === 'oauth' || account.credentials !== undefined;
}

async function connectSilently(config: GatewayConfig): Promise<StoreConnection | undefined> {
  const store = await connectStore(config, createLogger('silent', process.stderr));
  if (store?.health.isReady === false) {
    console.error(
      `${{ redis: 'Redis', postgres: 'Postgres' }[store.name]} is unavailable: this command shares no state with the fleet. Run evertoken doctor to find the cause.`,
    );
  }
  return store;
}

function createDependencies(
  config: GatewayConfig,
  store: SharedStore | undefined,
  send: typeof fetch,
): AccountDeps {
  const ignore = (): (() => void) => () => {};
  return {
    store,
    encryptionKeys: getStoreSettings(config).encryptionKeys,
    timeouts: config.timeouts,
    fetch: send,
    owner: createInstanceName(),
    onTokenEvent: ignore,
    onPacingEvent: ignore,
  };
}
