import { AccessToken, Secret } from 'evertoken';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/accounts/account.ts';
import { resolveTarget } from '../../src/proxy/upstream-target.ts';
import { startApi, startGateway, startSandbox } from '../support/running-gateway.ts';

const ZOOM = ['.zoom.us', '.zoomgov.com'];

describe('resolveTarget', () => {
  it.each([
    ['https://api.zoom.us/v2', 'https://api.zoom.us', '/v2'],
    ['https://api-us.zoom.us/v2/', 'https://api-us.zoom.us', '/v2'],
    ['https://API-EU.ZOOM.US', 'https://api-eu.zoom.us', ''],
    ['https://api.zoomgov.com:443/v2', 'https://api.zoomgov.com', '/v2'],
    ['https://api.internal.example/zoom', 'https://api.internal.example', '/zoom'],
    ['http://127.0.0.1:4040/v2', 'http://127.0.0.1:4040', '/v2'],
  ])('resolves the API URL %s', (apiUrl, origin, basePath) => {
    const allowedApiHosts = [...ZOOM, 'api.internal.example'];
    const account = { apiUrl: 'http://127.0.0.1:4040/v2', allowedApiHosts } as unknown as Account;
    expect(resolveTarget(tokenFor(apiUrl), account)).toEqual({ origin, basePath });
  });

  it.each([
    undefined,
    '',
    'api.zoom.us',
    'http://api.zoom.us/v2',
    'https://zoom.us.example/v2',
    'https://evilzoom.us/v2',
    'https://zoom.us/v2',
    'https://api.zoom.us:8443/v2',
    'https://user@api.zoom.us/v2',
    'https://api.zoom.us@evil.example/v2',
    'https://evil.example/.zoom.us',
    'https://evil.example#.zoom.us',
    'https://evil.example%2f.zoom.us',
    'https://api.zoom.us\t.evil.example/v2',
    'https://api.zoom.us。evil.example/v2',
    'https://api.zoom.us./v2',
    'https://169.254.169.254/latest',
    'https://2130706433/.zoom.us',
    'https://[::ffff:127.0.0.1]/v2',
    'https://[::1]/v2',
    'http://127.0.0.1:4041/v2',
    'http://localhost:4040/v2',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('rejects the API URL %s', (apiUrl) => {
    const account = {
      apiUrl: 'http://127.0.0.1:4040/v2',
      allowedApiHosts: ZOOM,
    } as unknown as Account;
    expect(() => resolveTarget(tokenFor(apiUrl), account)).toThrow(
      expect.objectContaining({ code: 'ORIGIN_NOT_ALLOWED' }),
    );
  });
});

it('resolves an API URL with a hundred thousand slashes in linear time', () => {
  const account = { apiUrl: undefined, allowedApiHosts: ZOOM } as unknown as Account;
  const basePath = `${'/'.repeat(100_000)}x`;
  const since = performance.now();
  const token = tokenFor(`https://api.zoom.us${basePath}///`);
  expect(resolveTarget(token, account)).toEqual({ origin: 'https://api.zoom.us', basePath });
  // A quadratic pattern took 30 s.
  expect(performance.now() - since).toBeLessThan(1_000);
});

it('responds ORIGIN_NOT_ALLOWED and sends nothing if the API URL of the token is not allowed', async () => {
  const sandbox = await startSandbox();
  let contacted = 0;
  const foreign = await startApi((_request, response) => {
    contacted += 1;
    response.end();
  });
  const gateway = await startGateway(sandbox, {
    apiUrl: foreign,
    allowedApiUrl: 'https://api.zoom.us/v2',
  });
  const response = await fetch(`${gateway.url}/api/users`);
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ code: 'ORIGIN_NOT_ALLOWED' });
  expect(contacted).toBe(0);
});

function tokenFor(apiUrl: string | undefined): AccessToken {
  const fields = { value: new Secret('t'), generation: 1, expiresAt: 0, scopes: undefined };
  return new AccessToken({ ...fields, apiUrl });
}
