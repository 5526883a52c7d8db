import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox, type Sandbox, type SandboxOptions } from '@evertoken/zoom-sandbox';
import { createTokenManager, encryptedStore } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';
import { createClient } from 'redis';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { killChild, startChild } from '../support/child-process.ts';
import { poll } from '../support/poll.ts';
import { startRedisServer, type RedisServer } from '../support/redis-server.ts';
import { createApiKey } from '../../packages/gateway/src/auth/api-key.ts';

const BIN = fileURLToPath(new URL('../../packages/gateway/bin/evertoken.js', import.meta.url));

/** A gateway with one account per problem. */
export interface FailingGateway {
  readonly adminUrl: string;
  /** Sends requests for every account and waits for their responses. */
  sendRequests(): Promise<void>;
  /** Changes its configuration file to one that cannot be applied. */
  breakConfiguration(): Promise<void>;
  stopRedis(): Promise<void>;
  kill(): Promise<void>;
}

interface AccountProblem {
  readonly sandbox?: SandboxOptions;
  /** Settings that differ from those of a healthy account. */
  readonly account?: Readonly<Record<string, unknown>>;
}

const API = '/v2/*';

/** The accounts by name, each with one problem; `fine` has none. */
const ACCOUNT_PROBLEMS: Readonly<Record<string, AccountProblem>> = {
  fine: {},
  secret: { account: { clientSecret: 'not-the-secret' } },
  app: { sandbox: { faults: [{ match: API, kind: 'invalid-token' }] } },
  scopes: { sandbox: { scopes: ['meeting:read:meeting:admin'] } },
  zoom: { sandbox: { faults: [{ match: API, kind: 'reset' }] } },
  limit: { account: { plan: 'free', planShare: 0.001 } },
  overdue: { sandbox: { tokenLifetimeSeconds: 15 } },
  mints: { sandbox: { tokenLifetimeSeconds: 1 } },
};

/** Its issuer is unavailable. */
const JWT_CALLER = {
  name: 'tokens',
  account: 'fine',
  allow: ['* /**'],
  jwt: { issuer: 'https://issuer.example', audience: 'gateway', jwksUrl: 'http://127.0.0.1:1/' },
};

const CONCURRENT_REQUESTS = 3;

/**
 * Starts the gateway as a separate process, with a Redis that holds a token it cannot decrypt. Both are stopped
 * when the test finishes.
 */
export async function startFailingGateway(folder: string): Promise<FailingGateway> {
  const redis = await startRedisServer();
  onTestFinished(() => redis.stop());
  const accounts = await Promise.all(Object.entries(ACCOUNT_PROBLEMS).map(startAccount));
  await storeUnreadableToken(redis.url, accounts[0]!.sandbox);
  const config = {
    listen: { port: 0 },
    admin: { port: 0 },
    redis: { url: redis.url, encryptionKeys: [randomKey()] },
    log: { level: 'silent' },
    timeouts: { tokenMs: 2_000, queueMs: 500 },
    accounts: accounts.map(({ settings }) => settings),
    callers: [...accounts.map(({ caller }) => caller), JWT_CALLER],
  };
  await writeFile(join(folder, 'config.yaml'), stringify(config));
  const child = startChild(
    process.execPath,
    [BIN, 'serve', '--config', join(folder, 'config.yaml')],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: folder,
    },
  );
  onTestFinished(() => killChild(child));
  let output = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [url, adminUrl] = await poll('the gateway', 10_000, () => {
    const urls = output.match(/http:\/\/(?:127\.0\.0\.1|localhost):\d+/g) ?? [];
    const distinct = [...new Set(urls)];
    return distinct.length >= 2 ? distinct : undefined;
  }).catch(() => {
    throw new Error(`the gateway did not start: ${output}`);
  });
  await get(url!, accounts.find(({ settings }) => settings['name'] === 'overdue')!.key);
  const overdue = accounts.find(({ settings }) => settings['name'] === 'overdue')!.sandbox;
  overdue.faults.add({ match: '/oauth/token', kind: 'reset' });
  return {
    adminUrl: adminUrl!,
    async sendRequests() {
      await exhaustDailyLimit(redis);
      const requests = accounts.flatMap(({ key }) =>
        Array.from({ length: CONCURRENT_REQUESTS }, () => get(url!, key)),
      );
      requests.push(get(url!, createToken(JWT_CALLER.jwt)));
      await Promise.all(requests);
    },
    breakConfiguration: () => writeFile(join(folder, 'config.yaml'), 'log: { level: loud }'),
    stopRedis: () => redis.stop(),
    kill: () => killChild(child),
  };
}

/** Creates a directory that is deleted when the test finishes. */
export async function createTempDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'evertoken-deploy-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Creates a token with an invalid signature. */
function createToken({ issuer, audience }: { issuer: string; audience: string }): string {
  const parts = [
    { alg: 'RS256', kid: 'unknown' },
    { iss: issuer, aud: audience },
  ];
  const encoded = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  return [...encoded, 'signature'].join('.');
}

interface StartedAccount {
  readonly sandbox: Sandbox;
  readonly key: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly caller: Readonly<Record<string, unknown>>;
}

async function startAccount([name, problem]: [string, AccountProblem]): Promise<StartedAccount> {
  const sandbox = await createSandbox({ accountId: `account-${name}`, ...problem.sandbox });
  onTestFinished(() => sandbox.close());
  const { id, text, sha256 } = createApiKey();
  return {
    sandbox,
    key: text.reveal(),
    settings: {
      name,
      ...sandbox.credentials,
      tokenUrl: sandbox.tokenUrl,
      apiUrl: sandbox.apiUrl,
      ...problem.account,
    },
    caller: { name, account: name, allow: ['* /**'], keys: [{ id, sha256 }] },
  };
}

/** Exhausts the daily limits, as other gateways with the same account would. */
async function exhaustDailyLimit(redis: RedisServer): Promise<void> {
  const keys = (await redis.command('--scan', '--pattern', '*:pacing:day:*')).split('\n');
  for (const key of keys.filter(Boolean)) await redis.command('set', key, '1000000', 'keepttl');
}

/** Stores a token encrypted with another key, as another deployment with the same account and Redis would. */
async function storeUnreadableToken(url: string, sandbox: Sandbox): Promise<void> {
  const client = createClient({ url });
  await client.connect();
  const tokens = createTokenManager({
    provider: zoom({ ...sandbox.credentials, tokenUrl: sandbox.tokenUrl, apiUrl: sandbox.apiUrl }),
    store: encryptedStore(redisStore(client), [randomKey()]),
  });
  await tokens.getToken();
  await tokens.close();
  await client.close();
}

function randomKey(): { id: string; key: string } {
  return { id: randomBytes(4).toString('hex'), key: randomBytes(32).toString('base64') };
}

async function get(url: string, key: string): Promise<void> {
  const response = await fetch(`${url}/api/users`, {
    headers: { authorization: `Bearer ${key}` },
  }).catch(() => undefined);
  await response?.arrayBuffer();
}
