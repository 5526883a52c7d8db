import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApiKey } from '../../src/auth/api-key.ts';
import { readConfig, startGateway, type Gateway } from '../../src/index.ts';
import { startApi, startSandbox } from '../support/running-gateway.ts';

const PAGE = 'https://app.example.com';
const PREFLIGHT = {
  'access-control-request-method': 'PATCH',
  'access-control-request-headers': 'authorization,content-type',
};

describe('CORS', () => {
  it('allows pages of a configured origin to read responses to requests with a JWT', async () => {
    const { gateway, token } = await start([PAGE]);
    const { status, headers } = await ask(gateway, { origin: PAGE, authorization: token });
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe(PAGE);
    expect(headers.get('access-control-expose-headers')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBe(null);
    expect(headers.get('vary')).toContain('origin');
  });

  it('answers a preflight request without credentials', async () => {
    const { gateway } = await start([PAGE]);
    const response = await ask(gateway, { origin: PAGE, ...PREFLIGHT }, 'OPTIONS');
    expect(response.status).toBe(204);
    const { headers } = response;
    expect(headers.get('access-control-allow-origin')).toBe(PAGE);
    expect(headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(headers.get('access-control-allow-headers')).toContain('authorization, content-type');
    expect(headers.get('access-control-allow-headers')).not.toContain('x-api-key');
    expect(headers.get('content-length')).toBe(null);
  });

  it('allows such pages to read that a token is not valid', async () => {
    const { gateway } = await start([PAGE]);
    const { status, headers } = await ask(gateway, { origin: PAGE, authorization: 'Bearer a.b.c' });
    expect(status).toBe(401);
    expect(headers.get('access-control-allow-origin')).toBe(PAGE);
  });

  it.each<[string, string[], (given: Given) => Record<string, string>]>([
    ['another origin', [PAGE], ({ token }) => ({ origin: `${PAGE}.evil`, authorization: token })],
    ['the origin null', [PAGE], ({ token }) => ({ origin: 'null', authorization: token })],
    ['no origin', [PAGE], ({ token }) => ({ authorization: token })],
    ['an API key', [PAGE], ({ key }) => ({ origin: PAGE, 'x-api-key': key })],
    [
      'an API key as token',
      [PAGE],
      ({ key }) => ({ origin: PAGE, authorization: `Bearer ${key}` }),
    ],
    ['CORS off', [], ({ token }) => ({ origin: PAGE, authorization: token })],
  ])('does not allow reading the response with %s', async (_name, origins, toHeaders) => {
    const given = await start(origins);
    const { status, headers } = await ask(given.gateway, toHeaders(given));
    expect(status).toBe(200);
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each([
    ['another origin', [PAGE], 'https://evil.example'],
    ['CORS off', [], PAGE],
  ])('denies a preflight request with %s', async (_name, origins, origin) => {
    const { gateway } = await start(origins);
    const { status, headers } = await ask(gateway, { origin, ...PREFLIGHT }, 'OPTIONS');
    expect(status).toBe(401);
    expect(headers.get('access-control-allow-origin')).toBe(null);
  });

  it.each([
    ['*', 'must be an absolute URL'],
    ['https://app.example.com/', 'must be an origin, such as https://app.example.com'],
    ['https://*.example.com', 'must be an origin; there are no wildcards'],
    ['https://app.example.com', 'no caller has jwt'],
  ])('rejects the setting %s without callers that have a JWT', (origin, issue) => {
    const text = JSON.stringify({ cors: { allowedOrigins: origin } });
    const result = readConfig({}, { path: 'evertoken.yaml', text });
    expect(JSON.stringify(result)).toContain(issue);
  });
});

interface Given {
  readonly gateway: Gateway;
  /** A value of `Authorization`. */
  readonly token: string;
  readonly key: string;
}

async function start(allowedOrigins: string[]): Promise<Given> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }] };
  const issuer = await startApi((_request, response) => response.end(JSON.stringify(jwks)));
  const apiUrl = await startApi((_request, response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('{}');
  });
  const { credentials, tokenUrl } = await startSandbox();
  const { id, sha256, text: key } = createApiKey();
  const config = {
    listen: { port: 0 },
    admin: { port: 0 },
    log: { level: 'silent' },
    cors: { allowedOrigins },
    accounts: [{ ...credentials, tokenUrl, apiUrl }],
    callers: [
      { name: 'page', allow: ['* /**'], jwt: { issuer, audience: 'gateway', jwksUrl: issuer } },
      { name: 'program', allow: ['* /**'], keys: [{ id, sha256 }] },
    ],
  };
  const result = readConfig({}, { path: 'evertoken.yaml', text: JSON.stringify(config) });
  if (result.kind === 'invalid') throw new Error(JSON.stringify(result.issues));
  const gateway = await startGateway(result.config);
  onTestFinished(() => gateway.close(0));
  const jwt = await new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setIssuer(issuer)
    .setAudience('gateway')
    .setSubject('ada')
    .setExpirationTime('1m')
    .sign(privateKey);
  return { gateway, token: `Bearer ${jwt}`, key: key.reveal() };
}

function ask({ url }: Gateway, headers: Record<string, string>, method = 'GET'): Promise<Response> {
  return fetch(`${url}/api/users`, { method, headers });
}
