import {
  createTokenManager,
  identityKey,
  openRecord,
  type EncryptionKey,
  type OpenedRecord,
  type Secret,
  type StoreView,
} from 'evertoken';
import { resolveApiUrl } from 'evertoken/internal';
import { isAllowedHost } from 'evertoken/zoom';
import { createProvider } from '../../../accounts/create-provider.ts';
import type { SharedStore } from '../../../accounts/shared-store.ts';
import type { PartialAccount } from '../../../config/read-config.ts';
import type { AccountConfig } from '../../../config/schema.ts';
import { Section, combine, skip, warn, type CheckOutcome, type Checked } from './check.ts';
import {
  evaluateAccountId,
  evaluateApp,
  evaluateCredentials,
  evaluateDisabledApp,
  getCurrentUser,
  mintProbeToken,
  type MintResult,
} from './credentials-check.ts';
import type { HttpCheck } from './http-check.ts';
import { describeAccount } from '../../output.ts';
import { checkOAuthToken } from './oauth-check.ts';
import { evaluateScopes, type RequiredEndpoints } from './scope-check.ts';
import { evaluateEncryption, evaluateSharedToken } from './shared-token.ts';

/** What the checks of an account depend on. */
export interface AccountCheckDeps {
  readonly tokenEndpoint: HttpCheck;
  /** @param apiUrl undefined if it is not known */
  readonly checkApi: (apiUrl: string | undefined) => Promise<HttpCheck>;
  /** Undefined if none is configured. */
  readonly store: { readonly usable: Checked<SharedStore>; readonly isLocal: boolean } | undefined;
  /** Undefined if the encryption keys are invalid. */
  readonly keyRing: readonly EncryptionKey[] | undefined;
  readonly endpoints: RequiredEndpoints;
  /** Sends requests to Zoom. */
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
}

/** The checks of an account, and of the API that its requests go to. */
export interface AccountCheck {
  readonly api: HttpCheck;
  readonly section: Section;
}

interface AvailableToken {
  readonly token: Secret;
  readonly scopes: readonly string[] | undefined;
  /** Without a trailing slash. */
  readonly apiUrl: string;
}

/**
 * Checks an account with a separate token, because the shared one says nothing about a secret that has changed
 * since. The token is used once; the shared token, the lease and the cooldown of the fleet are not touched.
 * Only if a new token would invalidate the shared one (`tokenModel: single`), the shared token is used instead.
 */
export async function checkAccount(
  account: PartialAccount,
  deps: AccountCheckDeps,
): Promise<AccountCheck> {
  const { tokenEndpoint, checkApi, store, timeoutMs } = deps;
  const section = new Section(
    'account',
    describeAccount(account.name, account.provider),
    timeoutMs,
  );
  const preserved = await tokenToPreserve(account, deps);
  const dependency = { ...tokenEndpoint.response, name: 'token endpoint: response' };
  const mint = await section.dependsOn(dependency, 'credentials', (_, signal) =>
    checkCredentials(account.config, preserved, deps.fetch, signal),
  );
  const token = { ...mint, value: await selectToken(account, mint.value, preserved) };
  const api = await checkApi(token.value?.apiUrl ?? account.apiUrl ?? getDefaultApiUrl(account));
  if (account.provider === 'zoom') await checkZoomToken(section, mint, token, api, deps);
  else await checkOAuthToken(section, account.config, mint, api, deps.fetch);
  if (store !== undefined) await checkSharedState(section, account, deps, store);
  return { api, section };
}

async function checkZoomToken(
  section: Section,
  mint: Checked<MintResult>,
  token: Checked<AvailableToken>,
  api: HttpCheck,
  { endpoints, fetch: send }: AccountCheckDeps,
): Promise<void> {
  await section.dependsOn(mint, 'account id', evaluateAccountId);
  await checkApp(section, mint, token, api, send);
  await section.dependsOn(token, 'scopes', ({ scopes }) => evaluateScopes(scopes, endpoints));
}

async function checkCredentials(
  config: AccountConfig | undefined,
  preserved: PreservedToken,
  send: typeof fetch,
  signal: AbortSignal,
): Promise<CheckOutcome<MintResult>> {
  if (config === undefined) return skip('the settings of this account are invalid, see “settings”');
  if (config.provider === 'zoom' && config.credentials === undefined) {
    return warn(
      'none: the gateway uses its built-in sandbox instead of Zoom for this account',
      'Set accountId, clientId and clientSecret (ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET)',
      undefined,
    );
  }
  if (preserved !== undefined) {
    return skip(
      'with this tokenModel, a new token would invalidate the shared one; secret and account id are checked when there is none',
    );
  }
  return evaluateCredentials(await mintProbeToken(await createProvider(config, send), signal));
}

async function checkApp(
  section: Section,
  mint: Checked<MintResult>,
  token: Checked<AvailableToken>,
  { response }: HttpCheck,
  send: typeof fetch,
): Promise<void> {
  if (mint.value?.kind === 'app-disabled') {
    const { error } = mint.value;
    await section.check('app', () => evaluateDisabledApp(error));
    return;
  }
  const dependencies = combine(token, { ...response, name: 'api: response' });
  await section.dependsOn(dependencies, 'app', async ([{ token: secret, apiUrl }], signal) =>
    evaluateApp(await getCurrentUser(apiUrl, secret, send, signal)),
  );
}

async function checkSharedState(
  section: Section,
  { config }: PartialAccount,
  { keyRing }: AccountCheckDeps,
  { usable, isLocal }: NonNullable<AccountCheckDeps['store']>,
): Promise<void> {
  const key = await getIdentityKey(config);
  const identity: Checked<string> = { name: 'credentials', kind: 'skip', value: key };
  const dependencies = combine(usable, identity);
  await section.dependsOn(dependencies, 'shared token', async ([store]) =>
    evaluateSharedToken(await inspectShared(store, config!)),
  );
  await section.dependsOn(dependencies, 'encryption', async ([store]) =>
    keyRing === undefined
      ? skip('the encryption keys are invalid, see “settings”')
      : evaluateEncryption(await readShared(store, key!, keyRing), keyRing, isLocal),
  );
}

/** As a token manager sees it: with the cooldown of these credentials. */
async function inspectShared(store: SharedStore, config: AccountConfig): Promise<StoreView> {
  const provider = await createProvider(config, fetch);
  return createTokenManager({ provider, store: store.tokens }).inspect();
}

async function readShared(
  store: SharedStore,
  key: string,
  keyRing: readonly EncryptionKey[],
): Promise<OpenedRecord | undefined> {
  const stored = await store.readPayload(key);
  return stored && openRecord(key, stored, keyRing);
}

/**
 * The shared token that a new one would invalidate; unknown if the store cannot be read, undefined if there is
 * none.
 */
type PreservedToken = OpenedRecord | { readonly kind: 'unknown' } | undefined;

const UNKNOWN: PreservedToken = { kind: 'unknown' };

async function tokenToPreserve(
  { config }: PartialAccount,
  { store, keyRing }: AccountCheckDeps,
): Promise<PreservedToken> {
  const key = await getIdentityKey(config);
  if (config?.tokenModel !== 'single' || store === undefined || key === undefined) return undefined;
  const shared = store.usable.value;
  if (shared === undefined || keyRing === undefined) return UNKNOWN;
  try {
    const { record } = await shared.tokens.inspect!(key);
    const isValid = record !== undefined && record.remainingMs > 0;
    return isValid ? await readShared(shared, key, keyRing) : undefined;
  } catch {
    return UNKNOWN;
  }
}

/** Returns the key of the account's token in the store; undefined without valid credentials. */
async function getIdentityKey(config: AccountConfig | undefined): Promise<string | undefined> {
  if (config === undefined) return undefined;
  try {
    return await identityKey((await createProvider(config, fetch)).identity);
  } catch {
    return undefined;
  }
}

async function selectToken(
  account: PartialAccount,
  mint: MintResult | undefined,
  preserved: PreservedToken,
): Promise<AvailableToken | undefined> {
  if (mint?.kind === 'minted') {
    const { accessToken, scopes, apiUrl = getDefaultApiUrl(account) ?? '' } = mint.token;
    return { token: accessToken, scopes, apiUrl };
  }
  if (preserved?.kind !== 'token' || account.config === undefined) return undefined;
  const { value, scopes, apiUrl: named } = preserved;
  const provider = await createProvider(account.config, fetch);
  const { apiUrl = getDefaultApiUrl(account) ?? '' } = resolveApiUrl(provider, named);
  return { token: value, scopes, apiUrl };
}

const GOVERNMENT_HOSTS = ['zoomgov.com', '.zoomgov.com'];

/** Returns the API URL for which neither the configuration nor a token names another one. */
function getDefaultApiUrl({ provider, tokenUrl }: PartialAccount): string | undefined {
  if (provider === 'oauth') return undefined;
  const isGovernment = tokenUrl !== undefined && isAllowedHost(new URL(tokenUrl), GOVERNMENT_HOSTS);
  return isGovernment ? 'https://api.zoomgov.com/v2' : 'https://api.zoom.us/v2';
}
