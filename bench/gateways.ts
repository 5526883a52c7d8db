import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RedisServer } from '../test/setup/redis-server.ts';
import { TOKEN, startNginxProxy } from './nginx.ts';
import { CORE_UNDER_TEST, startServer, type Server } from './processes.ts';

/** A way to put a token on requests, and what it takes. */
export interface Contender {
  readonly name: string;
  /** What has to be installed for it, beside Node. */
  readonly needs: readonly string[];
  readonly path: string;
  start(surroundings: Surroundings): Promise<Server>;
}

/** What a contender works with. */
export interface Surroundings {
  readonly upstream: string;
  readonly redis: RedisServer;
}

const KEY_ID = '0123456789abcdef';
/** The key that callers present; others than ours do not look at it. */
export const CALLER_KEY: string = `evt_${KEY_ID}_${'k'.repeat(43)}`;

/** Ours, with everything on. */
export const OURS = 'evertoken, everything on';
export const NGINX = 'nginx proxy_pass';
export const DIRECT = 'no gateway';

const PROGRAM = fileURLToPath(new URL('../packages/gateway/bin/evertoken.js', import.meta.url));

/** From the least work to the most. */
export const contenders: readonly Contender[] = [
  {
    name: DIRECT,
    needs: [],
    path: '/v2/users',
    start: async ({ upstream }) => ({ ...nobody, name: DIRECT, url: upstream }),
  },
  {
    name: NGINX,
    needs: [],
    path: '/api/users',
    start: ({ upstream }) => startNginxProxy(upstream),
  },
  peer('node:http + dispatch', 'bare', ['undici']),
  peer('Fastify + dispatch', 'fastify', ['fastify', 'undici']),
  peer('@fastify/http-proxy', 'fastify-http-proxy', ['fastify', '@fastify/http-proxy']),
  peer('http-proxy-middleware', 'http-proxy-middleware', ['express', 'http-proxy-middleware']),
  peer('the seed (Redis GET, axios)', 'seed', ['express', 'axios', 'redis']),
  {
    name: OURS,
    needs: [],
    path: '/api/users',
    start: async ({ upstream, redis }) => {
      const directory = await mkdtemp(join(tmpdir(), 'evertoken-bench-'));
      const file = join(directory, 'evertoken.yaml');
      await writeFile(file, JSON.stringify(ourConfiguration(upstream, redis.url)));
      const server = await startServer({
        name: OURS,
        command: process.execPath,
        args: [PROGRAM, 'serve', '--config', file],
        core: CORE_UNDER_TEST,
        announces: /Gateway on (http:\/\/[^\s,]+)/,
        from: 'stderr',
      });
      const stop = async (): Promise<void> => {
        await server.stop();
        await rm(directory, { recursive: true, force: true });
      };
      return { ...server, stop };
    },
  },
];

/** Keys with a rate, metrics and access log as always, pacing by a plan without limits, tokens from Redis. */
function ourConfiguration(upstream: string, redisUrl: string): object {
  return {
    listen: { port: 0 },
    admin: { port: 0 },
    redis: { url: redisUrl },
    accounts: [
      {
        accountId: 'account',
        clientId: 'client',
        clientSecret: 'secret',
        oauthUrl: `${upstream}/oauth/token`,
        apiUrl: `${upstream}/v2`,
        plan: 'unlimited',
      },
    ],
    callers: [
      {
        name: 'bench',
        allow: ['GET /users/**', 'POST /users/*/meetings'],
        ratePerSecond: 100_000,
        keys: [{ id: KEY_ID, sha256: createHash('sha256').update(CALLER_KEY).digest('hex') }],
      },
    ],
  };
}

function peer(name: string, program: string, needs: readonly string[]): Contender {
  return {
    name,
    needs,
    path: '/api/users',
    start: ({ upstream, redis }) =>
      startServer({
        name,
        command: process.execPath,
        args: [fileURLToPath(new URL(`gateways/${program}.mjs`, import.meta.url))],
        core: CORE_UNDER_TEST,
        env: { UPSTREAM: upstream, TOKEN, REDIS_URL: redis.url },
        announces: /^(http:\/\/\S+)$/,
        from: 'stdout',
      }),
  };
}

const nobody = { pid: 0, cpuMs: () => 0, residentBytes: () => 0, stop: async () => {} };
