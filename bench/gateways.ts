import { fileURLToPath } from 'node:url';
import type { RedisServer } from '../test/support/redis-server.ts';
import { TOKEN, startNginxProxy } from './nginx.ts';
import { startGateway } from '../test/support/gateway-process.ts';
import {
  CORE_UNDER_TEST,
  startServer,
  type ServerProcess,
} from '../test/support/server-process.ts';

/** A gateway that attaches a token to requests. */
export interface Contender {
  readonly name: string;
  /** The packages that it needs. */
  readonly requires: readonly string[];
  readonly path: string;
  start(environment: BenchEnvironment): Promise<ServerProcess>;
}

/** The servers that the contenders use. */
export interface BenchEnvironment {
  readonly upstream: string;
  readonly redis: RedisServer;
}

/** The gateway of this repository, with all features. */
export const OURS = 'evertoken, all features';
export const NGINX = 'nginx proxy_pass';
/** The minimal gateway in Node.js. */
export const BARE = 'node:http + dispatch';
export const DIRECT = 'no gateway';

/** Ordered by the amount of work. */
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
  peer('tutorial (Redis GET, axios)', 'seed', ['express', 'axios', 'redis']),
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
