import { AccessToken, Secret } from 'evertoken';
import { ZOOM_HOSTS } from 'evertoken/zoom';
import { expect, it } from 'vitest';
import { resolveTarget } from '../../src/proxy/upstream-target.ts';

it.each([
  ['https://api.zoom.us/v2', 'https://api.zoom.us', '/v2'],
  ['https://api-us.zoom.us/v2/', 'https://api-us.zoom.us', '/v2'],
  ['https://API-EU.ZOOM.US', 'https://api-eu.zoom.us', ''],
  ['https://api.zoomgov.com:443/v2', 'https://api.zoomgov.com', '/v2'],
  ['http://127.0.0.1:4040/v2', 'http://127.0.0.1:4040', '/v2'],
])('resolves the API URL %s', (apiUrl, origin, basePath) => {
  expect(resolveTarget(tokenFor(apiUrl), 'api', ZOOM_HOSTS)).toEqual({ origin, basePath });
});

it.each([
  ['origin', 'https://api-us.zoom.us/v2', ZOOM_HOSTS, 'https://api-us.zoom.us', ''],
  ['origin', 'http://127.0.0.1:4040/v2', [], 'http://127.0.0.1:4040', ''],
  ['files', 'https://api-us.zoom.us/v2', ZOOM_HOSTS, 'https://fileapi.zoom.us', '/v2'],
  ['files', 'https://api-us.zoom.us/v2', ['api-us.zoom.us'], 'https://api-us.zoom.us', '/v2'],
  ['files', 'http://127.0.0.1:4040/v2', ZOOM_HOSTS, 'http://127.0.0.1:4040', '/v2'],
] as const)(
  'resolves the server %s of %s with hosts %j',
  (server, apiUrl, hosts, origin, basePath) => {
    const token = tokenFor(apiUrl);
    const api = resolveTarget(token, 'api', hosts);
    expect(resolveTarget(token, server, hosts)).toEqual({ origin, basePath });
    expect(resolveTarget(token, 'api', hosts)).toBe(api);
  },
);

it('rejects a token without an API', () => {
  const code = 'ORIGIN_NOT_ALLOWED';
  expect(() => resolveTarget(tokenFor(undefined), 'api', ZOOM_HOSTS)).toThrow(
    expect.objectContaining({ code }),
  );
});

it('resolves an API URL with a hundred thousand slashes in linear time', () => {
  const basePath = `${'/'.repeat(100_000)}x`;
  const since = performance.now();
  const token = tokenFor(`https://api.zoom.us${basePath}///`);
  expect(resolveTarget(token, 'api', ZOOM_HOSTS)).toEqual({
    origin: 'https://api.zoom.us',
    basePath,
  });
  // A quadratic pattern took 30 s.
  expect(performance.now() - since).toBeLessThan(5_000);
});

function tokenFor(apiUrl: string | undefined): AccessToken {
  const fields = { value: new Secret('t'), generation: 1, expiresAt: 0, scopes: undefined };
  return new AccessToken({ ...fields, apiUrl });
}
