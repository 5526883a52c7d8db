import { expect, test } from 'vitest';
import { connect, day, getToken, send, startSandbox, type Api } from '../support/client.ts';
import type { Sandbox } from '../../src/index.ts';

const MINUTE_MS = 60_000;
const PATH = '/meetings/ID/recordings';

/** Creates a recorded meeting of 30 minutes that ended `minutesAgo`. Returns the path of its recording. */
async function record(sandbox: Sandbox, api: Api, minutesAgo: number): Promise<string> {
  const settings = { auto_recording: 'cloud' };
  const { body } = await api('POST', '/users/me/meetings', { duration: 30, settings });
  sandbox.clock.advance((30 + minutesAgo) * MINUTE_MS);
  return PATH.replace('ID', encodeURIComponent(encodeURIComponent(body.uuid)));
}

interface RecordingFile {
  readonly id?: string;
  readonly file_type: string;
  readonly recording_start: string;
  readonly download_url: string;
  readonly file_size?: number;
}

test('has files of all kinds; captions and time line have no id, status and size', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const { body } = await api('GET', await record(sandbox, api, 10));
  const files = body.recording_files as RecordingFile[];
  const types = files.map(({ file_type }) => file_type);
  expect(types).toEqual(['MP4', 'M4A', 'TRANSCRIPT', 'CHAT', 'SUMMARY', 'TIMELINE', 'CC', 'CC']);
  const bare = files.filter(({ id }) => id === undefined);
  expect(bare.map(({ file_type }) => file_type)).toEqual(['TIMELINE', 'CC', 'CC']);
  for (const file of bare) {
    for (const name of ['status', 'file_size', 'play_url']) expect(file).not.toHaveProperty(name);
    expect(file).toMatchObject({ meeting_id: body.uuid, download_url: expect.any(String) });
  }
  expect(bare[1]?.recording_start).not.toBe(bare[2]?.recording_start);
  expect(new Set(files.map((file) => file.download_url)).size).toBe(files.length);
});

test('is processed for five minutes: files without type, size and end', async () => {
  const sandbox = await startSandbox();
  sandbox.clock.freeze();
  const api = await connect(sandbox);
  const path = await record(sandbox, api, 0);
  for (const advanceMs of [0, 5 * MINUTE_MS - 1]) {
    sandbox.clock.advance(advanceMs);
    const { status, body } = await api('GET', path);
    expect([status, body.total_size, body.recording_count]).toEqual([200, 0, 2]);
    for (const file of body.recording_files) {
      expect(file).toMatchObject({
        file_size: 0,
        file_type: '',
        recording_end: '',
        status: 'processing',
      });
    }
    const range = `from=${day(sandbox, -1)}&to=${day(sandbox, 1)}`;
    const listed = (await api('GET', `/users/me/recordings?${range}`)).body.meetings;
    expect(listed.map(({ uuid }: { uuid: string }) => uuid)).toContain(body.uuid);
  }
  sandbox.clock.advance(1);
  expect((await api('GET', path)).body).toMatchObject({
    recording_count: 8,
    recording_files: [{ file_type: 'MP4', status: 'completed' }, {}, {}, {}, {}, {}, {}, {}],
  });
});

test('recordingProcessingMs: 0 processes recordings at once', async () => {
  const sandbox = await startSandbox({ recordingProcessingMs: 0 });
  const api = await connect(sandbox);
  const { body } = await api('GET', await record(sandbox, api, 0));
  expect(body.recording_count).toBe(8);
});

test('has a download URL without a query; programs append ?access_token=', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const path = `${await record(sandbox, api, 10)}?include_fields=download_access_token`;
  const { body } = await api('GET', path);
  for (const { download_url, file_size } of body.recording_files as RecordingFile[]) {
    expect(new URL(download_url).search).toBe('');
    for (const token of [await getToken(sandbox), body.download_access_token as string]) {
      const redirect = await send(`${download_url}?access_token=${token}`);
      expect(redirect.status).toBe(302);
      const file = await send(redirect.headers.get('location') ?? '');
      expect(file.headers.get('content-type')).toBe('application/octet-stream');
      if (file_size !== undefined) expect(file.text).toHaveLength(file_size);
    }
  }
});

test.each(['', '?access_token=', '?access_token=x', '?token=x'])(
  'sends an HTML page with status 200 for a download URL with %j',
  async (query) => {
    const sandbox = await startSandbox();
    const api = await connect(sandbox);
    const { body } = await api('GET', await record(sandbox, api, 10));
    const page = await send(`${body.recording_files[0].download_url}${query}`);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      'text/html;charset=utf-8',
    ]);
  },
);

test('a token in a URL is taken by downloads only, and not recorded', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const token = await getToken(sandbox);
  const { body } = await api('GET', await record(sandbox, api, 10));
  await send(`${body.recording_files[0].download_url}?access_token=${await getToken(sandbox)}`);
  expect((await send(`${sandbox.apiUrl}/users/me?access_token=${token}`)).status).toBe(401);
  expect(JSON.stringify(sandbox.journal.entries())).not.toContain(token);
});
