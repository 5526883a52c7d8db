import { randomUUID } from 'node:crypto';
import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import { identityKey } from 'evertoken';
import { zoom } from 'evertoken/zoom';
import { createClient } from 'redis';
import { beforeAll, describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { startRedisServer } from '../../../test/support/redis-server.ts';
import { runApp, startApp, sandboxVariables } from '../../../test/support/running-app.ts';

const redisUrl = inject('redisUrl');
const APP = 'express-app';

/** A sandbox with a random app, so that tests which share a Redis do not share a token. */
async function startSandbox(): Promise<Sandbox> {
  const sandbox = await createSandbox({ clientId: randomUUID() });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

interface ApiResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: any;
}

async function call(address: string, method = 'GET', body?: unknown): Promise<ApiResponse> {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(address, { method, ...(body !== undefined && json) });
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, text, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

it('exports getToken, which returns a live token, from utils/token', async () => {
  const sandbox = await startSandbox();
  for (const [name, value] of Object.entries(sandboxVariables(sandbox))) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { getToken, tokens } = await import('../src/utils/token.ts');
  onTestFinished(() => tokens.close());
  const authorization = (await getToken()).authorization();
  const response = await fetch(`${sandbox.apiUrl}/users`, { headers: { authorization } });
  expect(response.status).toBe(200);
  expect((await getToken()).expiresAt).toBeGreaterThan(Date.now());
});

describe('the routes', () => {
  let sandbox: Sandbox;
  let url: string;

  beforeAll(async () => {
    const ends: (() => unknown)[] = [];
    sandbox = await createSandbox();
    ({ url } = await startApp(APP, sandboxVariables(sandbox), (end) => ends.push(end)));
    return async () => {
      for (const end of ends) await end();
      await sandbox.close();
    };
  });

  it('list users with pagination', async () => {
    const first = await call(`${url}/api/users?page_size=2`);
    expect(first.status).toBe(200);
    expect(first.headers.get('x-zm-trackingid')).toMatch(/./);
    expect(first.body.users).toHaveLength(2);
    const token = encodeURIComponent(first.body.next_page_token as string);
    const second = await call(`${url}/api/users?page_size=2&next_page_token=${token}`);
    expect(second.body.users).toHaveLength(2);
    expect(second.body.users[0].id).not.toBe(first.body.users[0].id);
  });

  it('get a user by id and by email address', async () => {
    const { body } = await call(`${url}/api/users?page_size=1`);
    const { id, email } = body.users[0] as { id: string; email: string };
    expect((await call(`${url}/api/users/${id}`)).body).toMatchObject({ id, email });
    const byEmail = await call(`${url}/api/users/${encodeURIComponent(email)}`);
    expect(byEmail.body).toMatchObject({ id, email });
  });

  it('create, list, get, update and delete a meeting', async () => {
    const created = await call(`${url}/api/meetings`, 'POST', { topic: 'Planning', type: 2 });
    expect(created.status).toBe(201);
    const meeting = `${url}/api/meetings/${created.body.id}`;

    const listed = await call(`${url}/api/meetings?type=scheduled&page_size=300`);
    expect(listed.body.meetings).toContainEqual(expect.objectContaining({ topic: 'Planning' }));
    expect((await call(meeting)).body).toMatchObject({ topic: 'Planning' });
    const updated = await call(meeting, 'PATCH', { topic: 'Review' });
    expect([updated.status, updated.text]).toEqual([204, '']);
    expect((await call(meeting)).body).toMatchObject({ topic: 'Review' });
    expect((await call(meeting, 'DELETE')).status).toBe(204);
    expect((await call(meeting)).status).toBe(404);
  });

  it('take the host of a meeting from the body or the query', async () => {
    const { body } = await call(`${url}/api/users?page_size=3`);
    const host = body.users[2].id as string;
    const inQuery = await call(`${url}/api/meetings?userId=${host}`, 'POST', { topic: 'Query' });
    const inBody = await call(`${url}/api/meetings`, 'POST', { topic: 'Body', userId: host });
    expect([inQuery.body.host_id, inBody.body.host_id]).toEqual([host, host]);
    const { meetings } = (await call(`${url}/api/meetings?userId=${host}&page_size=300`)).body;
    const topics = (meetings as { topic: string }[]).map(({ topic }) => topic);
    expect(topics).toEqual(expect.arrayContaining(['Query', 'Body']));
  });

  it('pass on the status, code, errors and tracking id of Zoom', async () => {
    const missing = await call(`${url}/api/users/unknown@example.com`);
    expect(missing.status).toBe(404);
    expect(missing.body).toEqual({
      code: 1001,
      message: 'User does not exist: unknown@example.com.',
    });
    expect(missing.headers.get('x-zm-trackingid')).toMatch(/./);
    const invalid = await call(`${url}/api/meetings`, 'POST', { duration: 'long' });
    expect(invalid.status).toBe(400);
    expect(invalid.body).toMatchObject({ code: 300, errors: [{ field: 'duration' }] });
  });

  it('encode ids, and meeting UUIDs with slashes twice', async () => {
    const before = sandbox.journal.entries().length;
    for (const id of ['a/b==', '/a+b==', 'a//b==', 'a?b=c']) {
      await call(`${url}/api/meetings/${encodeURIComponent(id)}`);
    }
    const asked = sandbox.journal.entries().slice(before);
    expect(asked.map(({ path }) => path).filter((path) => path.startsWith('/v2'))).toEqual([
      '/v2/meetings/a%2Fb%3D%3D',
      '/v2/meetings/%252Fa%252Bb%253D%253D',
      '/v2/meetings/a%252F%252Fb%253D%253D',
      '/v2/meetings/a%3Fb%3Dc',
    ]);
  });

  it('reject invalid ids, queries and bodies', async () => {
    const { apiRequests } = sandbox.stats();
    const bad = [
      await call(`${url}/api/meetings?userId=..`),
      await call(`${url}/api/meetings?userId=`),
      await call(`${url}/api/meetings`, 'POST', { userId: 7 }),
      await call(`${url}/api/meetings`, 'POST', { userId: '\ud800' }),
      await call(`${url}/api/users/%E0%A4%A`),
      await call(`${url}/api/users/me%2F..%2F..%2Faccounts`),
      await call(`${url}/api/meetings/%252F%252e%252e`),
    ];
    expect(bad.map(({ status, body }) => [status, body.code])).toEqual(
      bad.map(() => [400, 'BAD_REQUEST']),
    );
    for (const method of ['POST', 'PATCH']) {
      const address = `${url}/api/meetings${method === 'PATCH' ? '/1' : ''}`;
      expect((await call(address, method, [])).status).toBe(415);
      expect((await call(address, method)).status).toBe(415);
    }
    const halfJson = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' };
    expect((await fetch(`${url}/api/meetings`, halfJson)).status).toBe(400);
    expect(sandbox.stats().apiRequests).toBe(apiRequests);
  });

  it('do not forward the token of a caller', async () => {
    const response = await call(`${url}/api/users?access_token=theirs&page_size=1`);
    expect(response.status).toBe(200);
    expect(sandbox.journal.entries().at(-1)?.path).toBe('/v2/users?page_size=1');
  });
});

describe('when Zoom fails, the app', () => {
  it('fails no request when the token is revoked early', async () => {
    const sandbox = await startSandbox();
    const { url } = await startApp(APP, sandboxVariables(sandbox));
    await call(`${url}/api/users`);
    sandbox.revokeAllTokens();
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => call(`${url}/api/users?page_size=1`)),
    );
    expect(responses.map(({ status }) => status)).toEqual(responses.map(() => 200));
    expect(sandbox.stats().tokensIssued).toBe(2);
    expect(sandbox.stats().apiRejections).toBeGreaterThan(0);
  });

  it('responds 503 for a wrong secret, without the secret', async () => {
    const sandbox = await startSandbox();
    const app = await startApp(APP, {
      ...sandboxVariables(sandbox),
      ZOOM_CLIENT_SECRET: 'not-the-secret',
    });
    const response = await call(`${app.url}/api/users`);
    expect(response.status).toBe(503);
    expect(response.body).toEqual({
      code: 'CLIENT_REJECTED',
      message: expect.stringContaining('rejected the client id') as string,
    });
    expect(response.text + app.output()).not.toContain('not-the-secret');
    expect(sandbox.stats().apiRequests).toBe(0);
  });

  it('responds 502 for a reset connection', async () => {
    const sandbox = await startSandbox();
    const { url } = await startApp(APP, sandboxVariables(sandbox));
    for (const kind of ['reset', 'truncate'] as const) {
      sandbox.faults.add({ kind, match: '/v2/*', times: 1 });
      const { status, body } = await call(`${url}/api/users`);
      expect([status, body.code]).toEqual([502, 'ZOOM_UNREACHABLE']);
    }
  });
});

describe.skipIf(redisUrl === undefined)('with Redis', () => {
  it('shares one token between two processes', async () => {
    const sandbox = await startSandbox();
    const variables = { ...sandboxVariables(sandbox), REDIS_URL: redisUrl! };
    const apps = await Promise.all([startApp(APP, variables), startApp(APP, variables)]);
    const responses = await Promise.all(
      Array.from({ length: 20 }, (_, i) => call(`${apps[i % 2]!.url}/api/users?page_size=1`)),
    );
    expect(responses.map(({ status }) => status)).toEqual(responses.map(() => 200));
    expect(sandbox.stats().tokenRequests).toBe(1);
  });

  it('keeps working when Redis is killed, even if the token is revoked afterwards', async () => {
    const redis = await startRedisServer();
    onTestFinished(() => redis.stop());
    const sandbox = await startSandbox();
    const app = await startApp(APP, { ...sandboxVariables(sandbox), REDIS_URL: redis.url });
    expect((await call(`${app.url}/api/users`)).status).toBe(200);
    await redis.stop();
    expect((await call(`${app.url}/api/users`)).status).toBe(200);
    sandbox.revokeAllTokens();
    expect((await call(`${app.url}/api/users`)).status).toBe(200);
    app.signal('SIGTERM');
    expect(await app.ended).toBe(0);
    expect(app.output()).toContain('redis unavailable');
  });

  it('starts without Redis', async () => {
    const redis = await startRedisServer();
    await redis.stop();
    const sandbox = await startSandbox();
    const app = await startApp(APP, { ...sandboxVariables(sandbox), REDIS_URL: redis.url });
    expect((await call(`${app.url}/api/users`)).status).toBe(200);
    app.signal('SIGTERM');
    expect(await app.ended).toBe(0);
  });

  it('completes in-flight requests on SIGTERM and keeps the shared token', async () => {
    const sandbox = await startSandbox();
    const app = await startApp(APP, { ...sandboxVariables(sandbox), REDIS_URL: redisUrl! });
    const slow = sandbox.faults.add({ kind: 'delay', delayMs: 500, match: '/v2/*' });
    const running = call(`${app.url}/api/users`);
    await vi.waitUntil(() => slow.hits === 1, 10_000);
    app.signal('SIGTERM');
    app.signal('SIGINT');
    await vi.waitUntil(() => app.output().includes('shutting down'), 10_000);
    await expect(fetch(`${app.url}/healthz`)).rejects.toThrow('fetch failed');
    expect((await running).status).toBe(200);
    expect(await app.ended).toBe(0);
    expect(await isTokenInRedis(sandbox)).toBe(true);
  });

  it('clears the token on SIGTERM if configured', async () => {
    const sandbox = await startSandbox();
    const app = await startApp(APP, {
      ...sandboxVariables(sandbox),
      REDIS_URL: redisUrl!,
      CLEAR_TOKEN_ON_EXIT: 'true',
    });
    expect((await call(`${app.url}/api/users`)).status).toBe(200);
    expect(await isTokenInRedis(sandbox)).toBe(true);
    app.signal('SIGTERM');
    expect(await app.ended).toBe(0);
    expect(await isTokenInRedis(sandbox)).toBe(false);
  });
});

async function isTokenInRedis({ credentials, tokenUrl, apiUrl }: Sandbox): Promise<boolean> {
  const client = await createClient({ url: redisUrl! }).connect();
  const key = await identityKey(zoom({ ...credentials, tokenUrl, apiUrl }).identity);
  const found = await client.exists(`evertoken:{${key}}:2:r`);
  await client.close();
  return found === 1;
}

describe('the environment', () => {
  it('may be empty, which uses the sandbox', async () => {
    const app = await startApp(APP, {});
    expect(app.output()).toMatch(/No ZOOM_\* variable is set: .* Zoom sandbox at http:/);
    expect(app.output()).toContain('REDIS_URL is not set');
    expect(app.output()).toContain(`curl ${app.url}/api/users`);
    const { status, body } = await call(`${app.url}/api/users`);
    expect([status, body.users.length > 0]).toEqual([200, true]);
    app.signal('SIGINT');
    expect(await app.ended).toBe(0);
  });

  it('is rejected with all issues at once, without their values', async () => {
    const app = await runApp(APP, {
      PORT: '80801',
      REDIS_URL: 'http://user:hidden-password@127.0.0.1',
      ZOOM_CLIENT_SECRET: 'hidden-secret',
      ZOOM_ACCOUNT_ID: '',
      ZOOM_API_URL: 'http://127.example.com/v2',
      CLEAR_TOKEN_ON_EXIT: 'yes',
    });
    expect(await app.ended).toBe(1);
    for (const line of [
      'PORT must be a whole number from 0 to 65535',
      'REDIS_URL must be a URL that starts with redis:// or rediss://',
      'ZOOM_API_URL must be an https URL',
      'CLEAR_TOKEN_ON_EXIT must be true or false',
      'ZOOM_ACCOUNT_ID is missing',
      'ZOOM_CLIENT_ID is missing',
    ]) {
      expect(app.output()).toContain(line);
    }
    expect(app.output()).not.toContain('ZOOM_CLIENT_SECRET is missing');
    expect(app.output()).not.toContain('hidden');
  });

  it('makes the app exit with a message if the port is in use', async () => {
    const { url } = await startApp(APP, {});
    const second = await runApp(APP, { PORT: new URL(url).port });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('EADDRINUSE');
  });
});
