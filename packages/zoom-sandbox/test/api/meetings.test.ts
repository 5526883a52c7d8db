import { describe, expect, test } from 'vitest';
import { connect, startSandbox } from '../support/client.ts';

const MORNING = '2026-05-04T08:00:00Z';

test('creates, gets, updates, deletes and recovers a meeting', async () => {
  const sandbox = await startSandbox({ startAt: MORNING });
  const api = await connect(sandbox);
  const created = await api('POST', '/users/me/meetings', {
    topic: 'Launch',
    type: 2,
    start_time: '2026-06-01T09:30:00Z',
    duration: 45,
    agenda: 'All of it',
  });
  expect(created.status).toBe(201);
  expect(created.body).toMatchObject({
    topic: 'Launch',
    start_time: '2026-06-01T09:30:00Z',
    duration: 45,
    status: 'waiting',
    created_at: MORNING,
    settings: { approval_type: 2, host_video: true },
  });
  const { id } = created.body;
  expect(String(id)).toMatch(/^\d{11}$/);
  const path = `/meetings/${id}`;
  const fetched = (await api('GET', path)).body;
  expect({ ...fetched, start_url: '' }).toEqual({ ...created.body, start_url: '' });
  const patched = await api('PATCH', path, { topic: 'Landing', settings: { waiting_room: true } });
  expect([patched.status, patched.text]).toEqual([204, '']);
  expect((await api('GET', path)).body).toMatchObject({
    topic: 'Landing',
    duration: 45,
    settings: { waiting_room: true, host_video: true },
  });
  expect((await api('DELETE', path)).status).toBe(204);
  for (const method of ['GET', 'PATCH', 'DELETE']) {
    const gone = await api(method, path, method === 'PATCH' ? {} : undefined);
    expect(gone).toMatchObject({
      status: 404,
      body: { code: 3001, message: `Meeting does not exist: ${id}.` },
    });
  }
  await api('PUT', `${path}/status`, { action: 'recover' });
  expect((await api('GET', path)).status).toBe(200);
});

test('applies defaults to an empty create request', async () => {
  const sandbox = await startSandbox({ startAt: MORNING });
  const api = await connect(sandbox);
  const { status, body } = await api('POST', '/users/me/meetings', {});
  expect(status).toBe(201);
  expect(body).toMatchObject({ type: 2, duration: 60, start_time: MORNING });
  expect(body.password).toMatch(/^\d{6}$/);
  const open = await api('POST', '/users/me/meetings', { default_password: false });
  expect(open.body.password).toBeUndefined();
  expect(open.body.join_url).not.toContain('pwd=');
});

test('replaces a start in the past with the current time, and ignores it in updates', async () => {
  const sandbox = await startSandbox({ startAt: MORNING });
  const api = await connect(sandbox);
  const { body } = await api('POST', '/users/me/meetings', { start_time: '2020-01-01T00:00:00Z' });
  expect(body.start_time).toBe(MORNING);
  await api('PATCH', `/meetings/${body.id}`, { start_time: '2020-01-01T00:00:00Z' });
  expect((await api('GET', `/meetings/${body.id}`)).body.start_time).toBe(MORNING);
});

test.each([
  ['2026-06-01T09:30:00', 'Europe/Berlin', '2026-06-01T07:30:00Z'],
  ['2026-12-01T09:30:00', 'Europe/Berlin', '2026-12-01T08:30:00Z'],
  ['2026-06-01T09:30:00', 'Asia/Kolkata', '2026-06-01T04:00:00Z'],
  ['2026-10-25T02:30:00', 'Europe/Berlin', '2026-10-25T01:30:00Z'],
  ['2026-06-01T09:30:00Z', 'Asia/Kolkata', '2026-06-01T09:30:00Z'],
])('converts the start time %s in %s to %s', async (start_time, timezone, expected) => {
  const sandbox = await startSandbox({ startAt: MORNING });
  const api = await connect(sandbox);
  const { body } = await api('POST', '/users/me/meetings', { start_time, timezone });
  expect(body.start_time).toBe(expected);
});

test('reports every invalid field', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const { status, body } = await api('POST', '/users/me/meetings', {
    topic: 'x'.repeat(201),
    agenda: 'x'.repeat(2_001),
    type: 7,
    duration: 0,
    password: 'far too long for this',
    start_time: 'tomorrow',
    timezone: 'Nowhere',
    settings: { approval_type: 9, audio: 'loud' },
  });
  expect(status).toBe(400);
  expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
    'topic',
    'agenda',
    'type',
    'duration',
    'password',
    'start_time',
    'timezone',
    'settings.approval_type',
    'settings.audio',
  ]);
});

test.each(['{', '[]', '"text"', 'null', '12', '{"topic": }', '\u0000'])(
  'responds 400 to the body %j, which is not a JSON object',
  async (text) => {
    const sandbox = await startSandbox();
    const { status, body } = await (await connect(sandbox))('POST', '/users/me/meetings', text);
    expect([status, body]).toEqual([
      400,
      { code: 300, message: 'Request Body should be a valid JSON object.' },
    ]);
  },
);

test('schedules a meeting for another user of the account', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const colleague = (await api('GET', '/users')).body.users[4];
  const { body } = await api('POST', '/users/me/meetings', { schedule_for: colleague.email });
  expect(body.host_id).toBe(colleague.id);
  expect((await api('POST', '/users/me/meetings', { schedule_for: 'x@y.zz' })).body.code).toBe(300);
  const instant = await api('POST', '/users/me/meetings', {
    schedule_for: colleague.email,
    type: 1,
  });
  expect(instant.body.code).toBe(3000);
});

test('lists meetings by type; instant meetings only as live and previous ones', async () => {
  const sandbox = await startSandbox({ startAt: MORNING });
  const api = await connect(sandbox);
  const count = async (type: string): Promise<number> =>
    (await api('GET', `/users/me/meetings?type=${type}`)).body.total_records;
  const before = {
    scheduled: await count('scheduled'),
    previous: await count('previous_meetings'),
  };
  const { body } = await api('POST', '/users/me/meetings', { type: 1, duration: 30 });
  expect(body.status).toBe('started');
  expect(await count('scheduled')).toBe(before.scheduled);
  expect(await count('live')).toBe(1);
  sandbox.clock.advance(31 * 60_000);
  expect(await count('live')).toBe(0);
  expect(await count('previous_meetings')).toBe(before.previous + 1);
  expect(await count('nonsense')).toBe(before.scheduled);
});

describe('recurring meetings', () => {
  test.each([
    [{ type: 1, repeat_interval: 2, end_times: 3 }, ['05-04', '05-06', '05-08']],
    [
      { type: 2, repeat_interval: 1, weekly_days: '2,4', end_times: 4 },
      ['05-04', '05-06', '05-11', '05-13'],
    ],
    [{ type: 2, repeat_interval: 2, weekly_days: '2', end_times: 3 }, ['05-04', '05-18', '06-01']],
    [{ type: 3, repeat_interval: 1, monthly_day: 31, end_times: 2 }, ['05-31', '07-31']],
    [
      { type: 3, repeat_interval: 1, monthly_week: -1, monthly_week_day: 6, end_times: 2 },
      ['05-29', '06-26'],
    ],
    [
      { type: 1, repeat_interval: 7, end_date_time: '2026-05-20T00:00:00Z' },
      ['05-04', '05-11', '05-18'],
    ],
  ])('occur on the dates of the rule %j', async (recurrence, dates) => {
    const sandbox = await startSandbox({ startAt: MORNING });
    const api = await connect(sandbox);
    const { body } = await api('POST', '/users/me/meetings', {
      type: 8,
      start_time: '2026-05-04T12:00:00Z',
      recurrence,
    });
    const starts = body.occurrences.map(({ start_time }: { start_time: string }) =>
      start_time.slice(5, 10),
    );
    expect(starts).toEqual(dates);
  });

  test('have occurrences that are read, updated and deleted individually', async () => {
    const sandbox = await startSandbox({ startAt: MORNING });
    const api = await connect(sandbox);
    const recurrence = { type: 1, repeat_interval: 1, end_times: 3 };
    const { body } = await api('POST', '/users/me/meetings', {
      type: 8,
      start_time: '2026-05-04T12:00:00Z',
      recurrence,
    });
    const path = `/meetings/${body.id}`;
    const second = body.occurrences[1].occurrence_id;
    expect(second).toBe(String(Date.parse('2026-05-05T12:00:00Z')));
    await api('PATCH', `${path}?occurrence_id=${second}`, { duration: 15 });
    expect((await api('GET', `${path}?occurrence_id=${second}`)).body).toMatchObject({
      duration: 15,
    });
    expect((await api('DELETE', `${path}?occurrence_id=${second}`)).status).toBe(204);
    const after = (await api('GET', path)).body.occurrences;
    expect(after.map(({ status }: { status: string }) => status)).toEqual([
      'available',
      'deleted',
      'available',
    ]);
    for (const method of ['GET', 'DELETE']) {
      expect((await api(method, `${path}?occurrence_id=1`)).body).toMatchObject({ code: 300 });
    }
  });

  test('show past occurrences only on request', async () => {
    const sandbox = await startSandbox({ startAt: MORNING });
    const api = await connect(sandbox);
    const recurrence = { type: 1, repeat_interval: 1, end_times: 3 };
    const { body } = await api('POST', '/users/me/meetings', { type: 8, recurrence });
    sandbox.clock.advance(86_400_000);
    const fresh = await connect(sandbox);
    expect((await fresh('GET', `/meetings/${body.id}`)).body.occurrences).toHaveLength(2);
    const all = await fresh('GET', `/meetings/${body.id}?show_previous_occurrences=true`);
    expect(all.body.occurrences).toHaveLength(3);
  });
});

test('changes start_url with every request', async () => {
  const sandbox = await startSandbox({ startAt: MORNING });
  const api = await connect(sandbox);
  const { id } = (await api('GET', '/users/me/meetings')).body.meetings[0];
  const first = (await api('GET', `/meetings/${id}`)).body;
  sandbox.clock.advance(1_000);
  const second = (await api('GET', `/meetings/${id}`)).body;
  expect(second.start_url).not.toBe(first.start_url);
  expect(second.uuid).toBe(first.uuid);
});

test.each(['abc', '0', '1', '99999999999', '-5', '1e3', '12345678901234567890'])(
  'responds 404 with code 3001 for the meeting id %s',
  async (id) => {
    const sandbox = await startSandbox();
    const { status, body } = await (await connect(sandbox))('GET', `/meetings/${id}`);
    expect([status, body.code]).toEqual([404, 3001]);
  },
);
