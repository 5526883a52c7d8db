import type { Endpoint } from '@evertoken/zoom-client';
import { expect, it } from 'vitest';
import { catchError } from './support/catch-error.ts';
import { startZoom } from './support/start-zoom.ts';

it.each([
  ['GET /users', 200],
  ['GET /users/{userId}', 200],
  ['GET /an/unknown/path', 200],
  ['POST /users/{userId}/meetings', 201],
] as const)(
  'an empty response to %s is an error: its result is missing',
  async (endpoint, status) => {
    const { client, sandbox } = await startZoom();
    sandbox.faults.add({ match: '/v2/*', kind: 'status', status, body: '' });
    const args = { userId: 'me', ...(endpoint.startsWith('POST') && { body: {} }) };
    const error = await catchError(client.request(endpoint as Endpoint, args));
    expect(error).toMatchObject({ code: 'RESPONSE_EMPTY', status });
    expect(String(error).includes('may have been made')).toBe(status === 201);
  },
);

it.each([
  ['PUT /users/{userId}/status', 200],
  ['DELETE /users/{userId}', 204],
  ['DELETE /an/unknown/path', 200],
  ['POST /users/{userId}/meetings', 204],
] as const)('an empty response to %s with status %i has no result', async (endpoint, status) => {
  const { client, sandbox } = await startZoom();
  sandbox.faults.add({ match: '/v2/*', kind: 'status', status, body: '' });
  expect(await client.request(endpoint as Endpoint, { userId: 'me' })).toBeUndefined();
});
