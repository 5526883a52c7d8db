import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import {
  hasRedisServer,
  startRedisServer,
  type RedisServer,
} from '../../../../test/support/redis-server.ts';
import { createApiKey } from '../../src/auth/api-key.ts';
import { readConfig, startGateway, type Gateway, type GatewayConfig } from '../../src/index.ts';

/** A gateway with callers, of which the last one uses an endpoint whose scope its app lacks. */
export interface Scene {
  readonly adminUrl: string;
  /** Sends what callers send until the scene is closed; the last one begins at that time, ms since the epoch. */
  play(lateAt: number): void;
  close(): Promise<void>;
}

const SCOPES = [
  'user:read:admin',
  'meeting:read:admin',
  'meeting:write:admin',
  'report:read:admin',
];
const ROUND_MS = 1_280;

/** What each caller requests, in turn. */
const CALLERS: Readonly<Record<string, readonly string[]>> = {
  billing: ['users?page_size=30', 'users/me', 'users?status=pending', 'users/me'],
  calendar: ['users/me/meetings', 'users/me/meetings?type=upcoming', 'meetings/85746065'],
  reports: ['report/daily', 'users?page_size=300'],
};
const LATE_CALLER = 'archive';
const LATE_PATH = 'users/me/recordings?from=2026-01-01&to=2026-01-31';

/** Starts the gateway with a sandbox, and with Redis if it is installed. */
export async function startScene(): Promise<Scene> {
  const sandbox = await createSandbox({ scopes: SCOPES, apiLatencyMs: 2 });
  const redis = hasRedisServer() ? await startRedisServer() : undefined;
  const keys = new Map(
    [...Object.keys(CALLERS), LATE_CALLER].map((name) => [name, createApiKey()] as const),
  );
  const gateway = await startGateway(configure(sandbox, redis, keys));
  const send = async (caller: string, path: string): Promise<void> => {
    const headers = { authorization: `Bearer ${keys.get(caller)!.text.reveal()}` };
    await (await fetch(`${gateway.url}/api/${path}`, { headers })).arrayBuffer();
  };
  const end = new AbortController();
  let playing = Promise.resolve();
  return {
    adminUrl: gateway.adminUrl,
    play: (lateAt) => void (playing = play(send, lateAt, end.signal)),
    async close() {
      end.abort();
      await playing;
      await close(gateway, sandbox, redis);
    },
  };
}

type Keys = ReadonlyMap<string, ReturnType<typeof createApiKey>>;

function configure(
  { credentials, tokenUrl, apiUrl }: Sandbox,
  redis: RedisServer | undefined,
  keys: Keys,
): GatewayConfig {
  const file = {
    listen: { port: 0 },
    admin: { port: 0 },
    ...(redis !== undefined && { redis: { url: redis.url } }),
    accounts: [{ ...credentials, name: 'acme', tokenUrl, apiUrl, plan: 'business' }],
    callers: [...keys].map(([name, { id, sha256 }]) => ({
      name,
      account: 'acme',
      allow: ['* /**'],
      keys: [{ id, sha256 }],
    })),
    log: { level: 'silent' },
  };
  const result = readConfig({}, { path: 'evertoken.yaml', text: JSON.stringify(file) });
  if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
  return result.config;
}

type Send = (caller: string, path: string) => Promise<void>;

async function play(send: Send, lateAt: number, end: AbortSignal): Promise<void> {
  for (let round = 0; !end.aborted; round += 1) {
    // Some send less than others, and all of them more in a busy minute.
    const busy = Math.floor(3 + 2 * Math.sin(round / 90));
    const requests = Object.entries(CALLERS)
      .filter((_, index) => (round * 7) % (index + 2 + busy) < 2)
      .map(([caller, paths]) => send(caller, paths[round % paths.length]!));
    if (Date.now() > lateAt && round % 4 === 0) requests.push(send(LATE_CALLER, LATE_PATH));
    await Promise.all(requests);
    // By the accelerated time.
    await new Promise((resolve) => void setTimeout(resolve, ROUND_MS));
  }
}

async function close(
  gateway: Gateway,
  sandbox: Sandbox,
  redis: RedisServer | undefined,
): Promise<void> {
  await gateway.close(0);
  await sandbox.close();
  await redis?.stop();
}
