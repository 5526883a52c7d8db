import { describe, expect, it } from 'vitest';
import { mergeReload, settingsRequiringRestart } from '../../src/config/effective-config.ts';
import {
  getPostgresAddress,
  getPostgresLogin,
  usesTls,
} from '../../src/config/postgres-address.ts';
import { readConfig } from '../../src/config/read-config.ts';
import type { GatewayConfig } from '../../src/config/schema.ts';
import { getStoreSettings } from '../../src/config/store-config.ts';

const KEY = `a:${'A'.repeat(43)}=`;

function parse(document: object): GatewayConfig {
  const result = readConfig(
    {},
    { path: 'e.yaml', text: JSON.stringify({ accounts: [{ sandbox: true }], ...document }) },
  );
  if (result.kind === 'invalid') throw new Error(result.issues.join());
  return result.config;
}

function issues(document: object): string {
  const result = readConfig(
    {},
    { path: 'e.yaml', text: JSON.stringify({ accounts: [{ sandbox: true }], ...document }) },
  );
  return result.kind === 'invalid' ? result.issues.join('\n') : '';
}

describe('the settings of Postgres', () => {
  it('read an address, and a login from the URL or from settings of their own', () => {
    const { postgres } = parse({ postgres: { url: 'postgresql://a:p%40ss@[::1]:6543/db' } });
    expect(getPostgresAddress(postgres)).toEqual({ host: '::1', port: 6543, database: 'db' });
    expect(getPostgresLogin(postgres).password?.reveal()).toBe('p@ss');
    const socket = parse({ postgres: { url: 'postgres://a@%2Frun%2Fpg/db', password: 'own' } });
    expect(getPostgresAddress(socket.postgres)).toEqual({
      host: '/run/pg',
      port: 5432,
      database: 'db',
    });
    const login = getPostgresLogin(socket.postgres);
    expect([login.username, login.password?.reveal()]).toEqual(['a', 'own']);
  });

  it.each([
    ['', {}, false],
    ['?sslmode=verify-full', {}, true],
    ['?sslmode=disable', {}, false],
    ['', { tls: { enabled: 'true' } }, true],
    ['?sslmode=require', { tls: { enabled: 'false' } }, true],
  ])('with the URL parameters %j and %j use TLS: %s', (parameters, settings, expected) => {
    const { postgres } = parse({ postgres: { url: `postgres://h/db${parameters}`, ...settings } });
    expect(usesTls(postgres)).toBe(expected);
  });

  it.each([
    [{ postgres: { url: 'redis://h' } }, 'must start with postgres:// or postgresql:// and a host'],
    [{ postgres: { url: 'postgres://h' } }, 'must name a database'],
    [{ postgres: { url: 'postgres://h/db?options=x' } }, 'may have one parameter only, sslmode'],
    [{ postgres: { url: 'postgres://h/db?sslmode=prefer' } }, 'may have one parameter only'],
    [{ postgres: { url: 'postgres://a:10%@h/db' } }, 'must have %25 for each %'],
    [{ postgres: { password: 'x' } }, 'url is missing: password is set'],
    [{ postgres: { url: 'postgres://a:b@h/db', password: 'x' } }, 'url has credentials too'],
    [{ postgres: { url: 'postgres://h/db', schema: 'A"b' } }, 'must be 1 to 63 lower-case letters'],
    [
      { postgres: { url: 'postgres://h/db' }, redis: { url: 'redis://h' } },
      'postgres.url and redis.url are both set; set only one',
    ],
    [
      { postgres: { url: 'postgres://h/db' }, redis: { encryptionKeys: KEY } },
      'redis.encryptionKeys has no effect: set postgres.encryptionKeys',
    ],
  ])('reports an issue of %j', (document, message) => {
    expect(issues(document)).toContain(message);
  });

  it('are variables, of which those for every store apply to Postgres', () => {
    const env = { POSTGRES_URL: 'postgres://h/db', TOKEN_ENCRYPTION_KEYS: KEY };
    const result = readConfig(env);
    if (result.kind === 'invalid') throw new Error(result.issues.join());
    expect(getStoreSettings(result.config).encryptionKeys).toHaveLength(1);
    const invalid = readConfig({ ...env, TOKEN_ENCRYPTION_KEYS: 'a' });
    expect(invalid).toMatchObject({
      issues: [expect.stringContaining('TOKEN_ENCRYPTION_KEYS') as string],
    });
  });

  it('take effect on a reload, except for the address', () => {
    const running = parse({ postgres: { url: 'postgres://a:b@h/db' } });
    const login = parse({ postgres: { url: 'postgres://a:c@h/db' } });
    expect(getPostgresLogin(mergeReload(running, login).postgres).password?.reveal()).toBe('c');
    const moved = parse({ postgres: { url: 'postgres://a:c@other/db' } });
    const merged = mergeReload(running, moved);
    expect(getPostgresAddress(merged.postgres)?.host).toBe('h');
    expect(settingsRequiringRestart(merged, moved)).toEqual(['the address of Postgres']);
  });
});
