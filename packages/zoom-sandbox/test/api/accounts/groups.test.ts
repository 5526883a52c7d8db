import { expect, test } from 'vitest';
import { connect, startSandbox, type Api } from '../../support/client.ts';

const START = { startAt: '2026-05-20T09:00:00Z' };

async function createGroup(api: Api, name: string): Promise<string> {
  return (await api('POST', '/groups', { name })).body.id as string;
}

async function groupsOf(api: Api, user: string): Promise<string[]> {
  return (await api('GET', `/users/${user}`)).body.group_ids as string[];
}

test('the groups of the generated users exist, and their members are these users', async () => {
  const api = await connect(await startSandbox());
  const { users } = (await api('GET', '/users?page_size=300')).body;
  const { groups, total_records: total } = (await api('GET', '/groups')).body;
  expect(total).toBe(groups.length);
  const ids = new Set(users.flatMap(({ group_ids }: { group_ids: string[] }) => group_ids));
  expect(new Set(groups.map(({ id }: { id: string }) => id))).toEqual(ids);
  for (const { id, total_members } of groups) {
    const { members, total_records } = (await api('GET', `/groups/${id}/members?page_size=2000`))
      .body;
    expect([total_records, members.length]).toEqual([total_members, total_members]);
    expect(await groupsOf(api, members[0].id)).toEqual([id]);
  }
});

test('creates, lists, renames and deletes a group', async () => {
  const api = await connect(await startSandbox());
  const created = await api('POST', '/groups', { name: 'Pilots' });
  expect(created).toMatchObject({ status: 201, body: { name: 'Pilots', total_members: 0 } });
  const { id } = created.body;
  expect((await api('POST', '/groups', { name: 'Pilots' })).body.code).toBe(4132);
  expect((await api('POST', '/groups', {})).body.code).toBe(300);
  expect((await api('PATCH', `/groups/${id}`, { name: 'Crew' })).status).toBe(204);
  expect((await api('PATCH', `/groups/${id}`, { name: 'Sales' })).status).toBe(409);
  const listed = { id, name: 'Crew', total_members: 0 };
  expect((await api('GET', '/groups')).body.groups).toContainEqual(listed);
  expect((await api('GET', `/groups/${id}`)).body).toEqual(listed);
  expect((await api('DELETE', `/groups/${id}`)).status).toBe(204);
  for (const path of ['', '/members', '/admins', '/settings', '/lock_settings']) {
    expect(await api('GET', `/groups/${id}${path}`)).toMatchObject({
      status: 404,
      body: { code: 4130 },
    });
  }
});

test('members are users: added by id or email, counted, named by the user, removed', async () => {
  const api = await connect(await startSandbox(START));
  const [, first, second] = (await api('GET', '/users')).body.users;
  const id = await createGroup(api, 'Pilots');
  const added = await api('POST', `/groups/${id}/members`, {
    members: [{ id: first.id }, { email: second.email }, { email: 'unknown@example.org' }],
  });
  expect(added).toMatchObject({
    status: 201,
    body: { ids: `${first.id},${second.id}`, added_at: '2026-05-20T09:00:00Z' },
  });
  const { members } = (await api('GET', `/groups/${id}/members`)).body;
  expect(members).toEqual(
    [first, second].map(({ id: userId, email, first_name, last_name, type }) => ({
      id: userId,
      email,
      first_name,
      last_name,
      type,
    })),
  );
  expect((await api('GET', `/groups/${id}`)).body.total_members).toBe(2);
  expect(await groupsOf(api, first.id)).toEqual([...first.group_ids, id]);
  expect((await api('DELETE', `/groups/${id}/members/${first.id}`)).status).toBe(204);
  expect(await groupsOf(api, first.id)).toEqual(first.group_ids);
  expect((await api('DELETE', `/groups/${id}/members/${first.id}`)).body.code).toBe(4131);
  await api('DELETE', `/users/${second.id}`);
  expect((await api('GET', `/groups/${id}`)).body.total_members).toBe(0);
});

test('a deleted group is no group of its members', async () => {
  const api = await connect(await startSandbox());
  const { group_ids: ids } = (await api('GET', '/users/me')).body;
  await api('DELETE', `/groups/${ids[0]}`);
  expect(await groupsOf(api, 'me')).toEqual([]);
});

test('a changed user joins a group', async () => {
  const api = await connect(await startSandbox());
  const id = await createGroup(api, 'Pilots');
  const before = await groupsOf(api, 'me');
  expect((await api('PATCH', '/users/me', { group_id: id })).status).toBe(204);
  expect(await groupsOf(api, 'me')).toEqual([...before, id]);
  expect((await api('GET', `/groups/${id}`)).body.total_members).toBe(1);
  expect((await api('PATCH', '/users/me', { group_id: 'unknown' })).body.code).toBe(300);
});

test('moves a member to another group, and sets a primary group', async () => {
  const api = await connect(await startSandbox());
  const {
    id: user,
    group_ids: [own],
  } = (await api('GET', '/users/me')).body;
  const other = await createGroup(api, 'Pilots');
  const change = (group: string, action: string, target?: string) =>
    api('PATCH', `/groups/${group}/members/${user}`, { action, target_group_id: target });
  expect((await change(own, 'move')).body.code).toBe(300);
  expect((await change(own, 'move', 'unknown')).body.code).toBe(4130);
  expect((await change(other, 'move', own)).body.code).toBe(4131);
  expect((await change(own, 'fly', other)).body.code).toBe(300);
  expect((await change(own, 'move', other)).status).toBe(204);
  expect(await groupsOf(api, 'me')).toEqual([other]);
  await api('POST', `/groups/${own}/members`, { members: [{ id: user }] });
  expect(await groupsOf(api, 'me')).toEqual([other, own]);
  expect((await change(own, 'set_primary', own)).status).toBe(204);
  expect(await groupsOf(api, 'me')).toEqual([own, other]);
});

test('adds, lists and removes the administrators of a group', async () => {
  const api = await connect(await startSandbox());
  const [, user] = (await api('GET', '/users')).body.users;
  const id = await createGroup(api, 'Pilots');
  const added = await api('POST', `/groups/${id}/admins`, { admins: [{ email: user.email }] });
  expect([added.status, added.body.ids]).toEqual([201, user.id]);
  expect((await api('GET', `/groups/${id}/admins`)).body).toMatchObject({
    total_records: 1,
    admins: [{ email: user.email, name: user.display_name }],
  });
  expect((await api('DELETE', `/groups/${id}/admins/${user.id}`)).status).toBe(204);
  expect((await api('DELETE', `/groups/${id}/admins/${user.id}`)).body.code).toBe(4138);
});

test('keeps the settings and the locked settings of each group', async () => {
  const api = await connect(await startSandbox());
  const id = await createGroup(api, 'Pilots');
  const change = { in_meeting: { chat: false, co_host: true } };
  for (const path of [`/groups/${id}/settings`, `/groups/${id}/lock_settings`]) {
    expect((await api('PATCH', path, change)).status).toBe(204);
    await api('PATCH', path, { in_meeting: { chat: true } });
    expect((await api('GET', path)).body.in_meeting).toMatchObject({ chat: true, co_host: true });
  }
});

test('groups are for paid accounts only', async () => {
  const api = await connect(await startSandbox({ plan: 'free' }));
  for (const path of ['/groups', '/groups/unknown']) {
    expect(await api('GET', path)).toMatchObject({ status: 400, body: { code: 200 } });
  }
});
