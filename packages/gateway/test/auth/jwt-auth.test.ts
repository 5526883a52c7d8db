import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, UnsecuredJWT, exportJWK, exportSPKI, generateKeyPair, type JWK } from 'jose';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parseCallers, startAuthServer, type Authenticate } from '../support/auth-server.ts';

const ISSUER = 'https://id.example';
const AUDIENCE = 'zoom-gateway';

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
let ours: Pair;
let others: Pair;
let jwk: JWK;

beforeAll(async () => {
  [ours, others] = await Promise.all([
    generateKeyPair('ES256', { extractable: true }),
    generateKeyPair('ES256'),
  ]);
  jwk = { ...(await exportJWK(ours.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
});

describe('authentication with a JWT', () => {
  it('returns the caller with its subject', async () => {
    const { ask } = await start();
    expect(await ask(await token())).toMatchObject({
      kind: 'authenticated',
      caller: { name: 'staff', subject: 'ada', account: { name: 'default' } },
    });
  });

  it.each<[string, () => Promise<string> | string]>([
    ['another signature', () => token({}, others)],
    ['another issuer', () => token({ iss: 'https://evil.example' })],
    ['another audience', () => token({ aud: 'payroll' })],
    ['an expired exp', () => token({ exp: nowSeconds() - 31 })],
    ['no exp', () => token({ exp: undefined })],
    ['an nbf in the future', () => token({ nbf: nowSeconds() + 120 })],
    ['no subject', () => token({ sub: undefined })],
    [
      'no signature',
      () =>
        new UnsecuredJWT({ sub: 'ada' })
          .setIssuer(ISSUER)
          .setAudience(AUDIENCE)
          .setExpirationTime('1m')
          .encode(),
    ],
    ['an HMAC keyed with the public key', forgedWithPublicKey],
    ['invalid segments', () => 'a.b.c'],
  ])('denies a token with %s', async (_name, make) => {
    const { ask } = await start();
    expect(await ask(await make())).toMatchObject({
      kind: 'denied',
      errorResponse: { status: 401, code: 'CREDENTIALS_INVALID' },
    });
  });

  it('tolerates a small clock difference', async () => {
    const { ask } = await start();
    expect((await ask(await token({ exp: nowSeconds() - 10 }))).kind).toBe('authenticated');
  });

  it.each([
    [{ scope: 'openid zoom:use' }, 'authenticated'],
    [{ scp: ['zoom:use'] }, 'authenticated'],
    [{ scope: 'openid' }, 'denied'],
    [{ scope: 'zoom:use:not' }, 'denied'],
    [{ scope: 'zoom:use', groups: ['sales'] }, 'denied'],
  ])('requires every configured scope and claim: %j is %s', async (claims, kind) => {
    const { ask } = await start({
      more: "requiredScopes: ['zoom:use'], requiredClaims: { groups: meetings }",
    });
    const result = await ask(await token({ groups: ['meetings', 'x'], ...claims }));
    expect(result.kind).toBe(kind);
    if (result.kind === 'denied')
      expect(result.errorResponse).toMatchObject({
        status: 403,
        code: 'CALLER_SCOPE_MISSING',
        challenge: expect.stringContaining('insufficient_scope'),
      });
  });

  it('selects the first caller whose requirements the token meets', async () => {
    const { ask, jwksUrl } = await start();
    const both = await startAuthServer(
      parseCallers(
        `callers:\n${staff(jwksUrl, 'admins', 'requiredScopes: [admin]')}${staff(jwksUrl)}`,
      ),
    );
    const authenticate = async (claims: object): Promise<unknown> =>
      both({ authorization: `Bearer ${await token(claims)}` });
    expect(await authenticate({ scope: 'admin' })).toMatchObject({ caller: { name: 'admins' } });
    expect(await authenticate({})).toMatchObject({ caller: { name: 'staff' } });
    expect((await ask(await token())).kind).toBe('authenticated');
  });

  it('applies the rate limit per subject', async () => {
    const { ask } = await start({ settings: 'ratePerSecond: 1' });
    const [ada, bob] = await Promise.all([token(), token({ sub: 'bob' })]);
    expect((await ask(ada)).kind).toBe('authenticated');
    expect(await ask(ada)).toMatchObject({
      errorResponse: { code: 'CALLER_RATE_EXCEEDED' },
      caller: { name: 'staff', subject: 'ada' },
    });
    expect((await ask(bob)).kind).toBe('authenticated');
  });

  it('responds 503 with a retry time when the JWKS is unavailable', async () => {
    const { ask, provider } = await start();
    provider.status = 500;
    expect(await ask(await token())).toMatchObject({
      errorResponse: { status: 503, code: 'ISSUER_UNAVAILABLE', retryAfterMs: 5_000 },
    });
    expect(await ask(await token())).toMatchObject({ errorResponse: { status: 503 } });
    expect(provider.requests).toBe(1);
  });

  it('fetches the JWKS once, and not again for an unknown kid', async () => {
    const { ask, provider } = await start();
    const tokens = await Promise.all([token(), token(), token({}, others, 'made-up'), token()]);
    await Promise.all(tokens.map((one) => ask(one)));
    await ask(await token({}, others, 'made-up-too'));
    expect(provider.requests).toBe(1);
  });
});

interface Provider {
  requests: number;
  status: number;
}

async function start({ more = '', settings = '' } = {}): Promise<{
  ask: (token: string) => ReturnType<Authenticate>;
  provider: Provider;
  jwksUrl: string;
}> {
  const provider = { requests: 0, status: 200 };
  const server = createServer((_request, response) => {
    provider.requests += 1;
    response.writeHead(provider.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: [jwk] }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close().closeAllConnections());
  const jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  const ask = await startAuthServer(
    parseCallers(`callers:\n${staff(jwksUrl, 'staff', more, settings)}`),
  );
  return { ask: (text) => ask({ authorization: `Bearer ${text}` }), provider, jwksUrl };
}

function staff(jwksUrl: string, name = 'staff', more = '', settings = ''): string {
  return `  - name: ${name}
    allow: ['* /**']
    ${settings}
    jwt: { issuer: '${ISSUER}', audience: ${AUDIENCE}, jwksUrl: '${jwksUrl}', ${more} }
`;
}

function token(claims: object = {}, { privateKey }: Pair = ours, kid = 'one'): Promise<string> {
  const usual = { iss: ISSUER, aud: AUDIENCE, sub: 'ada', exp: nowSeconds() + 60 };
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid })
    .sign(privateKey);
}

async function forgedWithPublicKey(): Promise<string> {
  const password = new TextEncoder().encode(await exportSPKI(ours.publicKey));
  return new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: 'ada', exp: nowSeconds() + 60 })
    .setProtectedHeader({ alg: 'HS256', kid: 'one' })
    .sign(password);
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
