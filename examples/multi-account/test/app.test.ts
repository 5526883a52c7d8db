import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { startApp, type RunningServer } from '../../../test/support/running-app.ts';

const redisUrl = inject('redisUrl');

describe('the multi-account example', () => {
  it('starts with two accounts of a sandbox without environment variables', async () => {
    const app = await startApp('multi-account', {});
    expect(app.output()).toMatch(/ACCOUNTS_FILE is not set: .* Zoom sandbox at http:/);
    expect(await users(app, 'emea')).toMatchObject([200, { total_records: 5 }]);
    expect(await users(app, 'apac')).toMatchObject([200, { total_records: 3 }]);
    expect(await users(app, 'mars')).toMatchObject([404, { code: 'NO_SUCH_ACCOUNT' }]);
    app.signal('SIGTERM');
    expect(await app.ended).toBe(0);
  });

  it.skipIf(redisUrl === undefined)(
    'keeps accounts apart in one Redis, and shares each with the other processes',
    async () => {
      const { sandbox, file } = await twoAccounts();
      const variables = { ACCOUNTS_FILE: file, REDIS_URL: redisUrl! };
      const apps = await Promise.all([1, 2].map(() => startApp('multi-account', variables)));
      for (const app of apps) {
        expect(await users(app, 'a')).toMatchObject([200, { total_records: 4 }]);
        expect(await users(app, 'b')).toMatchObject([200, { total_records: 2 }]);
      }
      expect(sandbox.stats().tokenRequests).toBe(2);
    },
  );

  it('serves other accounts when one fails', async () => {
    const { sandbox, clients, file } = await twoAccounts();
    sandbox.configureApp(clients.b, { clientSecret: 'changed' });
    const app = await startApp('multi-account', { ACCOUNTS_FILE: file });
    expect(await users(app, 'b')).toMatchObject([503, { code: 'CLIENT_REJECTED' }]);
    expect(await users(app, 'a')).toMatchObject([200, { total_records: 4 }]);
    const state = await (await fetch(`${app.url}/accounts`)).json();
    expect(state).toMatchObject({ a: { token: { confirmed: true } }, b: {} });
    expect(JSON.stringify(state)).not.toContain('secret');
  });
});

/** Starts a sandbox with two accounts and writes their configuration file. */
async function twoAccounts() {
  // Tests share a Redis but not a token.
  const clients = { a: randomUUID(), b: randomUUID() };
  const a = { accountId: 'account-a', clientId: clients.a, clientSecret: 'secret-a' };
  const b = { clientId: clients.b, clientSecret: 'secret-b' };
  const accounts = [{ accountId: 'account-b', users: 2, apps: [b] }];
  const sandbox = await createSandbox({ ...a, users: 4, accounts });
  const directory = await mkdtemp(join(tmpdir(), 'accounts-'));
  onTestFinished(async () => {
    await sandbox.close();
    await rm(directory, { recursive: true });
  });
  const { tokenUrl, apiUrl } = sandbox;
  const file = join(directory, 'accounts.json');
  const content = {
    a: { ...a, tokenUrl, apiUrl },
    b: { ...b, accountId: 'account-b', tokenUrl, apiUrl },
  };
  await writeFile(file, JSON.stringify(content));
  return { sandbox, clients, file };
}

async function users({ url }: RunningServer, account: string): Promise<[number, unknown]> {
  const response = await fetch(`${url}/accounts/${account}/users`);
  return [response.status, await response.json()];
}
