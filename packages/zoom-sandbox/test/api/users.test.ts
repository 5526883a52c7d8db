import { expect, test } from 'vitest';
import { connect, startSandbox } from '../support/client.ts';

test('lists users with Zoom’s pagination fields', async () => {
  const sandbox = await startSandbox({ users: 40 });
  const { status, body } = await (await connect(sandbox))('GET', '/users');
  expect(status).toBe(200);
  expect(body).toMatchObject({ page_count: 2, page_number: 1, page_size: 30, total_records: 36 });
  expect(body.users).toHaveLength(30);
  expect(body.users[0]).toMatchObject({ role_id: '0', status: 'active', type: 2 });
});

test('generates the same data for the same seed, and other data for another seed', async () => {
  const lists = [];
  for (const seed of [7, 7, 8]) {
    const sandbox = await startSandbox({ seed, startAt: '2026-05-04T10:00:00Z' });
    lists.push(
      (await (await connect(sandbox))('GET', '/users?page_size=300')).text.replaceAll(
        /127\.0\.0\.1:\d+/g,
        '',
      ),
    );
  }
  expect(lists[0]).toBe(lists[1]);
  expect(lists[0]).not.toBe(lists[2]);
});

test('finds a user by id, by email address in any case, and as me', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const { body } = await api('GET', '/users?page_size=3');
  const user = body.users[2];
  for (const key of [
    user.id,
    user.email,
    user.email.toUpperCase(),
    encodeURIComponent(user.email),
  ]) {
    expect((await api('GET', `/users/${key}`)).body.id).toBe(user.id);
  }
  expect((await api('GET', '/users/me')).body).toMatchObject({
    role_name: 'Owner',
    account_id: 'sandbox-account',
  });
});

test('responds 404 with code 1001 for an unknown user', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  for (const key of ['unknown', 'unknown@example.com', 'AAAAAAAAAAAAAAAAAAAAAA', '%00', '🙂']) {
    const { status, body } = await api('GET', `/users/${encodeURIComponent(key)}`);
    expect([status, body.code]).toEqual([404, 1001]);
  }
  expect((await api('GET', '/users/unknown')).body.message).toBe('User does not exist: unknown.');
});

test('creates a pending user and finds it by email address', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const info = { email: 'New.One@example.org', first_name: 'New', last_name: 'One', type: 1 };
  const created = await api('POST', '/users', { action: 'create', user_info: info });
  expect(created.status).toBe(201);
  expect(created.body).toEqual({ ...info, id: expect.stringMatching(/^[\w-]{22}$/) });
  expect((await api('GET', '/users/new.one@example.org')).body).toMatchObject({
    status: 'pending',
    verified: 0,
  });
  expect((await api('GET', '/users?status=pending')).body.total_records).toBe(3);
  const again = await api('POST', '/users', { action: 'create', user_info: info });
  expect(again).toMatchObject({
    status: 409,
    body: { code: 1005, message: 'Email "New.One@example.org" has already been used.' },
  });
});

test('sends the time of the request as created_at of pending users', async () => {
  const sandbox = await startSandbox({ startAt: '2026-05-04T10:00:00Z' });
  const api = await connect(sandbox);
  const first = await api('GET', '/users?status=pending');
  sandbox.clock.advance(60_000);
  const second = await api('GET', '/users?status=pending');
  expect(first.body.users[0].created_at).toBe('2026-05-04T10:00:00Z');
  expect(second.body.users[0].created_at).toBe('2026-05-04T10:01:00Z');
});

test('creates an active user with custCreate', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  await api('POST', '/users', {
    action: 'custCreate',
    user_info: { email: 'x@example.org', type: 2 },
  });
  expect((await api('GET', '/users/x@example.org')).body.status).toBe('active');
});

test('reports every invalid field', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const { status, body } = await api('POST', '/users', {
    action: 'conjure',
    user_info: { email: 'not an address', first_name: 'x'.repeat(65) },
  });
  expect(status).toBe(400);
  expect(body).toEqual({
    code: 300,
    message: 'Validation Failed.',
    errors: [
      { field: 'action', message: 'Invalid field.' },
      { field: 'user_info.type', message: 'Missing field.' },
      { field: 'user_info.email', message: 'Invalid field.' },
      { field: 'user_info.first_name', message: 'Invalid field.' },
    ],
  });
});

test('updates a user and responds 204 without a body', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const phones = [{ code: '+1', country: 'US', number: '5550100' }];
  const change = { dept: 'Space', timezone: 'Europe/Paris', phone_numbers: phones };
  const updated = await api('PATCH', '/users/me', change);
  expect([updated.status, updated.text]).toEqual([204, '']);
  expect((await api('GET', '/users/me')).body).toMatchObject({
    dept: 'Space',
    timezone: 'Europe/Paris',
    phone_numbers: [{ number: '5550100', label: 'Mobile', verified: false }],
  });
  expect((await api('PATCH', '/users/me', { timezone: 'Mars/Olympus' })).body.errors[0].field).toBe(
    'timezone',
  );
  // The list shows the update too.
  expect((await api('GET', '/users?page_size=1')).body.users[0].dept).toBe('Space');
});

test('deletes a user, but not the owner', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const user = (await api('GET', '/users')).body.users[5];
  expect((await api('DELETE', '/users/me')).body.code).toBe(1117);
  const toSelf = await api('DELETE', `/users/${user.id}?transfer_email=${user.email}`);
  expect([toSelf.status, toSelf.body.code]).toEqual([400, 300]);
  const toUnknown = await api('DELETE', `/users/${user.id}?transfer_email=unknown@example.com`);
  expect([toUnknown.status, toUnknown.body.code]).toEqual([404, 1001]);
  expect((await api('DELETE', `/users/${user.id}?action=explode`)).body.code).toBe(300);
  expect((await api('DELETE', `/users/${user.id}?action=delete`)).status).toBe(204);
  expect((await api('GET', `/users/${user.id}`)).status).toBe(404);
  expect((await api('GET', '/users')).body.total_records).toBe(45);
});

test('deactivates and activates a user and responds 200 without a body', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const { id } = (await api('GET', '/users')).body.users[5];
  const response = await api('PUT', `/users/${id}/status`, { action: 'deactivate' });
  expect([response.status, response.text]).toEqual([200, '']);
  expect((await api('GET', `/users/${id}`)).body.status).toBe('inactive');
  expect((await api('GET', '/users?status=inactive')).body.total_records).toBe(3);
  await api('PUT', `/users/${id}/status`, { action: 'activate' });
  expect((await api('GET', `/users/${id}`)).body.status).toBe('active');
  expect((await api('PUT', `/users/${id}/status`, { action: 'promote' })).status).toBe(400);
  expect((await api('PUT', '/users/me/status', { action: 'deactivate' })).body.code).toBe(200);
});

test('summarizes the users by type', async () => {
  const sandbox = await startSandbox({ users: 100 });
  const { body } = await (await connect(sandbox))('GET', '/users/summary');
  expect(body.total_users_count).toBe(100);
  expect(body.licensed_users_count + body.basic_users_count + body.pending_users_count).toBe(100);
});

test('filters users by role', async () => {
  const sandbox = await startSandbox({ users: 120 });
  const { body } = await (await connect(sandbox))('GET', '/users?role_id=1');
  expect(body.total_records).toBe(3);
  expect(body.users.map((user: { role_id: string }) => user.role_id)).toEqual(['1', '1', '1']);
});

test('updates user settings and validates their types', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  expect((await api('GET', '/users/me/settings')).body.in_meeting.waiting_room).toBe(false);
  expect(
    (await api('PATCH', '/users/me/settings', { in_meeting: { waiting_room: true } })).status,
  ).toBe(204);
  const { body } = await api('GET', '/users/me/settings');
  expect(body.in_meeting).toMatchObject({ waiting_room: true, chat: true });
  const wrong = await api('PATCH', '/users/me/settings', { in_meeting: { waiting_room: 'yes' } });
  expect(wrong.body.errors).toEqual([{ field: 'in_meeting', message: 'Invalid field.' }]);
  expect(
    (await api('GET', '/users/me/settings?option=meeting_security')).body.meeting_security,
  ).toBeDefined();
  expect((await api('GET', '/users/me/settings?option=nonsense')).status).toBe(400);
});
