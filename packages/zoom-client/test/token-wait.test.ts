import { ZoomTimeoutError } from '@evertoken/zoom-client';
import { isTokenError } from 'evertoken';
import { beforeAll, expect, it } from 'vitest';
import { loadFetch } from '../src/api-request.ts';
import { catchError } from './support/catch-error.ts';
import { startZoom } from './support/start-zoom.ts';

const match = 'POST /oauth/token';

// Its module takes a part of the first timeout.
beforeAll(loadFetch);

it('a timeout while waiting for the first token is the token’s error', async () => {
  const { client, sandbox } = await startZoom();
  sandbox.faults.add({ kind: 'hang', match });
  const error = await catchError(client.request('GET /users', { timeoutMs: 200 }));
  expect(isTokenError(error)).toBe(true);
  expect(error).toMatchObject({
    code: 'TOKEN_WAIT_TIMEOUT',
    message: expect.stringMatching(/\(GET \/users, 200 ms\)/),
  });
  expect(sandbox.stats().apiRequests).toBe(0);
});

it('its cause is the error of the token endpoint', async () => {
  const { client, sandbox } = await startZoom();
  sandbox.faults.add({ kind: 'status', status: 503, match });
  const error = await catchError(client.request('GET /users', { timeoutMs: 300 }));
  expect(error).toMatchObject({
    code: 'TOKEN_WAIT_TIMEOUT',
    cause: { name: 'TokenError', code: 'TOKEN_ENDPOINT_FAILED' },
  });
});

it('so is one while waiting for the replacement of a rejected token', async () => {
  const { client, sandbox } = await startZoom();
  await client.request('GET /users');
  sandbox.revokeAllTokens();
  sandbox.faults.add({ kind: 'hang', match });
  const change = { userId: 'me', body: {}, timeoutMs: 1_500 };
  const error = await catchError(client.request('POST /users/{userId}/meetings', change));
  expect(error).toMatchObject({ code: 'TOKEN_WAIT_TIMEOUT' });
});

it('so is one of a download', async () => {
  const { client, sandbox } = await startZoom();
  sandbox.faults.add({ kind: 'hang', match });
  const url = `${new URL(sandbox.apiUrl).origin}/rec/download/x`;
  const error = await catchError(client.download(url, { timeoutMs: 200 }).next());
  expect(error).toMatchObject({ code: 'TOKEN_WAIT_TIMEOUT' });
});

it('so is the timeout of a whole list', async () => {
  const { client, sandbox } = await startZoom();
  sandbox.faults.add({ kind: 'hang', match });
  const pages = client.paginate('GET /users', { totalTimeoutMs: 200 }).pages();
  expect(await catchError(pages.next())).toMatchObject({ code: 'TOKEN_WAIT_TIMEOUT' });
});

it('so is one while all tokens are rejected', async () => {
  const { client, sandbox } = await startZoom();
  sandbox.faults.add({ kind: 'invalid-token', match: '/v2/*' });
  const error = await catchError(client.request('GET /users', { timeoutMs: 500 }));
  expect(error).toMatchObject({ code: 'TOKEN_WAIT_TIMEOUT' });
});

it('one while waiting for Zoom is not', async () => {
  const { client, sandbox } = await startZoom();
  await client.request('GET /users');
  sandbox.faults.add({ kind: 'hang', match: '/v2/users' });
  const error = await catchError(client.request('GET /users', { timeoutMs: 100 }));
  expect(error).toBeInstanceOf(ZoomTimeoutError);
});
