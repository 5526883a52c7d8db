import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { expect, it, onTestFinished } from 'vitest';
import { parseCallers, startAuthServer, type Authenticate } from '../support/auth-server.ts';

const MEGABYTE = Buffer.alloc(1_048_576, ' ');

it('aborts an endless JWKS and responds 503', async () => {
  let written = 0;
  let isClosed = false;
  const ask = await startWith((_request, response) => {
    response.once('close', () => (isClosed = true));
    const write = (): void => {
      while (!isClosed && response.write(MEGABYTE)) written += MEGABYTE.length;
    };
    response.on('drain', write).writeHead(200, { 'content-type': 'application/json' });
    write();
  });
  expect(await ask({})).toMatchObject({
    errorResponse: { status: 503, code: 'ISSUER_UNAVAILABLE' },
  });
  await expect.poll(() => isClosed).toBe(true);
  // No more than the buffers of two sockets hold.
  expect(written).toBeLessThan(32 * MEGABYTE.length);
});

it('rejects a JWKS that is a decompression bomb', async () => {
  const set = JSON.stringify({ keys: [await jwk] });
  const packed = gzipSync(set.padEnd(2 * MEGABYTE.length));
  const ask = await startWith((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
  });
  expect(packed.length).toBeLessThan(10_000);
  expect(await ask({})).toMatchObject({ errorResponse: { code: 'ISSUER_UNAVAILABLE' } });
});

it('does not follow a redirect of the JWKS', async () => {
  let requests = 0;
  const ask = await startWith((_request, response) => {
    requests += 1;
    response.writeHead(302, { location: '/keys' }).end();
  });
  expect(await ask({})).toMatchObject({ errorResponse: { code: 'ISSUER_UNAVAILABLE' } });
  expect(requests).toBe(1);
});

it.each<[string, (jwk: object) => unknown]>([
  ['a symmetric key', () => ({ kty: 'oct', k: 'c2VjcmV0', kid: 'one', alg: 'ES256' })],
  ['a private key', (jwk) => ({ ...jwk, d: 'AAAA' })],
  ['a key for encryption', (jwk) => ({ ...jwk, use: 'enc' })],
  ['a key of another curve', (jwk) => ({ ...jwk, crv: 'P-384' })],
  ['a point that is on no curve', (jwk) => ({ ...jwk, x: 'AAAA', y: 'AAAA' })],
  ['null in place of a key', () => null],
])('denies all tokens when the JWKS has %s', async (_name, forge) => {
  const ask = await startWith((_request, response) => {
    void jwk.then((one) => response.end(JSON.stringify({ keys: [forge(one)] })));
  });
  expect(await ask({})).toMatchObject({ kind: 'denied' });
});

it.each<[string, object]>([
  ['an embedded key', { jwk: { kty: 'EC' }, kid: undefined }],
  ['a key URL', { jku: 'http://127.0.0.1:1/keys' }],
  ['a key id that is a path', { kid: '../../etc/passwd' }],
  ['a key id of the wrong type', { kid: 7 }],
  ['a critical extension', { crit: ['b64'], b64: false }],
  ['alg none', { alg: 'none' }],
])('denies a token whose header has %s', async (_name, header) => {
  let requests = 0;
  const ask = await startWith((_request, response) => {
    requests += 1;
    void jwk.then((one) => response.end(JSON.stringify({ keys: [one] })));
  });
  const [, payload, signature] = (await token()).split('.');
  const changed = { alg: 'ES256', kid: 'one', ...header };
  const head = Buffer.from(JSON.stringify(changed)).toString('base64url');
  expect(await ask({ authorization: `Bearer ${head}.${payload}.${signature}` })).toMatchObject({
    kind: 'denied',
    errorResponse: { status: 401 },
  });
  expect(requests).toBeLessThanOrEqual(1);
});

const pair = generateKeyPair('ES256', { extractable: true });
const jwk = pair.then(async ({ publicKey }) => ({ ...(await exportJWK(publicKey)), kid: 'one' }));

async function token(): Promise<string> {
  return new SignJWT({ iss: 'https://id.example', aud: 'gateway', sub: 'ada' })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setExpirationTime('1m')
    .sign((await pair).privateKey);
}

/** Starts an issuer with this response; returns a function that authenticates a token, by default a valid one. */
async function startWith(respond: RequestListener): Promise<Authenticate> {
  const server = createServer(respond).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const jwt = `{ issuer: 'https://id.example', audience: gateway, jwksUrl: 'http://127.0.0.1:${port}/keys' }`;
  const ask = await startAuthServer(
    parseCallers(`callers: [{ name: staff, allow: ['* /**'], jwt: ${jwt} }]`),
  );
  const authorization = `Bearer ${await token()}`;
  return (headers) => ask({ authorization, ...headers });
}
