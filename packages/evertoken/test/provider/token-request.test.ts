import fc from 'fast-check';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Secret, TokenError, createTokenManager, type TokenEvent } from 'evertoken';
import { fakeClock } from 'evertoken/testing';
import { zoom } from 'evertoken/zoom';
import { visibleText } from '../support/visible-text.ts';
import {
  unusedOrigin,
  milestone,
  sendJson,
  startServer,
  type RequestListener,
} from '../support/local-server.ts';

import { buildTokenRequest, clientSecretBasic } from '../../src/provider/token-request.ts';

const clientSecret = 'a-very+secret/text';
const basic = Buffer.from('client:a-very%2Bsecret%2Ftext').toString('base64');

const providerAt = (origin: string) =>
  zoom({ accountId: 'account', clientId: 'client', clientSecret, tokenUrl: `${origin}/token` });

/** The error of one token request to a server with this listener. */
async function errorFrom(listener: RequestListener): Promise<TokenError> {
  const server = await startServer(listener);
  return errorAt(server.origin);
}

async function errorAt(origin: string): Promise<TokenError> {
  const error: unknown = await providerAt(origin)
    .mint(AbortSignal.timeout(10_000))
    .catch((reason: unknown) => reason);
  if (!(error instanceof TokenError)) throw new Error('not a TokenError', { cause: error });
  return error;
}

describe('sendTokenRequest', () => {
  it('sends one POST with a form and Basic credentials', async () => {
    const server = await startServer((_request, response) => {
      sendJson(response, 200, {
        access_token: 't',
        token_type: 'bearer',
        expires_in: 9,
        scope: 'a',
      });
    });
    const token = await providerAt(server.origin).mint(AbortSignal.timeout(10_000));
    expect(token.accessToken.reveal()).toBe('t');
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        path: '/token',
        body: 'grant_type=account_credentials&account_id=account',
        headers: {
          accept: 'application/json',
          authorization: `Basic ${basic}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
      },
    ]);
  });

  it('names the code of a refused connection', async () => {
    const error = await errorAt(await unusedOrigin());
    expect(error.code).toBe('TOKEN_ENDPOINT_UNREACHABLE');
    expect(error.message).toContain('ECONNREFUSED');
  });

  it.each([
    ['before the response', ''],
    ['within the body', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"access_'],
    ['with something that is not HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ])('fails as unreachable if the connection ends %s', async (_when, bytes) => {
    const origin = await startRawServer((socket) => socket.end(bytes));
    expect((await errorAt(origin)).code).toBe('TOKEN_ENDPOINT_UNREACHABLE');
  });

  it('does not follow a redirect with the credentials', async () => {
    const other = await startServer((_request, response) => response.end('{}'));
    for (const status of [301, 302, 303, 307, 308]) {
      const error = await errorFrom((_request, response) => {
        response.writeHead(status, { location: `${other.origin}/token` }).end();
      });
      expect(error.code).toBe('TOKEN_RESPONSE_INVALID');
      expect(error.message).toContain(`status ${status}: redirects are not followed`);
    }
    expect(other.requests).toEqual([]);
  });

  it('reads 64 KiB of an endless body and closes the connection', async () => {
    let sent = 0;
    const hungUp = milestone();
    const error = await errorFrom((_request, response) => {
      const chunk = 'x'.repeat(16 * 1024);
      const pump = (): void => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
        sent += chunk.length;
      };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.on('drain', pump).on('close', hungUp.reach);
      pump();
    });
    expect(error.code).toBe('TOKEN_RESPONSE_NOT_JSON');
    await hungUp.reached;
    // The buffers of the sockets contain more than what was read.
    expect(sent).toBeLessThan(32 * 1024 * 1024);
  });

  it('rejects with the reason of the signal and closes the connection', async () => {
    const hungUp = milestone();
    const controller = new AbortController();
    const server = await startServer((_request, response) => {
      response.on('close', hungUp.reach);
      controller.abort(new Error('enough'));
    });
    await expect(providerAt(server.origin).mint(controller.signal)).rejects.toThrow('enough');
    await hungUp.reached;
  });
});

describe('createTokenManager with a silent token endpoint', () => {
  it.each([
    ['never responds', ''],
    ['stops after the head', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n'],
    ['stops within the body', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"access_'],
  ])('aborts the token request after 5 s if the endpoint %s', async (_how, bytes) => {
    const requested = milestone();
    const hungUp = milestone();
    const origin = await startRawServer((socket) => {
      if (bytes !== '') socket.write(bytes);
      socket.once('close', hungUp.reach);
      requested.reach();
    });
    const clock = fakeClock();
    const events: TokenEvent[] = [];
    const tokens = createTokenManager({
      provider: providerAt(origin),
      clock,
      waitTimeoutMs: 4_999,
      onEvent: (event) => events.push(event),
    });
    const outcome = tokens.getToken().catch((error: unknown) => error);
    await requested.reached;
    await clock.advance(4_999);
    expect(await outcome).toMatchObject({ code: 'TOKEN_WAIT_TIMEOUT' });
    expect(events).toEqual([]);
    await clock.advance(1);
    await hungUp.reached;
    expect(events).toMatchObject([{ type: 'mint-failed', code: 'TOKEN_ENDPOINT_TIMEOUT' }]);
    await tokens.close();
  });
});

describe('sendTokenRequest with a token endpoint that echoes secrets', () => {
  const echoes: Array<[what: string, listener: RequestListener]> = [
    [
      'the Basic header in reason',
      (request, response) => {
        sendJson(response, 400, { error: 'odd', reason: `got ${request.headers.authorization}` });
      },
    ],
    [
      'the decoded Basic header in error',
      (request, response) => {
        const text = (request.headers.authorization ?? '').replace('Basic ', '');
        sendJson(response, 401, { error: Buffer.from(text, 'base64').toString() });
      },
    ],
    [
      'the secret in error_description',
      (_request, response) => {
        sendJson(response, 200, { error: 'odd', error_description: `not ${clientSecret}!` });
      },
    ],
    [
      'the secret in a body that is not JSON',
      (request, response) => {
        response.writeHead(400).end(`${clientSecret} ${request.headers.authorization}`);
      },
    ],
    [
      'the secret in Retry-After',
      (request, response) => {
        response.writeHead(429, { 'retry-after': clientSecret });
        response.end(request.headers.authorization);
      },
    ],
    [
      'the secret in Location',
      (_request, response) => {
        response.writeHead(302, { location: `/?${clientSecret}` }).end();
      },
    ],
    [
      'the secret in token_type and expires_in',
      (_request, response) => {
        sendJson(response, 200, { access_token: 't', token_type: clientSecret, expires_in: basic });
      },
    ],
  ];
  it.each(echoes)('keeps %s out of the error', async (_what, listener) => {
    const shown = visibleText(await errorFrom(listener));
    const decodable = 'a-very%2Bsecret%2Ftext';
    for (const secret of [clientSecret, decodable, basic]) expect(shown).not.toContain(secret);
  });
});

describe('sendTokenRequest with an HTTP client whose errors contain the request', () => {
  it('keeps the request out of the error', async () => {
    const provider = zoom({
      accountId: 'account',
      clientId: 'client',
      clientSecret,
      fetch: async (_url, init) => {
        const authorization = new Headers(init?.headers).get('authorization');
        const cause = Object.assign(new Error(`no way with ${authorization}`), { code: 'EPROXY' });
        throw Object.assign(new TypeError(`sent ${authorization}`, { cause }), { init });
      },
    });
    const error = await provider.mint(AbortSignal.timeout(10_000)).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'TOKEN_ENDPOINT_UNREACHABLE' });
    expect(visibleText(error)).toContain('(EPROXY)');
    expect(visibleText(error)).not.toContain(basic);
  });
});

/** Starts a TCP server that calls `respond` when a request arrives. Returns its origin. */
async function startRawServer(respond: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => respond(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function build(clientId: string, clientSecret: string, parameters: Record<string, string> = {}) {
  const authenticate = clientSecretBasic(clientId, new Secret(clientSecret));
  return buildTokenRequest('https://zoom.us/oauth/token', parameters, authenticate);
}

/** The decoded credentials after `Basic `. */
function basicOf(clientId: string, clientSecret: string): string {
  const header = build(clientId, clientSecret).init.headers.get('authorization') ?? '';
  return Buffer.from(header.replace(/^Basic /, ''), 'base64').toString();
}

describe('buildTokenRequest', () => {
  it('builds a form in the body and Basic credentials in the header', () => {
    const parameters = { grant_type: 'account_credentials', account_id: 'A1' };
    const { url, init } = build('client', 'secret', parameters);
    expect(url).toBe('https://zoom.us/oauth/token');
    expect(init.method).toBe('POST');
    expect(init.body).toBe('grant_type=account_credentials&account_id=A1');
    expect(Object.fromEntries(init.headers)).toEqual({
      accept: 'application/json',
      authorization: 'Basic Y2xpZW50OnNlY3JldA==',
      'content-type': 'application/x-www-form-urlencoded',
    });
  });

  it('form-encodes the parameters', () => {
    expect(build('c', 's', { account_id: 'a b&c=d/ä' }).init.body).toBe(
      'account_id=a+b%26c%3Dd%2F%C3%A4',
    );
  });
});

describe('clientSecretBasic (RFC 6749, section 2.3.1)', () => {
  it.each([
    ['plain-id_1.0', 'plain*', 'plain-id_1.0:plain*'],
    ['a:b', 'c:d', 'a%3Ab:c%3Ad'],
    ['a b', 'c+d', 'a+b:c%2Bd'],
    ['50%', '&=?/#', '50%25:%26%3D%3F%2F%23'],
    ['~', '!()', '%7E:%21%28%29'],
    ['ü', '€😀', '%C3%BC:%E2%82%AC%F0%9F%98%80'],
  ])('form-encodes %j and %j', (clientId, clientSecret, text) => {
    expect(basicOf(clientId, clientSecret)).toBe(text);
  });

  it('can be decoded by any server that follows the RFC', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(text, text, (clientId, clientSecret) => {
        const [id = '', secret = '', ...rest] = basicOf(clientId, clientSecret).split(':');
        return formDecode(id) === clientId && formDecode(secret) === clientSecret && !rest.length;
      }),
      { numRuns: 2_000 },
    );
  });
});

function formDecode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
