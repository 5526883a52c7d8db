import { expect, test } from 'vitest';
import { connect, day, startSandbox } from '../support/client.ts';

test.each(['-5', 'abc', '0', '1.5', ''])('reads page_size=%s as 30, as Zoom does', async (size) => {
  const api = await connect(await startSandbox({ users: 40 }));
  for (const path of ['/users', '/users/me/meetings', '/phone/users']) {
    const { status, body } = await api('GET', `${path}?page_size=${size}`);
    expect([path, status, body.page_size]).toEqual([path, 200, 30]);
  }
});

test.each([
  ['/users', 2_000],
  ['/users/me/meetings', 300],
  ['/users/me/recordings', 300],
])('reads page_size=999999 of %s as the maximum, %i', async (path, max) => {
  const { status, body } = await (
    await connect(await startSandbox())
  )('GET', `${path}?page_size=999999`);
  expect([status, body.page_size]).toEqual([200, max]);
});

test.each(['0', '-1', 'first'])('reads page_number=%s as the first page', async (number) => {
  const api = await connect(await startSandbox({ users: 20 }));
  const first = (await api('GET', '/users')).body;
  expect((await api('GET', `/users?page_number=${number}`)).body).toEqual(first);
});

const [NOW = ''] = new Date().toISOString().split('T');
const TODAY = `from=${NOW}&to=${NOW}`;

test.each([
  ['/users?status=NOT_A_STATUS', '/users'],
  ['/users?role_id=', '/users'],
  ['/users/me/meetings?type=whatever', '/users/me/meetings'],
  [`/report/users?type=whatever&${TODAY}`, `/report/users?${TODAY}`],
  ['/roles?type=whatever', '/roles'],
  ['/phone/users?status=whatever', '/phone/users'],
  ['/devices?platform_os=whatever', '/devices'],
  ['/users/', '/users'],
  ['/users/me/meetings/?status=x', '/users/me/meetings'],
])('answers %s like %s', async (path, same) => {
  const api = await connect(await startSandbox({ users: 20 }));
  const { status, body } = await api('GET', path);
  expect([status, body]).toEqual([200, (await api('GET', same)).body]);
});

test.each(['T00:00:00Z', 'T23:59:59+02:00', ' 10:00:00', 'T10:00:00.000Z'])(
  'reads a time of a day (%s) in from and to as that day',
  async (time) => {
    const sandbox = await startSandbox({ users: 10 });
    const api = await connect(sandbox);
    const query = (suffix: string): string =>
      new URLSearchParams({
        from: day(sandbox, -20) + suffix,
        to: day(sandbox, 0) + suffix,
      }).toString();
    for (const path of ['/users/me/recordings', '/report/users', '/report/users/me/meetings']) {
      const { status, body } = await api('GET', `${path}?${query(time)}`);
      expect([status, body]).toEqual([200, (await api('GET', `${path}?${query('')}`)).body]);
    }
  },
);

test.each([
  ['weekly_days as a number', { recurrence: { type: 2, weekly_days: 2, end_times: 2 } }],
  ['weekly_days as a list', { recurrence: { type: 2, weekly_days: [2, 4], end_times: 2 } }],
  ['an empty schedule_for', { schedule_for: '' }],
  ['registration_type 0', { settings: { registration_type: 0, approval_type: 2 } }],
  ['repeat_interval 0', { recurrence: { type: 1, repeat_interval: 0, end_times: 3 } }],
  [
    'zeros for what is not used',
    { recurrence: { type: 1, monthly_day: 0, monthly_week: 0, end_times: 3, end_date_time: '' } },
  ],
  ['texts for numbers', { duration: '45', recurrence: { type: '1', end_times: '3' } }],
  ['null for what is not set', { agenda: null, settings: null, password: null }],
  ['an empty time zone', { timezone: '' }],
])('takes %s, as Zoom does, in new and changed meetings', async (_, fields) => {
  const api = await connect(await startSandbox());
  const meeting = { type: 8, start_time: '2030-06-03T10:00:00Z', ...fields };
  const created = await api('POST', '/users/me/meetings', meeting);
  expect(created).toMatchObject({ status: 201, body: { settings: { approval_type: 2 } } });
  expect((await api('PATCH', `/meetings/${created.body.id}`, meeting)).status).toBe(204);
});

test('rejects a list with an object that cannot be converted to a text', async () => {
  const api = await connect(await startSandbox());
  const meeting = { type: 8, start_time: '2030-06-03T10:00:00Z' };
  const weekly = { type: 2, weekly_days: [2, { toString: 1 }], end_times: 2 };
  expect(await api('POST', '/users/me/meetings', { ...meeting, recurrence: weekly })).toMatchObject(
    { status: 400, body: { code: 300 } },
  );
  const { body } = await api('POST', '/users/me/meetings', {
    ...meeting,
    settings: { approval_type: 0 },
  });
  const questions = { questions: [{ field_name: { toString: 1 }, required: true }] };
  await api('PATCH', `/meetings/${body.id}/registrants/questions`, questions);
  const registrant = { email: 'ann@example.com', first_name: 'Ann' };
  const { status } = await api('POST', `/meetings/${body.id}/registrants`, registrant);
  expect(status).toBeLessThan(500);
});

test('keeps what was meant by lenient input', async () => {
  const api = await connect(await startSandbox());
  const { body } = await api('POST', '/users/me/meetings', {
    type: '8',
    start_time: '2030-06-03T10:00:00Z',
    duration: '45',
    recurrence: { type: 2, weekly_days: 2, repeat_interval: 0, end_times: 2 },
    settings: { registration_type: 0, host_video: 'false' },
  });
  expect(body).toMatchObject({ type: 8, duration: 45, recurrence: { type: 2, weekly_days: '2' } });
  expect(body.recurrence).not.toHaveProperty('repeat_interval', 0);
  expect(body.settings.host_video).toBe(false);
  expect(body.settings).not.toHaveProperty('registration_type');
  expect(body.occurrences).toHaveLength(2);
});

test.each([
  ['2030-03-25T10:00:00+01:00', 'Europe/Berlin'],
  ['2030-03-25T10:00:00-0800', 'America/Los_Angeles'],
  ['2030-03-25T10:00:00+05:30', undefined],
])('reads the start time %s as UTC: Zoom ignores the offset', async (time, timezone) => {
  const api = await connect(await startSandbox());
  const { body } = await api('POST', '/users/me/meetings', { start_time: time, timezone });
  expect(body.start_time).toBe('2030-03-25T10:00:00Z');
});

test.each([
  ['GET', '/users?status=NOT_A_STATUS', 'status'],
  ['GET', '/roles?type=whatever', 'type'],
  ['GET', '/phone/users?status=whatever', 'status'],
  ['GET', '/users?page_size=abc', 'page_size'],
  ['GET', '/users?page_size=999999', 'page_size'],
  ['GET', '/users?page_number=0', 'page_number'],
  ['GET', '/users/me/recordings?from=2026-01-01T00:00:00Z', 'from'],
  ['GET', '/users/me/recordings?from=2026-01-02&to=2026-01-01', 'to'],
  ['POST', '/users/me/meetings', 'start_time', { start_time: '2030-03-25T10:00:00+01:00' }],
  ['POST', '/users/me/meetings', 'duration', { duration: '45' }],
  ['POST', '/users/me/meetings', 'schedule_for', { schedule_for: '' }],
  [
    'POST',
    '/users/me/meetings',
    'settings.registration_type',
    { settings: { registration_type: 0 } },
  ],
])('strictInput rejects %s %s: %s', async (method, path, field, body?: unknown) => {
  const api = await connect(await startSandbox({ strictInput: true }));
  expect(await api(method, path, body)).toMatchObject({
    status: 400,
    body: { code: 300, errors: [{ field, message: 'Invalid field.' }] },
  });
});
