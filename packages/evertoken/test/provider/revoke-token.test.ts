import { createSandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Secret } from 'evertoken';
import { revokeToken, zoom } from 'evertoken/zoom';
import { startServer, unusedOrigin, type RequestListener } from '../support/local-server.ts';
import { visibleText } from '../support/visible-text.ts';

const credentials = { clientId: 'client', clientSecret: 'a-very secret text' };

async function revokeAt(listener: RequestListener, token: string | Secret = 'a-token') {
  const server = await startServer(listener);
  const tokenUrl = `${server.origin}/oauth/token`;
  const error: unknown = await revokeToken(token, { ...credentials, tokenUrl }).catch(
    (reason: unknown) => reason,
  );
  return { server, error };
}

describe('revokeToken', () => {
  it('invalidates a token at the sandbox', async () => {
    const sandbox = await createSandbox();
    onTestFinished(() => sandbox.close());
    const { tokenUrl, apiUrl } = sandbox;
    const provider = zoom({ ...sandbox.credentials, tokenUrl, apiUrl });
    const { accessToken } = await provider.mint(AbortSignal.timeout(10_000));
    const headers = { authorization: `Bearer ${accessToken.reveal()}` };
    expect((await fetch(`${apiUrl}/users/me`, { headers })).status).toBe(200);
    await revokeToken(accessToken, { ...sandbox.credentials, tokenUrl });
    expect((await fetch(`${apiUrl}/users/me`, { headers })).status).toBe(401);
  });

  it('sends the token in the body and the credentials in the header', async () => {
    const { server, error } = await revokeAt((_request, response) => response.end());
    expect(error).toBeUndefined();
    const basic = Buffer.from('client:a-very+secret+text').toString('base64');
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        path: '/oauth/revoke',
        body: 'token=a-token',
        headers: { authorization: `Basic ${basic}` },
      },
    ]);
  });

  it.each([
    [401, 'CLIENT_REJECTED'],
    [400, 'TOKEN_REQUEST_REJECTED'],
    [302, 'TOKEN_REQUEST_REJECTED'],
    [429, 'TOKEN_ENDPOINT_THROTTLED'],
    [503, 'TOKEN_ENDPOINT_FAILED'],
  ])('throws for status %i, without a secret in the error', async (status, code) => {
    const { error } = await revokeAt(
      (_request, response) => void response.writeHead(status, { location: '/' }).end('a-token'),
      new Secret('a-token'),
    );
    expect(error).toMatchObject({ code, detail: `status ${status}` });
    expect(visibleText(error)).not.toMatch(/a-token|a-very/);
  });

  it('throws if the endpoint cannot be reached', async () => {
    const tokenUrl = `${await unusedOrigin()}/token`;
    await expect(revokeToken('a-token', { ...credentials, tokenUrl })).rejects.toMatchObject({
      code: 'TOKEN_ENDPOINT_UNREACHABLE',
      detail: 'ECONNREFUSED',
    });
  });

  it('throws if the endpoint does not respond in time', async () => {
    const { origin } = await startServer(() => {});
    const options = { ...credentials, tokenUrl: `${origin}/token`, timeoutMs: 20 };
    await expect(revokeToken('a-token', options)).rejects.toMatchObject({
      code: 'TOKEN_ENDPOINT_TIMEOUT',
    });
  });

  it('requires a revocation URL if the token URL does not end in /token', async () => {
    const tokenUrl = 'https://auth.example/oauth2/issue';
    await expect(revokeToken('a-token', { ...credentials, tokenUrl })).rejects.toMatchObject({
      code: 'OPTIONS_INVALID',
      detail: 'tokenUrl does not end in /token: revocationUrl is required',
    });
  });

  it('reports all invalid options at once', async () => {
    const options = {
      clientId: '',
      clientSecret: ' ',
      revocationUrl: 'http://auth.example/revoke',
    };
    await expect(revokeToken('a-token', options)).rejects.toMatchObject({
      code: 'OPTIONS_INVALID',
      message: expect.stringMatching(
        /clientId must.*clientSecret must.*revocationUrl must/,
      ) as string,
    });
  });
});
