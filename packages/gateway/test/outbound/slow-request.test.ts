import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reportSlowRequests } from '../../src/outbound/slow-request.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('reports a request without a response for 2 s once, and passes its response on', async () => {
  const reported: string[] = [];
  let respond: (response: Response) => void = () => {};
  const pending = new Promise<Response>((resolve) => (respond = resolve));
  const send = reportSlowRequests(
    () => pending,
    (origin) => reported.push(origin),
  );
  const response = send('https://zoom.us/oauth/token?a=b');
  await vi.advanceTimersByTimeAsync(1_999);
  expect(reported).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reported).toEqual(['https://zoom.us']);
  respond(new Response('late'));
  expect(await (await response).text()).toBe('late');
  const quick = reportSlowRequests(
    async () => new Response('ok'),
    () => reported.push('quick'),
  );
  await quick('https://zoom.us/');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reported).toHaveLength(1);
});
