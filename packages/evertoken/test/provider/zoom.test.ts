import { createSandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  Secret,
  TokenError,
  createTokenManager,
  identityKey,
  type TokenProvider,
  type Verdict,
} from 'evertoken';
import { resolveApiUrl } from 'evertoken/internal';
import { judgeZoomResponse, zoom, zoomChatbot, type ZoomOptions } from 'evertoken/zoom';
import { sendJson, startServer } from '../support/local-server.ts';

const credentials = { accountId: 'account', clientId: 'client', clientSecret: 'secret' };

/** The error message for these options; undefined if they are valid. */
function problemsWith(options: object): string | undefined {
  try {
    zoom(options as ZoomOptions);
    return undefined;
  } catch (error) {
    if (!(error instanceof TokenError) || error.code !== 'OPTIONS_INVALID') throw error;
    return error.message;
  }
}

/** The API base URL of a new token, and all notices about it. */
async function mintForApi(provider: TokenProvider) {
  const minted = await provider.mint(AbortSignal.timeout(10_000));
  const { apiUrl, notices } = resolveApiUrl(provider, minted.apiUrl);
  return [apiUrl, [...minted.notices, ...notices]];
}

describe('options of zoom', () => {
  it('are complete with the three credentials', () => {
    expect(zoom(credentials).identity).toEqual({
      tokenUrl: 'https://zoom.us/oauth/token',
      clientId: 'client',
      parameters: { grant_type: 'account_credentials', account_id: 'account' },
    });
    expect(problemsWith({ ...credentials, clientSecret: new Secret('secret') })).toBeUndefined();
  });

  it('are all validated at once', () => {
    const message = problemsWith({
      accountId: '',
      clientId: 7,
      tokenUrl: 'zoom.us/oauth/token',
      apiUrl: 'ftp://api.zoom.us',
      allowedApiHosts: ['https://zoom.us'],
    });
    expect(message).toContain('accountId must be a non-empty string');
    expect(message).toContain('clientId must be a non-empty string');
    expect(message).toContain('clientSecret must be a non-empty string');
    expect(message).toContain('tokenUrl must be an absolute URL');
    expect(message).toContain('apiUrl must start with https:');
    expect(message).toContain('allowedApiHosts must be a list of lower-case host names');
  });

  it('do not expose the secret in the error', () => {
    expect(problemsWith({ ...credentials, accountId: '' })).not.toContain('secret;');
    expect(problemsWith({ ...credentials, clientSecret: new Secret('from-a-file\n') })).toContain(
      'clientSecret must not begin or end with white space',
    );
  });

  it.each([
    'https://zoom.us/oauth/token',
    'http://localhost:9000/oauth/token',
    'http://127.0.0.1:9000/oauth/token',
    'http://127.8.9.10/oauth/token',
    'http://[::1]:9000/oauth/token',
  ])('accept the URL %s', (url) => {
    expect(problemsWith({ ...credentials, tokenUrl: url, apiUrl: url })).toBeUndefined();
  });

  it.each([
    ['http://zoom.us/oauth/token', 'must start with https:'],
    ['http://10.0.0.1/', 'must start with https:'],
    ['http://localhost.evil.example/', 'must start with https:'],
    ['http://127.0.0.1.evil.example/', 'must start with https:'],
    ['ws://localhost/', 'must start with https:'],
    ['https://user:password@zoom.us/', 'must not hold credentials'],
    ['https://zoom.us/oauth/token?a=b', 'must not have a query'],
    ['https://zoom.us/oauth/token?', 'must not have a query'],
    ['https://zoom.us/oauth/token#a', 'must not have a query'],
    ['/oauth/token', 'must be an absolute URL'],
    ['', 'must be an absolute URL'],
  ])('reject the URL %j: %s', (url, issue) => {
    const message = problemsWith({ ...credentials, tokenUrl: url, apiUrl: url });
    expect(message).toContain(`tokenUrl ${issue}`);
    expect(message).toContain(`apiUrl ${issue}`);
    expect(message).not.toContain('password');
  });

  it.each([[['api.example', '.example', 'localhost']], [[]]])('accept the hosts %j', (hosts) => {
    expect(problemsWith({ ...credentials, allowedApiHosts: hosts })).toBeUndefined();
  });

  it.each([[['API.zoom.us']], [['.']], [['']], [['a..b']], [['zoom.us/']], '.zoom.us'])(
    'reject the hosts %j',
    (hosts) => {
      expect(problemsWith({ ...credentials, allowedApiHosts: hosts })).toContain('allowedApiHosts');
    },
  );

  it.each([undefined, 'independent', 'single', { capped: 1 }])(
    'accept the token model %o',
    (tokenModel) => {
      expect(problemsWith({ ...credentials, tokenModel })).toBeUndefined();
    },
  );

  it.each([null, 'many', {}, { capped: 0 }, { capped: 1.5 }])(
    'reject the token model %o',
    (tokenModel) => {
      expect(problemsWith({ ...credentials, tokenModel })).toContain('tokenModel must be');
    },
  );

  it('accept http for other machines only with allowInsecureRequests', () => {
    const tokenUrl = 'http://sandbox.internal/oauth/token';
    expect(problemsWith({ ...credentials, tokenUrl })).toContain('allowInsecureRequests');
    expect(problemsWith({ ...credentials, tokenUrl, allowInsecureRequests: true })).toBeUndefined();
  });
});

describe('API base URL of a zoom token', () => {
  /** The API base URL for a response with this `api_url`, and whether there was a notice. */
  async function apiUrlAfter(named: unknown, options: Partial<ZoomOptions> = {}) {
    const server = await startServer((_request, response) => {
      const fields = { access_token: 't', token_type: 'bearer', expires_in: 3599, scope: 'a' };
      sendJson(response, 200, { ...fields, api_url: named });
    });
    const tokenUrl = `${server.origin}/oauth/token`;
    return mintForApi(zoom({ ...credentials, tokenUrl, ...options }));
  }

  it.each([
    ['https://api-us.zoom.us', 'https://api-us.zoom.us/v2'],
    ['https://api-eu.zoom.us/', 'https://api-eu.zoom.us/v2'],
    ['https://API-US.ZOOM.US', 'https://api-us.zoom.us/v2'],
    ['https://api-us.zoom.us/some/path?x', 'https://api-us.zoom.us/v2'],
    ['https://api.zoomgov.com', 'https://api.zoomgov.com/v2'],
    [undefined, 'https://api.zoom.us/v2'],
    [null, 'https://api.zoom.us/v2'],
    [7, 'https://api.zoom.us/v2'],
  ])('is for the api_url %j the URL %s', async (named, apiUrl) => {
    expect(await apiUrlAfter(named)).toEqual([apiUrl, []]);
  });

  it.each([
    'https://evil.zoom.us.example.com',
    'https://evilzoom.us',
    'https://zoom.us.evil.example',
    'https://evil.example/.zoom.us',
    'https://evil.example#.zoom.us',
    'https://evil.example\\.zoom.us',
    'https://evil.example%2f.zoom.us',
    'https://api.zoom.us\t.evil.example',
    'https://api.zoom.us。evil.example',
    'https://api.zoom.us.',
    'https://api.zoom.us:8443',
    'https://127.0.0.1/.zoom.us',
    'https://[::ffff:127.0.0.1]',
    'https://api.zoom.us@evil.example',
    'https://user:password@api.zoom.us',
    'https://user@api.zoom.us',
    'http://api.zoom.us',
    'ftp://api.zoom.us',
    '//api.zoom.us',
    'api.zoom.us',
    'javascript:alert(1)//.zoom.us',
    '',
  ])('is for the api_url %j the default, with a notice', async (named) => {
    expect(await apiUrlAfter(named)).toEqual(['https://api.zoom.us/v2', ['API_URL_NOT_ALLOWED']]);
  });

  it('is the option apiUrl, whatever the response contains', async () => {
    const apiUrl = 'https://api.example/v2//';
    expect(await apiUrlAfter('https://api-us.zoom.us', { apiUrl })).toEqual([
      'https://api.example/v2',
      [],
    ]);
    expect(await apiUrlAfter(undefined, { apiUrl: ' https://API.example ' })).toEqual([
      'https://api.example',
      [],
    ]);
  });

  it('is limited to the hosts of the options', async () => {
    const allowedApiHosts = ['api.example', '.internal.example'];
    const allowed = async (named: string) => (await apiUrlAfter(named, { allowedApiHosts }))[0];
    expect(await allowed('https://api.example')).toBe('https://api.example/v2');
    expect(await allowed('https://a.internal.example')).toBe('https://a.internal.example/v2');
    expect(await allowed('https://sub.api.example')).toBe('https://api.zoom.us/v2');
    expect(await allowed('https://api-us.zoom.us')).toBe('https://api.zoom.us/v2');
  });
});

describe('Zoom for Government', () => {
  /** The API base URL for a response of this host with this `api_url`. */
  async function apiUrlAfter(host: string, named: string | undefined) {
    const urls: string[] = [];
    const provider = zoom({
      ...credentials,
      tokenUrl: `https://${host}/oauth/token`,
      fetch: async (address) => {
        urls.push(new Request(address).url);
        const token = { access_token: 't', token_type: 'bearer', expires_in: 3599, scope: 'a' };
        return Response.json({ ...token, api_url: named });
      },
    });
    const result = await mintForApi(provider);
    expect(urls).toEqual([`https://${host}/oauth/token`]);
    return result;
  }

  it.each([
    ['zoomgov.com', undefined, 'https://api.zoomgov.com/v2'],
    ['agency.zoomgov.com', undefined, 'https://api.zoomgov.com/v2'],
    ['zoomgov.com', 'https://api-us.zoomgov.com', 'https://api-us.zoomgov.com/v2'],
    ['zoom.us', undefined, 'https://api.zoom.us/v2'],
    ['company.zoom.us', 'https://api-eu.zoom.us', 'https://api-eu.zoom.us/v2'],
    ['zoomgov.com.example', undefined, 'https://api.zoom.us/v2'],
    ['notzoomgov.com', undefined, 'https://api.zoom.us/v2'],
  ])('has for a token from %s with the api_url %s the API %s', async (host, named, apiUrl) => {
    expect(await apiUrlAfter(host, named)).toEqual([apiUrl, []]);
  });

  it.each([
    ['zoomgov.com', 'https://api.zoom.us', 'https://api.zoomgov.com/v2'],
    ['zoom.us', 'https://api.zoomgov.com', 'https://api.zoom.us/v2'],
  ])('does not send a token from %s to %s', async (host, named, apiUrl) => {
    expect(await apiUrlAfter(host, named)).toEqual([apiUrl, ['API_URL_NOT_ALLOWED']]);
  });
});

describe('zoomChatbot', () => {
  const app = { clientId: 'client', clientSecret: 'secret' };

  it('requests a token of the app, without an account', async () => {
    const server = await startServer((_request, response) => {
      sendJson(response, 200, {
        access_token: 'chatbot',
        token_type: 'bearer',
        expires_in: 3600,
        scope: 'imchat:bot',
        api_url: 'https://api.zoom.us',
      });
    });
    const provider = zoomChatbot({ ...app, tokenUrl: `${server.origin}/oauth/token` });
    expect(await provider.mint(AbortSignal.timeout(10_000))).toMatchObject({
      lifetimeMs: 3_600_000,
      scopes: ['imchat:bot'],
      apiUrl: 'https://api.zoom.us',
      notices: [],
    });
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        path: '/oauth/token',
        body: 'grant_type=client_credentials',
        headers: { authorization: `Basic ${btoa('client:secret')}` },
      },
    ]);
  });

  it('does not share its tokens with zoom', async () => {
    const chatbot = zoomChatbot(app);
    expect(chatbot.identity.parameters).toEqual({ grant_type: 'client_credentials' });
    expect(await identityKey(chatbot.identity)).not.toBe(
      await identityKey(zoom({ ...app, accountId: 'account' }).identity),
    );
    expect(chatbot.judge?.(400, '{"code":124}')).toBe('token-rejected');
  });

  it('throws TOKEN_REQUEST_REJECTED for invalid_request, as it has no account', async () => {
    expect(() => zoomChatbot({ clientId: '', clientSecret: '' })).toThrow(
      /clientId must be.*clientSecret must be/,
    );
    expect(() => zoomChatbot({ clientId: '', clientSecret: '' })).not.toThrow(/accountId/);
    const server = await startServer((_request, response) => {
      sendJson(response, 400, { error: 'invalid_request', reason: 'Bad Request' });
    });
    const provider = zoomChatbot({ ...app, tokenUrl: `${server.origin}/oauth/token` });
    await expect(provider.mint(AbortSignal.timeout(10_000))).rejects.toMatchObject({
      code: 'TOKEN_REQUEST_REJECTED',
    });
  });

  it('is rejected with credentials of a Server-to-Server OAuth app', async () => {
    const sandbox = await createSandbox();
    onTestFinished(() => sandbox.close());
    const { tokenUrl, credentials: account } = sandbox;
    await expect(
      zoomChatbot({ ...account, tokenUrl }).mint(AbortSignal.timeout(10_000)),
    ).rejects.toMatchObject({ code: 'GRANT_REJECTED' });
  });
});

describe('judgeZoomResponse', () => {
  const cases: Array<[status: number, body: unknown, verdict: Verdict]> = [
    [200, undefined, 'accepted'],
    [204, undefined, 'accepted'],
    [302, undefined, 'accepted'],
    [401, undefined, 'token-rejected'],
    [401, { code: 4711 }, 'token-rejected'],
    [400, undefined, 'undecided'],
    [403, undefined, 'undecided'],
    [404, undefined, 'undecided'],
    [400, { code: 124, message: 'Invalid access token.' }, 'token-rejected'],
    [403, { code: 124 }, 'token-rejected'],
    [400, { code: 4711, message: 'Invalid access token, does not contain scopes' }, 'other'],
    [400, { code: 4700 }, 'other'],
    [400, { code: '124' }, 'other'],
    [404, { code: 1001 }, 'other'],
    [400, '124', 'other'],
    [400, 'null', 'other'],
    [400, '<html></html>', 'other'],
    [400, '', 'other'],
    [429, undefined, 'other'],
    [429, { code: 124 }, 'other'],
    [500, undefined, 'other'],
    [503, { code: 124 }, 'other'],
  ];
  it.each(cases)('returns for status %i with the body %j: %s', (status, body, verdict) => {
    const text = typeof body === 'object' ? JSON.stringify(body) : body;
    expect(judgeZoomResponse(status, text as string | undefined)).toBe(verdict);
  });
});

describe('zoom with the sandbox', () => {
  async function startSandbox(options: Parameters<typeof createSandbox>[0] = {}) {
    const sandbox = await createSandbox(options);
    onTestFinished(() => sandbox.close());
    const { tokenUrl, apiUrl } = sandbox;
    const provider = (changes: Partial<ZoomOptions> = {}) =>
      zoom({ ...sandbox.credentials, tokenUrl, apiUrl, ...changes });
    return { sandbox, provider };
  }

  it('gets a token that the API accepts', async () => {
    const { sandbox, provider } = await startSandbox();
    const tokens = createTokenManager({ provider: provider() });
    onTestFinished(() => tokens.close());
    const token = await tokens.getToken();
    expect(token.apiUrl).toBe(sandbox.apiUrl);
    expect(token.scopes).toContain('user:read:list_users:admin');
    const response = await fetch(`${token.apiUrl}/users`, {
      headers: { authorization: token.authorization() },
    });
    expect(response.status).toBe(200);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 1, tokensIssued: 1 });
  });

  it('throws the error that belongs to invalid credentials', async () => {
    const { provider } = await startSandbox();
    const codeWith = (changes: Partial<ZoomOptions>) =>
      provider(changes)
        .mint(AbortSignal.timeout(10_000))
        .then(
          () => 'minted',
          (error: TokenError) => error.code,
        );
    expect(await codeWith({})).toBe('minted');
    expect(await codeWith({ clientSecret: 'wrong' })).toBe('CLIENT_REJECTED');
    expect(await codeWith({ clientId: 'wrong' })).toBe('CLIENT_REJECTED');
    expect(await codeWith({ accountId: 'wrong' })).toBe('ACCOUNT_REJECTED');
  });

  it('accepts credentials with any characters', async () => {
    const odd = { clientId: 'a:b c', clientSecret: 'p%+&=/:ü€ "' };
    const { provider } = await startSandbox(odd);
    const { accessToken } = await provider(odd).mint(AbortSignal.timeout(10_000));
    expect(accessToken.reveal()).not.toBe('');
  });

  it.each([
    [{ kind: 'html' }, 'TOKEN_RESPONSE_NOT_JSON'],
    [{ kind: 'empty' }, 'TOKEN_RESPONSE_EMPTY'],
    [{ kind: 'reset' }, 'TOKEN_ENDPOINT_UNREACHABLE'],
    [{ kind: 'truncate' }, 'TOKEN_ENDPOINT_UNREACHABLE'],
    [{ kind: 'error-in-200' }, 'TOKEN_RESPONSE_INVALID'],
    [{ kind: 'status', status: 503 }, 'TOKEN_ENDPOINT_FAILED'],
    [{ kind: 'status', status: 429 }, 'TOKEN_ENDPOINT_THROTTLED'],
  ] as const)('names the fault %o: %s', async (effect, code) => {
    const { sandbox, provider } = await startSandbox();
    sandbox.faults.add({ match: '/oauth/token', ...effect });
    await expect(provider().mint(AbortSignal.timeout(10_000))).rejects.toMatchObject({ code });
  });

  it('adds notices for a response without scopes and with a string lifetime', async () => {
    const { provider } = await startSandbox({ scopeInResponse: 'absent', expiresIn: '3599' });
    const { notices, scopes } = await provider().mint(AbortSignal.timeout(10_000));
    expect(notices).toEqual(['LIFETIME_NOT_A_NUMBER', 'SCOPE_MISSING']);
    expect(scopes).toBeUndefined();
  });

  it('uses the default API if the response names a host that is not allowed', async () => {
    const { sandbox } = await startSandbox();
    const provider = zoom({ ...sandbox.credentials, tokenUrl: sandbox.tokenUrl });
    const apiUrl = 'https://api.zoom.us/v2';
    expect(await mintForApi(provider)).toEqual([apiUrl, ['API_URL_NOT_ALLOWED']]);
  });
});
