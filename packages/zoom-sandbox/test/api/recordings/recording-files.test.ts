import { expect, test } from 'vitest';
import type { Sandbox } from '../../../src/index.ts';
import { connect, day, startSandbox, type Api } from '../../support/client.ts';

interface File {
  readonly id?: string;
  readonly file_type: string;
}

/** Returns the path of a recording of the owner. */
async function findRecording(sandbox: Sandbox, api: Api): Promise<string> {
  const { users } = (await api('GET', '/users')).body;
  for (const { id } of users) {
    const { body } = await api('GET', `/users/${id}/recordings?from=${day(sandbox, -25)}`);
    if (body.meetings.length > 0) {
      return `/meetings/${encodeURIComponent(encodeURIComponent(body.meetings[0].uuid))}`;
    }
  }
  throw new Error('no recording');
}

async function listFiles(api: Api, path: string): Promise<File[]> {
  const { status, body } = await api('GET', `${path}/recordings`);
  return status === 404 ? [] : (body.recording_files as File[]);
}

async function open() {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  return { sandbox, api, path: await findRecording(sandbox, api) };
}

test('moves a file to the trash and takes it out again', async () => {
  const { sandbox, api, path } = await open();
  const before = (await api('GET', `${path}/recordings`)).body;
  const [file] = before.recording_files;
  expect((await api('DELETE', `${path}/recordings/${file.id}`)).status).toBe(204);
  const {
    recording_files: left,
    recording_count: count,
    total_size: size,
  } = (await api('GET', `${path}/recordings`)).body;
  expect(left).toEqual(before.recording_files.slice(1));
  expect([count, size]).toEqual([before.recording_count - 1, before.total_size - file.file_size]);
  const list = `/users/${before.host_id}/recordings?from=${day(sandbox, -25)}`;
  const trash = (await api('GET', `${list}&trash=true`)).body.meetings;
  expect(trash).toMatchObject([{ uuid: before.uuid, recording_files: [{ id: file.id }] }]);
  const status = `${path}/recordings/${file.id}/status`;
  expect((await api('PUT', status, { action: 'burn' })).status).toBe(400);
  expect((await api('PUT', status, { action: 'recover' })).status).toBe(204);
  expect((await api('GET', `${path}/recordings`)).body).toEqual(before);
  expect((await api('PUT', status, { action: 'recover' })).body.code).toBe(3301);
});

test('deletes a file for good, also from the trash', async () => {
  const { api, path } = await open();
  const [first, second] = (await listFiles(api, path)) as [File, File];
  await api('DELETE', `${path}/recordings/${first.id}?action=delete`);
  await api('DELETE', `${path}/recordings/${second.id}`);
  await api('DELETE', `${path}/recordings/${second.id}?action=delete`);
  for (const { id } of [first, second]) {
    const recovered = await api('PUT', `${path}/recordings/${id}/status`, { action: 'recover' });
    expect(recovered).toMatchObject({ status: 404, body: { code: 3301 } });
    expect((await api('DELETE', `${path}/recordings/${id}`)).status).toBe(404);
  }
  expect(await listFiles(api, path)).not.toContainEqual(first);
});

test('recovers all files of a recording that are in the trash', async () => {
  const { api, path } = await open();
  const before = await listFiles(api, path);
  await api('DELETE', `${path}/recordings`);
  expect(await listFiles(api, path)).toEqual([]);
  expect((await api('PUT', `${path}/recordings/status`, { action: 'recover' })).status).toBe(200);
  expect(await listFiles(api, path)).toEqual(before);
});

test('a transcript is a file of the recording', async () => {
  const { api, path } = await open();
  const { body } = await api('GET', `${path}/transcript`);
  const recording = (await api('GET', `${path}/recordings`)).body;
  const file = recording.recording_files.find((one: File) => one.file_type === 'TRANSCRIPT');
  expect(body).toMatchObject({
    meeting_id: recording.uuid,
    meeting_topic: recording.topic,
    host_id: recording.host_id,
    can_download: true,
    download_url: file.download_url,
  });
  await api('DELETE', `${path}/recordings/${file.id}`);
  expect((await api('GET', `${path}/transcript`)).body).toMatchObject({
    can_download: false,
    download_restriction_reason: 'DELETED_OR_TRASHED',
  });
  expect((await api('DELETE', `${path}/transcript`)).status).toBe(204);
  expect((await api('GET', `${path}/transcript`)).body.code).toBe(3322);
});

test('keeps the settings of a recording, which rename it and give it a password', async () => {
  const { api, path } = await open();
  expect((await api('GET', `${path}/recordings/settings`)).body).toMatchObject({
    on_demand: false,
    approval_type: 2,
  });
  const changes = { topic: 'Renamed', password: 'secret#12', viewer_download: false };
  expect((await api('PATCH', `${path}/recordings/settings`, changes)).status).toBe(204);
  await api('PATCH', `${path}/recordings/settings`, { on_demand: true });
  expect((await api('GET', `${path}/recordings/settings`)).body).toMatchObject({
    ...changes,
    on_demand: true,
  });
  expect((await api('GET', `${path}/recordings`)).body).toMatchObject({
    topic: 'Renamed',
    password: 'secret#12',
  });
});

test('registers viewers, who are approved by hand if the settings say so', async () => {
  const { api, path } = await open();
  const { id, topic } = (await api('GET', `${path}/recordings`)).body;
  const registrants = `/meetings/${id}/recordings/registrants`;
  const register = (email: string, more = {}) =>
    api('POST', registrants, { email, first_name: 'Ada', ...more });
  const list = async (status: string) =>
    (await api('GET', `${registrants}?status=${status}`)).body.registrants as { id: string }[];
  const first = await register('ada@example.org', { job_title: 'Pilot' });
  expect(first).toMatchObject({ status: 201, body: { id, topic } });
  expect(await list('approved')).toMatchObject([
    { id: first.body.registrant_id, email: 'ada@example.org', job_title: 'Pilot' },
  ]);
  await api('PATCH', `/meetings/${id}/recordings/settings`, { approval_type: 1 });
  const second = (await register('eva@example.org')).body.registrant_id;
  expect(await list('pending')).toMatchObject([{ id: second }]);
  const named = { registrants: [{ id: second }] };
  const approved = await api('PUT', `${registrants}/status`, { action: 'approve', ...named });
  expect(approved.status).toBe(204);
  expect(await list('approved')).toHaveLength(2);
  await api('PUT', `${registrants}/status`, { action: 'deny', ...named });
  expect(await list('denied')).toMatchObject([{ id: second }]);
  const unknown = { action: 'approve', registrants: [{ id: 'x' }] };
  expect((await api('PUT', `${registrants}/status`, unknown)).status).toBe(404);
  expect((await register('none')).body.code).toBe(300);
});

test('asks viewers the questions that are required', async () => {
  const { api, path } = await open();
  const { id } = (await api('GET', `${path}/recordings`)).body;
  const registrants = `/meetings/${id}/recordings/registrants`;
  const questions = {
    questions: [{ field_name: 'city', required: true }],
    custom_questions: [{ title: 'Why?', type: 'short', required: true }],
  };
  expect((await api('PATCH', `${registrants}/questions`, questions)).status).toBe(204);
  expect((await api('GET', `${registrants}/questions`)).body).toEqual(questions);
  const viewer = { email: 'ada@example.org', first_name: 'Ada' };
  expect((await api('POST', registrants, viewer)).body.errors).toEqual([
    { field: 'city', message: 'Missing field.' },
    { field: 'custom_questions.Why?', message: 'Missing field.' },
  ]);
  const answers = { city: 'Berlin', custom_questions: [{ title: 'Why?', value: 'Because.' }] };
  expect((await api('POST', registrants, { ...viewer, ...answers })).status).toBe(201);
});

test('has recordings of webinars, too', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  await api('PATCH', '/users/me/settings', { feature: { webinar: true, webinar_capacity: 500 } });
  const { body } = await api('POST', '/users/me/webinars', {
    topic: 'Launch',
    duration: 30,
    settings: { auto_recording: 'cloud' },
  });
  sandbox.clock.advance(31 * 60_000);
  expect((await api('GET', `/meetings/${body.id}/recordings`)).body).toMatchObject({
    topic: 'Launch',
    type: '5',
  });
  expect((await api('GET', '/users/me/recordings')).body.meetings).toContainEqual(
    expect.objectContaining({ id: body.id }),
  );
});
