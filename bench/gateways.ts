import { fileURLToPath } from 'node:url';
import type { RedisServer } from '../test/support/redis-server.ts';
import { TOKEN, startNginxProxy } from './nginx.ts';
import { startGateway } from '../test/support/gateway-process.ts';
import {
  CORE_UNDER_TEST,
  startServer,
  type ServerProcess,
} from '../test/support/server-process.ts';

/** A way to put a token on requests, and what it takes. */
export interface Contender {
  readonly name: string;
  /** What has to be installed for it, beside Node. */
  readonly requires: readonly string[];
  readonly path: string;
  start(surroundings: BenchEnvironment): Promise<ServerProcess>;
}

/** What a contender works with. */
export interface BenchEnvironment {
  readonly upstream: string;
  readonly redis: RedisServer;
}

/** Ours, with everything on. */
export const OURS = 'evertoken, everything on';
export const NGINX = 'nginx proxy_pass';
/** The least that a gateway in Node can do. */
export const BARE = 'node:http + dispatch';
export const DIRECT = 'no gateway';

/** From the least work to the most. */
export const contenders: readonly Contender[] = [
  {
    name: DIRECT,
    requires: [],
    path: '/v2/users',
    start: async ({ upstream }) => ({ ...NO_PROCESS, name: DIRECT, url: upstream }),
  },
  {
    name: NGINX,
    requires: [],
    path: '/api/users',
    start: ({ upstream }) => startNginxProxy(upstream),
  },
  peer(BARE, 'bare', ['undici']),
  peer('Fastify + dispatch', 'fastify', ['fastify', 'undici']),
  peer('@fastify/http-proxy', 'fastify-http-proxy', ['fastify', '@fastify/http-proxy']),
  peer('http-proxy-middleware', 'http-proxy-middleware', ['express', 'http-proxy-middleware']),
  peer('the seed (Redis GET, axios)', 'seed', ['express', 'axios', 'redis']),
  {
    name: OURS,
    requires: [],
    path: '/api/users',
    start: ({ upstream, redis }) =>
      startGateway({
        name: OURS,
        core: CORE_UNDER_TEST,
        redisUrl: redis.url,
        account: {
          accountId: 'account',
          clientId: 'client',
          clientSecret: 'secret',
          tokenUrl: `${upstream}/oauth/token`,
          apiUrl: `${upstream}/v2`,
        },
      }),
  },
];

function peer(name: string, program: string, requires: readonly string[]): Contender {
  return {
    name,
    requires,
    path: '/api/users',
    start: ({ upstream, redis }) =>
      startServer({
        name,
        command: process.execPath,
        args: [fileURLToPath(new URL(`gateways/${program}.mjs`, import.meta.url))],
        core: CORE_UNDER_TEST,
        env: { UPSTREAM: upstream, TOKEN, REDIS_URL: redis.url },
        urlPattern: /^(http:\/\/\S+)$/,
        urlStream: 'stdout',
      }),
  };
}

const NO_PROCESS = {
  pid: 0,
  cpuMs: () => 0,
  residentBytes: () => 0,
  openFiles: () => 0,
  stop: async () => {},
};
