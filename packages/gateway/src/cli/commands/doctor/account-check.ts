import { identityKey, type EncryptionKey, type Secret } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { createProvider } from '../../../accounts/create-account.ts';
import type { AccountConfig } from '../../../config/schema.ts';
import type { PartialAccount } from '../../../config/partial-config.ts';
import type { Redis } from '../../../accounts/redis.ts';
import { readSharedRecord, type SharedRecord } from '../../shared-record.ts';
import { getCurrentUser, evaluateApp } from './app.ts';
import { evaluateEncryption, evaluateSharedToken } from './shared-token.ts';
import type { HttpCheck } from './http-check.ts';
import {
  evaluateAccountId,
  evaluateCredentials,
  evaluateDisabledApp,
  mintProbeToken,
  type MintResult,
} from './credentials-check.ts';
import { skip, warn, type CheckOutcome } from './outcome.ts';
import { evaluateScopes, type RequiredEndpoints } from './scope-check.ts';
import { Section, combine, type Checked } from './check.ts';

/** What an account is checked with. */
export interface AccountCheckDeps {
  readonly tokenEndpoint: HttpCheck;
  readonly checkApi: (apiUrl: string) => Promise<HttpCheck>;
  /** Undefined where no Redis is configured. */
  readonly redis: { readonly usable: Checked<Redis>; readonly isLocal: boolean } | undefined;
  /** Undefined when something is wrong with the keys. */
  readonly keyRing: readonly EncryptionKey[] | undefined;
  readonly required: RequiredEndpoints;
  readonly timeoutMs: number;
}

/** What was found of an account, and of the API that its requests go to. */
export interface AccountResult {
  readonly api: HttpCheck;
  readonly section: Section;
}

interface AvailableToken {
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
  account: PartialAccount,
  surroundings: AccountCheckDeps,
): Promise<AccountResult> {
  const { tokenEndpoint, checkApi, redis, required, timeoutMs } = surroundings;
  const section = new Section('account', account.name, timeoutMs);
  const spared = await tokenToPreserve(account, surroundings);
  const way = { ...tokenEndpoint.response, name: 'token endpoint: answer' };
  const mint = await section.dependsOn(way, 'credentials', (_, signal) =>
    checkCredentials(account.config, spared, signal),
  );
  await section.dependsOn(mint, 'account id', evaluateAccountId);
  const token = { ...mint, value: selectToken(account, mint.value, spared) };
  const api = await checkApi(token.value?.apiUrl ?? account.apiUrl ?? defaultApiUrl(account));
  await checkApp(section, mint, token, api);
  await section.dependsOn(token, 'scopes', ({ scopes }) => evaluateScopes(scopes, required));
  if (redis !== undefined) await checkSharedState(section, account, surroundings, redis);
  return { api, section };
}

async function checkCredentials(
  config: AccountConfig | undefined,
  spared: PreservedToken,
  signal: AbortSignal,
): Promise<CheckOutcome<MintResult>> {
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
  return evaluateCredentials(await mintProbeToken(createProvider(config), signal));
}

async function checkApp(
  section: Section,
  mint: Checked<MintResult>,
  token: Checked<AvailableToken>,
  { response }: HttpCheck,
): Promise<void> {
  if (mint.value?.kind === 'app-disabled') {
    const { error } = mint.value;
    await section.check('app', () => evaluateDisabledApp(error));
    return;
  }
  const way = { ...response, name: 'api: answer' };
  await section.dependsOn(combine(token, way), 'app', async ([{ token: text, apiUrl }], signal) =>
    evaluateApp(await getCurrentUser(apiUrl, text, signal)),
  );
}

async function checkSharedState(
  section: Section,
  { config }: PartialAccount,
  { keyRing }: AccountCheckDeps,
  { usable, isLocal }: NonNullable<AccountCheckDeps['redis']>,
): Promise<void> {
  const key = await getIdentityKey(config);
  const line: Checked<string> = { name: 'credentials', kind: 'skip', value: key };
  const store = combine(usable, line);
  await section.dependsOn(store, 'shared token', async ([redis]) =>
    evaluateSharedToken(await redisStore(redis).inspect!(key!)),
  );
  await section.dependsOn(store, 'encryption', async ([redis]) =>
    keyRing === undefined
      ? skip('the keys are wrong, see “settings”')
      : evaluateEncryption(await readSharedRecord(redis, key!, keyRing), keyRing, isLocal),
  );
}

/** The fleet's token, where a new one would end it: none where it need not be spared. */
async function tokenToPreserve(
  { config }: PartialAccount,
  { redis, keyRing }: AccountCheckDeps,
): Promise<PreservedToken> {
  const key = await getIdentityKey(config);
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
type PreservedToken = SharedRecord | { readonly kind: 'unknown' };

const NONE: PreservedToken = { kind: 'none' };
const UNKNOWN: PreservedToken = { kind: 'unknown' };

/** The name of its line of tokens; undefined where there are no credentials that could have one. */
async function getIdentityKey(config: AccountConfig | undefined): Promise<string | undefined> {
  if (config?.credentials === undefined) return undefined;
  try {
    return await identityKey(createProvider(config).identity);
  } catch {
    return undefined;
  }
}

function selectToken(
  account: PartialAccount,
  mint: MintResult | undefined,
  spared: PreservedToken,
): AvailableToken | undefined {
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
function defaultApiUrl({ tokenUrl }: PartialAccount): string {
  const isGovernment = tokenUrl !== undefined && new URL(tokenUrl).host.endsWith('zoomgov.com');
  return isGovernment ? 'https://api.zoomgov.com/v2' : 'https://api.zoom.us/v2';
}
