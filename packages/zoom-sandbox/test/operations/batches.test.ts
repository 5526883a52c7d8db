import { describe, expect, test } from 'vitest';
import { connect, startSandbox, type Api } from '../support/client.ts';

async function open(): Promise<Api> {
  return connect(await startSandbox());
}

async function idsOf(api: Api, path: string, list: string, id = 'id'): Promise<string[]> {
  const { body } = await api('GET', `${path}?page_size=100`);
  return body[list].map((element: Record<string, unknown>) => String(element[id]));
}

describe('a deletion', () => {
  test('removes the elements whose ids it names, and no others', async () => {
    const api = await open();
    const path = '/contact_center/inboxes';
    const [first, second, ...others] = await idsOf(api, path, 'inboxes', 'inbox_id');
    expect((await api('DELETE', `${path}?inbox_ids=${first},${second}`)).status).toBe(204);
    expect(await idsOf(api, path, 'inboxes', 'inbox_id')).toEqual(others);
    await api('DELETE', `${path}?inbox_ids=unknown`);
    expect(await idsOf(api, path, 'inboxes', 'inbox_id')).toEqual(others);
  });

  test('finds them by their numbers or email addresses, too', async () => {
    const api = await open();
    const { body } = await api('GET', '/phone/numbers?page_size=100');
    const [first, ...others] = body.phone_numbers;
    await api('DELETE', `/phone/numbers?phone_numbers=${encodeURIComponent(first.number)}`);
    const left = await idsOf(api, '/phone/numbers', 'phone_numbers');
    expect(left).toEqual(
      others
        .filter(({ number }: { number: string }) => number !== first.number)
        .map(({ id }: { id: string }) => id),
    );
    const users = (await api('GET', '/contact_center/users')).body.users;
    await api('DELETE', `/contact_center/users?user_emails=${users[0].user_email}`);
    expect(await idsOf(api, '/contact_center/users', 'users', 'user_id')).not.toContain(
      users[0].user_id,
    );
  });

  test('removes all if it asks for that, or cannot name any', async () => {
    const api = await open();
    await api('DELETE', '/contact_center/inboxes?delete_all_messages_and_inboxes=true');
    expect(await idsOf(api, '/contact_center/inboxes', 'inboxes')).toEqual([]);
    const [queue] = await idsOf(api, '/phone/call_queues', 'call_queues');
    await api('DELETE', `/phone/call_queues/${queue}/members`);
    expect(await idsOf(api, `/phone/call_queues/${queue}/members`, 'call_queue_members')).toEqual(
      [],
    );
  });

  test('takes the ids in its body', async () => {
    const api = await open();
    const [channel] = await idsOf(api, '/video_management/channels', 'channels', 'channel_id');
    const path = `/video_management/channels/${channel}/playlists`;
    const [first, ...others] = await idsOf(api, path, 'playlists', 'playlist_id');
    await api('DELETE', path, { playlist_ids: [first] });
    expect(await idsOf(api, path, 'playlists', 'playlist_id')).toEqual(others);
  });
});

describe('a change of several elements', () => {
  test('changes those in the body', async () => {
    const api = await open();
    const path = '/contact_center/users';
    const [first, second] = (await api('GET', path)).body.users;
    const changed = { user_id: first.user_id, user_access: 'inactive' };
    await api('PATCH', path, { users: [changed] });
    expect((await api('GET', `${path}/${first.user_id}`)).body.user_access).toBe('inactive');
    const users = (await api('GET', path)).body.users;
    expect(users).toEqual([
      expect.objectContaining(changed),
      expect.objectContaining({ user_id: second.user_id }),
      ...users.slice(2),
    ]);
  });

  test('adds users whose ids or email addresses are in the body', async () => {
    const api = await open();
    const { body } = await api('GET', '/users?page_size=40');
    const [one, two] = body.users.slice(-2);
    const [team] = await idsOf(api, '/contact_center/teams', 'teams', 'team_id');
    const path = `/contact_center/teams/${team}/agents`;
    const added = await api('POST', path, { user_ids: [one.id, two.id] });
    expect(added.body.agents).toMatchObject([
      { user_id: one.id, user_email: one.email },
      { user_id: two.id },
    ]);
    expect(await idsOf(api, path, 'agents', 'user_id')).toEqual(
      expect.arrayContaining([one.id, two.id]),
    );
    await api('DELETE', `${path}?user_ids=${one.id}`);
    expect(await idsOf(api, path, 'agents', 'user_id')).not.toContain(one.id);
    const [queue] = await idsOf(api, '/phone/call_queues', 'call_queues');
    const members = `/phone/call_queues/${queue}/members`;
    await api('POST', members, { members: { users: [{ email: one.email }] } });
    expect(await idsOf(api, members, 'call_queue_members')).toContain(one.id);
  });

  test('creates the elements of a batch in its list', async () => {
    const api = await open();
    const [site] = await idsOf(api, '/phone/sites', 'sites');
    const address = { address_line1: '55 Almaden Boulevard', country: 'US' };
    const location = { company_address: address, identifier: 'a', display_name: 'North' };
    const body = { site_id: site, locations: [location, { ...location, display_name: 'South' }] };
    const created = await api('POST', '/phone/batch_locations', body);
    expect(created.status, created.text).toBe(201);
    const ids = created.body.locations.map((one: { location_id: string }) => one.location_id);
    expect((await idsOf(api, '/phone/locations', 'locations')).slice(-2)).toEqual(ids);
  });

  test('replaces lists whose elements have no ids', async () => {
    const api = await open();
    const [meeting] = await idsOf(api, '/users/me/webinars', 'webinars');
    expect(meeting).toBeDefined();
    const [event] = await idsOf(api, '/zoom_events/events', 'events', 'event_id');
    const path = `/zoom_events/events/${event}/questions`;
    const questions = [{ question: 'City', type: 'short_answer' }];
    const { status, text } = await api('PUT', path, { questions });
    expect(status, text).toBe(204);
    expect((await api('GET', path)).body.questions).toHaveLength(1);
  });
});

describe('an action', () => {
  test('changes the status of the element that it is about', async () => {
    const api = await open();
    const { body } = await api('GET', '/contact_center/flows?page_size=100');
    const { flow_id } = body.flows[0];
    await api('PUT', `/contact_center/flows/${flow_id}/publish`);
    expect((await api('GET', `/contact_center/flows/${flow_id}`)).body.status).toBe('published');
  });

  test('changes the fields of that element', async () => {
    const api = await open();
    const [first, second] = await idsOf(api, '/contact_center/teams', 'teams', 'team_id');
    await api('PATCH', `/contact_center/teams/${first}/move`, { parent_team_id: second });
    const { body } = await api('GET', `/contact_center/teams/${first}`);
    expect(body.parent_team_id).toBe(second);
  });
});
