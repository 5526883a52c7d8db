import { expect, it } from 'vitest';
import { startApp } from '../../../test/support/running-app.ts';

it('serves an account at Zoom and one at another OAuth server', async () => {
  const app = await startApp('two-providers', {});
  const commands = [...app.output().matchAll(/curl -H "X-Api-Key: (\S+)" (\S+)/g)];
  const [sync, billing] = commands.map(([, key = '', url = '']) => ({ key, url }));
  const get = async (key: string, url: string): Promise<[number, unknown]> => {
    const response = await fetch(url, { headers: { 'x-api-key': key } });
    return [response.status, await response.json()];
  };
  expect(await get(sync!.key, sync!.url)).toMatchObject([200, { role_name: 'Owner' }]);
  expect(await get(billing!.key, billing!.url)).toEqual([
    200,
    { invoice: 'invoices/7', client: 'gateway', scope: 'invoices:read' },
  ]);
  // A key is for its account only.
  expect(await get(sync!.key, billing!.url)).toMatchObject([
    403,
    { code: 'REQUEST_NOT_PERMITTED' },
  ]);

  const [, adminUrl = ''] = /dashboard: (http:\S+)\/\./.exec(app.output()) ?? [];
  const state: unknown = await (await fetch(`${adminUrl}/state`)).json();
  expect(state).toMatchObject({
    problems: [],
    accounts: [
      { name: 'zoom', provider: 'zoom', ready: true },
      { name: 'invoices', provider: 'oauth', ready: true },
    ],
  });
  app.signal('SIGTERM');
  expect(await app.ended).toBe(0);
});
