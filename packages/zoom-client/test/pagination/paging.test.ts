import { createZoomClient, ZoomListError } from '@evertoken/zoom-client';
import { describe, expect, it } from 'vitest';
import { catchError } from '../support/catch-error.ts';
import { tokensFor } from '../support/tokens-for.ts';

const ALL = Array.from({ length: 23 }, (_, id) => ({ id: `item-${id}` }));

/** Responds to one request of a list with the items of its page. */
type List = (query: URLSearchParams) => object;

const numbered =
  (field: string, name: string, toEnvelope: (isLast: boolean, pages: number) => object): List =>
  (query) => {
    const [size, number] = [Number(query.get('page_size')), Number(query.get(name) ?? 1)];
    const pages = Math.ceil(ALL.length / size);
    const items = ALL.slice((number - 1) * size, number * size);
    return { [field]: items, ...toEnvelope(number >= pages, pages) };
  };

const LISTS: readonly [endpoint: `GET /${string}`, size: string, list: List][] = [
  [
    'GET /commerce/accounts',
    'page_size',
    numbered('account_list', 'page_number', (_, pages) => ({ page_count: pages })),
  ],
  ['GET /commerce/orders', 'page_size', numbered('order_list', 'page_num', () => ({}))],
  [
    'GET /dialer/call-history',
    'page_size',
    numbered('call_history', 'page', (isLast) => ({ has_next_page: !isLast, total: ALL.length })),
  ],
  [
    'GET /calendars/c/events',
    'maxResults',
    (query) => {
      const [size, start] = [Number(query.get('maxResults')), Number(query.get('pageToken') ?? 0)];
      const next = start + size < ALL.length ? String(start + size) : undefined;
      return { items: ALL.slice(start, start + size), defaultReminders: [], nextPageToken: next };
    },
  ],
  [
    'GET /scim2/Users',
    'count',
    (query) => {
      const [size, start] = [Number(query.get('count')), Number(query.get('startIndex') ?? 1)];
      const items = ALL.slice(start - 1, start - 1 + size);
      return { schemas: [], Resources: items, totalResults: ALL.length, itemsPerPage: size };
    },
  ],
];

describe('paginate()', () => {
  it.each(LISTS)('yields all items of %s', async (endpoint, size, list) => {
    for (const pageSize of [1, 5, 23, 100]) {
      const { client, requests } = createClient(list);
      const pages = client.paginate(endpoint, { [size]: pageSize });
      expect(await collect(pages)).toEqual(ALL);
      expect(requests.length).toBeLessThanOrEqual(Math.ceil(ALL.length / pageSize) + 1);
    }
  });

  it.each(LISTS)('continues %s after a page', async (endpoint, size, list) => {
    const { client } = createClient(list);
    const { value } = await client
      .paginate(endpoint, { [size]: 5 })
      .pages()
      .next();
    const resume = value?.resume;
    const rest = client.paginate(endpoint, { [size]: 5, resume });
    expect(await collect(rest)).toEqual(ALL.slice(5));
  });

  it('requests pages of SCIM of the maximum size, whose default is one item', async () => {
    const { client, requests } = createClient(LISTS.at(-1)![2]);
    await collect(client.paginate('GET /scim2/Users'));
    expect(requests.map(({ search }) => search)).toEqual(['?count=100']);
  });

  it('notices an API that ignores the number of the page', async () => {
    const { client } = createClient(() => ({ order_list: ALL.slice(0, 20) }));
    const orders = client.paginate('GET /commerce/orders', { page_size: 20 });
    expect(await catchError(collect(orders))).toMatchObject({ code: 'PAGINATION_LOOP' });
  });

  it('notices replies that are left out of a thread', async () => {
    const { client, requests } = createClient(() => ({ messages: ALL, total: 400 }));
    const thread = client.paginate('GET /chat/users/{userId}/messages/{messageId}/thread', {
      userId: 'me',
      messageId: 'm',
      to_channel: 'c',
      from: '2026-01-01T00:00:00Z',
    });
    expect(await catchError(collect(thread))).toMatchObject({ code: 'LIST_INCOMPLETE' });
    expect(requests.map(({ searchParams }) => searchParams.get('limit'))).toEqual(['100']);
  });

  it.each([
    'GET /phone/users/{userId}/call_history/sync',
    'GET /phone/users/{userId}/sms/sessions/sync',
  ])('says that %s has no pages, and sends nothing', async (endpoint) => {
    const { client, requests } = createClient(() => ({}));
    const list = client.paginate(endpoint as 'GET /any', { userId: 'me', sync_type: 'FSync' });
    const error = await catchError(collect(list));
    expect(error).toBeInstanceOf(ZoomListError);
    expect(error).toMatchObject({
      code: 'NOT_PAGINATED',
      message: expect.stringContaining('sync_token'),
    });
    expect(requests).toEqual([]);
  });

  it.each([
    ['GET /scim2/Users', 'startIndex'],
    ['GET /commerce/orders', 'page_num'],
    ['GET /calendars/c/events', 'pageToken'],
  ] as const)('of %s rejects the parameter %s, which it sets itself', async (endpoint, name) => {
    const { client, requests } = createClient(() => ({}));
    const list = client.paginate(endpoint as 'GET /any', { [name]: '2' });
    const error = await catchError(collect(list));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain(`${name} is set by paginate()`);
    expect(requests).toEqual([]);
  });
});

function createClient(list: List) {
  const requests: URL[] = [];
  const send: typeof fetch = async (address) => {
    const url = new URL(String(address as URL));
    requests.push(url);
    return Response.json(list(url.searchParams));
  };
  const tokens = tokensFor('https://api.zoom.us/v2');
  return { requests, client: createZoomClient({ tokens, fetch: send }) };
}

async function collect<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of list) items.push(item);
  return items;
}
