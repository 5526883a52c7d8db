import { setTimeout as sleep } from 'node:timers/promises';
import { clearFaults, configureApp, repeat, sendTwo, type Situation } from './situation.ts';

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

const DAILY = {
  status: 429,
  body: {
    code: 429,
    message:
      'You have reached the maximum daily rate limit for this API. Refer to the response header for details on when you can make another request.',
  },
  headers: { 'x-ratelimit-category': 'Heavy', 'x-ratelimit-type': 'Daily-limit' },
} as const;

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
  {
    name: 'one of three accounts uses the sandbox',
    accounts: ['main', 'branch', 'labs'],
    breaks: ({ gateway, configure }) => gateway.reload(configure({ sandbox: true }, 'labs')),
    repairs: ({ gateway, configure }) => gateway.reload(configure()),
    shows: {
      code: 'SANDBOX_IN_USE',
      severity: 'warning',
      component: 'gateway',
      account: 'labs',
      text: /sandbox is used instead of Zoom/,
    },
    ready: 200,
    alerts: ['EvertokenConfiguration'],
  },
  {
    name: 'an account with a wrong secret, until it is removed',
    accounts: ['main', 'branch', 'labs'],
    breaks({ gateway, configure }) {
      gateway.tryCredentials();
      return gateway.reload(configure({ clientSecret: 'wrong' }, 'labs'));
    },
    repairs: ({ gateway, configure }) => gateway.reload(configure({ removed: true }, 'labs')),
    shows: {
      code: 'CLIENT_REJECTED',
      severity: 'critical',
      component: 'credentials',
      account: 'labs',
      text: /rejected the client id, or the secret.*There is no token/,
    },
    ready: 200,
    alerts: ['EvertokenCredentialsRejected'],
  },
  {
    name: 'a secret that is corrected at Zoom',
    breaks: configureApp({ clientSecret: 'changed' }),
    repairs: (scene) =>
      configureApp({ clientSecret: scene.sandbox.credentials.clientSecret }, false)(scene),
    shows: {
      code: 'CLIENT_REJECTED',
      severity: 'critical',
      component: 'credentials',
      text: /rejected the client id, or the secret/,
    },
    ready: 503,
    alerts: ['EvertokenCredentialsRejected'],
  },
  {
    name: 'a wrong secret beside the token that others have minted',
    redis: true,
    breaks({ gateway, configure }) {
      gateway.tryCredentials();
      return gateway.reload(configure({ clientSecret: 'wrong' }));
    },
    repairs: ({ gateway, configure }) => gateway.reload(configure()),
    shows: {
      code: 'CLIENT_REJECTED',
      severity: 'warning',
      component: 'credentials',
      text: /rejected the client id, or the secret.*current token is valid for/,
    },
    ready: 200,
    alerts: ['EvertokenCredentialsRejected'],
  },
  {
    name: 'a scope is missing for one endpoint while others work',
    breaks: configureApp({ scopes: ['user:read:user:admin'] }),
    async traffic(scene) {
      for (let sent = 0; sent < 3; sent += 1) {
        await scene.send('/users');
        await scene.send('/users/me');
      }
    },
    repairs: configureApp({ scopes: ['user:read:user:admin', 'user:read:list_users:admin'] }),
    shows: {
      code: 'API_SCOPE_MISSING',
      severity: 'critical',
      component: 'scopes',
      text: /GET \/users, which requires user:read:list_users:admin/,
    },
    ready: 200,
    alerts: ['EvertokenScopeMissing'],
  },
  {
    name: 'the day of the plan is spent at Zoom, but not for all labels',
    breaks: ({ sandbox }) => sandbox.faults.add({ match: 'POST *', kind: 'status', ...DAILY }),
    async traffic(scene) {
      await scene.send('/users/me/meetings', { method: 'POST', body: '{}' });
      await sendTwo(scene);
    },
    repairs: clearFaults,
    afterwards: repeat(1),
    shows: {
      code: 'API_DAILY_LIMIT_EXHAUSTED',
      severity: 'warning',
      component: 'rate-limit',
      text: /daily limit of the plan is spent.*reset at \S+T00:00:0/,
    },
    ready: 200,
    alerts: ['EvertokenRateLimited'],
    lastsUntilMidnight: true,
  },
  {
    name: 'Zoom responds 503 while Redis is frozen',
    redis: true,
    breaks({ sandbox, redis }) {
      redis!.process.kill('SIGSTOP');
      sandbox.faults.add({ match: api, kind: 'status', status: 503 });
    },
    repairs(scene) {
      scene.redis!.process.kill('SIGCONT');
      clearFaults(scene);
    },
    shows: {
      code: 'API_SERVER_ERROR',
      severity: 'critical',
      component: 'zoom',
      text: /server error/,
      second: { component: 'redis' },
    },
    ready: 200,
    alerts: ['EvertokenZoomFailing'],
  },
  {
    name: 'Postgres is frozen',
    postgres: true,
    breaks: ({ postgres }) => postgres!.freeze(),
    repairs: ({ postgres }) => postgres!.thaw(),
    shows: {
      code: /^STORE_/,
      severity: 'warning',
      component: 'postgres',
      text: /Postgres is silent|Postgres: DISCONNECTED/,
    },
    ready: 200,
    alerts: [],
  },
  {
    name: 'the rate limits are not shared, because of a permission in Redis',
    redis: true,
    account: { plan: 'pro' },
    breaks: ({ redis }) =>
      redis!.command('ACL', 'SETUSER', 'default', '-lpush', '-lindex', '-incrby'),
    async traffic({ send }) {
      // One late response opens the circuit breaker for a moment.
      for (let sent = 0; sent < 5; sent += 1) {
        await send();
        await sleep(700);
      }
    },
    repairs: ({ redis }) => redis!.command('ACL', 'SETUSER', 'default', '+@all'),
    afterwards: repeat(1),
    shows: {
      code: 'PACING_NOT_SHARED',
      severity: 'warning',
      component: 'redis',
      text: /limits are not shared.*Redis: NOPERM.*Its user lacks a permission/,
    },
    ready: 200,
    alerts: [],
  },
];
