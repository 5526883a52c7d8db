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

/** A gateway whose accounts are each in another trouble. */
export interface FailingGateway {
  readonly adminUrl: string;
  /** Sends some requests for every account, and waits for their answers. */
  sendRequests(): Promise<void>;
  stopRedis(): Promise<void>;
  kill(): Promise<void>;
}

interface AccountProblem {
  readonly sandbox?: SandboxOptions;
  /** Settings of the account that are not as they should be. */
  readonly account?: Readonly<Record<string, unknown>>;
}

const API = '/v2/*';

/** One account for each thing that can be wrong with it, and one with which nothing is. */
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

const REQUESTS_AT_ONCE = 3;

/** Starts it in a process of its own, with a Redis that holds a token nobody there can read. It ends with the test. */
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
    callers: accounts.map(({ caller }) => caller),
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
  let words = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (words += text));
  const [url, adminUrl] = await poll('the gateway', 10_000, () => {
    const urls = words.match(/http:\/\/(?:127\.0\.0\.1|localhost):\d+/g) ?? [];
    const different = [...new Set(urls)];
    return different.length >= 2 ? different : undefined;
  }).catch(() => {
    throw new Error(`the gateway did not start: ${words}`);
  });
  await get(url!, accounts.find(({ settings }) => settings['name'] === 'overdue')!.key);
  const overdue = accounts.find(({ settings }) => settings['name'] === 'overdue')!.sandbox;
  overdue.faults.add({ match: '/oauth/token', kind: 'reset' });
  return {
    adminUrl: adminUrl!,
    async sendRequests() {
      await exhaustDailyLimit(redis);
      const requests = accounts.flatMap(({ key }) =>
        Array.from({ length: REQUESTS_AT_ONCE }, () => get(url!, key)),
      );
      await Promise.all(requests);
    },
    stopRedis: () => redis.stop(),
    kill: () => killChild(child),
  };
}

/** A folder that goes with the test. */
export async function createTempDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'evertoken-deploy-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

interface StartedAccount {
  readonly sandbox: Sandbox;
  readonly key: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly caller: Readonly<Record<string, unknown>>;
}

async function startAccount([name, trouble]: [string, AccountProblem]): Promise<StartedAccount> {
  const sandbox = await createSandbox({ accountId: `account-${name}`, ...trouble.sandbox });
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
      ...trouble.account,
    },
    caller: { name, account: name, allow: ['* /**'], keys: [{ id, sha256 }] },
  };
}

/** As other gateways would that share the account: nothing is left of the day's budgets. */
async function exhaustDailyLimit(redis: RedisServer): Promise<void> {
  const keys = (await redis.command('--scan', '--pattern', '*:pace:day:*')).split('\n');
  for (const key of keys.filter(Boolean)) await redis.command('set', key, '1000000', 'keepttl');
}

/** As another fleet would that shares the Redis by mistake: the same account, another key. */
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
  const answer = await fetch(`${url}/api/users`, { headers: { 'x-api-key': key } }).catch(
    () => undefined,
  );
  await answer?.arrayBuffer();
}
