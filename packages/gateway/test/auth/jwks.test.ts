import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { JwksUnavailableError, createJwksResolver } from '../../src/auth/jwks.ts';

const MINUTE_MS = 60_000;

let first: JWK;
let second: JWK;

beforeAll(async () => {
  const make = async (kid: string): Promise<JWK> => {
    const { publicKey } = await generateKeyPair('ES256', { extractable: true });
    return { ...(await exportJWK(publicKey)), kid, alg: 'ES256' };
  };
  [first, second] = await Promise.all([make('first'), make('second')]);
});

it('uses cached keys for a day while the issuer is unavailable', async () => {
  const issuer = await startIssuer();
  await issuer.keyFor('first');
  issuer.status = 503;
  issuer.advance(11 * MINUTE_MS);
  expect(await issuer.keyFor('first')).toBeDefined();
  // An unknown kid waits for the fetch in progress.
  await expect(issuer.keyFor('second')).rejects.toThrow(JwksUnavailableError);
  expect(issuer.requests).toBe(2);
  issuer.advance(23 * 60 * MINUTE_MS);
  expect(await issuer.keyFor('first')).toBeDefined();
  await expect(issuer.keyFor('second')).rejects.toThrow(JwksUnavailableError);
  issuer.advance(60 * MINUTE_MS);
  await expect(issuer.keyFor('first')).rejects.toThrow(JwksUnavailableError);
  issuer.status = 200;
  issuer.advance(5_000);
  expect(await issuer.keyFor('first')).toBeDefined();
});

it('refetches stale keys in the background and drops removed ones', async () => {
  const issuer = await startIssuer();
  await issuer.keyFor('first');
  issuer.keys = [second];
  issuer.advance(11 * MINUTE_MS);
  expect(await issuer.keyFor('first')).toBeDefined();
  await expect
    .poll(() => issuer.keyFor('first').catch((error: Error) => error.name))
    .toBe('JWKSNoMatchingKey');
  expect(await issuer.keyFor('second')).toBeDefined();
  expect(issuer.requests).toBe(2);
});

it('refetches the JWKS for an unknown kid at most once per cooldown', async () => {
  const issuer = await startIssuer();
  await issuer.keyFor('first');
  await expect(issuer.keyFor('second')).rejects.toThrow('no applicable key');
  issuer.keys = [first, second];
  issuer.advance(31_000);
  expect(await issuer.keyFor('second')).toBeDefined();
  expect(issuer.requests).toBe(2);
  for (let time = 0; time < 5; time += 1) {
    await expect(issuer.keyFor('made up')).rejects.toThrow('no applicable key');
  }
  expect(issuer.requests).toBe(2);
});

it.each(['not json', '{"keys":7}', '[]'])(
  'throws JwksUnavailableError if the JWKS response is %s',
  async (body) => {
    const issuer = await startIssuer();
    issuer.body = body;
    await expect(issuer.keyFor('first')).rejects.toThrow(JwksUnavailableError);
  },
);

async function startIssuer() {
  let nowMs = 0;
  const issuer = {
    requests: 0,
    status: 200,
    keys: [first],
    body: undefined as string | undefined,
    advance: (ms: number) => void (nowMs += ms),
    keyFor: (kid: string): Promise<CryptoKey> => keyFor(kid),
  };
  const server = createServer((_request, response) => {
    issuer.requests += 1;
    response.writeHead(issuer.status, { 'content-type': 'application/json' });
    response.end(issuer.body ?? JSON.stringify({ keys: issuer.keys }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const keys = createJwksResolver(`http://127.0.0.1:${port}`, fetch, () => nowMs);
  const keyFor = (kid: string) =>
    keys({ alg: 'ES256', kid }, { payload: '', signature: '' }) as Promise<CryptoKey>;
  return issuer;
}
