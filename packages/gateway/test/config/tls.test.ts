import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeCertificate, type TlsCertificate } from '../../../../test/support/tls-certificate.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { createTempDir } from '../support/temp-dir.ts';

const [own, other] = [makeCertificate(), makeCertificate()];
afterAll(() => [own, other].forEach(({ remove }) => remove()));

it('reads the files that certificates are in, relative to the configuration file', async () => {
  const folder = await createTempDir({
    'ca.pem': own.ca,
    'key.pem': readFileSync(own.keyFile, 'utf8'),
  });
  const tls = { caFile: 'ca.pem', certFile: own.certificateFile, keyFile: 'key.pem' };
  const path = join(folder, 'e.yaml');
  const result = readConfig(
    {},
    { path, text: JSON.stringify({ outbound: { tls }, accounts: [{ sandbox: true }] }) },
  );
  expect(result).toMatchObject({
    kind: 'config',
    config: { outbound: { tls: { ca: own.ca.trim(), cert: own.ca.trim() } } },
  });
  expect([...result.files.keys()]).toEqual([
    join(folder, 'ca.pem'),
    own.certificateFile,
    join(folder, 'key.pem'),
  ]);
  expect(JSON.stringify(result)).not.toContain('PRIVATE');
});

it.each<[string, (files: TlsCertificate) => Record<string, string>, RegExp]>([
  ['a missing file', () => ({ caFile: '/nowhere.pem' }), /CA_FILE must come from .*ENOENT/],
  ['a key in place of certificates', ({ keyFile }) => ({ caFile: keyFile }), /CA_FILE must name/],
  [
    'a certificate without its key',
    ({ certificateFile }) => ({ certFile: certificateFile }),
    /KEY_FILE is missing/,
  ],
  [
    'the key of another certificate',
    ({ certificateFile }) => ({ certFile: certificateFile, keyFile: other.keyFile }),
    /KEY_FILE is not the key of certFile/,
  ],
])('reports %s', (_, makeFiles, message) => {
  const { caFile = '', certFile = '', keyFile = '' } = makeFiles(own);
  const result = readConfig({
    OUTBOUND_TLS_CA_FILE: caFile,
    OUTBOUND_TLS_CERT_FILE: certFile,
    OUTBOUND_TLS_KEY_FILE: keyFile,
  });
  expect(result).toMatchObject({ kind: 'invalid', issues: [expect.stringMatching(message)] });
});

it.each([
  ['proxy.example:3128', 'HTTPS_PROXY must start with http:// or https:// and a host'],
  ['socks5://secret@proxy.example', 'SOCKS is not supported'],
  ['http://user:50%@proxy.example', 'must have %25 for each %'],
])('reports the proxy %s without repeating it', (proxy, message) => {
  const result = readConfig({ HTTPS_PROXY: proxy });
  expect(result).toMatchObject({ kind: 'invalid', issues: [expect.stringContaining(message)] });
  expect(JSON.stringify(result)).not.toMatch(/secret|50%/);
});

it('prefers proxies of the file to all variables, and lower-case variables to others', () => {
  const read = (outbound: object | undefined): unknown => {
    const env = { https_proxy: 'http://lower.example', HTTPS_PROXY: 'http://upper.example' };
    const result = readConfig(env, {
      path: 'e.yaml',
      text: JSON.stringify({ outbound, accounts: [{ sandbox: true }] }),
    });
    return result.kind === 'config' && result.config.outbound.httpsProxy?.reveal();
  };
  expect(read({ httpProxy: 'http://file.example' })).toBeUndefined();
  expect(read({ tls: {} })).toBe('http://lower.example');
  expect(read(undefined)).toBe('http://lower.example');
});
