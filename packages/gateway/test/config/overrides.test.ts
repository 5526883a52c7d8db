import { expect, it } from 'vitest';
import type { ConfigOverride } from '../../src/config/overrides.ts';
import { readConfig } from '../../src/config/read-config.ts';

const PORT: ConfigOverride = { option: '--port', path: ['listen', 'port'], value: '3000' };
const HOST: ConfigOverride = { option: '--host', path: ['listen', 'host'], value: '0.0.0.0' };
const LEVEL: ConfigOverride = { option: '--log-level', path: ['log', 'level'], value: 'warn' };
const ALL = [PORT, HOST, LEVEL];

const file = (text: string) => ({ path: 'e.yaml', text: `accounts: [{ sandbox: true }]\n${text}` });

const CLOSED = { ALLOW_ANONYMOUS: 'false' };

it('puts options before the variables', () => {
  const { config } = expectConfig(
    readConfig({ ...CLOSED, PORT: '1', LOG_LEVEL: 'info' }, undefined, ALL),
  );
  expect(config).toMatchObject({ listen: { port: 3000, host: '0.0.0.0' }, log: { level: 'warn' } });
});

it('puts options before the file, and keeps the other settings of their groups', () => {
  const text = 'listen: { port: 1, trustedProxies: [127.0.0.1] }\n';
  const { config } = expectConfig(readConfig({}, file(text), [PORT, LEVEL]));
  expect(config).toMatchObject({
    listen: { port: 3000, host: '127.0.0.1', trustedProxies: ['127.0.0.1'] },
    log: { level: 'warn' },
  });
});

it.each([
  ['with variables', undefined],
  ['with a file', file('')],
])('names the options that are wrong, %s', (_, configFile) => {
  const wrong = ALL.map((override) => ({ ...override, value: 'no such!' }));
  expect(readConfig({}, configFile, wrong)).toMatchObject({
    kind: 'invalid',
    issues: expect.arrayContaining([
      expect.stringMatching(/^--port must be /),
      expect.stringMatching(/^--log-level must be /),
    ]),
  });
});

it('does not repair a group that is not a mapping', () => {
  const result = readConfig({}, file('listen: 8080\n'), [PORT]);
  expect(result).toMatchObject({
    kind: 'invalid',
    issues: [expect.stringMatching(/^e\.yaml:2:1: listen must be a group of settings/)],
  });
});

it('judges who is served by the host on the command line', () => {
  const text = 'listen: { host: 127.0.0.1, allowAnonymous: true }\n';
  expect(readConfig({}, file(text)).kind).toBe('config');
  expect(readConfig({}, file(text), [HOST]).kind).toBe('invalid');
});

function expectConfig(result: ReturnType<typeof readConfig>) {
  if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
  return result;
}
