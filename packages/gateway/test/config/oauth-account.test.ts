import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';
import type { OAuthAccountConfig } from '../../src/config/schema.ts';
import { createTempDir } from '../support/temp-dir.ts';

const valid = {
  provider: 'oauth',
  tokenUrl: 'https://auth.example/token',
  clientId: 'app',
  clientAuth: { secret: 's' },
  apiUrl: 'https://api.example/v1',
};

function read(account: object, others: object = {}, folder = '.') {
  const text = JSON.stringify({ accounts: [account], ...others });
  return readConfig({ SECRET: 'from a variable' }, { path: join(folder, 'e.yaml'), text });
}

function issuesOf(account: object, others: object = {}): string[] {
  const result = read(account, others);
  if (result.kind === 'config') throw new Error('the configuration is valid');
  return result.issues.map((issue) => issue.replace(/^e\.yaml:\d+:\d+: accounts\[0\]\.?/, ''));
}

function accountOf(account: object, folder = '.'): OAuthAccountConfig {
  const result = read(account, {}, folder);
  if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
  const [first] = result.config.accounts;
  if (first?.provider !== 'oauth') throw new Error('not an account at an OAuth server');
  return first;
}

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const pem = ec.export({ type: 'pkcs8', format: 'pem' }) as string;

describe('an account with provider oauth', () => {
  it('has defaults for all but its addresses and credentials', () => {
    expect(accountOf(valid)).toMatchObject({
      name: 'default',
      clientAuth: { method: 'client_secret_basic', encoding: 'form' },
      scopes: [],
      resource: [],
      tokenModel: 'independent',
      allowInsecureRequests: false,
    });
  });

  it('takes scopes and resources as lists and as strings', () => {
    const account = accountOf({ ...valid, scopes: 'a b', resource: 'https://api.example' });
    expect(account).toMatchObject({ scopes: ['a', 'b'], resource: ['https://api.example'] });
    expect(accountOf({ ...valid, scopes: ['a'] }).scopes).toEqual(['a']);
  });

  it.each([
    ['PEM', pem],
    ['a JSON Web Key', JSON.stringify(ec.export({ format: 'jwk' }))],
    [
      'RSA',
      generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
        type: 'pkcs1',
        format: 'pem',
      }) as string,
    ],
  ])('reads private keys from files in the form of %s', async (_form, key) => {
    const folder = await createTempDir({ key, dpop: pem });
    const clientAuth = { method: 'private_key_jwt', key: { file: 'key' }, keyId: 'k' };
    const account = accountOf({ ...valid, clientAuth, dpopKey: { file: 'dpop' } }, folder);
    expect(account.clientAuth).toMatchObject({ method: 'private_key_jwt', keyId: 'k' });
    expect(JSON.stringify(account)).not.toContain(key.slice(40, 80));
  });

  it('reports all issues together', () => {
    const account = {
      provider: 'oauth',
      tokenUrl: 'http://auth.example/token',
      revocationUrl: 'auth.example',
      clientAuth: { method: 'private_key_jwt', secret: 'x', audience: '' },
      scopes: ['a "b"'],
      resource: ['/v1'],
      dpopKey: 'SECRET-KEY',
      ratePerSecond: 0,
      ratePerDay: 'many',
      plan: 'pro',
      accountId: 'a',
    };
    const issues = issuesOf(account);
    expect(issues.join('\n')).not.toContain('SECRET-KEY');
    expect(issues.map((issue) => issue.split(' ', 1)[0]).toSorted()).toEqual(
      [
        'accountId',
        'apiUrl',
        'clientAuth.audience',
        'clientAuth.key',
        'clientAuth.secret',
        'clientId',
        'dpopKey',
        'plan',
        'ratePerDay',
        'ratePerSecond',
        'resource[0]',
        'revocationUrl',
        'scopes[0]',
        'tokenUrl',
      ].toSorted(),
    );
  });

  it.each<[string, object, string]>([
    ['an unknown provider', { provider: 'saml' }, 'provider must be zoom or oauth'],
    ['an unknown method', { clientAuth: { method: 'none' } }, 'clientAuth.method must be one of'],
    ['no secret', { clientAuth: {} }, 'clientAuth.secret is missing: client_secret_basic'],
    ['no authentication', { clientAuth: undefined }, 'clientAuth is missing'],
    [
      'a setting of another method',
      { clientAuth: { method: 'client_secret_post', secret: 's', encoding: 'none' } },
      'clientAuth.encoding has no effect with client_secret_post',
    ],
    [
      'no certificate',
      { clientAuth: { method: 'tls_client_auth' } },
      'clientAuth.method requires a certificate: set outbound.tls.certFile',
    ],
    ['a public key', { dpopKey: pem.replaceAll('PRIVATE', 'PUBLIC') }, 'dpopKey must be a private'],
  ])('rejects %s', (_what, settings, issue) => {
    const issues = issuesOf({ ...valid, ...settings });
    expect(issues).toHaveLength(1);
    expect(issues[0]).toContain(issue);
  });

  it('has no settings of oauth at Zoom', () => {
    const zoom = { accountId: 'a', clientId: 'b', clientSecret: 'c', scopes: ['d'] };
    expect(issuesOf(zoom)[0]).toContain('scopes is an unknown setting');
  });
});
