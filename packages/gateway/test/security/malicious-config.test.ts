import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfigFile } from '../../src/config/config-file.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { createTempDir } from '../support/temp-dir.ts';

/** Nested aliases that expand to 387 million strings. */
const BOMB = Array.from({ length: 9 }, (_, at) => {
  const within = at === 0 ? 'lol' : `*a${at - 1}`;
  return `b${at}: &a${at} [${Array(9).fill(within).join(', ')}]`;
}).join('\n');

describe('malicious configuration', () => {
  it.each([
    ['aliases of aliases', BOMB, '1:1: uses too many aliases'],
    ['a list within itself', 'callers: &a [*a]', '1:14: alias *a refers to its own parent'],
    ['a group within itself', 'listen: &a\n  host: *a', '2:9: alias *a refers to its own parent'],
    ['an alias of nothing', 'listen:\n  host: *a', '2:9: alias *a refers to an unknown anchor'],
    [
      'an alias before its anchor',
      'listen: *a\nadmin: &a {}',
      '1:9: alias *a refers to an unknown anchor',
    ],
    [
      'nested brackets',
      `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      '1:54: is nested too deeply',
    ],
    ['nested brackets that seem closed', '[ "]", '.repeat(1_000), '1:351: is nested too deeply'],
    ['nested braces', `\n${'{a: '.repeat(20_000)}`, '2:201: is nested too deeply'],
    ['nested lists', `\n${'- '.repeat(20_000)}`, '2:1: is nested too deeply'],
    ['nested complex keys', '? '.repeat(20_000), '1:1: is nested too deeply'],
    [
      'nested indentation',
      Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      '201:1: is nested too deeply',
    ],
    [
      'a reference to an endless file',
      'accounts: [{ clientSecret: { file: /dev/zero } }]',
      'which is too large',
    ],
  ])('reports a configuration with %s as invalid', (_name, text, expected) => {
    const result = readConfig({}, { path: 'evertoken.yaml', text });
    expect(result.kind).toBe('invalid');
    expect(JSON.stringify(result)).toContain(expected);
  });

  it.each([
    ['the key __proto__', '__proto__: { a: 1 }'],
    ['a JavaScript tag', '!!js/function "x"'],
    ['binary content', '\0\xff'],
  ])('rejects a configuration with %s', (_name, text) => {
    expect(readConfig({}, { path: 'evertoken.yaml', text }).kind).toBe('invalid');
    expect({}).not.toHaveProperty('a');
  });

  it('throws EFBIG for a configuration file over the size limit', async () => {
    const folder = await createTempDir({ 'evertoken.yaml': `#${'x'.repeat(1_048_576)}` });
    expect(() => readConfigFile(join(folder, 'evertoken.yaml'))).toThrow(
      expect.objectContaining({ code: 'EFBIG' }),
    );
    expect(() => readConfigFile('/dev/zero')).toThrow(expect.objectContaining({ code: 'EFBIG' }));
  });
});

it('accepts an alias that hundreds of callers use', () => {
  const callers = Array.from({ length: 300 }, (_, at) => {
    const id = String(at).padStart(16, '0');
    const allow = at === 0 ? "&read ['GET /**']" : '*read';
    return `  - { name: c${at}, allow: ${allow}, keys: [{ id: '${id}', sha256: ${'ab'.repeat(32)} }] }`;
  });
  const text = `accounts: [{ sandbox: true }]\ncallers:\n${callers.join('\n')}`;
  expect(readConfig({}, { path: 'evertoken.yaml', text }).kind).toBe('config');
});
