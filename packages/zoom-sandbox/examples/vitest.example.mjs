// npx vitest run --config packages/zoom-sandbox/examples/vitest.config.mjs
import { createSandbox } from '@evertoken/zoom-sandbox';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectToZoom } from './zoom.mjs';

let sandbox;
beforeEach(async () => {
  sandbox = await createSandbox();
});
afterEach(() => sandbox.close());

test('creates a meeting', async () => {
  const zoom = await connectToZoom({ ...sandbox, ...sandbox.credentials });
  const meeting = await zoom('POST', '/users/me/meetings', { topic: 'Example' });
  expect(await zoom('GET', `/meetings/${meeting.id}`)).toMatchObject({ topic: 'Example' });
  expect(sandbox.stats().tokensIssued).toBe(1);
});

test('reports the reason when the token endpoint is unavailable', async () => {
  sandbox.faults.add({
    match: 'POST /oauth/token',
    kind: 'status',
    status: 503,
    body: { reason: 'down' },
  });
  await expect(connectToZoom({ ...sandbox, ...sandbox.credentials })).rejects.toThrow('down');
});

test('fails with 401 once the token has expired', async () => {
  const zoom = await connectToZoom({ ...sandbox, ...sandbox.credentials });
  sandbox.clock.advance(60 * 60_000);
  await expect(zoom('GET', '/users/me')).rejects.toThrow('401');
});
