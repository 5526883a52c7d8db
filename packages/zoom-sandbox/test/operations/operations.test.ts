import { expect, test } from 'vitest';
import {
  connect,
  getToken,
  requestToken,
  send,
  startSandbox,
  type Api,
} from '../support/client.ts';
import { ResourceStore } from '../../src/data/resource-store.ts';

const ADDRESS = {
  address_line1: '1',
  city: 'San Jose',
  country: 'US',
  state_code: 'CA',
  zip: '95113',
};
const SITE = { name: 'North', auto_receptionist_name: 'Front', default_emergency_address: ADDRESS };

const UNKNOWN_SITE = {
  code: 400,
  message: expect.stringMatching(/^Site does not exist: .*\.$/) as string,
};

async function open(): Promise<Api> {
  return connect(await startSandbox());
}

test('lists, gets, changes and deletes what was created', async () => {
  const api = await open();
  const { status, body: created } = await api('POST', '/phone/sites', SITE);
  expect({ status, name: created.name }).toEqual({ status: 201, name: 'North' });
  const site = `/phone/sites/${created.id}`;
  const { body: list } = await api('GET', '/phone/sites');
  expect(list.sites.at(-1)).toMatchObject({ id: created.id, name: 'North' });
  expect(list.total_records).toBe(list.sites.length);
  expect((await api('PATCH', site, { name: 'South' })).status).toBe(204);
  expect((await api('GET', site)).body).toMatchObject({ id: created.id, name: 'South' });
  const transfer = list.sites[0].id as string;
  expect((await api('DELETE', `${site}?transfer_site_id=${transfer}`)).status).toBe(204);
  expect((await api('GET', site)).body).toEqual(UNKNOWN_SITE);
  expect((await api('GET', '/phone/sites')).body.total_records).toBe(list.total_records - 1);
});

test('changes and deletes what other operations name by another parameter', async () => {
  const api = await open();
  const list = '/phone/shared_line_groups';
  const { body: created } = await api('POST', list, { display_name: 'North' });
  const group = `${list}/${created.id}`;
  expect((await api('PATCH', group, { display_name: 'South' })).status).toBe(204);
  expect((await api('GET', group)).body).toMatchObject({ id: created.id, display_name: 'South' });
  expect((await api('DELETE', group)).status).toBe(204);
  expect((await api('GET', group)).status).toBe(404);
  expect((await api('DELETE', group)).status).toBe(400);
  expect((await api('PATCH', `${list}/none`, { display_name: 'South' })).status).toBe(404);
});

test('finds what has two ids by both', async () => {
  const api = await open();
  const { body: room } = await api('POST', '/rooms', { name: 'North', type: 'ZoomRoom' });
  const { body: list } = await api('GET', '/rooms');
  for (const { id, room_id: other } of [room, ...list.rooms]) {
    expect(id).toBe(other);
    expect((await api('GET', `/rooms/${id}`)).status).toBe(200);
  }
  expect((await api('DELETE', `/rooms/${room.id}`)).status).toBe(204);
  expect((await api('GET', `/rooms/${room.id}`)).status).toBe(404);
});

test('gets the elements of a list by their ids, with the same values', async () => {
  const api = await open();
  const { body } = await api('GET', '/groups');
  for (const group of body.groups) {
    expect((await api('GET', `/groups/${group.id}`)).body).toMatchObject({
      id: group.id,
      name: group.name,
    });
  }
});

test('gets webinars that a user’s list has, and lists those that are created', async () => {
  const api = await open();
  const { body: before } = await api('GET', '/users/me/webinars');
  const [first] = before.webinars;
  expect((await api('GET', `/webinars/${first.id}`)).body).toMatchObject({
    id: first.id,
    topic: first.topic,
  });
  const { body: created } = await api('POST', '/users/me/webinars', { topic: 'Launch', type: 5 });
  expect((await api('GET', `/webinars/${created.id}`)).body.topic).toBe('Launch');
  const { body: after } = await api('GET', '/users/me/webinars');
  expect(after.webinars.map(({ id }: { id: number }) => id)).toContain(created.id);
  const { body: others } = await api('GET', '/users');
  const { body: other } = await api('GET', `/users/${others.users[2].id}/webinars`);
  expect(other.webinars.map(({ id }: { id: number }) => id)).not.toContain(created.id);
});

test('has nothing below what was created, until it is created', async () => {
  const api = await open();
  const settings = { approval_type: 0 };
  const { body: webinar } = await api('POST', '/users/me/webinars', { topic: 'Launch', settings });
  const registrants = `/webinars/${webinar.id}/registrants`;
  expect((await api('GET', registrants)).body).toMatchObject({ total_records: 0, registrants: [] });
  const guest = { email: 'a@example.org', first_name: 'A' };
  const { body: added } = await api('POST', registrants, guest);
  expect(added.id).toBe(webinar.id);
  const { body } = await api('GET', registrants);
  expect(body.registrants).toMatchObject([{ id: added.registrant_id, ...guest }]);
  const change = { action: 'deny', registrants: [{ id: added.registrant_id }] };
  expect((await api('PUT', `${registrants}/status`, change)).status).toBe(204);
  const registrant = `${registrants}/${added.registrant_id}`;
  expect((await api('GET', registrant)).body.status).toBe('denied');
  await api('PUT', `${registrants}/status`, { ...change, action: 'cancel' });
  expect((await api('GET', registrant)).body.code).toBe(3079);
});

test('knows the host of a webinar', async () => {
  const api = await open();
  const { body } = await api('GET', '/users?page_size=4');
  const { id } = body.users[2];
  const { body: created } = await api('POST', `/users/${id}/webinars`, {
    topic: 'Launch',
    type: 5,
  });
  const { body: listed } = await api('GET', `/users/${id}/webinars`);
  for (const webinar of [created, ...listed.webinars]) {
    expect((await api('GET', `/webinars/${webinar.id}`)).body.host_id).toBe(id);
  }
});

test('adds users to groups and removes them', async () => {
  const api = await open();
  const { body: group } = await api('POST', '/groups', { name: 'North' });
  const { body } = await api('GET', '/users/me');
  const { id, email, first_name } = body;
  await api('POST', `/groups/${group.id}/members`, { members: [{ id, email }] });
  const members = `/groups/${group.id}/members`;
  expect((await api('GET', members)).body.members).toMatchObject([{ id, email, first_name }]);
  expect((await api('DELETE', `${members}/${id}`)).status).toBe(204);
  expect((await api('GET', members)).body.members).toEqual([]);
});

test('pages through lists', async () => {
  const api = await open();
  const { body: all } = await api('GET', '/phone/sites');
  const ids = [];
  let token = '';
  do {
    const { body } = await api('GET', `/phone/sites?page_size=1&next_page_token=${token}`);
    ids.push(body.sites[0].id);
    token = body.next_page_token;
  } while (token !== '');
  expect(ids).toEqual(all.sites.map(({ id }: { id: string }) => id));
});

test('has the same users everywhere', async () => {
  const api = await open();
  const { body } = await api('GET', '/phone/users');
  const [phoneUser] = body.users;
  const { body: user } = await api('GET', `/users/${phoneUser.id}`);
  expect(phoneUser).toMatchObject({ email: user.email, name: user.display_name });
  expect((await api('GET', `/phone/users/${user.email}`)).body.id).toBe(user.id);
  expect(await api('GET', '/phone/users/unknown')).toMatchObject({
    status: 404,
    body: { code: expect.any(Number), message: 'User does not exist: unknown.' },
  });
});

test('rejects unknown ids with a documented code, also of what contains an element', async () => {
  const api = await open();
  // Zoom documents 400 for some and 404 for others.
  expect(await api('GET', '/phone/sites/unknown')).toMatchObject({
    status: 400,
    body: UNKNOWN_SITE,
  });
  expect(await api('GET', '/groups/unknown/members')).toMatchObject({
    status: 404,
    body: { code: 4130, message: 'A group with this unknown does not exist.' },
  });
  expect(await api('GET', '/webinars/1/panelists')).toMatchObject({
    status: 404,
    body: { code: 3001, message: 'Webinar does not exist: 1.' },
  });
});

test('prefers a literal segment to a parameter', async () => {
  const api = await open();
  expect((await api('GET', '/users/email?email=a@example.com')).body).toEqual({
    existed_email: expect.any(Boolean),
  });
  expect((await api('GET', '/meetings/meeting_summaries')).body).toHaveProperty('summaries');
  expect((await api('GET', '/users/me/')).status).toBe(200);
});

test('takes a path of which even the slashes are encoded twice, as Zoom’s library sends it', async () => {
  const api = await open();
  const { body } = await api('GET', '/%252Fphone%252Fsites');
  const site = encodeURIComponent(`/phone/sites/${body.sites[0].id}`);
  expect((await api('GET', `/${encodeURIComponent(site)}`)).body.id).toBe(body.sites[0].id);
});

test('rejects bodies that lack a required field or have one of another type or value', async () => {
  const api = await open();
  const errors = (body: unknown) =>
    api('POST', '/phone/sites', body).then((response) => response.body);
  expect(await errors({ ...SITE, name: undefined })).toEqual({
    code: 300,
    message: 'Validation Failed.',
    errors: [{ field: 'name', message: 'Missing field.' }],
  });
  expect(
    await errors({ ...SITE, default_emergency_address: { ...ADDRESS, city: {} } }),
  ).toMatchObject({
    errors: [{ field: 'default_emergency_address.city', message: 'Invalid field.' }],
  });
  expect(await errors([])).toMatchObject({ code: 300 });
});

test('survives values that cannot be read as text', async () => {
  const api = await open();
  const odd = { toString: 1, valueOf: 1 };
  const body = { id: odd, email: odd, user_email: odd, type: odd, members: [odd, { id: odd }] };
  for (const path of [
    '/contact_center/users',
    '/users/me/webinars',
    '/groups',
    '/phone/users/batch',
  ])
    expect((await api('POST', path, body)).status).toBeLessThan(500);
});

test('stores settings', async () => {
  const api = await open();
  const path = '/webinars/{id}/livestream';
  const { body } = await api('GET', '/users/me/webinars');
  const livestream = path.replace('{id}', body.webinars[0].id);
  const fields = {
    page_url: 'https://example.com/live',
    stream_key: 'key',
    stream_url: 'https://example.com/in',
  };
  expect((await api('PATCH', livestream, fields)).status).toBe(204);
  expect((await api('GET', livestream)).body).toMatchObject(fields);
});

test('requires the documented scopes, with the code of Zoom Phone', async () => {
  const sandbox = await startSandbox({ scopes: ['user:read:user:admin'] });
  const api = await connect(sandbox);
  expect(await api('GET', '/phone/sites')).toMatchObject({
    status: 400,
    body: { code: 104, message: expect.stringContaining('[phone:read:list_sites:admin]') },
  });
  expect((await api('GET', '/groups')).body.code).toBe(4711);
});

test('names the scopes of all operations in a token response that clients still read', async () => {
  const { body, text } = await requestToken(await startSandbox());
  expect(body.scope.split(' ').length).toBeGreaterThan(1_300);
  expect(text.length).toBeLessThan(60_000);
  expect(body.access_token.length).toBeLessThan(1_000);
});

test('takes and sends files', async () => {
  const api = await open();
  const type = { 'content-type': 'multipart/form-data; boundary=x' };
  const bytes =
    '--x\r\nContent-Disposition: form-data; name="pic_file"; filename="a.png"\r\n\r\nÿ\r\n--x--';
  expect((await api('POST', '/users/me/picture', bytes, type)).status).toBe(201);
  const file = await api('GET', '/phone/voice_mails/download/a');
  expect(file.status).toBe(200);
  expect(file.headers.get('content-type')).toBe('application/octet-stream');
  expect(file.text.length).toBeGreaterThan(1_000);
  const redirected = await api('GET', '/phone/recording_transcript/download/a');
  expect(redirected.status).toBe(302);
  expect((await fetch(redirected.headers.get('location') ?? '')).status).toBe(200);
});

test('serves SCIM outside of `/v2`, as Zoom does', async () => {
  const sandbox = await startSandbox();
  const authorization = `Bearer ${await getToken(sandbox)}`;
  const url = `${sandbox.url}/scim2/Groups`;
  const { body } = await send(url, { headers: { authorization } });
  const [group] = body.Resources;
  const { body: same } = await send(`${url}/${group.id}`, { headers: { authorization } });
  expect(same).toMatchObject({ id: group.id, displayName: group.displayName });
  const { body: page } = await send(`${url}?startIndex=2&count=1`, { headers: { authorization } });
  expect(page).toMatchObject({ totalResults: body.totalResults, startIndex: 2, itemsPerPage: 1 });
  expect(page.Resources).toEqual([body.Resources[1]]);
  expect((await send(url)).body.code).toBe(124);
});

test('counts what was written in the state', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const { body } = await api('POST', '/phone/sites', SITE);
  await api('PATCH', '/rooms/account_profile', { basic: { required_code_to_ext: true } });
  await api('DELETE', `/phone/sites/${body.id}?transfer_site_id=${body.id}`);
  const [account] = (await send(`${sandbox.url}/_sandbox/state`)).body.accounts;
  expect(account.resources).toEqual({ created: 0, changed: 1, removed: 1 });
});

test('forgets what was written when it is reset', async () => {
  const sandbox = await startSandbox();
  const { body } = await (await connect(sandbox))('POST', '/phone/sites', SITE);
  sandbox.reset();
  expect((await (await connect(sandbox))('GET', `/phone/sites/${body.id}`)).body).toEqual(
    UNKNOWN_SITE,
  );
});

test('keeps a bounded number of written resources, the newest', () => {
  const store = new ResourceStore();
  for (let index = 0; index <= 20_000; index++) {
    store.set('/sites', String(index), { kind: 'created', list: '/sites', fields: {} });
  }
  expect(store.list('/sites').size).toBe(20_000);
  expect(store.get('/sites', '0')).toBeUndefined();
  const fields = { text: 'x'.repeat(1_000_000) };
  for (let index = 0; index < 20; index++)
    store.set('/large', String(index), { kind: 'changed', fields });
  expect(store.list('/large').size).toBe(15);
  expect(store.list('/sites').size).toBe(0);
});
