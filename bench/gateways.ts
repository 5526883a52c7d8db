import { fileURLToPath } from 'node:url';
import type { RedisServer } from '../test/setup/redis-server.ts';
import { TOKEN, startNginxProxy } from './nginx.ts';
import { startGateway } from './our-gateway.ts';
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
  peer(BARE, 'bare', ['undici']),
  peer('Fastify + dispatch', 'fastify', ['fastify', 'undici']),
  peer('@fastify/http-proxy', 'fastify-http-proxy', ['fastify', '@fastify/http-proxy']),
  peer('http-proxy-middleware', 'http-proxy-middleware', ['express', 'http-proxy-middleware']),
  peer('the seed (Redis GET, axios)', 'seed', ['express', 'axios', 'redis']),
  {
    name: OURS,
    needs: [],
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
          oauthUrl: `${upstream}/oauth/token`,
          apiUrl: `${upstream}/v2`,
        },
      }),
  },
];

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

const nobody = {
  pid: 0,
  cpuMs: () => 0,
  residentBytes: () => 0,
  openFiles: () => 0,
  stop: async () => {},
};
