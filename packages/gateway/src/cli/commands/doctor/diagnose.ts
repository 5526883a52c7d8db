import { isLoopbackHost } from '../../../config/loopback.ts';
import type { ConfigResult } from '../../../config/read-config.ts';
import type { PartialAccount, PartialConfig } from '../../../config/partial-config.ts';
import { checkAccount } from './account-check.ts';
import { checkApi, checkTokenEndpoint, type HttpCheck } from './http-check.ts';
import { pass, skip } from './outcome.ts';
import { checkRedis, type RedisCheck } from './redis-check.ts';
import { resolveEndpoints } from './scope-check.ts';
import { Section } from './check.ts';
import { checkConfiguration } from './settings.ts';

/** What is looked at. */
export interface DoctorInput {
  /** The configuration file; undefined for the variables. */
  readonly path: string | undefined;
  readonly reading: ConfigResult;
  readonly partialConfig: PartialConfig;
  /** Endpoints that have to work, beside those that callers are allowed. */
  readonly endpoints: readonly string[];
  /** The longest that each check may take, ms. */
  readonly timeoutMs: number;
}

/**
 * Goes through everything that requests depend on, and tells section by section. What is broken keeps
 * nothing else from being checked but what depends on it.
 */
export async function* diagnose(patient: DoctorInput): AsyncGenerator<Section, void, undefined> {
  const { partialConfig, timeoutMs } = patient;
  yield await checkConfiguration(patient);
  if (partialConfig.accounts.length === 0) return;
  // All at once: a way on which packets are lost takes its time.
  const endpoints = memoizeByUrl((url) => checkTokenEndpoint(url, timeoutMs));
  const apis = memoizeByUrl((url) => checkApi(url, timeoutMs));
  for (const account of partialConfig.accounts) void endpoints(getTokenUrl(account));
  const redis = await checkRedisIfConfigured(partialConfig, timeoutMs);
  try {
    yield redis?.section ?? (await reportNoRedis(partialConfig, timeoutMs));
    const accounts = partialConfig.accounts.map(async (account) =>
      checkAccount(account, {
        tokenEndpoint: await endpoints(getTokenUrl(account)),
        checkApi: apis,
        redis: redis && { usable: redis.usable, isLocal: isLocal(partialConfig) },
        keyRing: partialConfig.encryptionKeys,
        required: resolveEndpoints([
          ...getPermissions(account, partialConfig),
          ...patient.endpoints,
        ]),
        timeoutMs,
      }),
    );
    yield* deduplicate(inOrder(partialConfig, endpoints, accounts));
  } finally {
    redis?.close();
  }
}

const DEFAULT_TOKEN_URL = 'https://zoom.us/oauth/token';

function getTokenUrl({ tokenUrl }: PartialAccount): string {
  return tokenUrl ?? DEFAULT_TOKEN_URL;
}

/** Accounts may share a token endpoint and an API: each is gone to once. */
function memoizeByUrl(go: (url: URL) => Promise<HttpCheck>): (url: string) => Promise<HttpCheck> {
  const ways = new Map<string, Promise<HttpCheck>>();
  return (text) => {
    const url = new URL(text);
    const way = ways.get(url.href) ?? go(url);
    ways.set(url.href, way);
    return way;
  };
}

async function* inOrder(
  { accounts }: PartialConfig,
  endpoints: (url: string) => Promise<HttpCheck>,
  findings: readonly ReturnType<typeof checkAccount>[],
): AsyncGenerator<Section, void, undefined> {
  for (const account of accounts) yield (await endpoints(getTokenUrl(account))).section;
  for (const finding of findings) {
    const { api, section } = await finding;
    yield api.section;
    yield section;
  }
}

async function* deduplicate(
  sections: AsyncGenerator<Section, void, undefined>,
): AsyncGenerator<Section, void, undefined> {
  const told = new Set<Section>();
  for await (const section of sections) {
    if (!told.has(section)) yield section;
    told.add(section);
  }
}

async function checkRedisIfConfigured(
  { redisUrl, accounts }: PartialConfig,
  timeoutMs: number,
): Promise<RedisCheck | undefined> {
  const isPaced = accounts.some(
    ({ config }) => config !== undefined && config.plan !== 'unlimited',
  );
  return redisUrl === undefined ? undefined : checkRedis(redisUrl, isPaced, timeoutMs);
}

async function reportNoRedis(
  { isRedisInvalid }: PartialConfig,
  timeoutMs: number,
): Promise<Section> {
  const section = new Section('redis', isRedisInvalid ? 'unknown' : 'none', timeoutMs);
  await section.check('address', () =>
    isRedisInvalid
      ? skip('something is wrong with it, see “settings”')
      : pass('none: each process keeps a token of its own', true),
  );
  return section;
}

function isLocal({ redisUrl }: PartialConfig): boolean {
  return redisUrl !== undefined && isLoopbackHost(new URL(redisUrl.reveal()).hostname);
}

function getPermissions({ name }: PartialAccount, { callers }: PartialConfig): string[] {
  return callers.filter(({ account }) => account === name).flatMap(({ allow }) => allow);
}
