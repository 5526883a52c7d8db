import { describe, expect, it } from 'vitest';
import type { FailuresResponse } from '../../src/admin/failure-causes.ts';
import type { RequestEntry } from '../../src/observability/request-history.ts';
import type { TrafficSample } from '../../src/observability/traffic-history.ts';
import { startCompleteGateway } from '../support/complete-gateway.ts';
import { connectRaw } from '../support/raw-connection.ts';
import { openEventStream } from '../support/sse-client.ts';
import { startTwoAccountGateway } from '../support/two-account-gateway.ts';

async function readRequests(adminUrl: string, query = ''): Promise<RequestEntry[]> {
  const response = await fetch(`${adminUrl}/requests${query}`);
  expect(response.status).toBe(200);
  return ((await response.json()) as { requests: RequestEntry[] }).requests;
}

describe('GET /requests', () => {
  it('lists the last requests of both accounts, or of one', async () => {
    const { url, adminUrl } = await startTwoAccountGateway();
    await fetch(`${url}/api/users/me?access=QUERY-9`);
    await expect.poll(() => readRequests(adminUrl)).toHaveLength(7);
    const requests = await readRequests(adminUrl);
    expect(requests.map(({ caller = '' }) => caller).join()).toBe(
      'reports,reports,reports,wiki,wiki,wiki,',
    );
    expect(requests.at(-1)).toMatchObject({
      path: '/api/users/me',
      status: 401,
      code: 'CREDENTIALS_MISSING',
      attempts: 0,
    });
    expect(requests[0]).toMatchObject({ account: 'main', status: 200, attempts: 1 });
    expect(JSON.stringify(requests)).not.toContain('QUERY-9');
    expect(await readRequests(adminUrl, '?account=labs')).toEqual([]);
    const failed = await readRequests(adminUrl, '?account=main&caller=wiki&status=failed&limit=1');
    expect(failed.map(({ code }) => code)).toEqual(['API_SCOPE_MISSING']);
    expect(await readRequests(adminUrl, '?status=2xx')).toHaveLength(4);
    expect(await readRequests(adminUrl, '?status=400')).toHaveLength(2);
  });

  it.each([
    '?color=red',
    '?status=ok',
    '?status=600',
    '?limit=0',
    '?limit=501',
    '?limit=-1',
    '?limit=1e2',
    '?limit=',
    '?caller=a&caller=b',
    '?status[]=404',
    '?__proto__=1',
  ])('responds 400 to %s', async (query) => {
    const { adminUrl } = await startCompleteGateway();
    for (const path of ['/requests', '/requests/events']) {
      const response = await fetch(adminUrl + path + query);
      const { code } = (await response.json()) as { code: string };
      expect([response.status, code]).toEqual([400, 'PARAMETER_INVALID']);
    }
  });
});

describe('GET /traffic', () => {
  it('serves the samples of a range, of one account', async () => {
    const { adminUrl } = await startTwoAccountGateway();
    const read = async (query: string): Promise<readonly TrafficSample[]> =>
      ((await (await fetch(`${adminUrl}/traffic${query}`)).json()) as any).samples;
    await expect.poll(() => read('?range=24h&account=main')).toHaveLength(1);
    const [sample] = await read('?range=24h&account=main');
    expect(sample!.accounts['main']!.outcomes).toMatchObject({ '2xx': 4, '4xx': 2 });
    expect((await read('?range=6h&account=labs'))[0]!.accounts).toEqual({});
    for (const query of ['?range=2h', '?color=red', '?range=1h&range=6h']) {
      const response = await fetch(`${adminUrl}/traffic${query}`);
      const { code } = (await response.json()) as { code: string };
      expect([response.status, code]).toEqual([400, 'PARAMETER_INVALID']);
    }
  });
});

describe('GET /requests/failures', () => {
  it('says why requests failed', async () => {
    const { url, adminUrl } = await startTwoAccountGateway();
    await fetch(`${url}/api/users/me`, { headers: { 'x-api-key': 'wrong' } });
    const read = async (query = ''): Promise<FailuresResponse> =>
      (await (await fetch(`${adminUrl}/requests/failures${query}`)).json()) as FailuresResponse;
    await expect.poll(async () => (await read()).failures).toHaveLength(2);
    const { failures, others } = await read();
    expect(failures).toMatchObject([
      {
        account: 'main',
        caller: 'wiki',
        endpoint: 'GET /users',
        code: 'API_SCOPE_MISSING',
        count: 2,
      },
      { code: 'CREDENTIALS_INVALID', count: 1, cause: expect.stringContaining('wrong, expired') },
    ]);
    expect(others).toBe(0);
    expect((await read('?account=labs')).failures).toEqual([]);
    expect((await read('?account=')).failures).toHaveLength(1);
    expect((await fetch(`${adminUrl}/requests/failures?status=404`)).status).toBe(400);
  });
});

describe('GET /requests/events', () => {
  it('sends the last requests, then new ones that match', async () => {
    const { url, adminUrl } = await startCompleteGateway();
    const send = (path: string): Promise<Response> => fetch(`${url}/api${path}`);
    for (let n = 0; n < 3; n += 1) await send('/nowhere');
    await expect.poll(() => readRequests(adminUrl)).toHaveLength(3);
    const events = await openEventStream(`${adminUrl}/requests/events?status=404&limit=2`);
    expect(events.response.headers.get('content-type')).toContain('text/event-stream');
    const isRequests = ({ event }: { event: string }): boolean => event === 'requests';
    const first = await events.next(isRequests);
    expect(first.data.requests.map(({ id }: RequestEntry) => id)).toEqual([2, 3]);
    await send('/users/me');
    await send('/nowhere/else');
    const next = await events.next(isRequests);
    expect(next.data.requests).toHaveLength(1);
    expect(next.data.requests[0]).toMatchObject({ id: 5, path: '/api/nowhere/else', status: 404 });
  });

  it('serves at most 20 subscribers, and ends with the gateway', async () => {
    const { adminUrl, gateway } = await startCompleteGateway();
    const port = Number(new URL(adminUrl).port);
    const followers = Array.from({ length: 25 }, () => connectRaw(port));
    for (const follower of followers)
      follower.send('GET /requests/events HTTP/1.1\r\nhost: localhost\r\n\r\n');
    const heads = await Promise.all(followers.map((follower) => follower.waitFor(/\r\n\r\n/)));
    expect(heads.filter((head) => head.startsWith('HTTP/1.1 200'))).toHaveLength(20);
    expect(heads.filter((head) => head.startsWith('HTTP/1.1 503'))).toHaveLength(5);
    await gateway.close(0);
    await Promise.all(followers.map((follower) => follower.closed()));
  });
});
