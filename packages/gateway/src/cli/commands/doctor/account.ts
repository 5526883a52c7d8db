import { identityKey, type EncryptionKey, type Secret } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { providerFor } from '../../../accounts/account-parts.ts';
import type { AccountConfig } from '../../../config/gateway-config.ts';
import type { UsableAccount } from '../../../config/usable-parts.ts';
import type { Redis } from '../../../redis.ts';
import { readSharedRecord, type SharedRecord } from '../../shared-record.ts';
import { askWhoAmI, judgeApp } from './app.ts';
import { judgeEncryption, judgeSharedToken } from './fleet.ts';
import type { HttpWay } from './http-way.ts';
import {
  judgeAccountId,
  judgeCredentials,
  judgeDisabledApp,
  mintOnce,
  type MintResult,
} from './mint.ts';
import { skip, warn, type Outcome } from './outcome.ts';
import { judgeScopes, type WantedEndpoints } from './scopes.ts';
import { Section, both, type Checked } from './section.ts';

/** What an account is checked with. */
export interface AccountSurroundings {
  readonly tokenEndpoint: HttpWay;
  readonly wayToApi: (apiUrl: string) => Promise<HttpWay>;
  /** Undefined where no Redis is configured. */
  readonly redis: { readonly usable: Checked<Redis>; readonly isLocal: boolean } | undefined;
  /** Undefined when something is wrong with the keys. */
  readonly keyRing: readonly EncryptionKey[] | undefined;
  readonly wanted: WantedEndpoints;
  readonly timeoutMs: number;
}

/** What was found of an account, and of the API that its requests go to. */
export interface AccountFindings {
  readonly api: HttpWay;
  readonly section: Section;
}

interface TokenAtHand {
  readonly token: Secret;
  readonly scopes: readonly string[] | undefined;
  /** Without a slash at its end. */
  readonly apiUrl: string;
}

/**
 * Checks an account with a token of the doctor's own, minted past the fleet: the one that is shared says
 * nothing about a secret that was replaced since. It is used once and forgotten; the fleet's token, lease and
 * pause stay as they are. Only where a new token would end the fleet's, that one is taken.
 */
export async function checkAccount(
  account: UsableAccount,
  surroundings: AccountSurroundings,
): Promise<AccountFindings> {
  const { tokenEndpoint, wayToApi, redis, wanted, timeoutMs } = surroundings;
  const section = new Section('account', account.name, timeoutMs);
  const spared = await tokenToSpare(account, surroundings);
  const way = { ...tokenEndpoint.answer, name: 'token endpoint: answer' };
  const mint = await section.after(way, 'credentials', (_, signal) =>
    tryCredentials(account.config, spared, signal),
  );
  await section.after(mint, 'account id', judgeAccountId);
  const token = { ...mint, value: tokenAtHand(account, mint.value, spared) };
  const api = await wayToApi(token.value?.apiUrl ?? account.apiUrl ?? defaultApiUrl(account));
  await checkApp(section, mint, token, api);
  await section.after(token, 'scopes', ({ scopes }) => judgeScopes(scopes, wanted));
  if (redis !== undefined) await checkFleet(section, account, surroundings, redis);
  return { api, section };
}

async function tryCredentials(
  config: AccountConfig | undefined,
  spared: FleetToken,
  signal: AbortSignal,
): Promise<Outcome<MintResult>> {
  if (config === undefined) return skip('something is wrong with this account, see “settings”');
  if (config.credentials === undefined) {
    return warn(
      'none: the gateway starts a sandbox of its own and does not talk to Zoom',
      'Set accountId, clientId and clientSecret (ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET)',
      undefined,
    );
  }
  if (spared.kind !== 'none') {
    return skip(
      'a new token would end the fleet’s, as tokenModel says; secret and account id are tried when there is none',
    );
  }
  return judgeCredentials(await mintOnce(providerFor(config), signal));
}

async function checkApp(
  section: Section,
  mint: Checked<MintResult>,
  token: Checked<TokenAtHand>,
  { answer }: HttpWay,
): Promise<void> {
  if (mint.value?.kind === 'app-disabled') {
    const { error } = mint.value;
    await section.check('app', () => judgeDisabledApp(error));
    return;
  }
  const way = { ...answer, name: 'api: answer' };
  await section.after(both(token, way), 'app', async ([{ token: text, apiUrl }], signal) =>
    judgeApp(await askWhoAmI(apiUrl, text, signal)),
  );
}

async function checkFleet(
  section: Section,
  { config }: UsableAccount,
  { keyRing }: AccountSurroundings,
  { usable, isLocal }: NonNullable<AccountSurroundings['redis']>,
): Promise<void> {
  const key = await keyOf(config);
  const line: Checked<string> = { name: 'credentials', kind: 'skip', value: key };
  const store = both(usable, line);
  await section.after(store, 'shared token', async ([redis]) =>
    judgeSharedToken(await redisStore(redis).inspect!(key!)),
  );
  await section.after(store, 'encryption', async ([redis]) =>
    keyRing === undefined
      ? skip('the keys are wrong, see “settings”')
      : judgeEncryption(await readSharedRecord(redis, key!, keyRing), keyRing, isLocal),
  );
}

/** The fleet's token, where a new one would end it: none where it need not be spared. */
async function tokenToSpare(
  { config }: UsableAccount,
  { redis, keyRing }: AccountSurroundings,
): Promise<FleetToken> {
  const key = await keyOf(config);
  if (config?.tokenModel !== 'single' || redis === undefined || key === undefined) return NONE;
  const client = redis.usable.value;
  if (client === undefined || keyRing === undefined) return UNKNOWN;
  try {
    const { record } = await redisStore(client).inspect!(key);
    const isLive = record !== undefined && record.remainingMs > 0;
    return isLive ? await readSharedRecord(client, key, keyRing) : NONE;
  } catch {
    return UNKNOWN;
  }
}

/** Unknown: the store cannot be asked. */
type FleetToken = SharedRecord | { readonly kind: 'unknown' };

const NONE: FleetToken = { kind: 'none' };
const UNKNOWN: FleetToken = { kind: 'unknown' };

/** The name of its line of tokens; undefined where there are no credentials that could have one. */
async function keyOf(config: AccountConfig | undefined): Promise<string | undefined> {
  if (config?.credentials === undefined) return undefined;
  try {
    return await identityKey(providerFor(config).identity);
  } catch {
    return undefined;
  }
}

function tokenAtHand(
  account: UsableAccount,
  mint: MintResult | undefined,
  spared: FleetToken,
): TokenAtHand | undefined {
  const apiUrl = (given: string | undefined): string =>
    (account.apiUrl ?? given ?? defaultApiUrl(account)).replace(/\/+$/, '');
  if (mint?.kind === 'minted') {
    const { accessToken, scopes } = mint.token;
    return { token: accessToken, scopes, apiUrl: apiUrl(mint.token.apiUrl) };
  }
  if (spared.kind !== 'token') return undefined;
  return { token: spared.token, scopes: spared.scopes, apiUrl: apiUrl(spared.apiUrl) };
}

/** Where requests go when neither the configuration nor a token names another place. */
function defaultApiUrl({ oauthUrl }: UsableAccount): string {
  const isGovernment = oauthUrl !== undefined && new URL(oauthUrl).host.endsWith('zoomgov.com');
  return isGovernment ? 'https://api.zoomgov.com/v2' : 'https://api.zoom.us/v2';
}
