import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import { MeetingsS2SAuthClient } from '@zoom/rivet/meetings';
import { UsersS2SAuthClient } from '@zoom/rivet/users';
import axios from 'axios';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTokenManager, memoryStore, type TokenStore } from 'evertoken';
import { tokenStore, withToken } from 'evertoken/rivet';
import { fakeClock, type FakeClock } from 'evertoken/testing';
import { zoom } from 'evertoken/zoom';
import {
  unusedOrigin,
  sendJson,
  startServer,
  type RequestListener,
} from '../support/local-server.ts';
import { acceptTokens, invalidTokenBody, sentTokens } from '../support/token-api.ts';
import { numberedTokens } from '../support/numbered-tokens.ts';

const unused = { accountId: 'not used', clientId: 'not used', clientSecret: 'not used' };

async function setUp(listener: RequestListener, maxTokens?: number) {
  const server = await startServer(listener);
  const tokens = numberedTokens(server.origin, maxTokens);
  const options = { ...unused, baseUrl: server.origin, disableReceiver: true } as const;
  const client = new UsersS2SAuthClient({ ...options, tokenStore: tokenStore(tokens) });
  return { server, tokens, options, client };
}

describe('tokenStore of evertoken/rivet', () => {
  it('returns the live token for each call', async () => {
    const { server, tokens, client } = await setUp(acceptTokens('token-1', 'token-2'));
    const { users } = client.endpoints;
    await users.listUsers({});
    const rejected = { token: await tokens.getToken(), elapsedMs: 0 };
    await tokens.getToken({ rejected });
    await users.listUsers({});
    expect(sentTokens(server.requests)).toEqual(['token-1', 'token-2']);
  });

  it.each([-1_000, 0, 59_000, 60_500])(
    'keeps rivet from requesting a token with %i ms left',
    async (leftMs) => {
      const { server, tokens, options } = await setUp(acceptTokens('token-1'));
      const token = await tokens.getToken();
      Object.assign(token, { expiresAt: Date.now() + leftMs });
      const client = new UsersS2SAuthClient({
        ...options,
        tokenStore: tokenStore({ getToken: async () => token }),
      });
      await client.endpoints.users.listUsers({});
      expect(sentTokens(server.requests)).toEqual(['token-1']);
    },
  );

  it('returns the expiry of a token with a longer lifetime, and its scopes', async () => {
    const clock = fakeClock(Date.now());
    const sandbox = await startSandbox();
    const tokens = managerFor(sandbox, { clock });
    const { expirationTimeIso, scopes } = await tokenStore(tokens).getLatestToken();
    expect(Date.parse(expirationTimeIso)).toBe((await tokens.getToken()).expiresAt);
    expect(scopes).toContain('user:read:user:admin');
  });

  it('makes a call fail if there is no token', async () => {
    const { server, client } = await setUp(acceptTokens(), 0);
    await expect(client.endpoints.users.listUsers({})).rejects.toThrow('no more tokens');
    expect(server.requests).toEqual([]);
  });
});

describe('withToken of evertoken/rivet', () => {
  it('returns the same client and rejects other objects', async () => {
    const { tokens, client } = await setUp(acceptTokens());
    expect(withToken(tokens, client)).toBe(client);
    const invalid = expect.objectContaining({ code: 'OPTIONS_INVALID' });
    expect(() => withToken(tokens, { endpoints: {} })).toThrow(invalid);
  });

  it('sends a call whose token is rejected again, with its body', async () => {
    const { server, tokens, client } = await setUp(acceptTokens('token-2'));
    const { users } = withToken(tokens, client).endpoints;
    const { statusCode } = await users.updateUser({ path: { userId: 'me' }, body: { dept: 'Rivets' } }); // prettier-ignore
    expect(statusCode).toBe(200);
    expect(sentTokens(server.requests)).toEqual(['token-1', 'token-2']);
    expect(server.requests.map(({ body }) => body)).toEqual([
      '{"dept":"Rivets"}',
      '{"dept":"Rivets"}',
    ]);
    expect([tokens.rejected, tokens.confirmed]).toEqual([[1], [2]]);
  });

  it('does not send a stream again', async () => {
    const { server, tokens, client } = await setUp(acceptTokens('token-2'));
    const { users } = withToken(tokens, client).endpoints;
    const body = { pic_file: Readable.from(['text']) as never };
    const call = users.uploadUsersProfilePicture({ path: { userId: 'me' }, body });
    await expect(call).rejects.toThrow('[401/124]: "Invalid access token."');
    expect(server.requests).toHaveLength(1);
    expect(tokens.rejected).toEqual([1]);
  });

  it('recognizes a rejection by its code and throws other errors', async () => {
    const { server, tokens, client } = await setUp((received, response) => {
      const isLive = received.headers.authorization === 'Bearer token-2';
      sendJson(response, 400, isLive ? { code: 300, message: 'Invalid field.' } : invalidTokenBody);
    });
    const { users } = withToken(tokens, client).endpoints;
    const error: unknown = await users.listUsers({}).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      errorCode: 'zoom_rivet_api_response_error',
      message: '[400/300]: "Invalid field."',
    });
    expect(server.requests).toHaveLength(2);
    expect([tokens.rejected, tokens.confirmed]).toEqual([[1], []]);
  });

  it.each([429, 500])('does not treat status %i as a rejection', async (status) => {
    const { server, tokens, client } = await setUp((_request, response) => {
      response.writeHead(status).end('no JSON');
    });
    const { users } = withToken(tokens, client).endpoints;
    await expect(users.listUsers({})).rejects.toThrow(`[${status}]`);
    expect(server.requests).toHaveLength(1);
    expect([tokens.rejected, tokens.confirmed]).toEqual([[], []]);
  });

  it('sends a call at most two more times', async () => {
    const { server, tokens, client } = await setUp(acceptTokens());
    const { users } = withToken(tokens, client).endpoints;
    await expect(users.listUsers({})).rejects.toThrow('[401/124]');
    expect(sentTokens(server.requests)).toEqual(['token-1', 'token-2', 'token-3']);
  });

  it('follows a redirect to another origin without the token, unlike rivet', async () => {
    const storage = await startServer(acceptTokens('token-1'));
    const redirect: RequestListener = (_request, response) => {
      response.writeHead(302, { location: `${storage.origin}/elsewhere` }).end();
    };
    const alone = await setUp(redirect);
    await alone.client.endpoints.users.listUsers({});
    const ours = await setUp(redirect);
    const { users } = withToken(ours.tokens, ours.client).endpoints;
    await expect(users.listUsers({})).rejects.toThrow('[401/124]');
    expect(sentTokens(storage.requests).slice(0, 2)).toEqual(['token-1', undefined]);
    expect(
      sentTokens(storage.requests)
        .slice(1)
        .every((token) => token === undefined),
    ).toBe(true);
  });

  it.each(['../accounts/me', '..%2faccounts%2fme', 'x/%2e%2e/..'])(
    'sends no call whose id %s leads to another path, which rivet does not encode',
    async (userId) => {
      const { server, tokens, client } = await setUp(acceptTokens('token-1'));
      const { users } = withToken(tokens, client).endpoints;
      await expect(users.getUser({ path: { userId } })).rejects.toMatchObject({
        code: 'ORIGIN_NOT_ALLOWED',
      });
      expect(server.requests).toEqual([]);
    },
  );

  it('keeps the token for a redirect within the origin', async () => {
    const { server, tokens, client } = await setUp((received, response) => {
      if (received.path === '/users') response.writeHead(302, { location: '/v2/users' }).end();
      else acceptTokens('token-1')(received, response);
    });
    await withToken(tokens, client).endpoints.users.listUsers({});
    expect(sentTokens(server.requests)).toEqual(['token-1', 'token-1']);
  });

  it('exposes no token in the error of a failed connection', async () => {
    const { tokens, options } = await setUp(acceptTokens());
    const client = new UsersS2SAuthClient({ ...options, baseUrl: await unusedOrigin() });
    const { users } = withToken(tokens, client).endpoints;
    const error: unknown = await users.listUsers({}).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    expect(inspect(error, { depth: 10 })).not.toContain('token-1');
    expect(JSON.stringify(error)).not.toContain('token-1');
  });

  it('works for the clients of all products, without a token store', async () => {
    const sandbox = await startSandbox();
    const tokens = managerFor(sandbox);
    const { endpoints } = withToken(
      tokens,
      new MeetingsS2SAuthClient({ ...unused, baseUrl: sandbox.apiUrl, disableReceiver: true }),
    );
    const path = { userId: 'me' };
    const created = await endpoints.meetings.createMeeting({ path, body: { topic: 'Rivet' } });
    const meetingId = created.data?.id ?? 0;
    expect((await endpoints.meetings.getMeeting({ path: { meetingId } })).data?.topic).toBe(
      'Rivet',
    );
  });
});

describe('evertoken/rivet compared with the token handling of rivet', () => {
  const HOUR = 3_600_000;
  afterEach(() => vi.useRealTimers());

  /** Five clients with ten calls each, as five processes would have them. */
  const CLIENTS = 5;
  const CALLS = 10;

  /** Rivet has a fixed token URL; its requests are sent to the sandbox instead. */
  function leadToSandbox({ tokenUrl }: Sandbox): void {
    const id = axios.interceptors.request.use((config) =>
      config.url === 'https://zoom.us/oauth/token' ? { ...config, url: tokenUrl } : config,
    );
    onTestFinished(() => axios.interceptors.request.eject(id));
  }

  function ownClients(sandbox: Sandbox): UsersS2SAuthClient[] {
    leadToSandbox(sandbox);
    const { credentials, apiUrl: baseUrl } = sandbox;
    const options = { ...credentials, baseUrl, disableReceiver: true } as const;
    return times(CLIENTS, () => new UsersS2SAuthClient(options));
  }

  function clientsWithTokens(sandbox: Sandbox, clock = fakeClock()) {
    const { apiUrl: baseUrl } = sandbox;
    const store = memoryStore(clock);
    return times(CLIENTS, () => {
      const tokens = managerFor(sandbox, { clock, store });
      const options = { ...unused, baseUrl, disableReceiver: true } as const;
      const client = new UsersS2SAuthClient({ ...options, tokenStore: tokenStore(tokens) });
      return withToken(tokens, client);
    });
  }

  /** The number of failed calls when all clients call at once. */
  async function failures(clients: readonly UsersS2SAuthClient[]): Promise<number> {
    const calls = clients.flatMap(({ endpoints }) =>
      times(CALLS, () => endpoints.users.listUsers({ query: { page_size: 1 } })),
    );
    const settled = await Promise.allSettled(calls);
    return settled.filter(({ status }) => status === 'rejected').length;
  }

  /** Advances the fake clock five times as fast as real time, for processes that poll for the token of another. */
  async function whileTimePasses<T>(clock: FakeClock, work: Promise<T>): Promise<T> {
    let isOver = false;
    const end = work.finally(() => (isOver = true));
    while (!isOver) await Promise.all([clock.advance(5), setTimeout(1)]);
    return end;
  }

  async function warmUp(clients: readonly UsersS2SAuthClient[]): Promise<void> {
    for (const { endpoints } of clients) await endpoints.users.listUsers({});
  }

  it('sends one token request for 50 calls at the expiry of a token, where rivet sends 50', async () => {
    const theirs = await startSandbox();
    const ownStore = ownClients(theirs);
    await warmUp(ownStore);
    const before = theirs.stats().tokenRequests;
    // The sandbox runs in this process and counts as well.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + HOUR });
    const theirFailures = await failures(ownStore);
    vi.useRealTimers();
    const theirRequests = theirs.stats().tokenRequests - before;

    const ours = await startSandbox();
    const clock = fakeClock();
    const shared = clientsWithTokens(ours, clock);
    await warmUp(shared);
    ours.clock.advance(HOUR);
    await clock.advance(HOUR);
    const ourFailures = await whileTimePasses(clock, failures(shared));
    const ourRequests = ours.stats().tokenRequests - 1;

    console.log(`50 calls at a token’s end: rivet ${theirRequests} token requests, ${theirFailures} failed; with evertoken ${ourRequests}, ${ourFailures} failed`); // prettier-ignore
    expect([theirRequests, theirFailures]).toEqual([50, 0]);
    expect([ourRequests, ourFailures]).toEqual([1, 0]);
  });

  it('lets no call fail after a token is revoked, where all 50 of rivet fail', async () => {
    const theirs = await startSandbox();
    const ownStore = ownClients(theirs);
    await warmUp(ownStore);
    theirs.revokeAllTokens();
    const theirFailures = await failures(ownStore);
    // This continues until a minute before the token would have expired.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + HOUR / 2 });
    const theirLaterFailures = await failures(ownStore);
    vi.useRealTimers();

    const ours = await startSandbox();
    const clock = fakeClock();
    const shared = clientsWithTokens(ours, clock);
    await warmUp(shared);
    await clock.advance(1_000);
    ours.revokeAllTokens();
    const ourFailures = await whileTimePasses(clock, failures(shared));
    const ourRequests = ours.stats().tokenRequests - 1;

    console.log(`a token killed early: rivet ${theirFailures} of 50 calls failed, half an hour later ${theirLaterFailures}; with evertoken ${ourFailures}, for ${ourRequests} token request`); // prettier-ignore
    expect([theirFailures, theirLaterFailures]).toEqual([50, 50]);
    expect([ourFailures, ourRequests]).toEqual([0, 1]);
  });
});

async function startSandbox(): Promise<Sandbox> {
  const sandbox = await createSandbox();
  onTestFinished(() => sandbox.close());
  return sandbox;
}

function managerFor(
  { credentials, tokenUrl, apiUrl }: Sandbox,
  options: { clock?: FakeClock; store?: TokenStore } = {},
) {
  const provider = zoom({ ...credentials, tokenUrl, apiUrl });
  const tokens = createTokenManager({ provider, ...options });
  onTestFinished(() => tokens.close());
  return tokens;
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
