import { expect, test } from 'vitest';
import { connect, startSandbox, type Api } from '../../support/client.ts';

interface Open {
  readonly api: Api;
  readonly id: number;
  /** The path of the webinar. */
  readonly path: string;
}

async function openWebinar(settings: object = { approval_type: 0 }): Promise<Open> {
  const api = await connect(await startSandbox({ startAt: '2026-05-20T09:00:00Z' }));
  const { id } = (await api('POST', '/users/me/webinars', { topic: 'Launch', settings })).body;
  return { api, id, path: `/webinars/${id}` };
}

const GUEST = { email: 'jo@example.org', first_name: 'Jo' };

test('lists approved registrants unless another status is asked for', async () => {
  const { api, path } = await openWebinar({ approval_type: 1 });
  const { registrant_id: id } = (await api('POST', `${path}/registrants`, GUEST)).body;
  const total = async (query: string): Promise<number> =>
    (await api('GET', `${path}/registrants${query}`)).body.total_records;
  expect([await total(''), await total('?status=pending')]).toEqual([0, 1]);
  const change = { action: 'approve', registrants: [{ id }] };
  expect((await api('PUT', `${path}/registrants/status`, change)).status).toBe(204);
  expect([await total(''), await total('?status=pending')]).toEqual([1, 0]);
  expect((await api('DELETE', `${path}/registrants/${id}`)).status).toBe(204);
  expect((await api('GET', `${path}/registrants/${id}`)).body.code).toBe(3079);
});

test('registers only for webinars with registration, and neither the host nor panelists', async () => {
  const { api, path } = await openWebinar();
  const codeOf = async (at: string, body: object): Promise<unknown> =>
    (await api('POST', `${at}/registrants`, body)).body.code;
  const { id } = (await api('POST', '/users/me/webinars', {})).body;
  expect(await codeOf(`/webinars/${id}`, GUEST)).toBe(3000);
  expect((await api('GET', `/webinars/${id}/registrants`)).body.registrants).toEqual([]);
  const { email } = (await api('GET', '/users/me')).body;
  expect(await codeOf(path, { ...GUEST, email })).toBe(3027);
  await api('POST', `${path}/panelists`, { panelists: [{ name: 'Jo', email: GUEST.email }] });
  expect(await codeOf(path, GUEST)).toBe(3000);
  await api('PUT', `${path}/status`, { action: 'end' });
  expect(await codeOf(path, { ...GUEST, email: 'al@example.org' })).toBe(3038);
});

test('registers batches for scheduled webinars and meetings only', async () => {
  const { api, path } = await openWebinar();
  const registrants = [GUEST, { ...GUEST, email: 'al@example.org' }];
  const added = await api('POST', `${path}/batch_registrants`, { registrants });
  expect(added.status).toBe(201);
  expect(added.body.registrants).toMatchObject([
    { email: GUEST.email },
    { email: 'al@example.org' },
  ]);
  const { body: list } = await api('GET', `${path}/registrants`);
  expect(list.registrants.map(({ id }: { id: string }) => id)).toEqual(
    added.body.registrants.map(({ registrant_id: id }: { registrant_id: string }) => id),
  );
  const recurrence = { type: 1, repeat_interval: 1, end_times: 2 };
  const settings = { approval_type: 0 };
  for (const [kind, type, code] of [
    ['webinars', 9, 300],
    ['meetings', 8, 303],
  ] as const) {
    const { id } = (await api('POST', `/users/me/${kind}`, { type, recurrence, settings })).body;
    const refused = await api('POST', `/${kind}/${id}/batch_registrants`, { registrants });
    expect(refused.body.code).toBe(code);
  }
});

test('counts registrants by tracking source', async () => {
  const { api, path } = await openWebinar();
  await api('POST', `${path}/registrants`, { ...GUEST, source_id: 'newsletter' });
  await api('POST', `${path}/registrants`, { ...GUEST, email: 'al@example.org' });
  const { body } = await api('GET', `${path}/tracking_sources`);
  expect(body.tracking_sources).toMatchObject([
    { source_name: 'general', registration_count: 1 },
    { id: 'newsletter', registration_count: 1 },
  ]);
  const { body: list } = await api('GET', `${path}/registrants?tracking_source_id=newsletter`);
  expect(list.registrants).toMatchObject([{ email: GUEST.email }]);
});

test('keeps questions for registrants, of webinars with registration', async () => {
  const { api, path } = await openWebinar();
  const questions = [{ field_name: 'org', required: true }];
  const custom = [{ title: 'Why?', type: 'short', required: false, answers: [] }];
  const changed = { questions, custom_questions: custom };
  expect((await api('PATCH', `${path}/registrants/questions`, changed)).status).toBe(204);
  expect((await api('GET', `${path}/registrants/questions`)).body).toEqual(changed);
  const { id } = (await api('POST', '/users/me/webinars', {})).body;
  expect((await api('GET', `/webinars/${id}/registrants/questions`)).body.code).toBe(3000);
});

test('adds and removes panelists, one for each email address', async () => {
  const { api, id, path } = await openWebinar();
  const panelists = [
    { name: 'Jo', email: 'jo@example.org', name_tag_name: 'Speaker' },
    { name: 'Al', email: 'al@example.org' },
  ];
  const added = await api('POST', `${path}/panelists`, { panelists });
  expect(added).toMatchObject({ status: 201, body: { id: String(id) } });
  await api('POST', `${path}/panelists`, {
    panelists: [{ name: 'Alex', email: 'AL@example.org' }],
  });
  const { body: list } = await api('GET', `${path}/panelists`);
  expect(list).toMatchObject({
    total_records: 2,
    panelists: [{ name: 'Jo', name_tag_name: 'Speaker' }, { name: 'Alex' }],
  });
  expect(
    (await api('POST', `${path}/panelists`, { panelists: [{ name: 'X' }] })).body,
  ).toMatchObject({
    code: 300,
    errors: [{ field: 'panelists[0].email' }],
  });
  const first = `${path}/panelists/${list.panelists[0].id}`;
  expect([(await api('DELETE', first)).status, (await api('DELETE', first)).status]).toEqual([
    204, 404,
  ]);
  expect((await api('DELETE', `${path}/panelists`)).status).toBe(204);
  expect((await api('GET', `${path}/panelists`)).body.panelists).toEqual([]);
});

test('creates, changes and deletes polls of webinars and meetings', async () => {
  const { api, path } = await openWebinar();
  const { id: meeting } = (await api('POST', '/users/me/meetings', {})).body;
  for (const [home, code] of [
    [path, 4400],
    [`/meetings/${meeting}`, 404],
  ] as const) {
    const questions = [{ name: 'Ready?', type: 'single', answers: ['Yes', 'No'] }];
    const { body: poll } = await api('POST', `${home}/polls`, { title: 'One', questions });
    expect(poll).toMatchObject({ status: 'notstart', title: 'One', questions });
    expect((await api('PUT', `${home}/polls/${poll.id}`, { title: 'Two' })).status).toBe(204);
    expect((await api('GET', `${home}/polls/${poll.id}`)).body).toMatchObject({
      title: 'Two',
      questions,
    });
    expect((await api('GET', `${home}/polls`)).body).toMatchObject({
      total_records: 1,
      polls: [{ id: poll.id, title: 'Two' }],
    });
    expect((await api('DELETE', `${home}/polls/${poll.id}`)).status).toBe(204);
    expect((await api('GET', `${home}/polls/${poll.id}`)).body.code).toBe(code);
  }
});

test('keeps the survey and the live stream of webinars and meetings', async () => {
  const { api, path } = await openWebinar();
  const { id } = (await api('POST', '/users/me/meetings', {})).body;
  for (const home of [path, `/meetings/${id}`]) {
    const survey = { custom_survey: { title: 'How was it?' }, show_in_the_browser: false };
    expect((await api('PATCH', `${home}/survey`, survey)).status).toBe(204);
    expect((await api('GET', `${home}/survey`)).body).toMatchObject(survey);
    expect((await api('DELETE', `${home}/survey`)).status).toBe(204);
    expect((await api('GET', `${home}/survey`)).body).not.toHaveProperty('custom_survey');
    const stream = {
      stream_url: 'rtmp://example.org/live',
      stream_key: 'key',
      page_url: 'https://example.org/live',
    };
    const start = { action: 'start' };
    expect((await api('PATCH', `${home}/livestream/status`, start)).body.code).toBe(3000);
    expect((await api('PATCH', `${home}/livestream`, stream)).status).toBe(204);
    expect((await api('GET', `${home}/livestream`)).body).toMatchObject(stream);
    expect((await api('PATCH', `${home}/livestream/status`, start)).status).toBe(204);
  }
});

test('brands sessions of webinars that enable it, with one default', async () => {
  const { api, path } = await openWebinar({ enable_session_branding: true });
  const { id: other } = (await api('POST', '/users/me/webinars', {})).body;
  const colors = { text_color: '#000000', accent_color: '#111111', background_color: '#222222' };
  const tag = { name: 'Speaker', ...colors, is_default: true };
  const add = (at: string, body: object) => api('POST', `${at}/branding/name_tags`, body);
  expect((await add(`/webinars/${other}`, tag)).body.code).toBe(3000);
  const { id: first } = (await add(path, tag)).body;
  const { id: second } = (await add(path, { ...tag, name: 'Host' })).body;
  const defaults = async (): Promise<unknown[]> =>
    (await api('GET', `${path}/branding`)).body.name_tags.map(
      ({ id, is_default: isDefault }: { id: string; is_default: boolean }) => [id, isDefault],
    );
  expect(await defaults()).toEqual([
    [first, false],
    [second, true],
  ]);
  await api('PATCH', `${path}/branding/name_tags/${first}`, { is_default: true });
  expect(await defaults()).toEqual([
    [first, true],
    [second, false],
  ]);
  const removed = await api('DELETE', `${path}/branding/name_tags?name_tag_ids=${first},${second}`);
  expect(removed.status).toBe(204);
  const unknown = await api('DELETE', `${path}/branding/name_tags?name_tag_ids=${first}`);
  expect(unknown.body.code).toBe(300);
  const { body: wallpaper } = await api('POST', `${path}/branding/wallpaper`, 'any bytes');
  const { body: background } = await api('POST', `${path}/branding/virtual_backgrounds`, 'bytes');
  await api('PATCH', `${path}/branding/virtual_backgrounds?id=${background.id}`);
  expect((await api('GET', `${path}/branding`)).body).toMatchObject({
    name_tags: [],
    wallpaper: { id: wallpaper.id },
    virtual_backgrounds: [{ id: background.id, is_default: true }],
  });
});

test('gives each invited attendee a link', async () => {
  const { api, path } = await openWebinar();
  const attendees = [{ name: 'Jo' }, { name: 'Al' }];
  const { body } = await api('POST', `${path}/invite_links`, { attendees });
  const links = body.attendees.map(({ join_url: url }: { join_url: string }) => url);
  expect(body.attendees).toMatchObject(attendees);
  expect(new Set(links).size).toBe(2);
});
