import { describe, expect, test } from 'vitest';
import { RateLimits } from '../../src/api/rate-limits.ts';
import { connect, startSandbox, type ApiResponse, type Api } from '../support/client.ts';

const NOON = '2026-05-04T12:00:00Z';
const PER_SECOND =
  'You have reached the maximum per-second rate limit for this API. Try again later.';

async function times(count: number, call: () => Promise<ApiResponse>): Promise<number[]> {
  const statuses = [];
  for (let attempt = 0; attempt < count; attempt++) statuses.push((await call()).status);
  return statuses;
}

function rateHeaders({ headers }: ApiResponse): (string | null)[] {
  return ['category', 'type', 'limit', 'remaining'].map((name) =>
    headers.get(`x-ratelimit-${name}`),
  );
}

async function limited(
  plan: 'free' | 'pro' | 'business',
  startAt = NOON,
  users = 50,
): Promise<{ api: Api; advance: (ms: number) => void }> {
  const sandbox = await startSandbox({
    enforceLimits: true,
    plan,
    startAt,
    users,
    tokenLifetimeSeconds: 10 * 86_400,
  });
  sandbox.clock.freeze();
  return { api: await connect(sandbox), advance: (ms) => sandbox.clock.advance(ms) };
}

test.each([true, false])(
  'sends the category only with a normal response (limits enforced: %s)',
  async (enforceLimits) => {
    const api = await connect(await startSandbox({ enforceLimits }));
    expect(rateHeaders(await api('GET', '/users/me'))).toEqual(['Light', null, null, null]);
    expect(rateHeaders(await api('GET', '/users'))).toEqual(['Medium', null, null, null]);
    expect(rateHeaders(await api('GET', '/users/unknown'))).toEqual(['Light', null, null, null]);
  },
);

test('sends no Retry-After with a per-second 429', async () => {
  const { api, advance } = await limited('free');
  await api('GET', '/users');
  await api('GET', '/users');
  const response = await api('GET', '/users');
  expect(response).toMatchObject({ status: 429, body: { code: 429, message: PER_SECOND } });
  expect(rateHeaders(response)).toEqual(['Medium', 'QPS', '2', '0']);
  expect(response.headers.get('retry-after')).toBeNull();
  // Other labels have their own pools.
  expect((await api('GET', '/users/me')).status).toBe(200);
  advance(1_000);
  expect((await api('GET', '/users')).status).toBe(200);
});

test('lists of dashboards are limited per minute', async () => {
  const { api, advance } = await limited('pro');
  const list = () => api('GET', '/metrics/meetings?from=2026-05-01&to=2026-05-04');
  expect(rateHeaders(await list())[0]).toBe('Resource-intensive');
  expect(await times(10, list)).toEqual([...Array.from({ length: 9 }, () => 200), 429]);
  advance(5_000);
  expect((await list()).status).toBe(429);
  advance(55_000);
  expect(await times(11, list)).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
});

test.each([
  ['free', 'Light', 4],
  ['free', 'Resource-intensive', 10],
  ['pro', 'Light', 30],
  ['pro', 'Medium', 20],
  ['pro', 'Heavy', 10],
  ['business', 'Light', 80],
  ['business', 'Medium', 60],
  ['business', 'Heavy', 40],
] as const)('limits %s accounts, label %s, to %i calls at once', (plan, label, rate) => {
  const limits = new RateLimits({ now: () => 0 });
  const call = (): string => limits.countCall('account', plan, 'general', label).kind;
  expect(Array.from({ length: rate + 1 }, call)).toEqual([
    ...Array<string>(rate).fill('allowed'),
    'limited',
  ]);
  expect(limits.countCall('another account', plan, 'general', label).kind).toBe('allowed');
});

test('shares the daily quota of Heavy and Resource-intensive calls from plan Pro on', () => {
  let nowMs = Date.parse('2026-05-04T00:00:00Z');
  const limits = new RateLimits({ now: () => nowMs });
  let allowed = 0;
  for (let call = 0; call < 30_000; call++) {
    if (limits.countCall('account', 'pro', 'general', 'Heavy').kind === 'allowed') allowed++;
    nowMs += 100;
  }
  expect(allowed).toBe(30_000);
  expect(limits.countCall('account', 'pro', 'general', 'Resource-intensive').kind).toBe('limited');
  expect(limits.countCall('account', 'pro', 'general', 'Medium').kind).toBe('allowed');
});

test('sends an ISO Retry-After with a daily 429, and resets the quota at 00:00 UTC', async () => {
  const { api, advance } = await limited('free', '2026-05-04T23:00:00Z', 1);
  for (let call = 0; call < 1_000; call++) {
    await api('GET', '/report/daily');
    advance(1_000);
  }
  const response = await api('GET', '/report/daily');
  expect(response.status).toBe(429);
  expect(response.body.message).toMatch(/^You have reached the maximum daily rate limit/);
  expect(response.headers.get('retry-after')).toBe('2026-05-05T00:00:00Z');
  expect(rateHeaders(response)).toEqual(['Heavy', 'Daily-limit', '1000', '0']);
  advance(60 * 60_000);
  expect((await api('GET', '/report/daily')).status).not.toBe(429);
});

test('shares the pools between the apps of an account', async () => {
  const sandbox = await startSandbox({
    enforceLimits: true,
    plan: 'free',
    accounts: [{ accountId: 'sandbox-account', apps: [{ clientId: 'two', clientSecret: 's' }] }],
  });
  const one = await connect(sandbox);
  await one('GET', '/users');
  await one('GET', '/users');
  const { requestToken, basic } = await import('../support/client.ts');
  const token = await requestToken(sandbox, { headers: { authorization: basic('two', 's') } });
  const other = await connect(sandbox, token.body.access_token);
  expect((await other('GET', '/users')).status).toBe(429);
});

describe('limits per user, registrant and account', () => {
  test('limit meeting writes to 100 per day and host; the 429 has the headers of the account’s pool and no Retry-After', async () => {
    const { api, advance } = await limited('pro');
    const host = (await api('GET', '/users')).body.users[4].id;
    const create = async (): Promise<ApiResponse> => {
      advance(100);
      return api('POST', `/users/${host}/meetings`, {});
    };
    expect(new Set(await times(99, create))).toEqual(new Set([201]));
    advance(100);
    const { id } = (await api('POST', `/users/${host}/meetings`, {})).body;
    const response = await api('PATCH', `/meetings/${id}`, { topic: 'x' });
    expect(response).toMatchObject({
      status: 429,
      body: {
        code: 429,
        message:
          'You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted for this particular user. You may resume these requests at GMT 00:00:00.',
      },
    });
    expect(response.headers.get('retry-after')).toBeNull();
    expect(rateHeaders(response)[0]).toBe('Light');
    expect(rateHeaders(response)[1]).toBeNull();
    expect(Number(rateHeaders(response)[3])).toBeGreaterThan(0);
    // Other hosts and deletions are not limited.
    expect((await api('POST', '/users/me/meetings', {})).status).toBe(201);
    expect((await api('DELETE', `/meetings/${id}`)).status).toBe(204);
    advance(12 * 3_600_000);
    expect((await create()).status).toBe(201);
  });

  test('limit additions to three and status changes to ten per day and registrant', async () => {
    const { api, advance } = await limited('pro');
    const { id } = (await api('POST', '/users/me/meetings', { settings: { approval_type: 1 } }))
      .body;
    const path = `/meetings/${id}/registrants`;
    const add = (): Promise<ApiResponse> =>
      api('POST', path, { email: 'jo@example.org', first_name: 'Jo' });
    expect(await times(4, add)).toEqual([201, 201, 201, 429]);
    const approve = async (): Promise<ApiResponse> => {
      advance(1_000);
      return api('PUT', `${path}/status`, {
        action: 'approve',
        registrants: [{ email: 'jo@example.org' }],
      });
    };
    expect((await times(11, approve)).at(-1)).toBe(429);
  });

  test('limit new users per day by plan', async () => {
    const { api, advance } = await limited('free');
    let number = 0;
    const create = async (): Promise<ApiResponse> => {
      advance(1_000);
      const user_info = { email: `new${number++}@example.org`, type: 1 };
      return api('POST', '/users', { action: 'create', user_info });
    };
    const statuses = await times(51, create);
    expect(statuses.filter((status) => status === 201)).toHaveLength(50);
    expect(statuses.at(-1)).toBe(429);
  });
});

test('responds 429 to a concurrent deletion of the same user', async () => {
  const sandbox = await startSandbox({ enforceLimits: true, apiLatencyMs: 50 });
  const api = await connect(sandbox);
  const { id } = (await api('GET', '/users')).body.users[5];
  const responses = await Promise.all([
    api('DELETE', `/users/${id}`),
    api('DELETE', `/users/${id}`),
  ]);
  expect(responses.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 429]);
  expect(responses.find(({ status }) => status === 429)?.body).toEqual({
    code: 429,
    message:
      'Too many concurrent requests. A request to disassociate this user has already been made.',
  });
  expect((await api('DELETE', `/users/${id}`)).status).toBe(404);
});

test('counts Zoom Phone against limits of its own, which are lower', async () => {
  const sandbox = await startSandbox({ enforceLimits: true, plan: 'pro' });
  sandbox.clock.freeze();
  const api = await connect(sandbox);
  for (let call = 0; call < 10; call++) await api('GET', '/phone/sites');
  const limited = await api('GET', '/phone/sites');
  expect([limited.status, limited.headers.get('x-ratelimit-limit')]).toEqual([429, '10']);
  expect((await api('GET', '/users')).status).toBe(200);
});
