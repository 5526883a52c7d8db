import { expect, it } from 'vitest';
import { listChanges } from '../../src/config/config-changes.ts';
import { readConfig } from '../../src/config/read-config.ts';
import type { GatewayConfig } from '../../src/config/schema.ts';

function read(account: object, others: object = {}): GatewayConfig {
  const credentials = { accountId: 'a', clientId: 'c', clientSecret: 'first' };
  const document = { accounts: [{ ...credentials, ...account }], ...others };
  const result = readConfig({}, { path: 'e.yaml', text: JSON.stringify(document) });
  if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
  return result.config;
}

function createKey(name: string): object {
  return { id: Buffer.from(name).toString('hex').padStart(16, '0'), sha256: '0'.repeat(64) };
}

const callers = (...names: string[]): object => ({
  callers: names.map((name) => ({ name, allow: ['* /**'], keys: [createKey(name)] })),
});

it.each<[string, GatewayConfig, GatewayConfig, string[]]>([
  ['nothing', read({}), read({}), []],
  ['a value', read({}), read({}, { limits: { maxBodyBytes: 5 } }), ['limits.maxBodyBytes']],
  ['a value that was not set', read({}), read({}, { redis: { url: 'redis://h' } }), ['redis.url']],
  ['a secret', read({}), read({ clientSecret: 'second' }), ['accounts.default.clientSecret']],
  ['a list', read({}), read({}, { listen: { allowedHosts: ['h'] } }), ['listen.allowedHosts']],
  [
    'callers',
    read({}, callers('a', 'b')),
    read({}, callers('c', 'b')),
    ['callers.a removed', 'callers.c added'],
  ],
  ['their order only', read({}, callers('a', 'b')), read({}, callers('b', 'a')), []],
  ['the first callers', read({}), read({}, callers('a')), ['callers']],
])('names what has changed: %s', (_what, before, after, expected) => {
  expect(listChanges(before, after)).toEqual(expected);
});
