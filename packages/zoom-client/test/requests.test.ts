import { createZoomClient, type ZoomClient } from '@evertoken/zoom-client';
import { describe, expect, it } from 'vitest';
import { catchError } from './support/catch-error.ts';
import { startZoom } from './support/start-zoom.ts';
import { tokensFor } from './support/tokens-for.ts';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A client whose requests all get the same response, and what it sent. */
function createStubbed(
  body: unknown,
  headers: Record<string, string> = {},
): { readonly client: ZoomClient; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  const client = createZoomClient({
    tokens: tokensFor('https://api.zoom.us/v2'),
    fetch: (url, init = {}) => {
      sent.push({ url: String(url as URL), init });
      return Promise.resolve(Response.json(body, { headers }));
    },
  });
  return { client, sent };
}

describe('requestWithResponse()', () => {
  it('returns the status, the tracking id and the rate limit besides the result', async () => {
    const { client } = createStubbed(
      { id: 'a', email: 'a@example.com', type: 1 },
      {
        'x-zm-trackingid': 'v=2.0;rid=WEB_1',
        'x-ratelimit-category': 'Light',
        'x-ratelimit-limit': '6000',
        'x-ratelimit-remaining': '5893',
      },
    );
    expect(await client.requestWithResponse('GET /users/{userId}', { userId: 'me' })).toEqual({
      result: { id: 'a', email: 'a@example.com', type: 1 },
      status: 200,
      trackingId: 'v=2.0;rid=WEB_1',
      rateLimit: { label: 'light', limit: 6_000, remaining: 5_893 },
    });
  });

  it('returns undefined for headers that are missing or invalid', async () => {
    const { client } = createStubbed({}, { 'x-ratelimit-category': 'x', 'x-ratelimit-limit': 'x' });
    expect(await client.requestWithResponse('GET /users/summary')).toMatchObject({
      trackingId: undefined,
      rateLimit: { label: undefined, limit: undefined, remaining: undefined },
    });
  });

  it('throws as request() does', async () => {
    const { client } = await startZoom();
    const error = await catchError(
      client.requestWithResponse('GET /meetings/{meetingId}', { meetingId: 1 }),
    );
    expect(error).toMatchObject({ status: 404, code: 3001 });
  });
});

describe('a request', () => {
  it('repeats a query parameter that is a list', async () => {
    const { client, sent } = createStubbed({});
    await client.request('GET /phone/call_history' as 'GET /x', {
      site_ids: ['a', 'b&c'],
      page_size: 1,
    });
    expect(sent[0]?.url).toBe(
      'https://api.zoom.us/v2/phone/call_history?site_ids=a&site_ids=b%26c&page_size=1',
    );
    const error = await catchError(client.request('GET /x', { list: [{}] }));
    expect(error).toBeInstanceOf(TypeError);
  });

  it('sends a form with its own content type', async () => {
    const { client, sent } = createStubbed({});
    const body = new FormData();
    body.set('pic_file', new Blob(['png']), 'a.png');
    await client.request('POST /users/{userId}/picture', { userId: 'me', body });
    expect(sent[0]?.init.body).toBe(body);
    expect(new Headers(sent[0]?.init.headers).has('content-type')).toBe(false);
  });
});

describe('paginate()', () => {
  it('knows which of several arrays is the list', async () => {
    const { client } = createStubbed({
      call_logs: [{ id: 'legacy' }],
      call_history: [{ id: 'a' }],
      next_page_token: '',
    });
    const items: unknown[] = [];
    for await (const item of client.paginate('GET /phone/call_history')) items.push(item);
    expect(items).toEqual([{ id: 'a' }]);
  });

  it('reads a result that is a list itself', async () => {
    const { client } = createStubbed([{ id: 'a' }, { id: 'b' }]);
    const { value } = await client.paginate('GET /phone/routing_rules').pages().next();
    expect(value).toMatchObject({ items: [{ id: 'a' }, { id: 'b' }], resume: undefined });
  });

  it('throws LIST_INCOMPLETE after the last page if it ends before the reported total', async () => {
    const { client } = createStubbed({ users: [{ email: 'a' }], total_records: 3 });
    const emails: string[] = [];
    const iterate = async (): Promise<void> => {
      for await (const { email } of client.paginate('GET /users')) emails.push(email);
    };
    expect(await catchError(iterate())).toMatchObject({ code: 'LIST_INCOMPLETE' });
    expect(emails).toEqual(['a']);
  });
});

describe('headers', () => {
  it('are sent for operations that document them', async () => {
    const { client, sent } = createStubbed({});
    await client.request('POST /commerce/order/preview', {
      body: {} as never,
      header: { 'invoice-owner-crm-account-number': 'A-1' },
    });
    await client.request('POST /commerce/order', {
      body: {} as never,
      header: { 'invoice-owner-crm-account-number': undefined },
    });
    const headers = new Headers(sent[0]!.init.headers);
    expect(headers.get('invoice-owner-crm-account-number')).toBe('A-1');
    expect(new Headers(sent[1]!.init.headers).has('invoice-owner-crm-account-number')).toBe(false);
    expect(headers.get('authorization')).toBe('Bearer the-token');
  });

  it.each([
    [{ Authorization: 'Bearer other' }, '"Authorization" cannot be set'],
    [{ host: 'example.com' }, '"host" cannot be set'],
    [{ 'content-length': '1' }, '"content-length" cannot be set'],
    [{ 'x y': 'a' }, '"x y" cannot be set'],
    [{ 'x-a': 'a\r\nx-b: c' }, 'x-a must be a text'],
    [{ 'x-a': 1 }, 'x-a must be a text'],
    ['x-a: 1', 'expected an object'],
  ])('%j are rejected: %s', async (header, issue) => {
    const { client, sent } = createStubbed({});
    const error = await catchError(client.request('GET /x', { header } as never));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain(`header: ${issue}`);
    expect(sent).toEqual([]);
  });
});
