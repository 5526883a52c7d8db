import type { Sandbox, SandboxOptions } from '@evertoken/zoom-sandbox';
import type { RedisServer } from '../../../../test/support/redis-server.ts';
import type { Gateway, GatewayConfig } from '../../src/index.ts';

/** A running gateway with its sandbox. */
export interface Scene {
  readonly sandbox: Sandbox;
  readonly gateway: Gateway;
  readonly redis: RedisServer | undefined;
  /** Reads the configuration again, with changes of its first account, or of the named one. */
  configure(account?: object, name?: string): GatewayConfig;
  /** Sends a request of a caller. @returns its status, or 0 if there is none */
  send(path?: string, options?: RequestInit): Promise<number>;
}

/** Something that goes wrong, and what every surface must say about it. */
export interface Situation {
  readonly name: string;
  /** Settings of the first account. */
  readonly account?: object;
  /** Names of the accounts. @default one */
  readonly accounts?: readonly string[];
  /** Settings of the file. */
  readonly settings?: object;
  /** Settings of the only caller. */
  readonly caller?: object;
  readonly sandboxOptions?: SandboxOptions;
  readonly redis?: boolean;
  /** Whether a request succeeds before. @default true */
  readonly isCold?: boolean;
  readonly breaks: (scene: Scene) => unknown;
  /** What callers send meanwhile. @default two requests */
  readonly traffic?: (scene: Scene) => Promise<unknown>;
  readonly repairs: (scene: Scene) => unknown;
  /** What callers send after the repair. @default as before */
  readonly afterwards?: (scene: Scene) => Promise<unknown>;
  /** The cause that is shown first: undefined if there must be none. */
  readonly shows:
    | {
        readonly code: string | RegExp;
        readonly severity: 'critical' | 'warning';
        readonly component: string;
        readonly account?: string;
        readonly text: RegExp;
      }
    | undefined;
  /** Status of `/readyz`. */
  readonly ready: number;
  /** Alerts that evaluate `evertoken_problem`, and fire. */
  readonly alerts: readonly string[];
  /** Whether only the next day ends it. @default false */
  readonly lastsUntilMidnight?: boolean;
}

const api = '/v2/*';
const HOST_LIMIT = {
  code: 429,
  message:
    'You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted for this particular user. You may resume these requests at GMT 00:00:00.',
};
const QPS = {
  status: 429,
  body: {
    code: 429,
    message: 'You have reached the maximum per-second rate limit for this API. Try again later.',
  },
  headers: { 'x-ratelimit-category': 'Light', 'x-ratelimit-type': 'QPS' },
} as const;

const clearFaults = ({ sandbox }: Scene): void => sandbox.faults.clear();
const configureApp =
  (options: Parameters<Sandbox['configureApp']>[1], revoke = true) =>
  ({ sandbox }: Scene): void => {
    sandbox.configureApp(sandbox.credentials.clientId, options);
    if (revoke) sandbox.revokeAllTokens();
  };
const repeat =
  (count: number, path?: string, options?: RequestInit) =>
  async (scene: Scene): Promise<void> => {
    for (let sent = 0; sent < count; sent += 1) await scene.send(path, options);
  };

/** Sends two requests. */
export const sendTwo: (scene: Scene) => Promise<void> = repeat(2);

/** The situations, as operators meet them. */
export const SITUATIONS: readonly Situation[] = [
  {
    name: 'Zoom responds 503',
    breaks: ({ sandbox }) => sandbox.faults.add({ match: api, kind: 'status', status: 503 }),
    repairs: clearFaults,
    shows: {
      code: 'API_SERVER_ERROR',
      severity: 'critical',
      component: 'zoom',
      text: /server error.*2 requests.*status page/,
    },
    ready: 200,
    alerts: ['EvertokenZoomFailing'],
  },
  {
    name: 'connections are reset',
    breaks: ({ sandbox }) => sandbox.faults.add({ match: api, kind: 'reset' }),
    repairs: clearFaults,
    shows: {
      code: 'UPSTREAM_UNREACHABLE',
      severity: 'critical',
      component: 'zoom',
      text: /closes the connection.*network path/,
    },
    ready: 200,
    alerts: ['EvertokenZoomFailing'],
  },
  {
    name: 'Redis is frozen',
    redis: true,
    breaks: ({ redis }) => redis!.process.kill('SIGSTOP'),
    repairs: ({ redis }) => redis!.process.kill('SIGCONT'),
    shows: {
      code: /^STORE_/,
      severity: 'warning',
      component: 'redis',
      text: /silent|no connection/,
    },
    ready: 200,
    alerts: [],
  },
  {
    name: 'the user of Redis lacks permissions',
    redis: true,
    isCold: true,
    breaks: ({ redis }) =>
      redis!.command('ACL', 'SETUSER', 'default', '-@all', '+hello', '+ping', '+acl'),
    repairs: ({ redis }) => redis!.command('ACL', 'SETUSER', 'default', '+@all'),
    shows: {
      code: 'STORE_UNAVAILABLE',
      severity: 'warning',
      component: 'redis',
      text: /NOPERM\. Its user lacks a permission/,
    },
    ready: 200,
    alerts: [],
  },
  {
    name: 'a scope is missing',
    breaks: configureApp({ scopes: ['user:read:user:admin'] }),
    traffic: repeat(4, '/users'),
    repairs: configureApp({ scopes: ['user:read:user:admin', 'user:read:list_users:admin'] }),
    shows: {
      code: 'API_SCOPE_MISSING',
      severity: 'critical',
      component: 'scopes',
      text: /GET \/users, which requires user:read:list_users:admin.*Add the scope/,
    },
    ready: 200,
    alerts: ['EvertokenScopeMissing'],
  },
  {
    name: 'the token endpoint is down and there is no token',
    isCold: true,
    breaks: ({ sandbox }) =>
      sandbox.faults.add({ match: '/oauth/token', kind: 'status', status: 503 }),
    repairs: clearFaults,
    shows: {
      code: 'TOKEN_ENDPOINT_FAILED',
      severity: 'critical',
      component: 'zoom',
      text: /token endpoint responded with a server error.*There is no token/,
    },
    ready: 503,
    alerts: ['EvertokenZoomFailing'],
  },
  {
    name: 'one of three accounts has a wrong secret',
    accounts: ['main', 'branch', 'labs'],
    caller: { account: 'branch' },
    isCold: true,
    breaks: ({ gateway, configure }) =>
      gateway.reload(configure({ clientSecret: 'wrong' }, 'branch')),
    repairs: ({ gateway, configure }) => gateway.reload(configure()),
    shows: {
      code: 'CLIENT_REJECTED',
      severity: 'critical',
      component: 'credentials',
      account: 'branch',
      text: /rejected the client id, or the secret.*Copy them again/,
    },
    ready: 503,
    alerts: ['EvertokenCredentialsRejected'],
  },
  {
    name: 'the app is disabled',
    breaks: configureApp({ disabled: true }, false),
    repairs: configureApp({ disabled: false }, false),
    shows: {
      code: 'CLIENT_REJECTED',
      severity: 'critical',
      component: 'credentials',
      text: /app is activated/,
    },
    ready: 503,
    alerts: ['EvertokenCredentialsRejected'],
  },
  {
    name: 'the API rejects all tokens',
    breaks: ({ sandbox }) => sandbox.faults.add({ match: api, kind: 'invalid-token' }),
    repairs: clearFaults,
    shows: {
      code: 'API_TOKEN_REJECTED',
      severity: 'critical',
      component: 'app',
      text: /responds 401.*app is activated/,
    },
    ready: 503,
    alerts: ['EvertokenTokensRejected'],
  },
  {
    name: 'the secret was changed and the token revoked',
    breaks: configureApp({ clientSecret: 'changed' }),
    repairs: ({ gateway, configure }) => gateway.reload(configure({ clientSecret: 'changed' })),
    shows: {
      code: 'CLIENT_REJECTED',
      severity: 'critical',
      component: 'credentials',
      text: /rejected the client id, or the secret.*(There is no token|rejects the current token)/,
    },
    ready: 503,
    alerts: ['EvertokenCredentialsRejected'],
  },
  {
    name: 'the day of a host is spent',
    breaks: ({ sandbox }) =>
      sandbox.faults.add({ match: 'POST *', kind: 'status', status: 429, body: HOST_LIMIT }),
    traffic: async ({ send }) => {
      await send('/users/me/meetings', { method: 'POST', body: '{}' });
      await send();
    },
    repairs: clearFaults,
    afterwards: repeat(1),
    shows: {
      code: 'HOST_LIMIT_EXHAUSTED',
      severity: 'warning',
      component: 'rate-limit',
      text: /one host or meeting.*reset at \S+T00:00:0.*A larger plan does not raise/,
    },
    ready: 200,
    alerts: ['EvertokenRateLimited'],
    lastsUntilMidnight: true,
  },
  {
    name: 'a 429 blocks a label',
    account: { plan: 'pro', planShare: 1 },
    breaks: ({ sandbox }) => sandbox.faults.add({ match: api, kind: 'status', ...QPS }),
    traffic: repeat(3, '/users/me', { method: 'PATCH', body: '{}' }),
    repairs: clearFaults,
    afterwards: repeat(1),
    shows: {
      code: /^(RATE_LIMIT_BLOCKED|API_RATE_LIMITED)$/,
      severity: 'critical',
      component: 'rate-limit',
      text: /429.*other apps/,
    },
    ready: 200,
    alerts: ['EvertokenRateLimited'],
  },
  {
    name: 'a caller exceeds its rate',
    caller: { ratePerSecond: 1 },
    breaks: () => {},
    traffic: repeat(8),
    repairs: () => {},
    afterwards: async () => {},
    shows: {
      code: 'CALLER_RATE_EXCEEDED',
      severity: 'warning',
      component: 'callers',
      text: /exceeds its own rate limit.*requests of reports.*Raise its ratePerSecond/,
    },
    ready: 200,
    alerts: ['EvertokenRateLimited'],
  },
  {
    name: 'one large upload gets a 401',
    breaks: ({ sandbox }) =>
      sandbox.faults.add({ match: 'POST *', kind: 'invalid-token', times: 1 }),
    traffic: async ({ send }) => {
      await send('/users/me/meetings', { method: 'POST', body: Buffer.alloc(3_000_000) });
    },
    repairs: clearFaults,
    afterwards: repeat(1),
    shows: undefined,
    ready: 200,
    alerts: [],
  },
  {
    name: 'one of many requests fails at Zoom',
    breaks: ({ sandbox }) =>
      sandbox.faults.add({ match: 'POST *', kind: 'status', status: 500, times: 1 }),
    traffic: async ({ send }) => {
      await send('/users/me/meetings', { method: 'POST', body: '{}' });
      await send();
    },
    repairs: clearFaults,
    shows: undefined,
    ready: 200,
    alerts: [],
  },
  {
    name: 'the sandbox is used instead of Zoom',
    breaks: ({ gateway, configure }) => gateway.reload(configure({ sandbox: true })),
    repairs: ({ gateway, configure }) => gateway.reload(configure()),
    shows: {
      code: 'SANDBOX_IN_USE',
      severity: 'warning',
      component: 'gateway',
      account: 'main',
      text: /sandbox is used instead of Zoom.*set the credentials/,
    },
    ready: 200,
    alerts: ['EvertokenConfiguration'],
  },
  {
    name: 'a reload fails',
    breaks: ({ gateway }) => gateway.rejectReload(['log.level must be one of info']),
    repairs: ({ gateway, configure }) => gateway.reload(configure()),
    shows: {
      code: 'CONFIG_RELOAD_FAILED',
      severity: 'warning',
      component: 'gateway',
      text: /previous one is in force\. log\.level must be one of info\..*config check/,
    },
    ready: 200,
    alerts: ['EvertokenConfiguration'],
  },
];
