import { expect, test } from 'vitest';
import { connect, startSandbox, type Api } from '../../support/client.ts';

const HOUR_MS = 3_600_000;
const START = '2026-05-20T10:00:00Z';

async function open(): Promise<Api> {
  return connect(await startSandbox({ startAt: '2026-05-20T09:00:00Z' }));
}

test('creates a webinar with Zoom’s defaults, and lists, gets, changes and deletes it', async () => {
  const api = await open();
  const before = (await api('GET', '/users/me/webinars')).body.total_records;
  const created = await api('POST', '/users/me/webinars', { topic: 'Launch', start_time: START });
  expect(created.status).toBe(201);
  expect(created.body).toMatchObject({
    topic: 'Launch',
    type: 5,
    start_time: START,
    duration: 60,
    settings: { approval_type: 2, question_and_answer: { enable: true } },
  });
  const path = `/webinars/${created.body.id}`;
  const { body: list } = await api('GET', '/users/me/webinars');
  expect(list.total_records).toBe(before + 1);
  expect(list.webinars.at(-1)).toMatchObject({ id: created.body.id, topic: 'Launch' });
  const change = { topic: 'Launch day', settings: { approval_type: 0 } };
  expect((await api('PATCH', path, change)).status).toBe(204);
  expect((await api('GET', path)).body).toMatchObject({
    topic: 'Launch day',
    settings: { approval_type: 0, question_and_answer: { enable: true } },
    registration_url: expect.stringContaining('/webinar/register/') as string,
  });
  expect((await api('DELETE', path)).status).toBe(204);
  expect((await api('GET', path)).body).toEqual({
    code: 3001,
    message: `Webinar does not exist: ${created.body.id}.`,
  });
});

test('finds a webinar by its UUID', async () => {
  const api = await open();
  const { body } = await api('GET', '/users/me/webinars');
  for (const { id, uuid } of body.webinars) {
    const encoded = encodeURIComponent(encodeURIComponent(uuid as string));
    expect((await api('GET', `/webinars/${encoded}`)).body.id).toBe(id);
  }
});

test('does not take the id of a webinar for a meeting, nor the other way round', async () => {
  const api = await open();
  const { id: webinar } = (await api('POST', '/users/me/webinars', {})).body;
  const { id: meeting } = (await api('POST', '/users/me/meetings', {})).body;
  const info = { code: 3000, message: 'Cannot access webinar info.' };
  for (const path of ['', '/registrants', '/polls', '/invitation']) {
    expect(await api('GET', `/meetings/${webinar}${path}`)).toMatchObject({
      status: 400,
      body: info,
    });
  }
  const registrant = { email: 'jo@example.org', first_name: 'Jo' };
  expect(await api('POST', `/meetings/${webinar}/registrants`, registrant)).toMatchObject({
    status: 400,
    body: info,
  });
  expect(await api('GET', `/webinars/${meeting}`)).toMatchObject({
    status: 400,
    body: { code: 300, message: 'Invalid webinar ID.' },
  });
  expect(await api('GET', '/webinars/1/panelists')).toMatchObject({
    status: 404,
    body: { code: 3001 },
  });
});

test('takes the types of webinars only, and the recurrence rules of meetings', async () => {
  const api = await open();
  const post = async (body: object) => (await api('POST', '/users/me/webinars', body)).body;
  expect(await post({ type: 2 })).toMatchObject({ code: 300, errors: [{ field: 'type' }] });
  expect(await post({ type: 9, recurrence: { type: 4 } })).toMatchObject({
    errors: [{ field: 'recurrence.type' }],
  });
  const settings = { panelists_video: 'maybe', registrants_restrict_number: 20_001 };
  expect(await post({ settings })).toMatchObject({
    errors: [
      { field: 'settings.panelists_video' },
      { field: 'settings.registrants_restrict_number' },
    ],
  });
  const unscheduled = await post({ type: 6, recurrence: { type: 1, repeat_interval: 1 } });
  expect(unscheduled).not.toHaveProperty('start_time');
  const recurrence = { type: 1, repeat_interval: 2, end_times: 3 };
  const series = await post({ type: 9, start_time: START, recurrence });
  expect(series.occurrences.map(({ start_time: time }: { start_time: string }) => time)).toEqual([
    '2026-05-20T10:00:00Z',
    '2026-05-22T10:00:00Z',
    '2026-05-24T10:00:00Z',
  ]);
});

test('changes and deletes single occurrences', async () => {
  const api = await open();
  const recurrence = { type: 1, repeat_interval: 1, end_times: 2 };
  const body = { type: 9, start_time: START, recurrence };
  const { id, occurrences } = (await api('POST', '/users/me/webinars', body)).body;
  const [first, second] = occurrences.map(
    ({ occurrence_id: occurrence }: { occurrence_id: string }) =>
      `/webinars/${id}?occurrence_id=${occurrence}`,
  );
  expect((await api('PATCH', first, { duration: 90 })).status).toBe(204);
  expect((await api('GET', first)).body).toMatchObject({ duration: 90 });
  expect((await api('DELETE', second)).status).toBe(204);
  expect((await api('DELETE', second)).body).toEqual({
    code: 3000,
    message: 'Webinar occurrence does not exist.',
  });
  expect((await api('GET', `/webinars/${id}`)).body.occurrences).toMatchObject([
    { duration: 90, status: 'available' },
    { status: 'deleted' },
  ]);
});

test('lets only users with the webinar feature host webinars', async () => {
  const api = await open();
  const { body } = await api('GET', '/users');
  const basic = body.users.find(({ type }: { type: number }) => type === 1).id as string;
  const missing = { status: 400, body: { code: 200, message: /^Webinar plan is missing/ } };
  const list = `/users/${basic}/webinars`;
  expect((await api('GET', `/users/${basic}/settings`)).body.feature.webinar).toBe(false);
  for (const method of ['GET', 'POST']) {
    const { status, body: error } = await api(method, list, method === 'POST' ? {} : undefined);
    expect({ status, code: error.code }).toEqual({ status: 400, code: 200 });
    expect(error.message).toMatch(missing.body.message);
  }
  await api('PATCH', `/users/${basic}/settings`, { feature: { webinar: true } });
  const created = await api('POST', list, { topic: 'Now allowed' });
  expect(created.status).toBe(201);
  await api('PATCH', `/users/${basic}/settings`, { feature: { webinar: false } });
  for (const path of ['', '/registrants', '/panelists', '/survey']) {
    expect((await api('GET', `/webinars/${created.body.id}${path}`)).body.code).toBe(200);
  }
});

test('schedules for other users who have webinars', async () => {
  const api = await open();
  const { body } = await api('GET', '/users');
  const idOf = (wanted: number): string =>
    body.users.find(
      ({ type, id }: { type: number; id: string }) => type === wanted && id !== body.users[0].id,
    ).id;
  const forUser = (id: string) => api('POST', '/users/me/webinars', { schedule_for: id });
  expect((await forUser(idOf(2))).body.host_id).toBe(idOf(2));
  expect((await forUser(idOf(1))).body.code).toBe(300);
});

test('limits the writes of a host to 100 a day', async () => {
  const sandbox = await startSandbox({ enforceLimits: true, startAt: START });
  sandbox.clock.freeze();
  const api = await connect(sandbox);
  const { id } = (await api('POST', '/users/me/webinars', {})).body;
  for (let write = 1; write < 100; write++) {
    sandbox.clock.advance(50);
    expect((await api('PATCH', `/webinars/${id}`, { agenda: `${write}` })).status).toBe(204);
  }
  const limited = await api('POST', '/users/me/webinars', {});
  expect({ status: limited.status, message: limited.body.message }).toEqual({
    status: 429,
    message:
      'You have exceeded the daily rate limit (100) of Webinar Create/Update API requests permitted for this particular user. You may resume these requests at GMT 00:00:00.',
  });
  expect((await api('POST', '/users/me/meetings', {})).status).toBe(201);
  sandbox.clock.advance(24 * HOUR_MS);
  const next = await connect(sandbox);
  expect((await next('POST', '/users/me/webinars', {})).status).toBe(201);
});
