import { expect, test } from 'vitest';
import { connect, startSandbox } from '../../support/client.ts';

const START = { startAt: '2026-05-20T09:00:00Z' };

test('knows which addresses are users of the account', async () => {
  const api = await connect(await startSandbox());
  const { email } = (await api('GET', '/users/me')).body;
  const check = async (address: string) =>
    (await api('GET', `/users/email?email=${encodeURIComponent(address)}`)).body;
  expect(await check(email)).toEqual({ existed_email: true });
  expect(await check('unknown@example.org')).toEqual({ existed_email: false });
  expect((await api('GET', '/users/email')).body.code).toBe(300);
});

test('a changed address names the user, and the old one no user', async () => {
  const api = await connect(await startSandbox());
  const [, { id, email: before }, { email: taken }] = (await api('GET', '/users')).body.users;
  const change = (email: string) => api('PUT', `/users/${id}/email`, { email });
  expect((await change('New@example.org')).status).toBe(204);
  expect((await api('GET', '/users/new@EXAMPLE.org')).body).toMatchObject({
    id,
    email: 'New@example.org',
  });
  expect((await api('GET', `/users/${before}`)).status).toBe(404);
  expect((await api('GET', `/users/email?email=${before}`)).body.existed_email).toBe(false);
  expect((await api('GET', '/users')).body.users[1].email).toBe('New@example.org');
  expect((await change(taken)).body).toMatchObject({ code: 200 });
  expect((await change('none')).body.code).toBe(300);
  expect((await change(before)).status).toBe(204);
  expect((await api('GET', `/users/${before}`)).body.id).toBe(id);
});

test('changes the address of a user three times a day', async () => {
  const api = await connect(await startSandbox({ enforceLimits: true }));
  const statuses = [];
  for (const name of ['a', 'b', 'c', 'd']) {
    const changed = await api('PUT', '/users/me/email', { email: `${name}@example.org` });
    statuses.push(changed.status);
  }
  expect(statuses).toEqual([204, 204, 204, 429]);
});

test('knows which personal links exist', async () => {
  const api = await connect(await startSandbox());
  const check = async () =>
    (await api('GET', '/users/vanity_name?vanity_name=Pilot')).body as unknown;
  expect(await check()).toEqual({ existed: false });
  await api('PATCH', '/users/me', { vanity_name: 'pilot' });
  expect(await check()).toEqual({ existed: true });
});

test('gives tokens that end when they are asked to', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const { id } = (await api('GET', '/users/me')).body;
  const lifetimeOf = async (path: string) => {
    const { token } = (await api('GET', path)).body as { token: string };
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims.uid).toBe(id);
    return [claims.ty, claims.exp - claims.iat];
  };
  expect(await lifetimeOf('/users/me/token')).toEqual(['token', 1_209_600]);
  expect(await lifetimeOf('/users/me/token?type=zak')).toEqual(['zak', 7_200]);
  expect(await lifetimeOf('/users/me/token?type=zak&ttl=60')).toEqual(['zak', 60]);
  expect(await lifetimeOf('/users/me/zak')).toEqual(['zak', 300]);
  expect(await lifetimeOf('/users/me/token?type=zak&ttl=31536001')).toEqual(['zak', 31_536_000]);
  sandbox.configure({ strictInput: true });
  for (const query of ['type=gold', 'type=zak&ttl=0', 'type=zak&ttl=31536001']) {
    expect((await api('GET', `/users/me/token?${query}`)).body.code).toBe(300);
  }
  expect((await api('DELETE', '/users/me/token')).status).toBe(204);
});

test('a user may do what the user’s role may', async () => {
  const api = await connect(await startSandbox());
  const { privileges } = (await api('GET', '/roles/0')).body;
  expect((await api('GET', '/users/me/permissions')).body.permissions).toEqual(privileges);
});

test('keeps a presence, and ends the time of no disturbance', async () => {
  const sandbox = await startSandbox(START);
  sandbox.clock.freeze();
  const api = await connect(sandbox);
  const presence = async () => (await api('GET', '/users/me/presence_status')).body as unknown;
  const change = (body: unknown) => api('PUT', '/users/me/presence_status', body);
  expect(await presence()).toEqual({ status: 'Available' });
  expect((await change({ status: 'Busy' })).status).toBe(204);
  expect(await presence()).toEqual({ status: 'Busy' });
  await change({ status: 'Do_Not_Disturb', duration: 30 });
  sandbox.clock.advance(600_000);
  expect(await presence()).toEqual({
    status: 'Do_Not_Disturb',
    end_time: '2026-05-20T09:30:00Z',
    remaining_time: 1_200,
  });
  sandbox.clock.advance(1_200_000);
  expect(await presence()).toEqual({ status: 'Available' });
  expect((await change({ status: 'Asleep' })).body.code).toBe(300);
});

test('has tracking fields, whose values meetings keep', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const created = await api('POST', '/tracking_fields', { field: 'Region', visible: false });
  const field = { field: 'Region', recommended_values: [], required: false, visible: false };
  expect(created).toMatchObject({ status: 201, body: field });
  const { id } = created.body;
  expect((await api('POST', '/tracking_fields', field)).body.code).toBe(200);
  await api('PATCH', `/tracking_fields/${id}`, { recommended_values: ['EMEA'] });
  const changed = { ...field, id, recommended_values: ['EMEA'] };
  expect((await api('GET', `/tracking_fields/${id}`)).body).toEqual(changed);
  const { tracking_fields: all, total_records: total } = (await api('GET', '/tracking_fields'))
    .body;
  expect([total, all.at(-1)]).toEqual([all.length, changed]);
  const values = [{ field: 'Region', value: 'EMEA' }];
  const body = { tracking_fields: values, duration: 30 };
  const meeting = (await api('POST', '/users/me/meetings', body)).body;
  expect((await api('GET', `/meetings/${meeting.id}`)).body.tracking_fields).toEqual([
    { field: 'Region', value: 'EMEA', visible: false },
  ]);
  sandbox.clock.advance(31 * 60_000);
  expect((await api('GET', `/report/meetings/${meeting.id}`)).body.tracking_fields).toEqual(values);
  expect((await api('DELETE', `/tracking_fields/${id}`)).status).toBe(204);
  expect((await api('GET', `/tracking_fields/${id}`)).body.code).toBe(5110);
});
