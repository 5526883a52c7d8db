import { expect, test } from 'vitest';
import { connect, startSandbox, type Api } from '../support/client.ts';

async function openMeeting(api: Api, approval_type = 1): Promise<number> {
  const settings = { approval_type };
  const { body } = await api('POST', '/users/me/meetings', { topic: 'Open', settings });
  return body.id as number;
}

test('gives a registrant a join URL after the approval', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const path = `/meetings/${await openMeeting(api)}/registrants`;
  const added = await api('POST', path, {
    email: 'jo@example.org',
    first_name: 'Jo',
    org: 'Example',
  });
  expect(added.status).toBe(201);
  expect(Object.keys(added.body)).toEqual([
    'id',
    'registrant_id',
    'topic',
    'start_time',
    'participant_pin_code',
  ]);
  const { registrant_id: id } = added.body;
  const waiting = (await api('GET', `${path}?status=pending`)).body;
  expect(waiting).toMatchObject({
    total_records: 1,
    registrants: [{ id, email: 'jo@example.org', org: 'Example' }],
  });
  expect(waiting.registrants[0].join_url).toBeUndefined();
  const approved = await api('PUT', `${path}/status`, { action: 'approve', registrants: [{ id }] });
  expect([approved.status, approved.text]).toEqual([204, '']);
  expect((await api('GET', `${path}/${id}`)).body).toMatchObject({
    status: 'approved',
    join_url: expect.stringContaining(id),
  });
  expect((await api('GET', path)).body.total_records).toBe(1);
  expect((await api('DELETE', `${path}/${id}`)).status).toBe(204);
  expect((await api('DELETE', `${path}/${id}`)).body.code).toBe(300);
});

test('approves registrants automatically if the meeting says so', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const path = `/meetings/${await openMeeting(api, 0)}/registrants`;
  const { body } = await api('POST', path, { email: 'jo@example.org', first_name: 'Jo' });
  expect((await api('GET', `${path}/${body.registrant_id}`)).body.status).toBe('approved');
});

test('keeps one registrant per email address', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const path = `/meetings/${await openMeeting(api, 0)}/registrants`;
  const ids = [];
  for (const email of ['jo@example.org', 'JO@example.org']) {
    ids.push((await api('POST', path, { email, first_name: 'Jo' })).body.registrant_id);
  }
  expect(ids[0]).toBe(ids[1]);
  expect((await api('GET', path)).body.total_records).toBe(1);
});

test('rejects the host, missing fields, ended meetings and meetings without registration', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const id = await openMeeting(api);
  const me = (await api('GET', '/users/me')).body.email;
  const post = async (meeting: number, body: object): Promise<number> =>
    (await api('POST', `/meetings/${meeting}/registrants`, body)).body.code;
  expect(await post(id, { email: me, first_name: 'Me' })).toBe(3027);
  expect(await post(id, {})).toBe(300);
  expect(await post(1, { email: 'jo@example.org', first_name: 'Jo' })).toBe(1001);
  const closed = (await api('POST', '/users/me/meetings', {})).body.id;
  expect(await post(closed, { email: 'jo@example.org', first_name: 'Jo' })).toBe(300);
  await api('PUT', `/meetings/${id}/status`, { action: 'end' });
  expect(await post(id, { email: 'jo@example.org', first_name: 'Jo' })).toBe(3038);
});

test('denies and cancels registrants by email address', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const path = `/meetings/${await openMeeting(api, 0)}/registrants`;
  await api('POST', path, { email: 'a@example.org', first_name: 'A' });
  await api('POST', path, { email: 'b@example.org', first_name: 'B' });
  await api('PUT', `${path}/status`, { action: 'deny', registrants: [{ email: 'a@example.org' }] });
  await api('PUT', `${path}/status`, {
    action: 'cancel',
    registrants: [{ email: 'b@example.org' }],
  });
  expect((await api('GET', `${path}?status=denied`)).body.total_records).toBe(1);
  expect((await api('GET', path)).body.total_records).toBe(0);
  const unknown = await api('PUT', `${path}/status`, {
    action: 'deny',
    registrants: [{ id: 'x' }],
  });
  expect(unknown.body.code).toBe(300);
});

test('generates registrants for some meetings', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const users = (await api('GET', '/users')).body.users as { id: string }[];
  const meetings = [];
  for (const { id } of users.slice(0, 10)) {
    meetings.push(
      ...((await api('GET', `/users/${id}/meetings?type=upcoming`)).body.meetings as {
        id: number;
      }[]),
    );
  }
  const totals = [];
  for (const { id } of meetings) {
    const { status, body } = await api('GET', `/meetings/${id}/registrants`);
    if (status === 200) totals.push(body.total_records);
  }
  expect(totals.length).toBeGreaterThan(2);
  expect(Math.min(...totals)).toBeGreaterThan(1);
});

test('a registration answers the questions that are required', async () => {
  const api = await connect(await startSandbox());
  const path = `/meetings/${await openMeeting(api)}/registrants`;
  const questions = {
    questions: [
      { field_name: 'city', required: true },
      { field_name: 'phone', required: false },
    ],
    custom_questions: [{ title: 'Why?', type: 'short', required: true }],
  };
  await api('PATCH', `${path}/questions`, questions);
  expect((await api('GET', `${path}/questions`)).body).toEqual(questions);
  const person = { email: 'jo@example.org', first_name: 'Jo' };
  expect(await api('POST', path, person)).toMatchObject({
    status: 400,
    body: {
      code: 300,
      errors: [{ field: 'city' }, { field: 'custom_questions.Why?' }],
    },
  });
  const answers = { city: 'Berlin', custom_questions: [{ title: 'Why?', value: 'Because.' }] };
  const added = await api('POST', path, { ...person, ...answers });
  expect(added.status).toBe(201);
  expect((await api('GET', `${path}/${added.body.registrant_id}`)).body).toMatchObject(answers);
});
