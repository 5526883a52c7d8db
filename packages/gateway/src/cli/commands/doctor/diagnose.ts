import { isLoopbackHost } from 'evertoken/internal';
import { DEFAULT_TOKEN_URL } from 'evertoken/zoom';
import type { ConfigResult, PartialAccount, PartialConfig } from '../../../config/read-config.ts';
import { version } from '../../../version.ts';
import { describeCallers, listNames } from '../../output.ts';
import { isLimited } from '../../../accounts/create-pacer.ts';
import { checkAccount } from './account-check.ts';
import { Section, fail, pass, skip, warn, type Component } from './check.ts';
import { checkGateway } from './gateway-check.ts';
import { checkApi, checkTokenEndpoint, type HttpCheck } from './http-check.ts';
import { checkRedis } from './redis-check.ts';
import type { StoreCheck } from './store-check.ts';
import { Outbound } from '../../../outbound/outbound.ts';
import { createTlsContext } from '../../../outbound/connector.ts';
import { createProxySelector } from '../../../outbound/proxy-selector.ts';
import { getPostgresAddress } from '../../../config/postgres-address.ts';
import { getRedisAddress } from '../../../config/redis-address.ts';
import type { OutboundConfig } from '../../../config/schema.ts';
import { readGatewayState } from '../../gateway-state.ts';
import type { Route } from './connection-check.ts';
import { resolveEndpoints } from './scope-check.ts';

/** What the doctor checks. */
export interface DoctorInput {
  /** Path of the configuration file; undefined for environment variables. */
  readonly path: string | undefined;
  readonly result: ConfigResult;
  readonly partialConfig: PartialConfig;
  /** Endpoints that must work, in addition to those allowed to callers. */
  readonly endpoints: readonly string[];
  /** Timeout of each check, ms. */
  readonly timeoutMs: number;
}

/**
 * Checks everything that requests depend on and yields the sections of the report. Checks that depend on a
 * failed one are skipped; all others still run.
 */
export async function* diagnose(input: DoctorInput): AsyncGenerator<Section, void, undefined> {
  const { partialConfig, timeoutMs } = input;
  yield await checkConfiguration(input);
  const { outbound: settings } = partialConfig;
  const gateway = partialConfig.admin && (await readGatewayState(partialConfig.admin));
  if (gateway !== undefined) yield await checkGateway(gateway, timeoutMs);
  // Without valid settings, a connection could go around the proxy.
  if (partialConfig.accounts.length === 0 || settings === undefined) return;
  const outbound = new Outbound(settings, { connectMs: timeoutMs, responseMs: timeoutMs });
  const toRoute = createRouter(settings, timeoutMs);
  // Start all connections at once: one that loses packets takes until its timeout.
  const tokenEndpoints = memoizeByUrl('token-endpoint', timeoutMs, (url, { provider }) =>
    checkTokenEndpoint(url, provider, toRoute(url), timeoutMs),
  );
  const apis = memoizeByUrl('api', timeoutMs, (url, { provider }) =>
    checkApi(url, provider, toRoute(url), timeoutMs),
  );
  for (const account of partialConfig.accounts) void tokenEndpoints(account, getTokenUrl(account));
  const store = await checkStore(partialConfig, timeoutMs);
  try {
    yield store?.section ?? (await reportNoStore(partialConfig, timeoutMs));
    const accounts = partialConfig.accounts.map(async (account) =>
      checkAccount(account, {
        tokenEndpoint: await tokenEndpoints(account, getTokenUrl(account)),
        checkApi: (apiUrl) => apis(account, apiUrl),
        store: store && { usable: store.usable, isLocal: isLocal(partialConfig) },
        keyRing: partialConfig.encryptionKeys,
        endpoints: resolveEndpoints([
          ...getPermissions(account, partialConfig),
          ...input.endpoints,
        ]),
        fetch: outbound.fetch,
        timeoutMs,
      }),
    );
    yield* deduplicate(inOrder(partialConfig, tokenEndpoints, accounts));
  } finally {
    store?.close();
    await outbound.close();
  }
}

/** Reports a line for each issue of the configuration. */
async function checkConfiguration({ path, result, timeoutMs }: DoctorInput): Promise<Section> {
  const section = new Section('configuration', path ?? 'environment variables', timeoutMs);
  await section.check('program', () =>
    pass(`evertoken ${version}, Node ${process.versions.node}`, true),
  );
  if (result.kind === 'config') {
    const accounts = listNames(result.config.accounts);
    const finding = `accounts: ${accounts}; callers: ${describeCallers(result.config)}`;
    await section.check('settings', () => pass(finding, true));
  } else {
    for (const issue of result.issues) {
      await section.check('settings', () =>
        fail(issue, 'Correct it; docs/configuration.md lists all settings'),
      );
    }
  }
  for (const warning of result.warnings) {
    await section.check('settings', () => warn(warning, 'Correct its name or remove it', true));
  }
  if (process.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    await section.check('certificates', () =>
      fail(
        'certificates are not verified: NODE_TLS_REJECT_UNAUTHORIZED is 0',
        'Unset it, since an interceptor of the connection could read the secret. For your own certificate authority, set outbound.tls.caFile',
      ),
    );
  }
  return section;
}

function getTokenUrl({ provider, tokenUrl }: PartialAccount): string | undefined {
  return tokenUrl ?? (provider === 'zoom' ? DEFAULT_TOKEN_URL : undefined);
}

function createRouter(config: OutboundConfig, timeoutMs: number): (url: URL) => Route {
  const selectProxy = createProxySelector(config);
  const hasProxies = config.httpsProxy !== undefined || config.httpProxy !== undefined;
  const secureContext = createTlsContext(config.tls);
  return (url) => ({ proxy: selectProxy(url), hasProxies, secureContext, timeoutMs });
}

/** Checks the server of an account; its URL is undefined if its setting is invalid. */
type CheckServer = (account: PartialAccount, url: string | undefined) => Promise<HttpCheck>;

/** Accounts may share a token endpoint and an API: each is checked once. */
function memoizeByUrl(
  component: Component,
  timeoutMs: number,
  check: (url: URL, account: PartialAccount) => Promise<HttpCheck>,
): CheckServer {
  const checks = new Map<string, Promise<HttpCheck>>();
  return (account, text) => {
    const url = text === undefined ? undefined : new URL(text);
    const key = `${account.provider} ${url?.href}`;
    const known =
      checks.get(key) ??
      (url === undefined ? skipServer(component, timeoutMs) : check(url, account));
    checks.set(key, known);
    return known;
  };
}

async function skipServer(component: Component, timeoutMs: number): Promise<HttpCheck> {
  const section = new Section(component, 'unknown', timeoutMs);
  const response = await section.check<never>('response', () =>
    skip('the setting is invalid, see “settings”'),
  );
  return { section, response };
}

async function* inOrder(
  { accounts }: PartialConfig,
  tokenEndpoints: CheckServer,
  results: readonly ReturnType<typeof checkAccount>[],
): AsyncGenerator<Section, void, undefined> {
  for (const account of accounts)
    yield (await tokenEndpoints(account, getTokenUrl(account))).section;
  for (const result of results) {
    const { api, section } = await result;
    yield api.section;
    yield section;
  }
}

async function* deduplicate(
  sections: AsyncGenerator<Section, void, undefined>,
): AsyncGenerator<Section, void, undefined> {
  const yielded = new Set<Section>();
  for await (const section of sections) {
    if (!yielded.has(section)) yield section;
    yielded.add(section);
  }
}

/** Loads the client of Postgres only if it is used. */
async function checkStore(
  { redis, postgres, accounts }: PartialConfig,
  timeoutMs: number,
): Promise<StoreCheck | undefined> {
  if (postgres !== undefined) {
    const { checkPostgres } = await import('./postgres-check.ts');
    return checkPostgres(postgres, timeoutMs);
  }
  const isPaced = accounts.some(({ config }) => config !== undefined && isLimited(config));
  return redis === undefined ? undefined : checkRedis(redis, isPaced, timeoutMs);
}

async function reportNoStore(
  { isStoreInvalid }: PartialConfig,
  timeoutMs: number,
): Promise<Section> {
  const section = new Section('redis', isStoreInvalid ? 'unknown' : 'none', timeoutMs);
  await section.check('address', () =>
    isStoreInvalid
      ? skip('the setting is invalid, see “settings”')
      : pass('none: each process keeps its own token', true),
  );
  return section;
}

function isLocal({ redis, postgres }: PartialConfig): boolean {
  const host = postgres && getPostgresAddress(postgres)?.host;
  if (host !== undefined) return host.startsWith('/') || isLoopbackHost(host);
  const address = redis && getRedisAddress(redis);
  if (address === undefined) return false;
  const hosts =
    address.kind === 'server'
      ? [new URL(address.url).hostname]
      : address.nodes.map(({ host }) => host);
  return hosts.every(isLoopbackHost);
}

function getPermissions({ name }: PartialAccount, { callers }: PartialConfig): string[] {
  return callers.filter(({ account }) => account === name).flatMap(({ allow }) => allow);
}
