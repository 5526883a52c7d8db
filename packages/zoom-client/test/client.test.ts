import {
  createZoomClient,
  ZoomApiError,
  ZoomConnectionError,
  ZoomTimeoutError,
  type Endpoint,
} from '@evertoken/zoom-client';
import { describe, expect, it, vi } from 'vitest';
import { startZoom } from './support/start-zoom.ts';
import { catchError } from './support/catch-error.ts';

describe('the fetch of the options', () => {
  it('is not called as a method, which the fetch of Cloudflare Workers refuses', async () => {
    const receivers: unknown[] = [];
    const send = function (this: unknown, ...args: Parameters<typeof fetch>) {
      receivers.push(this);
      return fetch(...args);
    };
    const { client } = await startZoom({}, { fetch: send });
    await client.request('GET /users');
    const { meetings } = await client.request('GET /users/{userId}/recordings', {
      userId: 'me',
      from: '2026-01-01',
    });
    for (const file of meetings[0]?.recording_files?.slice(0, 1) ?? []) {
      for await (const _ of client.download(file)) break;
    }
    expect(receivers).toEqual(receivers.map(() => undefined));
    expect(receivers.length).toBeGreaterThan(1);
  });
});

describe('request()', () => {
  it('creates, reads, updates and deletes a meeting', async () => {
    const { client } = await startZoom();
    const created = await client.request('POST /users/{userId}/meetings', {
      userId: 'me',
      body: { topic: 'Planning', duration: 30 },
    });
    expect(created).toMatchObject({ topic: 'Planning', duration: 30 });

    const meetingId = created.id;
    const changed = await client.request('PATCH /meetings/{meetingId}', {
      meetingId,
      body: { topic: 'Review' },
    });
    expect(changed).toBeUndefined();
    expect(await client.request('GET /meetings/{meetingId}', { meetingId })).toMatchObject({
      id: meetingId,
      topic: 'Review',
    });
    expect(await client.request('DELETE /meetings/{meetingId}', { meetingId })).toBeUndefined();
    expect(
      await catchError(client.request('GET /meetings/{meetingId}', { meetingId })),
    ).toMatchObject({
      status: 404,
      code: 3001,
    });
  });

  it('sends arguments that are not path parameters as query parameters, for every method', async () => {
    const { client, sandbox } = await startZoom();
    await client
      .request('GET /users/{userId}/meetings' as Endpoint, {
        userId: 'me',
        type: 'upcoming meetings?&',
        page_size: 5,
        next_page_token: undefined,
      })
      .catch(() => {});
    await client
      .request('PATCH /meetings/{meetingId}', { meetingId: 1, occurrence_id: '7', body: {} })
      .catch(() => {});
    expect(sandbox.journal.entries().map(({ path }) => path)).toEqual([
      '/oauth/token',
      '/v2/users/me/meetings?type=upcoming+meetings%3F%26&page_size=5',
      '/v2/meetings/1?occurrence_id=7',
    ]);
  });

  it('requires no arguments for an endpoint without path parameters', async () => {
    const { client } = await startZoom({ users: 3 });
    expect(await client.request('GET /users')).toMatchObject({ total_records: 3 });
  });

  it('encodes meeting UUIDs with slashes so that Zoom finds the meeting', async () => {
    const { client } = await startZoom();
    const uuids = await getPastMeetingUuids(client);
    for (const kind of [/^\//, /.\/\//, /^[^/]+\/[^/]+$/, /^[^/]+$/]) {
      const meetingId = uuids.find((uuid) => kind.test(uuid));
      expect(meetingId, String(kind)).toBeDefined();
      const found = await client.request('GET /past_meetings/{meetingId}', {
        meetingId: meetingId!,
      });
      expect(found).toMatchObject({ uuid: meetingId });
    }
  });

  it('replaces a revoked token once for all concurrent requests', async () => {
    const { client, sandbox } = await startZoom();
    await client.request('GET /users');
    sandbox.revokeAllTokens();
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => client.request('GET /users')),
    );
    expect(responses).toHaveLength(20);
    expect(sandbox.stats().tokensIssued).toBe(2);
  });
});

type Client = ReturnType<typeof createZoomClient>;

async function getPastMeetingUuids(client: Client): Promise<string[]> {
  const { users } = await client.request('GET /users');
  const pages = await Promise.all(
    users.slice(0, 10).map(({ email }) =>
      client.request('GET /users/{userId}/meetings', {
        userId: email,
        type: 'previous_meetings',
        page_size: 300,
      }),
    ),
  );
  return pages.flatMap(({ meetings }) => meetings.map(({ uuid }) => uuid));
}

describe('errors of request()', () => {
  it('contain the code, message, field errors and tracking id of Zoom, but no query', async () => {
    const { client } = await startZoom();
    const request = client.request('POST /users/{userId}/meetings' as Endpoint, {
      userId: 'me',
      schedule: 'secret-looking',
      body: { topic: 'x', duration: 'soon' },
    });
    const error = await catchError(request);
    expect(error).toBeInstanceOf(ZoomApiError);
    expect(error).toMatchObject({
      name: 'ZoomApiError',
      request: 'POST /users/me/meetings',
      status: 400,
      code: 300,
      reason: 'Validation Failed.',
      errors: [{ field: 'duration', message: 'Invalid field.' }],
      trackingId: expect.stringMatching(/./) as string,
      message:
        'POST /users/me/meetings: Validation Failed. duration: Invalid field. (status 400, code 300)',
    });
    expect(String(error)).not.toContain('secret-looking');
  });

  it('are detected in a response with status 200', async () => {
    const { client, sandbox } = await startZoom();
    sandbox.faults.add({ kind: 'error-in-200', match: 'GET /v2/users', times: 1 });
    expect(await catchError(client.request('GET /users'))).toMatchObject({
      name: 'ZoomApiError',
      status: 200,
      code: 3000,
      reason: 'Webinar plan is missing.',
    });
  });

  it('report RESPONSE_NOT_JSON for an HTML page with any status', async () => {
    const { client, sandbox } = await startZoom();
    for (const status of [200, 502]) {
      sandbox.faults.clear();
      sandbox.faults.add({ kind: 'html', status, match: 'GET /v2/users' });
      expect(await catchError(client.request('GET /users'))).toMatchObject({
        status,
        code: 'RESPONSE_NOT_JSON',
        message: expect.stringMatching(
          /^GET \/users: the response is not JSON\. .*\(status \d+\)$/,
        ),
      });
    }
  });

  it('are not reported for a successful response that happens to contain a code', async () => {
    const { client, sandbox } = await startZoom();
    for (const body of [{ code: 0, message: 'fine' }, { code: 7 }, { code: 'x', message: 'y' }]) {
      sandbox.faults.add({ kind: 'status', status: 200, body, match: 'GET /v2/users', times: 1 });
      expect(await client.request('GET /users')).toEqual(body);
    }
  });

  it('are a ZoomConnectionError if the connection fails before or during the response', async () => {
    const { client, sandbox } = await startZoom();
    for (const kind of ['reset', 'truncate'] as const) {
      sandbox.faults.clear();
      sandbox.faults.add({ kind, match: 'GET /v2/users' });
      const error = await catchError(client.request('GET /users', { page_size: 1 }));
      expect(error).toBeInstanceOf(ZoomConnectionError);
      expect(error).toMatchObject({
        code: 'CONNECTION_FAILED',
        message: expect.stringMatching(/^GET \/users: the connection failed \(\w+\)\. /),
      });
    }
  });

  it('are a ZoomTimeoutError if Zoom does not respond in time', async () => {
    const { client, sandbox, tokens } = await startZoom();
    await tokens.getToken();
    sandbox.faults.add({ kind: 'hang', match: 'GET /v2/users' });
    const error = await catchError(client.request('GET /users', { timeoutMs: 50 }));
    expect(error).toBeInstanceOf(ZoomTimeoutError);
    expect(error).toMatchObject({ request: 'GET /users', timeoutMs: 50 });
  });

  it('are the reason of the signal that aborted the request', async () => {
    const { client, sandbox } = await startZoom();
    const hang = sandbox.faults.add({ kind: 'hang', match: 'GET /v2/users' });
    const stop = new AbortController();
    const reason = new Error('no longer needed');
    const failed = catchError(client.request('GET /users', { signal: stop.signal }));
    await vi.waitUntil(() => hang.hits === 1, 10_000);
    stop.abort(reason);
    expect(await failed).toBe(reason);
    expect(await catchError(client.request('GET /users', { signal: stop.signal }))).toBe(reason);
    expect(hang.hits).toBe(1);
  });

  it('are the TokenError of the token manager if no token is available', async () => {
    const { client, sandbox } = await startZoom();
    sandbox.configureApp(sandbox.credentials.clientId, { clientSecret: 'another' });
    expect(await catchError(client.request('GET /users'))).toMatchObject({
      code: 'CLIENT_REJECTED',
    });
    expect(sandbox.stats().apiRequests).toBe(0);
  });
});

describe('invalid arguments', () => {
  const tokens = { getToken: () => Promise.reject(new Error('unexpected request')) };
  const client = createZoomClient({ tokens });

  it.each([
    ['users', {}, 'users: expected a method and a path, such as "GET /users/{userId}"'],
    ['GET /users?page_size=1', {}, 'GET /users?page_size=1: expected a method and a path'],
    ['GET /users\\..\\x', {}, 'expected a method and a path'],
    ['GET /users/{userId}', {}, 'userId: expected a string or a number in the path'],
    ['GET /users/{userId}', { userId: '' }, 'userId: must not be ""'],
    ['GET /users/{userId}/meetings', { userId: '..' }, 'userId: must not contain dot segments'],
    ['GET /users/{userId}', { userId: '\ud800' }, 'userId: must be well-formed Unicode'],
    ['GET /users/../accounts', {}, 'the path must not contain dot segments'],
    ['GET /users/%2E%2e/accounts', {}, 'the path must not contain dot segments'],
    ['GET /users', { page_size: NaN }, 'page_size: expected a string, a number or a boolean'],
    ['GET /users', { from: new Date(0) }, 'from: expected a string, a number or a boolean'],
    ['GET /users', { access_token: 'x' }, 'access_token: the token is taken from `tokens`'],
    ['GET /users', { body: {} }, 'body: not allowed for GET'],
    [
      'GET /users',
      { timeoutMs: -1 },
      'timeoutMs must be above 0 and at most 2147483647 ms, got -1',
    ],
  ])('are rejected with a TypeError: %s with %o', async (endpoint, args, message) => {
    const error = await catchError(client.request(endpoint as Endpoint, args));
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toContain(message);
  });

  it('are reported together in one TypeError', async () => {
    const error = await catchError(
      client.request('GET /users/{userId}' as Endpoint, { userId: '..', since: null, body: 1 }),
    );
    expect((error as Error).message).toBe(
      'GET /users/{userId}: userId: must not contain dot segments; since: expected a string, a number or a boolean in the query; body: not allowed for GET',
    );
  });

  it('are compile-time errors where the path names a parameter', async () => {
    const requests = [
      // @ts-expect-error -- userId is missing
      () => client.request('GET /users/{userId}', { page_size: 1 }),
      // @ts-expect-error -- all arguments are missing
      () => client.request('GET /users/{userId}'),
      // @ts-expect-error -- unknown method
      () => client.request('FETCH /users'),
    ];
    for (const request of requests) expect(await catchError(request())).toBeInstanceOf(TypeError);
  });

  it('of createZoomClient() throw a TypeError', () => {
    expect(() => createZoomClient({ tokens, timeoutMs: 0 })).toThrow(TypeError);
    expect(() => createZoomClient({} as { tokens: typeof tokens })).toThrow(
      'tokens must be a TokenSource',
    );
  });
});
