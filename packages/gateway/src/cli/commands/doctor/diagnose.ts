import { isLoopbackHost } from '../../../config/loopback.ts';
import type { ConfigReading } from '../../../config/read-config.ts';
import type { UsableAccount, UsableParts } from '../../../config/usable-parts.ts';
import { checkAccount } from './account.ts';
import { wayToApi, wayToTokenEndpoint, type HttpWay } from './http-way.ts';
import { pass, skip } from './outcome.ts';
import { checkRedis, type RedisFindings } from './redis.ts';
import { endpointsIn } from './scopes.ts';
import { Section } from './section.ts';
import { checkSettings } from './settings.ts';

/** What is looked at. */
export interface Patient {
  /** The configuration file; undefined for the variables. */
  readonly path: string | undefined;
  readonly reading: ConfigReading;
  readonly parts: UsableParts;
  /** Endpoints that have to work, beside those that callers are allowed. */
  readonly endpoints: readonly string[];
  /** The longest that each check may take, ms. */
  readonly timeoutMs: number;
}

/**
 * Goes through everything that requests depend on, and tells section by section. What is broken keeps
 * nothing else from being checked but what depends on it.
 */
export async function* diagnose(patient: Patient): AsyncGenerator<Section, void, undefined> {
  const { parts, timeoutMs } = patient;
  yield await checkSettings(patient);
  if (parts.accounts.length === 0) return;
  // All at once: a way on which packets are lost takes its time.
  const endpoints = onceFor((url) => wayToTokenEndpoint(url, timeoutMs));
  const apis = onceFor((url) => wayToApi(url, timeoutMs));
  for (const account of parts.accounts) void endpoints(tokenUrlOf(account));
  const redis = await findingsOfRedis(parts, timeoutMs);
  try {
    yield redis?.section ?? (await noRedis(parts, timeoutMs));
    const accounts = parts.accounts.map(async (account) =>
      checkAccount(account, {
        tokenEndpoint: await endpoints(tokenUrlOf(account)),
        wayToApi: apis,
        redis: redis && { usable: redis.usable, isLocal: isLocal(parts) },
        keyRing: parts.encryptionKeys,
        wanted: endpointsIn([...allowedOf(account, parts), ...patient.endpoints]),
        timeoutMs,
      }),
    );
    yield* withoutRepeats(inOrder(parts, endpoints, accounts));
  } finally {
    redis?.close();
  }
}

const DEFAULT_TOKEN_URL = 'https://zoom.us/oauth/token';

function tokenUrlOf({ oauthUrl }: UsableAccount): string {
  return oauthUrl ?? DEFAULT_TOKEN_URL;
}

/** Accounts may share a token endpoint and an API: each is gone to once. */
function onceFor(go: (url: URL) => Promise<HttpWay>): (url: string) => Promise<HttpWay> {
  const ways = new Map<string, Promise<HttpWay>>();
  return (text) => {
    const url = new URL(text);
    const way = ways.get(url.href) ?? go(url);
    ways.set(url.href, way);
    return way;
  };
}

async function* inOrder(
  { accounts }: UsableParts,
  endpoints: (url: string) => Promise<HttpWay>,
  findings: readonly ReturnType<typeof checkAccount>[],
): AsyncGenerator<Section, void, undefined> {
  for (const account of accounts) yield (await endpoints(tokenUrlOf(account))).section;
  for (const finding of findings) {
    const { api, section } = await finding;
    yield api.section;
    yield section;
  }
}

async function* withoutRepeats(
  sections: AsyncGenerator<Section, void, undefined>,
): AsyncGenerator<Section, void, undefined> {
  const told = new Set<Section>();
  for await (const section of sections) {
    if (!told.has(section)) yield section;
    told.add(section);
  }
}

async function findingsOfRedis(
  { redisUrl, accounts }: UsableParts,
  timeoutMs: number,
): Promise<RedisFindings | undefined> {
  const isPaced = accounts.some(
    ({ config }) => config !== undefined && config.plan !== 'unlimited',
  );
  return redisUrl === undefined ? undefined : checkRedis(redisUrl, isPaced, timeoutMs);
}

async function noRedis({ isRedisWrong }: UsableParts, timeoutMs: number): Promise<Section> {
  const section = new Section('redis', isRedisWrong ? 'unknown' : 'none', timeoutMs);
  await section.check('address', () =>
    isRedisWrong
      ? skip('something is wrong with it, see “settings”')
      : pass('none: each process keeps a token of its own', true),
  );
  return section;
}

function isLocal({ redisUrl }: UsableParts): boolean {
  return redisUrl !== undefined && isLoopbackHost(new URL(redisUrl.reveal()).hostname);
}

function allowedOf({ name }: UsableAccount, { callers }: UsableParts): string[] {
  return callers.filter(({ account }) => account === name).flatMap(({ allow }) => allow);
}
