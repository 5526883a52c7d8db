import { createZoomClient, type Recording, type ZoomClientEvent } from '@evertoken/zoom-client';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { catchError } from '../support/catch-error.ts';
import { startZoom } from '../support/start-zoom.ts';
import { tokensFor } from '../support/tokens-for.ts';

const DAY_MS = 86_400_000;
type UntypedList = `GET /${string}`;

interface Item {
  readonly uuid: string;
  readonly start_time: string;
}

/** An API with an item a day, which cuts ranges to `maxDays` before their end, and says so in `from` only. */
async function startApi(first: string, last: string, maxDays: number) {
  const items: Item[] = [];
  for (let ms = Date.parse(first); ms <= Date.parse(last); ms += DAY_MS) {
    const start = new Date(ms).toISOString();
    items.push({ uuid: start, start_time: start.replace('.000', '') });
  }
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { searchParams: query } = new URL(request.url ?? '', 'http://localhost');
    asked.push(`${query.get('from')}..${query.get('to')}`);
    const dayOf = (name: string): string | undefined =>
      query
        .get(name)
        ?.replaceAll(/-(\d)\b/g, '-0$1')
        .slice(0, 10);
    const to = dayOf('to') ?? '2027-01-01';
    const earliestMs = (Date.parse(to) || 0) - maxDays * DAY_MS;
    const earliest = new Date(earliestMs).toISOString().slice(0, 10);
    const [from] = [dayOf('from') ?? to, earliest].toSorted().reverse();
    const meetings = items.filter(
      ({ uuid }) => uuid.slice(0, 10) >= from! && uuid.slice(0, 10) <= to,
    );
    const start = Number(query.get('next_page_token') ?? 0);
    const end = start + 10;
    const next = end < meetings.length ? String(end) : '';
    const page = meetings.slice(start, end);
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        from,
        to,
        next_page_token: next,
        total_records: meetings.length,
        meetings: page,
      }),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const events: ZoomClientEvent[] = [];
  const { port } = server.address() as AddressInfo;
  const client = createZoomClient({
    tokens: tokensFor(`http://127.0.0.1:${port}/v2`),
    onEvent: (event) => events.push(event),
  });
  return { client, asked, items, events };
}

const collect = async (list: AsyncIterable<unknown>): Promise<string[]> => {
  const uuids: string[] = [];
  for await (const item of list) uuids.push((item as Item).uuid);
  return uuids.toSorted();
};

const recordings = 'GET /users/{userId}/recordings';
const range = { from: '2017-08-02', to: '2018-04-09' };

describe('paginate() over a date range that is longer than Zoom serves', () => {
  it('yields everything once, of recordings over eight months', async () => {
    const { client, asked, items, events } = await startApi('2017-08-02', '2018-04-09', 28);
    const list = client.paginate(recordings, { userId: 'me', ...range });
    expect(await collect(list)).toEqual(items.map(({ uuid }) => uuid));
    expect(new Set(asked).size).toBe(9);
    expect(asked[0]).toBe('2018-03-12..2018-04-09');
    expect(asked.at(-1)).toBe('2017-08-02..2017-08-20');
    expect(events).toEqual([]);
  });

  it.each([
    ['GET /report/users/{userId}/meetings', 28],
    ['GET /phone/call_history', 28],
    ['GET /archive_files', 6],
    ['GET /an/unknown/list', 11],
  ])('works for every list: %s', async (endpoint, maxDays) => {
    const { client, items } = await startApi('2026-01-01', '2026-03-05', maxDays);
    const args = { userId: 'me', from: '2026-01-01', to: '2026-03-05' };
    expect(await collect(client.paginate(endpoint as UntypedList, args))).toEqual(
      items.map(({ uuid }) => uuid),
    );
  });

  it('follows the response if Zoom cuts the range further than documented', async () => {
    const { client, items } = await startApi('2026-01-01', '2026-04-01', 5);
    const args = { userId: 'me', from: '2026-01-01', to: '2026-04-01' };
    expect(await collect(client.paginate(recordings, args))).toEqual(items.map(({ uuid }) => uuid));
  });

  it('takes date-times, whose windows share no day', async () => {
    const { client, asked, items } = await startApi('2026-01-01', '2026-03-01', 28);
    const args = { userId: 'me', from: '2026-01-01T08:00:00Z', to: '2026-03-01T07:59:59Z' };
    expect(await collect(client.paginate(recordings, args))).toEqual(items.map(({ uuid }) => uuid));
    expect([...new Set(asked)]).toEqual([
      '2026-02-02T00:00:00Z..2026-03-01T07:59:59Z',
      '2026-01-05T00:00:00Z..2026-02-01T23:59:59Z',
      '2026-01-01T08:00:00Z..2026-01-04T23:59:59Z',
    ]);
  });

  it.each([
    ['2026-01-01T09:00:00+01:00', '2026-03-01T08:59:59+0100'],
    ['2026-01-01T08:00:00', '2026-03-01T08:00'],
    ['2026-1-1', '2026-3-1'],
  ])('takes whatever Zoom takes: %s to %s', async (from, to) => {
    const { client, items } = await startApi('2026-01-01', '2026-03-01', 28);
    const list = client.paginate(recordings, { userId: 'me', from, to });
    expect(await collect(list)).toEqual(items.map(({ uuid }) => uuid));
  });

  it('ends tomorrow without `to`, since days begin earlier elsewhere', async () => {
    const { client, asked } = await startApi('2026-01-01', '2026-03-01', 28);
    const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
    await collect(client.paginate(recordings, { userId: 'me', from: '2026-01-01' }));
    expect(asked[0]).toMatch(new RegExp(`\\.\\.${tomorrow}$`));
  });

  it.each([
    ['within the limit', { from: '2026-01-01', to: '2026-01-29' }, '2026-01-01..2026-01-29'],
    ['without a start', { to: '2026-01-29' }, 'null..2026-01-29'],
    ['that is no date', { from: 'soon', to: 'later' }, 'soon..later'],
    ['in reverse', { from: '2026-03-29', to: '2026-01-01' }, '2026-03-29..2026-01-01'],
  ])('leaves a range %s as it is', async (_, args, expected) => {
    const { client, asked } = await startApi('2026-01-01', '2026-01-05', 28);
    await collect(client.paginate(recordings, { userId: 'me', ...args }));
    expect(new Set(asked)).toEqual(new Set([expected]));
  });

  it('continues in the same window after a resume', async () => {
    const { client, items } = await startApi('2025-11-01', '2026-02-01', 28);
    const args = { userId: 'me', from: '2025-11-01', to: '2026-02-01' };
    const uuids: string[] = [];
    let resume: string | undefined;
    do {
      const { value: page } = await client
        .paginate(recordings, { ...args, resume })
        .pages()
        .next();
      if (page === undefined) break;
      uuids.push(...page.items.map(({ uuid }) => uuid));
      ({ resume } = page);
    } while (resume !== undefined);
    expect(uuids.toSorted()).toEqual(items.map(({ uuid }) => uuid));
    const other = { userId: 'you', ...range };
    const pages = client.paginate(recordings, args).pages();
    const { value: page } = await pages.next();
    const wrong = client.paginate(recordings, { ...other, resume: page?.resume });
    expect(await catchError(collect(wrong))).toMatchObject({ code: 'RESUME_TOKEN_INVALID' });
  });

  it('yields all recordings of a year of the sandbox', async () => {
    const { client, sandbox } = await startZoom({ startAt: '2026-05-20T12:00:00Z' });
    const { users } = await client.request('GET /users', { page_size: 300 });
    let count = 0;
    for (const { id = '' } of users.slice(0, 5)) {
      const args = { userId: id, from: '2025-05-01', to: '2026-05-20' };
      const uuids = await collect(client.paginate(recordings, args));
      const weeks: Recording[] = [];
      for (let ms = Date.parse(args.from); ms <= Date.parse(args.to); ms += 7 * DAY_MS) {
        const [from, to] = [ms, ms + 6 * DAY_MS].map((day) => new Date(day).toISOString());
        const week = { userId: id, from: from!.slice(0, 10), to: to!.slice(0, 10) };
        weeks.push(...(await client.request(recordings, { ...week, page_size: 300 })).meetings);
      }
      expect(uuids).toEqual(weeks.map(({ uuid }) => uuid).toSorted());
      count += uuids.length;
    }
    expect(count).toBeGreaterThan(0);
    expect(sandbox.stats().byStatus).not.toHaveProperty('400');
  });
});

describe('a plain request whose response was cut', () => {
  it('raises a notice', async () => {
    const { client, events } = await startApi('2018-03-01', '2018-04-09', 31);
    await client.request(recordings, { userId: 'me', ...range });
    expect(events).toEqual([
      {
        type: 'notice',
        code: 'RANGE_CUT',
        request: 'GET /users/me/recordings',
        message:
          'GET /users/me/recordings: Zoom returned a part of the date range only (from 2018-03-09 instead of 2017-08-02). Use `zoom.paginate()`, or request shorter ranges',
      },
    ]);
  });

  it('raises none if it was not cut', async () => {
    const { client, events } = await startApi('2018-03-01', '2018-04-09', 28);
    await client.requestWithResponse(recordings, {
      userId: 'me',
      from: '2018-04-01',
      to: '2018-04-09',
    });
    expect(events).toEqual([]);
  });

  it('warns once without a listener', async () => {
    const { client: silent } = await startApi('2018-03-01', '2018-04-09', 28);
    expect(silent).toBeDefined();
    const { sandbox, tokens } = await startZoom({ startAt: '2018-04-09T12:00:00Z' });
    const client = createZoomClient({ tokens });
    const warnings: Error[] = [];
    const listen = (warning: Error): void => void warnings.push(warning);
    process.on('warning', listen);
    onTestFinished(() => void process.off('warning', listen));
    for (let requests = 0; requests < 2; requests += 1) {
      await client.request(recordings, { userId: 'me', ...range });
    }
    await expect.poll(() => warnings.length).toBe(1);
    expect(warnings[0]).toMatchObject({ name: 'ZoomNotice', code: 'RANGE_CUT' });
    expect(sandbox.stats().byStatus).toMatchObject({ 200: 3 });
  });
});

describe('a page size that Zoom refuses', () => {
  it('falls back to 300', async () => {
    const { client, sandbox } = await startZoom({ users: 3 });
    const body = {
      code: 300,
      message: 'Validation Failed.',
      errors: [{ field: 'page_size', message: 'Invalid field.' }],
    };
    sandbox.faults.add({ match: 'GET /v2/users', kind: 'status', status: 400, body, times: 1 });
    const users = [];
    for await (const user of client.paginate('GET /users')) users.push(user);
    expect(users).toHaveLength(3);
    const paths = sandbox.journal.entries(({ path }) => path.startsWith('/v2/users'));
    expect(paths.map(({ path }) => path)).toEqual([
      '/v2/users?page_size=2000',
      '/v2/users?page_size=300',
    ]);
  });
});
