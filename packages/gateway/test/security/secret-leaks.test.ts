import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createClient } from 'redis';
import { expect, inject, it, onTestFinished } from 'vitest';
import { startRedisServer, type RedisServer } from '../../../../test/support/redis-server.ts';
import { sendJson } from '../../../evertoken/test/support/local-server.ts';
import { createApiKey } from '../../src/auth/api-key.ts';
import { openEventStream, type SseClient } from '../support/sse-client.ts';
import { runProgram, type CliProcess } from '../support/cli-process.ts';
import { startOAuthService } from '../support/oauth-service.ts';
import { createTempDir } from '../support/temp-dir.ts';
import { startSandbox } from '../support/running-gateway.ts';
import { recordTokens } from '../support/token-recorder.ts';
import { startCollector } from '../support/trace-collector.ts';

const withRedis = inject('redisUrl') !== undefined;

it.skipIf(!withRedis)(
  'reveals no secret in any output, in normal operation and in failures',
  { timeout: 60_000 },
  async () => {
    const clientSecret = 'a-secret/with+odd=characters';
    const [key, adminKey, otherKey] = [createApiKey(), createApiKey(), createApiKey()];
    const encryptionKey = randomBytes(32).toString('base64');
    const redisPassword = 'redis-Password-0123456789';
    const collectorKey = 'collector-Key-0123456789';
    const redis = await startPrivateRedis(redisPassword);
    const redisSeen = await watchRedis(redis, redisPassword);
    const sandbox = await startSandbox({ accountId: randomUUID(), clientSecret });
    const endpoint = await recordTokens(sandbox.tokenUrl);
    const collector = await startCollector();
    const { accountId, clientId } = sandbox.credentials;
    const service = await startOAuthService();
    const otherToken = 'token-7061743123456';
    service.respondToMint = (_request, response) => {
      const fields = { token_type: 'Bearer', expires_in: 3600 };
      sendJson(response, 200, { access_token: otherToken, ...fields });
      return true;
    };
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const signingKey = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    const config = {
      listen: { port: 0 },
      admin: { port: 0, keySha256: adminKey.sha256 },
      redis: {
        url: `redis://:${redisPassword}@127.0.0.1:${redis.port}`,
        encryptionKeys: [{ id: 'k1', key: encryptionKey }],
      },
      accounts: [
        { accountId, clientId, clientSecret, tokenUrl: endpoint.url, apiUrl: sandbox.apiUrl },
        {
          name: 'crm',
          provider: 'oauth',
          tokenUrl: service.tokenUrl,
          clientId: 'app',
          clientAuth: { method: 'private_key_jwt', key: signingKey },
          apiUrl: service.apiUrl,
        },
      ],
      callers: [
        { name: 'reports', allow: ['* /**'], keys: [{ id: key.id, sha256: key.sha256 }] },
        {
          name: 'billing',
          account: 'crm',
          allow: ['* /**'],
          keys: [{ id: otherKey.id, sha256: otherKey.sha256 }],
        },
      ],
      tracing: { otlpUrl: collector.url },
      log: { level: 'trace' },
    };
    const gateway = await serve(config, {
      OTEL_EXPORTER_OTLP_HEADERS: `authorization=${collectorKey}`,
    });
    const received: string[] = [];
    const record = async (pending: Promise<Response>): Promise<number> => {
      const { status, headers, ...response } = await readAll(await pending);
      received.push(JSON.stringify([...headers]), response.text);
      return status;
    };
    const authorization = `Bearer ${key.text.reveal()}`;
    const call = (path: string, init: RequestInit = {}): Promise<number> =>
      record(
        fetch(gateway.url + path, { headers: { authorization, cookie: 'c=COOKIE-9' }, ...init }),
      );
    const admin = (action: string, account = 'default'): Promise<number> =>
      record(
        fetch(`${gateway.adminUrl}/accounts/${account}/${action}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${adminKey.text.reveal()}` },
        }),
      );
    const look = async (): Promise<void> => {
      for (const path of [
        '/metrics',
        '/state',
        '/requests',
        '/requests/failures',
        '/readyz',
        '/nowhere',
      ]) {
        await record(fetch(gateway.adminUrl + path));
      }
    };
    const events = await openEventStream(`${gateway.adminUrl}/events`);
    const streamed = keepAll(events);
    const followed = keepAll(await openEventStream(`${gateway.adminUrl}/requests/events`));

    // Normal operation.
    expect(await call('/api/users/me?access=QUERY-VALUE-9')).toBe(200);
    const body = JSON.stringify({ topic: 'BODY-TEXT-9' });
    expect(
      await call('/api/users/me/meetings', {
        method: 'POST',
        body,
        headers: { authorization, 'content-type': 'application/json' },
      }),
    ).toBe(201);
    expect(await admin('test')).toBe(200);
    expect(await admin('refresh')).toBe(200);
    expect(await call('/api/users/me')).toBe(200);
    await look();

    // Another OAuth server, which then echoes the request.
    const otherHeaders = { 'x-api-key': otherKey.text.reveal() };
    expect(await call('/api/invoices', { headers: otherHeaders })).toBe(200);
    expect(await admin('test', 'crm')).toBe(200);
    service.respondToMint = ({ body: sent }, response) => {
      sendJson(response, 400, { error: 'invalid_client', error_description: sent });
      return true;
    };
    expect(await admin('refresh', 'crm')).toBe(503);
    service.revoked.add(otherToken);
    await call('/api/invoices', { headers: otherHeaders });
    await look();

    // Revoked tokens, missing scopes, rate limits, API failures, invalid keys.
    sandbox.revokeAllTokens();
    expect(await call('/api/users')).toBe(200);
    const scope = { code: 4711, message: 'Invalid access token, does not contain scopes:[x].' };
    const faults = [
      { kind: 'status', status: 400, body: scope },
      { kind: 'status', status: 429, body: { code: 429 } },
      { kind: 'html', status: 502 },
      { kind: 'truncate' },
      { kind: 'reset' },
    ] as const;
    for (const effect of faults) {
      const fault = sandbox.faults.add({ match: '/v2/users', ...effect });
      await call('/api/users').catch(() => {});
      await admin('test');
      fault.remove();
    }
    const wrongKey = createApiKey().text.reveal();
    expect(await call('/api/users', { headers: { authorization: `Bearer ${wrongKey}` } })).toBe(
      401,
    );
    expect(await call('/api/users', { headers: { 'x-api-key': 'not-a-key-9' } })).toBe(401);
    expect(await call('/api/a//b')).toBe(400);
    await look();

    // The credentials are rejected, then Redis becomes unavailable.
    const keys = await keysAndValues(redis, redisPassword);
    expect(keys).toContain('evertoken:{');
    const down = sandbox.faults.add({
      match: '/oauth/token',
      kind: 'status',
      status: 400,
      body: { error: 'invalid_client' },
    });
    expect(await admin('refresh')).toBe(503);
    expect(await call('/api/users')).toBe(503);
    await look();
    down.remove();
    await redis.stop();
    await call('/api/users');
    await admin('refresh');
    await look();

    gateway.kill('SIGTERM');
    expect(await gateway.waitForExit()).toBe(0);
    const { stdout, stderr } = gateway.output;
    const everything = [
      stdout,
      stderr,
      ...received,
      ...streamed,
      ...followed,
      ...collector.bodies,
      keys,
      ...redisSeen,
    ].join('\n');

    // The searched text contains every source.
    for (const part of [
      '"msg":"request"',
      'evertoken_requests_total',
      '"problems"',
      'resourceSpans',
    ]) {
      expect(everything).toContain(part);
    }
    expect(streamed.length).toBeGreaterThan(1);
    expect(followed.join()).toContain('/api/users/me');
    expect(redisSeen.length).toBeGreaterThan(0);
    expect(endpoint.tokens.length).toBeGreaterThan(2);
    const encoded = encodeURIComponent(clientSecret);
    const secrets = {
      'the client secret': clientSecret,
      'the client secret, encoded': encoded,
      'the client’s credentials': Buffer.from(`${clientId}:${encoded}`).toString('base64'),
      'the API key': key.text.reveal(),
      'a wrong API key': wrongKey,
      'something that is no key': 'not-a-key-9',
      'the admin key': adminKey.text.reveal(),
      'the encryption key': encryptionKey,
      'the password of Redis': redisPassword,
      'the collector’s key': collectorKey,
      'the value of a query': 'QUERY-VALUE-9',
      'a cookie': 'COOKIE-9',
      'the API key of the other account': otherKey.text.reveal(),
      'the signing key': signingKey.split('\n')[1]!,
      'the beginning of a token': endpoint.tokens[0]!.slice(0, 13),
    };
    const leaked = Object.entries(secrets).filter(([, secret]) => everything.includes(secret));
    expect(leaked.map(([name]) => name)).toEqual([]);
    expect(endpoint.tokens.filter((token) => everything.includes(token))).toEqual([]);
    const assertions = service
      .tokenRequests()
      .map(({ body: sent }) => new URLSearchParams(sent).get('client_assertion')!);
    expect(assertions.length).toBeGreaterThan(1);
    expect(assertions.filter((assertion) => everything.includes(assertion))).toEqual([]);
    // The API, which echoes its token, has it in its own response only.
    expect(
      [stdout, stderr, ...streamed, ...collector.bodies, keys, ...redisSeen].join(),
    ).not.toContain(otherToken);
    // Text that the client sent to the API is in its response only.
    expect([stdout, stderr, ...streamed, ...followed, ...collector.bodies].join()).not.toContain(
      'BODY-TEXT-9',
    );
  },
);

/** Starts the program with this configuration; JSON is valid YAML. */
async function serve(
  config: object,
  env: Record<string, string>,
): Promise<CliProcess & { readonly url: string; readonly adminUrl: string }> {
  const folder = await createTempDir({ 'config.yaml': JSON.stringify(config) });
  const program = await runProgram(['serve', '--config', join(folder, 'config.yaml')], env);
  const [, adminUrl] = await program.waitForStderr(/For operators: (http:\S+)\/state/);
  const [, url] = await program.waitForStderr(/Gateway on (http:[^\s,]+)/);
  return { ...program, url: url!, adminUrl: adminUrl! };
}

async function startPrivateRedis(password: string): Promise<RedisServer> {
  const redis = await startRedisServer(undefined, ['--requirepass', password]);
  onTestFinished(() => redis.stop());
  return redis;
}

/** Collects all messages published from now on. */
async function watchRedis({ port }: RedisServer, password: string): Promise<readonly string[]> {
  const seen: string[] = [];
  const client = createClient({ url: `redis://127.0.0.1:${port}`, password });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.destroy());
  await client.pSubscribe('*', (message, channel) => void seen.push(`${channel} ${message}`));
  return seen;
}

/** All keys and values of a Redis as text. */
async function keysAndValues({ port }: RedisServer, password: string): Promise<string> {
  const client = createClient({ url: `redis://127.0.0.1:${port}`, password });
  await client.connect();
  const lines: string[] = [];
  for (const key of await client.keys('*')) {
    const type = await client.type(key);
    const value =
      type === 'hash'
        ? await client.hGetAll(key)
        : type === 'string'
          ? await client.get(key)
          : await client.dump(key);
    lines.push(`${key} ${type} ${JSON.stringify(value)}`);
  }
  client.destroy();
  return lines.join('\n');
}

async function readAll(
  response: Response,
): Promise<{ status: number; headers: Headers; text: string }> {
  const { status, headers } = response;
  return { status, headers, text: await response.text() };
}

/** Collects all events from now on as text. */
function keepAll(events: SseClient): readonly string[] {
  const all: string[] = [];
  events
    .next((event) => {
      all.push(JSON.stringify(event));
      return false;
    })
    .catch(() => {});
  return all;
}
