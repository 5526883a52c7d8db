import { expect, test } from 'vitest';
import { connect, startSandbox, type Api } from '../../support/client.ts';

const PILOT = { name: 'Pilot', description: 'Flies', privileges: ['User:Read', 'Group:Edit'] };

async function createRole(api: Api): Promise<string> {
  const { status, body } = await api('POST', '/roles', PILOT);
  expect(status).toBe(200);
  return body.id as string;
}

test('every user has one of the built-in roles', async () => {
  const api = await connect(await startSandbox({ users: 120 }));
  const { roles } = (await api('GET', '/roles')).body;
  expect(roles).toMatchObject([
    { id: '0', name: 'Owner', total_members: 1 },
    { id: '1', name: 'Admin', total_members: 3 },
    { id: '2', name: 'Member', total_members: 116 },
  ]);
  const { members } = (await api('GET', '/roles/1/members')).body;
  expect((await api('GET', `/users/${members[0].id}`)).body).toMatchObject({
    role_id: '1',
    role_name: 'Admin',
    dept: members[0].department,
  });
  expect((await api('GET', '/roles/0')).body.privileges).toContain('Role:Edit');
});

test('creates, gets, changes and deletes a role', async () => {
  const api = await connect(await startSandbox());
  const id = await createRole(api);
  expect((await api('POST', '/roles', PILOT)).body.code).toBe(1224);
  expect((await api('GET', `/roles/${id}`)).body).toEqual({
    ...PILOT,
    id,
    type: 'common',
    total_members: 0,
  });
  await api('PATCH', `/roles/${id}`, { privileges: ['Dashboard:Read'], description: 'Lands' });
  const changed = { name: 'Pilot', description: 'Lands' };
  expect((await api('GET', `/roles/${id}`)).body).toMatchObject({
    ...changed,
    privileges: ['Dashboard:Read'],
  });
  expect((await api('PATCH', `/roles/${id}`, { name: 'Admin' })).body.code).toBe(1224);
  expect((await api('GET', '/roles')).body.roles).toContainEqual({
    ...changed,
    id,
    type: 'common',
    total_members: 0,
  });
  expect((await api('DELETE', `/roles/${id}`)).status).toBe(200);
  for (const path of ['', '/members']) {
    expect(await api('GET', `/roles/${id}${path}`)).toMatchObject({
      status: 400,
      body: { code: 1034 },
    });
  }
});

test('assigns a role to users, who have its id and name, and takes it from them', async () => {
  const api = await connect(await startSandbox());
  const [owner, , first, second] = (await api('GET', '/users')).body.users;
  const id = await createRole(api);
  const { status, body } = await api('POST', `/roles/${id}/members`, {
    members: [{ id: first.id }, { email: second.email }, { id: owner.id }],
  });
  expect([status, body.ids]).toEqual([201, `${first.id},${second.id}`]);
  const roleOf = async (user: string): Promise<unknown> => {
    const { role_id, role_name } = (await api('GET', `/users/${user}`)).body;
    return [role_id, role_name];
  };
  expect(await roleOf(first.id)).toEqual([id, 'Pilot']);
  await api('PATCH', `/roles/${id}`, { name: 'Captain' });
  expect(await roleOf(first.id)).toEqual([id, 'Captain']);
  expect(await roleOf('me')).toEqual(['0', 'Owner']);
  const { members } = (await api('GET', `/roles/${id}/members`)).body;
  expect(members.map((member: { id: string }) => member.id)).toEqual([first.id, second.id]);
  expect((await api('GET', `/users?role_id=${id}`)).body.total_records).toBe(2);
  expect((await api('DELETE', `/roles/${id}/members/${first.id}`)).status).toBe(204);
  expect((await api('DELETE', `/roles/${id}/members/${first.id}`)).status).toBe(404);
  expect(await roleOf(first.id)).toEqual(['2', 'Member']);
  await api('DELETE', `/roles/${id}`);
  expect(await roleOf(second.id)).toEqual(['2', 'Member']);
});

test('no user is made or unmade owner or member by assignment', async () => {
  const api = await connect(await startSandbox());
  const [owner, user] = (await api('GET', '/users')).body.users;
  for (const role of ['0', '2']) {
    const assigned = await api('POST', `/roles/${role}/members`, { members: [{ id: user.id }] });
    expect(assigned.body.code).toBe(300);
  }
  expect((await api('DELETE', `/roles/0/members/${owner.id}`)).body.code).toBe(300);
  expect((await api('DELETE', '/roles/1')).body.code).toBe(300);
});
