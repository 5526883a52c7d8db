import { describe, expect, test } from 'vitest';
import { connect, startSandbox, type Api, type ApiResponse } from '../support/client.ts';

async function open(): Promise<Api> {
  return connect(await startSandbox());
}

/** The values of a field of all elements of a list. */
function pluck({ body }: ApiResponse, list: string, field: string): unknown[] {
  return (body[list] as Record<string, unknown>[]).map((element) => element[field]);
}

describe('filters', () => {
  test('keep the elements whose field has the value of the parameter', async () => {
    const api = await open();
    const all = await api('GET', '/phone/users');
    const statuses = new Set(pluck(all, 'users', 'status'));
    expect(statuses.size).toBeGreaterThan(1);
    for (const status of statuses) {
      const filtered = await api('GET', `/phone/users?status=${String(status)}`);
      const expected = pluck(all, 'users', 'status').filter((value) => value === status);
      expect(pluck(filtered, 'users', 'status')).toEqual(expected);
      expect(filtered.body.total_records).toBe(expected.length);
    }
  });

  test('take several values, ids of nested objects, and any case of an email address', async () => {
    const api = await open();
    const all = await api('GET', '/phone/users');
    const [first] = all.body.users;
    const bySite = await api('GET', `/phone/users?site_id=${first.site.id}`);
    expect(pluck(bySite, 'users', 'id')).toContain(first.id);
    const list = '/contact_center/queues';
    const queues = (await api('GET', list)).body.queues;
    const some = await api('GET', `${list}?channel=${queues[0].channel}`);
    expect(new Set(pluck(some, 'queues', 'channel'))).toEqual(new Set([queues[0].channel]));
    const sites = pluck(await api('GET', '/phone/call_history'), 'call_history', 'site_id');
    const two = [...new Set(sites)].slice(0, 2);
    const ofTwo = await api('GET', `/phone/call_history?site_ids=${two.join(',')}`);
    const expected = sites.filter((site) => two.includes(site));
    expect(expected.length).toBeLessThan(sites.length);
    expect(pluck(ofTwo, 'call_history', 'site_id')).toEqual(expected);
    const [event] = pluck(await api('GET', '/zoom_events/events'), 'events', 'event_id');
    const tickets = `/zoom_events/events/${String(event)}/tickets`;
    const [email] = pluck(await api('GET', tickets), 'tickets', 'email');
    const byEmail = await api('GET', `${tickets}?email=${String(email).toUpperCase()}`);
    expect(pluck(byEmail, 'tickets', 'email')).toEqual([email]);
  });

  test('ignore `all`, the empty value, and what no element can have', async () => {
    const api = await open();
    const all = (await api('GET', '/phone/voice_mails')).body.total_records;
    for (const status of ['all', '', 'NOT_A_STATUS']) {
      const { body } = await api('GET', `/phone/voice_mails?status=${status}`);
      expect(body.total_records).toBe(all);
    }
  });

  test('find what was created', async () => {
    const api = await open();
    const room = { name: 'North', type: 'ZoomRoom' };
    await api('POST', '/rooms', room);
    const under = await api('GET', '/rooms?status=UnderConstruction');
    const offline = await api('GET', '/rooms?status=Offline');
    const ids = [under, offline].flatMap((list) => pluck(list, 'rooms', 'id'));
    const { body: all } = await api('GET', '/rooms?page_size=300');
    const own = all.rooms.at(-1);
    expect(own).toMatchObject({ name: 'North' });
    expect(ids.includes(own.id)).toBe(['UnderConstruction', 'Offline'].includes(own.status));
  });
});

describe('pages', () => {
  test('are continued by the parameters and fields of their list', async () => {
    const api = await open();
    const calendars = '/calendars/users/me/calendarList?maxResults=1';
    const first = await api('GET', calendars);
    const { nextPageToken: token } = first.body;
    const second = await api('GET', `${calendars}&pageToken=${token}`);
    const ids = [first, second].flatMap((page) => pluck(page, 'items', 'id'));
    expect(new Set(ids).size).toBe(2);
    expect((await api('GET', '/calendars/users/me/calendarList')).body.nextPageToken).toBe('');
    const calls = '/dialer/call-history?page_size=1&page=';
    const { total } = (await api('GET', `${calls}1`)).body;
    expect((await api('GET', `${calls}1`)).body).toMatchObject({ page: 1, has_next_page: true });
    expect((await api('GET', calls + total)).body).toMatchObject({ has_next_page: false });
    const orders = '/commerce/orders?page_size=1&page_num=';
    const count = (await api('GET', `${orders}1`)).body.page_count;
    expect((await api('GET', orders + count)).body.order_list).toHaveLength(1);
    expect((await api('GET', orders + String(count + 1))).body.order_list).toEqual([]);
  });
});

describe('members', () => {
  const LISTS = [
    ['/im/groups', 'groups', 'members', 'members', 'id'],
    ['/chat/channels', 'channels', 'members', 'members', 'id'],
    ['/contact_center/queues', 'queues', 'agents', 'agents', 'user_id'],
    ['/contact_center/teams', 'teams', 'supervisors', 'supervisors', 'user_id'],
    ['/divisions', 'divisions', 'users', 'users', 'user_id'],
    ['/phone/call_queues', 'call_queues', 'members', 'call_queue_members', 'id'],
    ['/phone/roles', 'roles', 'members', 'members', 'user_id'],
  ] as const;

  test.each(LISTS)('of %s are users of the account', async (parents, parent, path, list, id) => {
    const api = await open();
    const [first] = (await api('GET', parents)).body[parent];
    const parentId = String(
      first.id ?? first[`${parent.slice(0, -1)}_id`] ?? Object.values(first)[0],
    );
    const { body, status, text } = await api(
      'GET',
      `${parents}/${first.cc_queue_id ?? first.team_id ?? parentId}/${path}`,
    );
    expect(status, text).toBe(200);
    expect(body[list].length).toBeGreaterThan(0);
    for (const member of body[list]) {
      const { body: user } = await api('GET', `/users/${member[id]}`);
      expect(user.id).toBe(member[id]);
      const email = member.email ?? member.user_email ?? user.email;
      expect(email).toBe(user.email);
    }
  });
});
