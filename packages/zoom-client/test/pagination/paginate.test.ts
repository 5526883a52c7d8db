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
/** Tokens outlive the advances of the sandbox's clock. */
const DAY_SECONDS = 86_400;
const QUARTER_HOUR_MS = 15 * 60_000;

/** The email addresses of all active users, from one request. */
async function getAllEmails(client: ZoomClient): Promise<string[]> {
  const { users } = await client.request('GET /users', { page_size: 2000 });
  return users.map(({ email }) => email);
}

async function collectEmails(list: AsyncIterable<{ readonly email: string }>): Promise<string[]> {
  return (await collect(list)).map(({ email }) => email);
}

describe('paginate()', () => {
  it('yields item by item and requests each page only when it is needed', async () => {
    const { client, sandbox } = await startZoom({ users: 40 });
    const all = await getAllEmails(client);
    const before = sandbox.stats().apiRequests;
    const emails: string[] = [];
    for await (const { email } of client.paginate('GET /users', { page_size: 10 })) {
      emails.push(email);
      expect(sandbox.stats().apiRequests - before).toBe(Math.ceil(emails.length / 10));
    }
    expect(emails).toEqual(all);
  });

  it('sends no request before the iteration starts, and can be iterated again', async () => {
    const { client, sandbox } = await startZoom({ users: 40 });
    const list = client.paginate('GET /users', { page_size: 10 });
    expect(sandbox.stats().apiRequests).toBe(0);
    for await (const _ of list) break;
    expect(sandbox.stats().apiRequests).toBe(1);
    expect(await collectEmails(list)).toEqual(await getAllEmails(client));
  });

  it('requests pages of the maximum size of known lists', async () => {
    const { client, sandbox } = await startZoom();
    await collect(client.paginate('GET /users'));
    await collect(client.paginate('GET /users/{userId}/meetings', { userId: 'me' }));
    await client
      .paginate('GET /users' as UntypedList)
      .pages()
      .next();
    await catchError(collect(client.paginate('GET /contacts' as UntypedList)));
    expect(
      sandbox.journal
        .entries()
        .map(({ path }) => path)
        .slice(1),
    ).toEqual([
      '/v2/users?page_size=2000',
      '/v2/users/me/meetings?page_size=300',
      '/v2/users?page_size=2000',
      '/v2/contacts?page_size=25',
    ]);
  });

  it('yields one page without a resume token for a list of one page', async () => {
    const { client } = await startZoom();
    const [page, ...others] = await collect(client.paginate('GET /users').pages());
    expect(page).toMatchObject({ total: page!.items.length, resume: undefined });
    expect(others).toEqual([]);
  });

  it('throws NOT_A_LIST for a response that contains several lists', async () => {
    const { client } = await startZoom();
    const list = client.paginate('GET /users/{userId}', { userId: 'me' });
    const error = await catchError(collect(list));
    expect(error).toBeInstanceOf(ZoomListError);
    expect(error).toMatchObject({ code: 'NOT_A_LIST', request: 'GET /users/{userId}' });
  });

  it('throws a TypeError for parameters that it sets itself and for invalid timeouts', () => {
    const client = createZoomClient({ tokens: { getToken: () => expect.unreachable() } });
    const invalid: Record<string, unknown>[] = [
      { next_page_token: 'x' },
      { page_number: 2 },
      { totalTimeoutMs: 0 },
    ];
    for (const args of invalid) {
      expect(() => client.paginate('GET /users' as UntypedList, args as never)).toThrow(TypeError);
    }
  });

  it.each([
    ['during the iteration', false],
    ['during the recovery of a cursor', true],
  ])('throws PAGINATION_LOOP if page tokens lead in a circle %s', async (_, isResumed) => {
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

  it('throws PAGINATION_LOOP if a page token leads back to its own page', async () => {
    const { client, sandbox } = await startZoom();
    const body = { next_page_token: 'same', users: [{ id: 'a' }] };
    sandbox.faults.add({ match: 'GET /v2/users', kind: 'status', status: 200, body });
    const list = collect(client.paginate('GET /users'));
    expect(await catchError(list)).toMatchObject({ code: 'PAGINATION_LOOP' });
  });

  it('stops when its signal aborts and when its total timeout expires', async () => {
    const plan = { plan: 'free', share: 1 } as const;
    const { client, time } = await startZoomInVirtualTime({ users: 40 }, plan);
    const signal = AbortSignal.abort('stopped');
    const pages = client.paginate('GET /users', { page_size: 1, signal }).pages();
    expect(await catchError(pages.next())).toBe('stopped');
    const emails: string[] = [];
    const list = client.paginate('GET /users', { page_size: 1, totalTimeoutMs: 10_250 });
    const iterate = async (): Promise<void> => {
      for await (const { email } of list) emails.push(email);
    };
    const error = await catchError(time.run(iterate()));
    expect(error).toBeInstanceOf(ZoomTimeoutError);
    expect(error).toMatchObject({ timeoutMs: 10_250 });
    expect(emails).toHaveLength(21);
  });
});

describe('resuming a list', () => {
  it('continues with another client after the page of the resume token', async () => {
    const { client, tokens, sandbox } = await startZoom({ users: 40 });
    const args = { page_size: 7 };
    const [first, second] = await collect(client.paginate('GET /users', args).pages());
    const other = createZoomClient({ tokens });
    const before = sandbox.stats().apiRequests;
    const rest = await collect(other.paginate('GET /users', { resume: second!.resume }));
    expect([...first!.items, ...second!.items, ...rest]).toHaveLength(first!.total!);
    // With the original page size, because a page token is only valid for it.
    expect(sandbox.stats().apiRequests - before).toBe(Math.ceil(first!.total! / 7) - 2);
  });

  it('requests the page by number if its page token has expired', async () => {
    const { client, sandbox } = await startZoom({ users: 40 });
    const all = await getAllEmails(client);
    const resume = await resumeAfter(client, 3);
    sandbox.clock.advance(QUARTER_HOUR_MS);
    sandbox.journal.clear();
    expect(await collectEmails(client.paginate('GET /users', { resume }))).toEqual(all.slice(21));
    const queries = sandbox.journal.entries().map(({ path, status }) => `${status} ${path}`);
    expect(queries[0]).toMatch(/^400 .*next_page_token=/);
    expect(queries[1]).toBe('200 /v2/users?page_size=7&page_number=3');
    expect(queries).toHaveLength(1 + Math.ceil(all.length / 7) - 2);
  });

  it('searches from the start if the page token has expired and pages have no numbers', async () => {
    const { client, sandbox } = await startZoom({ startAt: '2026-05-20T09:00:00Z' });
    const meeting = { meetingId: await findMeetingWithParticipants(client), page_size: 1 };
    const list = client.paginate('GET /past_meetings/{meetingId}/participants', meeting);
    const all = await collect(list);
    const pages = list.pages();
    await pages.next();
    await pages.next();
    sandbox.clock.advance(QUARTER_HOUR_MS);
    sandbox.journal.clear();
    const rest = await collect(pages);
    expect(rest.flatMap(({ items }) => items)).toEqual(all.slice(2));
    // The expired token, the two pages before it again, and the rest.
    expect(sandbox.journal.entries()).toHaveLength(1 + all.length);
  });

  it('finds its position after items were deleted and added', async () => {
    const { client, sandbox } = await startZoom({ users: 60 });
    const all = await getAllEmails(client);
    const resume = await resumeAfter(client, 4);
    const deleted = [...all.slice(2, 12), all[27]!];
    for (const userId of deleted) await client.request('DELETE /users/{userId}', { userId });
    await client.request('POST /users', {
      body: { action: 'autoCreate', user_info: { email: 'new@example.org', type: 1 } },
    });
    sandbox.clock.advance(QUARTER_HOUR_MS);
    const rest = await collectEmails(client.paginate('GET /users', { resume }));
    expect(rest).toEqual([...all.slice(28), 'new@example.org']);
  });

  it('throws LIST_CHANGED if all items of the cursor were deleted', async () => {
    const { client, sandbox } = await startZoom({ users: 60 });
    const all = await getAllEmails(client);
    const resume = await resumeAfter(client, 4);
    const deleted = all.slice(18, 28);
    for (const userId of deleted) await client.request('DELETE /users/{userId}', { userId });
    sandbox.clock.advance(QUARTER_HOUR_MS);
    const error = await catchError(collect(client.paginate('GET /users', { resume })));
    expect(error).toMatchObject({ name: 'ZoomListError', code: 'LIST_CHANGED' });
  });

  it('throws RESUME_TOKEN_INVALID for the token of another list, without sending a request', async () => {
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

  it('yields every remaining item exactly once, whatever is deleted and however often it is interrupted', async () => {
    const step = fc.record({
      expires: fc.boolean(),
      deleted: fc.nat({ max: 99 }),
      resumes: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 4, max: 20 }),
        fc.array(step),
        async (page_size, steps) => {
          const { client, sandbox } = await startZoom({
            users: 60,
            tokenLifetimeSeconds: DAY_SECONDS,
          });
          const all = await getAllEmails(client);
          const deletedUsers = new Set<string>();
          const seen: string[] = [];
          let pages = client.paginate('GET /users', { page_size }).pages();
          for (
            let { value, done } = await pages.next();
            done !== true;
            { value, done } = await pages.next()
          ) {
            seen.push(...value!.items.map(({ email }) => email));
            const { expires, deleted, resumes } = steps.shift() ?? {};
            const userId = deletedUsers.size > 5 ? undefined : all[deleted ?? all.length];
            // The first user is the owner of the account, who cannot be deleted.
            if (userId !== undefined && userId !== all[0] && !deletedUsers.has(userId)) {
              await client.request('DELETE /users/{userId}', { userId });
              deletedUsers.add(userId);
              // Zoom's pages shift after a deletion: only a recovered cursor is exact.
              sandbox.clock.advance(QUARTER_HOUR_MS);
            }
            if (expires === true) sandbox.clock.advance(QUARTER_HOUR_MS);
            if (resumes === true && value!.resume !== undefined) {
              pages = client.paginate('GET /users', { page_size, resume: value!.resume }).pages();
            }
          }
          expect(new Set(seen).size).toBe(seen.length);
          expect(all.filter((email) => !deletedUsers.has(email) && !seen.includes(email))).toEqual(
            [],
          );
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

/** The resume token after a number of pages with seven users each. */
async function resumeAfter(client: ZoomClient, pages: number): Promise<string | undefined> {
  const all = await collect(client.paginate('GET /users', { page_size: 7 }).pages());
  return all[pages - 1]?.resume;
}

async function findMeetingWithParticipants(client: ZoomClient): Promise<string> {
  for (const userId of await getAllEmails(client)) {
    const query = { userId, type: 'previous_meetings' } as const;
    for await (const { uuid: meetingId } of client.paginate(
      'GET /users/{userId}/meetings',
      query,
    )) {
      const meeting = await client.request('GET /past_meetings/{meetingId}', { meetingId });
      if ((meeting.participants_count ?? 0) > 3) return meetingId;
    }
  }
  return expect.unreachable('no meeting has enough participants');
}
