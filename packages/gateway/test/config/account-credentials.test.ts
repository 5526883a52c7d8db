import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';

const VALUES = { ZOOM_ACCOUNT_ID: 'a', ZOOM_CLIENT_ID: 'b', ZOOM_CLIENT_SECRET: 'c' };
const REFERENCES =
  'accounts: [{ accountId: { env: ZOOM_ACCOUNT_ID }, clientId: b, clientSecret: c }]';

function readAccounts(text: string, environment = {}) {
  return readConfig(environment, { path: 'e.yaml', text });
}

describe('an account without credentials', () => {
  it('is an error in a file, also if it is not listed', () => {
    const issues = [expect.stringMatching(/accounts\[0\]\.accountId is missing.*sandbox: true/)];
    for (const text of ['', 'accounts: [{ name: main }]', 'accounts: [{ sandbox: false }]'])
      expect(readAccounts(text)).toMatchObject({ kind: 'invalid', issues });
  });

  it('is served by the sandbox if the file says so, and without a file', () => {
    const config = { accounts: [{ credentials: undefined, sandbox: true }] };
    expect(readAccounts('accounts: [{ sandbox: true }]')).toMatchObject({ config });
    expect(readConfig({})).toMatchObject({ config, warnings: [] });
    expect(readConfig(VALUES)).toMatchObject({ config: { accounts: [{ sandbox: false }] } });
  });

  it('rejects a sandbox with credentials, since one of them is not meant', () => {
    expect(readAccounts('accounts: [{ sandbox: true, clientId: b }]')).toMatchObject({
      issues: ['e.yaml:1:29: accounts[0].clientId is set, but sandbox is too'],
    });
  });
});

describe('a variable whose name resembles that of a credential', () => {
  it.each(['ZOOM_ACOUNT_ID', 'ZOOM_ACCOUNTID', 'zoom_account_id', 'ZOOM_S2S_ACCOUNT_ID'])(
    '%s is named, and the sandbox is not used',
    (name) => {
      const message = `ZOOM_ACCOUNT_ID is not set, but ${name} is: correct its name`;
      const partly = { ...VALUES, ZOOM_ACCOUNT_ID: undefined, [name]: 'a' };
      const expected = { kind: 'invalid', issues: expect.arrayContaining([message]) };
      expect(readConfig({ [name]: 'a' })).toMatchObject(expected);
      expect(readConfig(partly)).toMatchObject(expected);
      expect(readAccounts(REFERENCES, { [name]: 'a' })).toMatchObject({
        issues: [expect.stringContaining(`which is not set, but ${name} is: correct its name`)],
      });
    },
  );

  it('is not another setting', () => {
    expect(readConfig({ ADMIN_PORT: '0', HTTP_PROXY: 'http://p', ZOOM_API_URL: '' })).toMatchObject(
      {
        warnings: [],
      },
    );
  });

  it('is ignored if the right one is set', () => {
    expect(readConfig({ ...VALUES, ZOOM_ACOUNT_ID: 'x' })).toMatchObject({ kind: 'config' });
  });

  it('is a warning for other settings', () => {
    expect(
      readConfig({ ...VALUES, REDIS_ULR: 'redis://redis', PATH: '/', PROT: '1' }),
    ).toMatchObject({
      kind: 'config',
      warnings: ['REDIS_ULR is not a setting of the gateway; REDIS_URL is, and is not set'],
    });
  });
});

describe('a placeholder in place of a credential', () => {
  it.each([
    'your_account_id',
    'YOUR-CLIENT-ID',
    'yourClientSecret',
    'your id here',
    'my_client_secret',
    'insert_your_secret',
    '<account id>',
    '{{ client_id }}',
    '${ZOOM_CLIENT_ID}',
    '%CLIENT_ID%',
    'client_id',
    'ZOOM_CLIENT_SECRET',
    'changeme',
    'change_me',
    'REPLACE-ME',
    'xxxxxxxx',
    '...',
    'todo',
    'placeholder',
  ])('%s is recognized in every credential', (value) => {
    for (const name of Object.keys(VALUES)) {
      const result = readConfig({ ...VALUES, [name]: value });
      const issues = expect.arrayContaining([
        expect.stringMatching(new RegExp(`^${name} (is a placeholder|must be)`)),
      ]);
      expect(result).toMatchObject({ kind: 'invalid', issues });
    }
  });

  it.each([
    'AbCdEf12_-x',
    'yourself-7Kq',
    'Xxx9',
    'secret',
    'sandbox-client',
    'account-secret',
    'mycorp.zoom',
  ])('%s is not one', (value) => {
    expect(readConfig({ ...VALUES, ZOOM_CLIENT_SECRET: value })).toMatchObject({
      kind: 'config',
    });
  });
});

describe('PORT beside a configuration file', () => {
  const file = (listen: string) => `accounts: [{ sandbox: true }]\nlisten: ${listen}`;

  it('is used if the file names no port', () => {
    for (const text of [file('{}'), 'accounts: [{ sandbox: true }]', file('{ host: localhost }')])
      expect(readAccounts(text, { PORT: '9000' })).toMatchObject({
        config: { listen: { port: 9000 } },
        warnings: [],
      });
    expect(readAccounts(file('{}'), { PORT: 'http' })).toMatchObject({ kind: 'invalid' });
  });

  it('is reported as unused if the file names another port', () => {
    expect(readAccounts(file('{ port: 8000 }'), { PORT: '9000' })).toMatchObject({
      config: { listen: { port: 8000 } },
      warnings: ['PORT=9000 is not used, because the file sets listen.port'],
    });
    expect(readAccounts(file('{ port: 9000 }'), { PORT: '9000' }).warnings).toEqual([]);
  });
});
