import { describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/index.ts';
import { connect, day, send, startSandbox, type Api } from '../support/client.ts';

async function weeklyInstances(api: Api): Promise<{ id: number; uuids: string[] }> {
  const { meetings } = (await api('GET', '/users/me/meetings')).body;
  const { id } = meetings.find(({ type }: { type: number }) => type === 8);
  const { body } = await api('GET', `/past_meetings/${id}/instances`);
  return { id, uuids: body.meetings.map(({ uuid }: { uuid: string }) => uuid) };
}

const once = encodeURIComponent;
const twice = (uuid: string): string => once(once(uuid));

describe('meeting UUIDs', () => {
  test('some start with a slash, some contain two', async () => {
    const { uuids } = await weeklyInstances(await connect(await startSandbox()));
    expect(uuids.filter((uuid) => uuid.startsWith('/'))).not.toEqual([]);
    expect(uuids.filter((uuid) => uuid.includes('//'))).not.toEqual([]);
    expect(new Set(uuids).size).toBe(uuids.length);
  });

  test('are all found when encoded twice', async () => {
    const api = await connect(await startSandbox());
    for (const uuid of (await weeklyInstances(api)).uuids) {
      expect((await api('GET', `/past_meetings/${twice(uuid)}`)).body.uuid).toBe(uuid);
    }
  });

  test('are not found when encoded once, if they start with a slash or contain two', async () => {
    const api = await connect(await startSandbox({ users: 20 }));
    for (const uuid of (await weeklyInstances(api)).uuids) {
      const { status } = await api('GET', `/past_meetings/${once(uuid)}`);
      expect(status).toBe(uuid.startsWith('/') || uuid.includes('//') ? 404 : 200);
    }
  });

  test('with a single inner slash are found when encoded once or twice', async () => {
    const api = await connect(await startSandbox());
    const users = (await api('GET', '/users')).body.users as { id: string }[];
    const found: string[] = [];
    for (const { id } of users) {
      const { meetings } = (await api('GET', `/users/${id}/meetings?type=previous_meetings`)).body;
      found.push(...meetings.map(({ uuid }: { uuid: string }) => uuid));
    }
    const inner = found.filter((uuid) => /^[^/]+\/[^/]+$/.test(uuid));
    expect(inner.length).toBeGreaterThan(0);
    for (const uuid of inner) {
      expect((await api('GET', `/past_meetings/${once(uuid)}/participants`)).status).toBe(200);
      expect((await api('GET', `/past_meetings/${twice(uuid)}/participants`)).status).toBe(200);
    }
  });
});

test('returns the latest instance for an id, and the exact one for a UUID', async () => {
  const api = await connect(await startSandbox());
  const { id, uuids } = await weeklyInstances(api);
  expect((await api('GET', `/past_meetings/${id}`)).body.uuid).toBe(uuids.at(-1));
  const first = (await api('GET', `/past_meetings/${twice(uuids[0] ?? '')}`)).body;
  expect(first).toMatchObject({ uuid: uuids[0], id, type: 8, source: 'Zoom' });
});

test('lists as many participants as the meeting says', async () => {
  const api = await connect(await startSandbox());
  const { id } = await weeklyInstances(api);
  const meeting = (await api('GET', `/past_meetings/${id}`)).body;
  const { body } = await api('GET', `/past_meetings/${id}/participants?page_size=300`);
  expect(body.total_records).toBe(meeting.participants_count);
  expect(body.participants[0].user_email).toBe(meeting.user_email);
  expect(body.page_number).toBeUndefined();
});

test('returns a meeting as past once it ended on the virtual clock', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const { body } = await api('POST', '/users/me/meetings', { duration: 30 });
  const path = `/past_meetings/${body.id}`;
  expect((await api('GET', path)).status).toBe(404);
  sandbox.clock.advance(30 * 60_000);
  expect((await api('GET', path)).body).toMatchObject({ uuid: body.uuid, duration: 30 });
});

test('returns past instances of deleted meetings', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const { body } = await api('POST', '/users/me/meetings', { duration: 30 });
  sandbox.clock.advance(20 * 60_000);
  await api('PUT', `/meetings/${body.id}/status`, { action: 'end' });
  await api('DELETE', `/meetings/${body.id}`);
  expect((await api('GET', `/past_meetings/${twice(body.uuid)}`)).body).toMatchObject({
    duration: 20,
  });
});

test.each([
  ['start_time', { start_time: '2026-06-10T09:00:00Z' }],
  ['recurrence', { recurrence: { type: 1, end_times: 3 } }],
  ['duration', { duration: 15 }],
  ['timezone', { timezone: 'Europe/Berlin' }],
])('a new %s of a recurring meeting keeps its past instances', async (_, changes) => {
  const api = await connect(await startSandbox({ startAt: '2026-05-20T08:00:00Z' }));
  const { id, uuids } = await weeklyInstances(api);
  const past = `/past_meetings/${twice(uuids.at(-1) ?? '')}`;
  const before = (await api('GET', past)).body;
  await api('PATCH', `/meetings/${id}`, changes);
  const { meetings } = (await api('GET', `/past_meetings/${id}/instances`)).body;
  expect(meetings.map(({ uuid }: { uuid: string }) => uuid)).toEqual(uuids);
  expect((await api('GET', past)).body).toEqual(before);
});

test('a new start of a recurring meeting moves the occurrences to come', async () => {
  const api = await connect(await startSandbox({ startAt: '2026-05-20T08:00:00Z' }));
  const { id } = await weeklyInstances(api);
  const recurrence = { type: 1, end_times: 2 };
  await api('PATCH', `/meetings/${id}`, { start_time: '2026-06-10T09:00:00Z', recurrence });
  const { occurrences } = (await api('GET', `/meetings/${id}`)).body;
  expect(occurrences.map(({ start_time }: { start_time: string }) => start_time)).toEqual([
    '2026-06-10T09:00:00Z',
    '2026-06-11T09:00:00Z',
  ]);
});

test('responds 400 with code 12702 for instances older than a year', async () => {
  const sandbox = await startSandbox();
  const before = await connect(sandbox);
  const { id, uuids } = await weeklyInstances(before);
  sandbox.clock.advance(400 * 86_400_000);
  const api = await connect(sandbox);
  expect(await api('GET', `/past_meetings/${twice(uuids[0] ?? '')}`)).toMatchObject({
    status: 400,
    body: { code: 12702, message: 'Can not access a meeting a year ago.' },
  });
  sandbox.clock.advance(200 * 86_400_000);
  const later = await connect(sandbox);
  expect((await later('GET', `/past_meetings/${id}/instances`)).body.meetings).toEqual([]);
});

test('denies participants and reports to free accounts', async () => {
  const sandbox = await startSandbox({ plan: 'free' });
  const api = await connect(sandbox);
  const { id } = await weeklyInstances(api);
  for (const path of [
    `/past_meetings/${id}/participants`,
    '/report/daily',
    `/report/meetings/${id}`,
  ]) {
    expect(await api('GET', path)).toMatchObject({
      status: 400,
      body: { code: 200, message: 'Only available for paid account: sandbox-account.' },
    });
  }
});

describe('recordings', () => {
  async function recorded(
    sandbox: Sandbox,
    api: Api,
  ): Promise<{ uuid: string; recording_files: RecordingFile[] }> {
    const range = `from=${day(sandbox, -30)}&to=${day(sandbox, 0)}`;
    const users = (await api('GET', '/users')).body.users as { id: string }[];
    for (const { id } of users) {
      const { body } = await api('GET', `/users/${id}/recordings?${range}`);
      if (body.total_records > 0) return body.meetings[0];
    }
    throw new Error('no user has a recording');
  }
  interface RecordingFile {
    readonly download_url: string;
    readonly file_size: number;
  }

  test('are listed per user and returned one by one', async () => {
    const sandbox = await startSandbox();
    const api = await connect(sandbox);
    const recording = await recorded(sandbox, api);
    const { body } = await api('GET', `/meetings/${twice(recording.uuid)}/recordings`);
    expect(body).toMatchObject(recording);
    expect(body.recording_count).toBe(8);
    expect(body.total_size).toBe(
      body.recording_files.reduce(
        (sum: number, { file_size = 0 }: Partial<RecordingFile>) => sum + file_size,
        0,
      ),
    );
    expect(body.type).toBe('8');
    expect(body.download_access_token).toBeUndefined();
  });

  test('are moved to the trash or deleted', async () => {
    const sandbox = await startSandbox();
    const api = await connect(sandbox);
    const { uuid } = await recorded(sandbox, api);
    const path = `/meetings/${twice(uuid)}/recordings`;
    expect((await api('DELETE', path)).status).toBe(204);
    expect(await api('GET', path)).toMatchObject({
      status: 404,
      body: { code: 3301, message: 'There is no recording for this meeting.' },
    });
    expect((await api('DELETE', `${path}?action=burn`)).status).toBe(400);
  });

  test('are downloaded through a redirect; without a token, an HTML page with status 200 is sent', async () => {
    const sandbox = await startSandbox();
    const api = await connect(sandbox);
    const { uuid } = await recorded(sandbox, api);
    const path = `/meetings/${twice(uuid)}/recordings?include_fields=download_access_token&ttl=60`;
    const { body } = await api('GET', path);
    const [{ download_url, file_size }] = body.recording_files;
    const unsigned = await send(download_url);
    expect([unsigned.status, unsigned.headers.get('content-type')]).toEqual([
      200,
      'text/html;charset=utf-8',
    ]);
    const withToken = { headers: { authorization: `Bearer ${body.download_access_token}` } };
    const redirect = await send(download_url, withToken);
    expect(redirect.status).toBe(302);
    const file = await send(redirect.headers.get('location') ?? '');
    expect(file.text).toHaveLength(file_size);
    const stored = redirect.headers.get('location') ?? '';
    const part = await send(stored, { headers: { range: `bytes=${file_size - 7}-` } });
    expect([part.status, part.text]).toEqual([206, file.text.slice(-7)]);
    expect(part.headers.get('content-range')).toBe(
      `bytes ${file_size - 7}-${file_size - 1}/${file_size}`,
    );
    const beyond = await send(stored, { headers: { range: `bytes=${file_size}-` } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([
      416,
      `bytes */${file_size}`,
    ]);
    sandbox.clock.advance(60_000);
    expect((await send(download_url, withToken)).headers.get('content-type')).toContain(
      'text/html',
    );
    expect((await api('GET', path.replace('ttl=60', 'ttl=999999'))).status).toBe(400);
  });

  test('are listed from today until tomorrow by default', async () => {
    const sandbox = await startSandbox();
    const api = await connect(sandbox);
    expect((await api('GET', '/users/me/recordings')).body).toMatchObject({
      from: day(sandbox, 0),
      to: day(sandbox, 1),
    });
    expect((await api('GET', '/users/unknown/recordings')).body).toMatchObject({ code: 1001 });
  });
});

describe('reports', () => {
  test('report usage by day for the last six months', async () => {
    const sandbox = await startSandbox({ startAt: '2026-05-20T08:00:00Z' });
    const api = await connect(sandbox);
    const { body } = await api('GET', '/report/daily?year=2026&month=5');
    expect(body.dates).toHaveLength(31);
    const busy = body.dates.filter(({ meetings }: { meetings: number }) => meetings > 0);
    expect(busy.length).toBeGreaterThan(10);
    expect(body.dates.at(-1)).toEqual({
      date: '2026-05-31',
      new_users: 0,
      meetings: 0,
      participants: 0,
      meeting_minutes: 0,
    });
    expect((await api('GET', '/report/daily?year=2025&month=1')).body).toMatchObject({ code: 300 });
    expect((await api('GET', '/report/daily?month=13')).status).toBe(400);
  });

  test('report usage by host, with totals that match the meetings of the hosts', async () => {
    const sandbox = await startSandbox();
    const api = await connect(sandbox);
    const range = `from=${day(sandbox, -29)}&to=${day(sandbox, 0)}`;
    const { body } = await api('GET', `/report/users?${range}&page_size=300`);
    const [row] = body.users;
    const own = await api('GET', `/report/users/${row.id}/meetings?${range}`);
    expect(own.body.total_records).toBe(row.meetings);
    const sum = own.body.meetings.reduce(
      (total: number, one: { participants_count: number }) => total + one.participants_count,
      0,
    );
    expect(sum).toBe(row.participants);
    const idle = await api('GET', `/report/users?${range}&type=inactive&page_size=300`);
    expect(body.total_records + idle.body.total_records).toBe(50);
    expect(
      (await api('GET', '/report/users')).body.errors.map(({ field }: { field: string }) => field),
    ).toEqual(['from', 'to']);
  });

  test('report a meeting, with registrant ids on request', async () => {
    const api = await connect(await startSandbox());
    const { id } = await weeklyInstances(api);
    expect((await api('GET', `/report/meetings/${id}`)).body).toMatchObject({ id, type: 8 });
    const plain = (await api('GET', `/report/meetings/${id}/participants`)).body.participants[0];
    expect(plain.registrant_id).toBeUndefined();
    const full = await api(
      'GET',
      `/report/meetings/${id}/participants?include_fields=registrant_id`,
    );
    expect(full.body.participants[0].registrant_id).toMatch(/^[\w-]{22}$/);
  });
});
