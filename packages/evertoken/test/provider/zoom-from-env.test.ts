import { createSandbox } from '@evertoken/zoom-sandbox';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createTokenManager } from 'evertoken';
import { zoom, zoomFromEnv } from 'evertoken/zoom';

const variables = {
  ZOOM_ACCOUNT_ID: 'account',
  ZOOM_CLIENT_ID: 'client',
  ZOOM_CLIENT_SECRET: 'secret',
};
const options = { accountId: 'account', clientId: 'client', clientSecret: 'secret' };

it('reads the credentials from the environment of the process', () => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { identity, credentials } = zoomFromEnv();
  expect(identity).toEqual(zoom(options).identity);
  expect(credentials?.reveal()).toBe('secret');
});

it('names every variable that is not set or empty', () => {
  expect(() => zoomFromEnv({ ZOOM_CLIENT_ID: ' ', ZOOM_CLIENT_SECRET: 5 })).toThrow(
    /ZOOM_ACCOUNT_ID is not set; ZOOM_CLIENT_ID is not set; ZOOM_CLIENT_SECRET is not set/,
  );
  expect(() => zoomFromEnv({ ...variables, ZOOM_CLIENT_ID: '' })).toThrow(
    expect.objectContaining({
      code: 'OPTIONS_INVALID',
      message: expect.not.stringMatching(/ZOOM_ACCOUNT_ID|secret/),
    }),
  );
});

it('ignores white space around values, such as a line break at the end of a secret', () => {
  const spaced = { ...variables, ZOOM_CLIENT_SECRET: 'secret\n', ZOOM_API_URL: '' };
  expect(zoomFromEnv(spaced).credentials?.reveal()).toBe('secret');
});

it('refuses URLs that are not safe', () => {
  expect(() => zoomFromEnv({ ...variables, ZOOM_OAUTH_URL: 'http://proxy.example/token' })).toThrow(
    /tokenUrl must start with https:/,
  );
});

it('mints at another token endpoint and calls another API', async () => {
  const { tokenUrl, apiUrl, credentials, close } = await createSandbox();
  onTestFinished(close);
  const tokens = createTokenManager({
    provider: zoomFromEnv({
      ZOOM_ACCOUNT_ID: credentials.accountId,
      ZOOM_CLIENT_ID: credentials.clientId,
      ZOOM_CLIENT_SECRET: credentials.clientSecret,
      ZOOM_OAUTH_URL: tokenUrl,
      ZOOM_API_URL: apiUrl,
    }),
  });
  onTestFinished(() => tokens.close());
  expect((await tokens.getToken()).apiUrl).toBe(apiUrl);
});
