import { gzipSync } from 'node:zlib';
import type { FaultRule, Sandbox } from '@evertoken/zoom-sandbox';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import {
  startApi,
  startGateway,
  startSandbox,
  type RunningGateway,
} from '../support/running-gateway.ts';

const REJECTED = JSON.stringify({ code: 124, message: 'Invalid access token.' });

describe('a token that is revoked before its expiry', () => {
  it('mints one token for 20 concurrent requests after a revocation and fails none', async () => {
    const sandbox = await startSandbox();
    const { url } = await startWarmGateway(sandbox);
    sandbox.revokeAllTokens();
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => fetch(`${url}/api/users/me`)),
    );
    expect(responses.map(({ status }) => status)).toEqual(responses.map(() => 200));
    await Promise.all(responses.map((response) => response.arrayBuffer()));
    expect(sandbox.stats().tokenRequests).toBe(2);
  });

  it('executes a POST with a revoked token exactly once', async () => {
    const sandbox = await startSandbox();
    const { url } = await startWarmGateway(sandbox);
    const before = await countMeetings(url);
    sandbox.revokeAllTokens();
    const created = await post(`${url}/api/users/me/meetings`, { topic: 'Once' });
    expect(created.status).toBe(201);
    expect(await created.json()).toMatchObject({ topic: 'Once' });
    expect(await countMeetings(url)).toBe(before + 1);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 2, apiRejections: 1 });
  });

  it.each([
    ['an uncompressed', (body: string) => Buffer.from(body), {}],
    ['a compressed', (body: string) => gzipSync(body), { 'content-encoding': 'gzip' }],
  ])(
    'replaces a token that is rejected by code 124 with status 400 in %s body',
    async (_name, encode, headers) => {
      const sandbox = await startSandbox();
      const bodies: string[] = [];
      const apiUrl = await startApi((request, response) => {
        void text(request).then((body) => {
          bodies.push(body);
          if (bodies.length === 2) response.writeHead(400, headers).end(encode(REJECTED));
          else response.end(`response ${bodies.length}`);
        });
      });
      const { url } = await startWarmGateway(sandbox, { apiUrl });
      const response = await post(`${url}/api/x`, { a: 1 });
      expect([response.status, await response.text()]).toEqual([200, 'response 3']);
      expect(bodies).toEqual(['', '{"a":1}', '{"a":1}']);
      expect(sandbox.stats().tokenRequests).toBe(2);
    },
  );

  it('keeps the token and returns the whole body for another code with status 400', async () => {
    const sandbox = await startSandbox();
    const body = JSON.stringify({ code: 4711, message: 'x'.repeat(300_000) });
    const apiUrl = await startApi((_request, response) => void response.writeHead(400).end(body));
    const { url } = await startGateway(sandbox, { apiUrl });
    const response = await fetch(`${url}/api/x`);
    expect([response.status, await response.text()]).toEqual([400, body]);
    expect(sandbox.stats().tokenRequests).toBe(1);
  });

  it('returns a persistent rejection after at most three attempts', async () => {
    const sandbox = await startSandbox();
    let requests = 0;
    const apiUrl = await startApi((_request, response) => {
      requests += 1;
      response.writeHead(401, { 'content-type': 'application/json' }).end(REJECTED);
    });
    const { url } = await startGateway(sandbox, { apiUrl, waitTimeoutMs: 2_000 });
    const response = await fetch(`${url}/api/x`);
    expect([response.status, await response.text()]).toEqual([401, REJECTED]);
    expect(requests).toBeLessThanOrEqual(3);
  });

  it.each([
    ['of a known length', { 'content-length': '300000' }],
    ['in chunks', {}],
  ])(
    'returns the rejection of a large body %s and serves the next request',
    async (_name, headers) => {
      const sandbox = await startSandbox();
      const { url, tokens } = await startWarmGateway(sandbox);
      const generation = async (): Promise<number> => (await tokens.status()).token!.generation;
      const rejectedGeneration = await generation();
      sandbox.revokeAllTokens();
      const large = `{"topic":"${'x'.repeat(299_988)}"}`;
      const body = 'content-length' in headers ? large : new Blob([large]).stream();
      const rejected = await fetch(`${url}/api/users/me/meetings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        duplex: 'half',
      } as RequestInit);
      expect(rejected.status).toBe(401);
      expect(await rejected.json()).toMatchObject({ code: 124 });
      expect(sandbox.stats().apiRejections).toBe(1);
      // Before the new token has arrived, the next request would be rejected too.
      await expect.poll(generation).toBeGreaterThan(rejectedGeneration);
      expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
      expect(sandbox.stats()).toMatchObject({ tokenRequests: 2, apiRejections: 1 });
    },
  );
});

describe('token endpoint outage', () => {
  it('serves requests while the cached token is valid', async () => {
    const sandbox = await startSandbox();
    const { url } = await startWarmGateway(sandbox);
    sandbox.faults.add({ match: '/oauth/token', kind: 'reset' });
    for (let i = 0; i < 20; i += 1) {
      const response = await fetch(`${url}/api/users/me`);
      expect(response.status).toBe(200);
      await response.arrayBuffer();
    }
    expect(sandbox.stats().tokenRequests).toBe(1);
  });

  const cases: [string, FaultRule, number, string, string | null][] = [
    ['a connection reset', { kind: 'reset' }, 502, 'TOKEN_ENDPOINT_UNREACHABLE', null],
    ['a server error', { kind: 'status', status: 500 }, 502, 'TOKEN_ENDPOINT_FAILED', null],
    ['a web page', { kind: 'html' }, 502, 'TOKEN_RESPONSE_NOT_JSON', null],
    ['an empty body', { kind: 'empty' }, 502, 'TOKEN_RESPONSE_EMPTY', null],
    ['no response', { kind: 'hang' }, 504, 'TOKEN_WAIT_TIMEOUT', null],
    [
      '429',
      { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
      503,
      'TOKEN_ENDPOINT_THROTTLED',
      '7',
    ],
  ];
  it.each(cases)(
    'responds with the code of the token error after %s',
    async (_name, fault, status, code, retryAfter) => {
      const sandbox = await startSandbox();
      sandbox.faults.add({ match: '/oauth/token', ...fault } as FaultRule);
      const waitTimeoutMs = fault.kind === 'hang' ? 300 : 2_000;
      const { url } = await startGateway(sandbox, { waitTimeoutMs });
      const response = await fetch(`${url}/api/users`);
      expect(response.status).toBe(status);
      expect(await response.json()).toEqual({
        code,
        message: expect.stringMatching(/[\w)]\. .*\w+\.$/),
        requestId: response.headers.get('x-request-id'),
      });
      if (retryAfter !== null) {
        expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(
          Number(retryAfter),
        );
      }
      expect(sandbox.stats().apiRequests).toBe(0);
      // Otherwise closing the gateway would wait for the pending token request.
      await sandbox.close();
    },
  );
});

it('responds 503 to all requests with a wrong client secret, after one token request and without logging it', async () => {
  const sandbox = await startSandbox();
  const clientSecret = 'wrong-but-still-SECRET';
  const { url, log } = await startGateway(sandbox, { clientSecret });
  const responses = await Promise.all(Array.from({ length: 10 }, () => fetch(`${url}/api/users`)));
  for (const response of responses) {
    expect(response.status).toBe(503);
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({ code: 'CLIENT_REJECTED' });
    expect(body).not.toContain('SECRET');
  }
  expect(sandbox.stats()).toMatchObject({ tokenRequests: 1, apiRequests: 0 });
  const basic = Buffer.from(`sandbox-client:${clientSecret}`).toString('base64');
  expect(log.join('')).toContain('CLIENT_REJECTED');
  expect(log.join('')).not.toContain('SECRET');
  expect(log.join('')).not.toContain(basic);
});

it('sends one token request for 1,000 concurrent requests without a cached token', async () => {
  const sandbox = await startSandbox({ tokenLatencyMs: 100 });
  const { url } = await startGateway(sandbox);
  const responses = await Promise.all(
    Array.from({ length: 1_000 }, async () => {
      const response = await fetch(`${url}/api/users/me`);
      await response.arrayBuffer();
      return response.status;
    }),
  );
  expect(new Set(responses)).toEqual(new Set([200]));
  expect(sandbox.stats()).toMatchObject({ tokenRequests: 1, apiRequests: 1_000 });
});

/** Starts a gateway whose token the API has accepted. */
async function startWarmGateway(
  sandbox: Sandbox,
  settings: { apiUrl?: string } = {},
): Promise<RunningGateway> {
  const gateway = await startGateway(sandbox, settings);
  const response = await fetch(`${gateway.url}/api/users/me`);
  expect(response.status).toBe(200);
  await response.arrayBuffer();
  return gateway;
}

function post(url: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function countMeetings(url: string): Promise<number> {
  const response = await fetch(`${url}/api/users/me/meetings?type=scheduled&page_size=1`);
  const { total_records }: any = await response.json();
  return total_records;
}
