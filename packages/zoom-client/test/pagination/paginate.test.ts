import {
  createZoomClient,
  ZoomListError,
  ZoomTimeoutError,
  type ZoomClient,
} from '@evertoken/zoom-client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchError } from '../support/catch-error.ts';
import { startZoom, startZoomInVirtualTime } from '../support/start-zoom.ts';

type UntypedList = `GET /${string}`;
const QUARTER_HOUR_MS = 15 * 60_000;

/** Everybody who is active, from one request. */
async function everybody(client: ZoomClient): Promise<string[]> {
  const { users } = await client.request('GET /users', { page_size: 2000 });
  return users.map(({ email }) => email);
}

async function emailsIn(list: AsyncIterable<{ readonly email: string }>): Promise<string[]> {
  return (await collect(list)).map(({ email }) => email);
}

describe('a list', () => {
  it('is gone through entry by entry, asking for a page when it is needed', async () => {
    const { client, sandbox } = await startZoom({ users: 40 });
    const all = await everybody(client);
    const before = sandbox.stats().apiRequests;
    const emails: string[] = [];
    for await (const { email } of client.paginate('GET /users', { page_size: 10 })) {
      emails.push(email);
      expect(sandbox.stats().apiRequests - before).toBe(Math.ceil(emails.length / 10));
    }
    expect(emails).toEqual(all);
  });

  it('costs nothing before it is gone through, and can be gone through again', async () => {
    const { client, sandbox } = await startZoom({ users: 40 });
    const list = client.paginate('GET /users', { page_size: 10 });
    expect(sandbox.stats().apiRequests).toBe(0);
    for await (const _ of list) break;
    expect(sandbox.stats().apiRequests).toBe(1);
    expect(await emailsIn(list)).toEqual(await everybody(client));
  });

  it('is asked for in Zoom’s largest pages, where they are known', async () => {
    const { client, sandbox } = await startZoom();
    await collect(client.paginate('GET /users'));
    await collect(client.paginate('GET /users/{userId}/meetings', { userId: 'me' }));
    await client
      .paginate('GET /users' as UntypedList)
      .pages()
      .next();
    await catchError(collect(client.paginate('GET /contacts')));
    expect(
      sandbox.journal
        .entries()
        .map(({ path }) => path)
        .slice(1),
    ).toEqual([
      '/v2/users?page_size=2000',
      '/v2/users/me/meetings?page_size=300',
      '/v2/users?page_size=2000',
      '/v2/contacts',
    ]);
  });

  it('of one page has no more', async () => {
    const { client } = await startZoom();
    const [page, ...others] = await collect(client.paginate('GET /users').pages());
    expect(page).toMatchObject({ total: page!.items.length, resume: undefined });
    expect(others).toEqual([]);
  });

  it('is not one where the answer has none, or two', async () => {
    const { client } = await startZoom();
    const list = client.paginate('GET /users/{userId}', { userId: 'me' });
    const error = await catchError(collect(list));
    expect(error).toBeInstanceOf(ZoomListError);
    expect(error).toMatchObject({ code: 'NOT_A_LIST', request: 'GET /users/{userId}' });
  });

  it('refuses what it sets itself, and times that are none', () => {
    const client = createZoomClient({ tokens: { getToken: () => expect.unreachable() } });
    const wrong: Record<string, unknown>[] = [
      { next_page_token: 'x' },
      { page_number: 2 },
      { totalTimeoutMs: 0 },
    ];
    for (const args of wrong) {
      expect(() => client.paginate('GET /users' as UntypedList, args as never)).toThrow(TypeError);
    }
  });

  it.each([
    ['while it is gone through', false],
    ['while a place in it is looked for', true],
  ])('that leads in a circle is an error %s', async (_, isResumed) => {
    const { client, sandbox } = await startZoom();
    const resume = isResumed ? await resumeAfter(client, 2) : undefined;
    const pages = ['a', 'b', 'c'].map((id, at) => ({
      next_page_token: ['to-b', 'to-c', 'to-a'][at],
      users: [{ id }],
    }));
    const fault = { match: 'GET /v2/users', kind: 'status', times: 1 } as const;
    if (isResumed) {
      const body = { code: 300, message: 'The next page token is invalid or expired.' };
      sandbox.faults.add({ ...fault, status: 400, body });
    }
    for (const body of [...pages, ...pages]) sandbox.faults.add({ ...fault, status: 200, body });
    const list = collect(client.paginate('GET /users', { page_size: 7, resume }));
    expect(await catchError(list)).toMatchObject({ code: 'PAGINATION_LOOP' });
  });

  it('that leads back to itself is an error, not an endless list', async () => {
    const { client, sandbox } = await startZoom();
    const body = { next_page_token: 'same', users: [{ id: 'a' }] };
    sandbox.faults.add({ match: 'GET /v2/users', kind: 'status', status: 200, body });
    const list = collect(client.paginate('GET /users'));
    expect(await catchError(list)).toMatchObject({ code: 'PAGINATION_LOOP' });
  });

  it('ends with its signal, and in its time', async () => {
    const plan = { plan: 'free', share: 1 } as const;
    const { client, time } = await startZoomInVirtualTime({ users: 40 }, plan);
    const signal = AbortSignal.abort('enough');
    const pages = client.paginate('GET /users', { page_size: 1, signal }).pages();
    expect(await catchError(pages.next())).toBe('enough');
    const emails: string[] = [];
    const list = client.paginate('GET /users', { page_size: 1, totalTimeoutMs: 10_250 });
    const walk = async (): Promise<void> => {
      for await (const { email } of list) emails.push(email);
    };
    const error = await catchError(time.run(walk()));
    expect(error).toBeInstanceOf(ZoomTimeoutError);
    expect(error).toMatchObject({ timeoutMs: 10_250 });
    expect(emails).toHaveLength(21);
  });
});

describe('a list that was left', () => {
  it('is gone on with by another client', async () => {
    const { client, tokens, sandbox } = await startZoom({ users: 40 });
    const args = { page_size: 7 };
    const [first, second] = await collect(client.paginate('GET /users', args).pages());
    const later = createZoomClient({ tokens });
    const before = sandbox.stats().apiRequests;
    const rest = await collect(later.paginate('GET /users', { resume: second!.resume }));
    expect([...first!.items, ...second!.items, ...rest]).toHaveLength(first!.total!);
    // In pages of the size it was begun with: a page token is for those only.
    expect(sandbox.stats().apiRequests - before).toBe(Math.ceil(first!.total! / 7) - 2);
  });

  it('is found again when its page token has ended: by the page’s number where there is one', async () => {
    const { client, sandbox } = await startZoom({ users: 40 });
    const all = await everybody(client);
    const resume = await resumeAfter(client, 3);
    sandbox.clock.advance(QUARTER_HOUR_MS);
    sandbox.journal.clear();
    expect(await emailsIn(client.paginate('GET /users', { resume }))).toEqual(all.slice(21));
    const queries = sandbox.journal.entries().map(({ path, status }) => `${status} ${path}`);
    expect(queries[0]).toMatch(/^400 .*next_page_token=/);
    expect(queries[1]).toBe('200 /v2/users?page_size=7&page_number=3');
    expect(queries).toHaveLength(1 + Math.ceil(all.length / 7) - 2);
  });

  it('and from its beginning where there is none', async () => {
    const { client, sandbox } = await startZoom({ startAt: '2026-05-20T09:00:00Z' });
    const meeting = { meetingId: await wellAttendedMeeting(client), page_size: 1 };
    const list = client.paginate('GET /past_meetings/{meetingId}/participants', meeting);
    const all = await collect(list);
    const pages = list.pages();
    await pages.next();
    await pages.next();
    sandbox.clock.advance(QUARTER_HOUR_MS);
    sandbox.journal.clear();
    const rest = await collect(pages);
    expect(rest.flatMap(({ items }) => items)).toEqual(all.slice(2));
    // The token that had ended, the two pages before again, and the rest.
    expect(sandbox.journal.entries()).toHaveLength(1 + all.length);
  });

  it('is found again when others have left or come', async () => {
    const { client, sandbox } = await startZoom({ users: 60 });
    const all = await everybody(client);
    const resume = await resumeAfter(client, 4);
    const gone = [...all.slice(2, 12), all[27]!];
    for (const userId of gone) await client.request('DELETE /users/{userId}', { userId });
    await client.request('POST /users', {
      body: { action: 'autoCreate', user_info: { email: 'new@example.org', type: 1 } },
    });
    sandbox.clock.advance(QUARTER_HOUR_MS);
    const rest = await emailsIn(client.paginate('GET /users', { resume }));
    expect(rest).toEqual([...all.slice(28), 'new@example.org']);
  });

  it('cannot be found again when all that it was known by is gone', async () => {
    const { client, sandbox } = await startZoom({ users: 60 });
    const all = await everybody(client);
    const resume = await resumeAfter(client, 4);
    for (const userId of all.slice(18, 28))
      await client.request('DELETE /users/{userId}', { userId });
    sandbox.clock.advance(QUARTER_HOUR_MS);
    const error = await catchError(collect(client.paginate('GET /users', { resume })));
    expect(error).toMatchObject({ name: 'ZoomListError', code: 'LIST_CHANGED' });
  });

  it('is no other list', async () => {
    const { client, sandbox } = await startZoom({ users: 40 });
    const resume = await resumeAfter(client, 1);
    const before = sandbox.stats().apiRequests;
    const others = [
      client.paginate('GET /users', { resume, status: 'pending' }),
      client.paginate('GET /users/{userId}/meetings', { userId: 'me', resume }),
      client.paginate('GET /users', { resume: 'x' }),
      client.paginate('GET /users', { resume: Buffer.from('{"v":1}').toString('base64url') }),
    ];
    for (const list of others) {
      expect(await catchError(collect<unknown>(list))).toMatchObject({
        code: 'RESUME_TOKEN_INVALID',
      });
    }
    expect(sandbox.stats().apiRequests).toBe(before);
  });

  it('and interrupted at any place, with people going meanwhile, names everybody who stays once', async () => {
    const turn = fc.record({
      ends: fc.boolean(),
      goes: fc.nat({ max: 99 }),
      anew: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 4, max: 20 }),
        fc.array(turn),
        async (page_size, turns) => {
          const { client, sandbox } = await startZoom({ users: 60 });
          const all = await everybody(client);
          const gone = new Set<string>();
          const seen: string[] = [];
          let pages = client.paginate('GET /users', { page_size }).pages();
          for (
            let { value, done } = await pages.next();
            done !== true;
            { value, done } = await pages.next()
          ) {
            seen.push(...value!.items.map(({ email }) => email));
            const { ends, goes, anew } = turns.shift() ?? {};
            const leaver = gone.size > 5 ? undefined : all[goes ?? all.length];
            // The owner of the account, who is first, stays.
            if (leaver !== undefined && leaver !== all[0] && !gone.has(leaver)) {
              await client.request('DELETE /users/{userId}', { userId: leaver });
              gone.add(leaver);
              // Zoom's own pages move when somebody goes: only what is found again is exact.
              sandbox.clock.advance(QUARTER_HOUR_MS);
            }
            if (ends === true) sandbox.clock.advance(QUARTER_HOUR_MS);
            if (anew === true && value!.resume !== undefined) {
              pages = client.paginate('GET /users', { page_size, resume: value!.resume }).pages();
            }
          }
          expect(new Set(seen).size).toBe(seen.length);
          expect(all.filter((email) => !gone.has(email) && !seen.includes(email))).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });
});

async function collect<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of list) items.push(item);
  return items;
}

/** What leads on behind so many pages of seven users. */
async function resumeAfter(client: ZoomClient, pages: number): Promise<string | undefined> {
  const all = await collect(client.paginate('GET /users', { page_size: 7 }).pages());
  return all[pages - 1]?.resume;
}

async function wellAttendedMeeting(client: ZoomClient): Promise<string> {
  for (const userId of await everybody(client)) {
    const held = { userId, type: 'previous_meetings' } as const;
    for await (const { uuid: meetingId } of client.paginate('GET /users/{userId}/meetings', held)) {
      const meeting = await client.request('GET /past_meetings/{meetingId}', { meetingId });
      if ((meeting.participants_count ?? 0) > 3) return meetingId;
    }
  }
  return expect.unreachable('no meeting was well attended');
}
