import { createZoomClient } from '@evertoken/zoom-client';
import { createTokenManager } from 'evertoken';
import { zoom } from 'evertoken/zoom';
import { expect, it, onTestFinished, vi } from 'vitest';

const provider = zoom({ accountId: 'account', clientId: 'client', clientSecret: 'secret' });
const BODY = { access_token: 'token', token_type: 'bearer', expires_in: 3599, users: [] };

it('sends requests, lists and downloads with a fetch that was replaced after its creation', async () => {
  const tokens = createTokenManager({ provider });
  const client = createZoomClient({ tokens });
  const replaced = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => Response.json(BODY));
  onTestFinished(() => replaced.mockRestore());
  onTestFinished(() => tokens.close());
  await client.request('GET /users/{userId}', { userId: 'me' });
  await client.paginate('GET /users')[Symbol.asyncIterator]().next();
  await client.download('https://us02web.zoom.us/rec/download/1').next();
  const sent = replaced.mock.calls.map(([url]) => new URL(url as string | URL).pathname);
  expect(sent).toEqual(['/oauth/token', '/v2/users/me', '/v2/users', '/rec/download/1']);
});
