import {
  createZoomClient,
  getRecordingFileName,
  type Recording,
  type ZoomClient,
} from '@evertoken/zoom-client';
import { saveRecordings, type SaveResult } from '@evertoken/zoom-client/recordings';
import { fakeClock } from 'evertoken/testing';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createContent } from '../support/recordings.ts';
import { startZoom, type ZoomSetup } from '../support/start-zoom.ts';

const range = { from: '2026-03-01', to: '2026-05-20' };

/** A sandbox, its recordings of some months, and an empty folder. */
async function setup() {
  const zoom = await startZoom({ startAt: '2026-05-20T09:00:00Z', users: 3 }, { random: () => 0 });
  const folder = await mkdtemp(join(tmpdir(), 'recordings-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const recordings: Recording[] = [];
  for await (const { id = '' } of zoom.client.paginate('GET /users')) {
    const args = { userId: id, ...range };
    for await (const each of zoom.client.paginate('GET /users/{userId}/recordings', args)) {
      recordings.push(each);
    }
  }
  expect(recordings.length).toBeGreaterThan(1);
  return { ...zoom, folder, recordings };
}

async function save(client: ZoomClient, options: Parameters<typeof saveRecordings>[1]) {
  const results: SaveResult[] = [];
  for await (const result of saveRecordings(client, options)) results.push(result);
  return results;
}

const count = (results: readonly SaveResult[], kind: SaveResult['kind']): number =>
  results.filter((result) => result.kind === kind).length;

/** The saved files by path below the folder. */
async function readFiles(folder: string): Promise<Map<string, string>> {
  const paths = await readdir(folder, { recursive: true });
  const files = paths.filter((path) => path.includes('.'));
  return new Map(
    await Promise.all(
      files.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const),
    ),
  );
}

function listPaths(recordings: readonly Recording[]): string[] {
  return recordings
    .flatMap((recording) =>
      (recording.recording_files ?? []).map(
        (file) => `${recording.start_time?.slice(0, 7)}/${getRecordingFileName(recording, file)}`,
      ),
    )
    .toSorted();
}

function expectComplete(
  files: ReadonlyMap<string, string>,
  recordings: readonly Recording[],
): void {
  expect([...files.keys()].toSorted()).toEqual(listPaths(recordings));
  for (const content of files.values()) {
    expect(content.length).toBeGreaterThan(1_000);
    expect(content).toBe(createContent(content.length));
  }
}

const downloads = ({ sandbox }: ZoomSetup): number =>
  sandbox.journal.entries(({ path }) => path.startsWith('/rec/storage')).length;

describe('saveRecordings()', () => {
  it('saves all files of an account over months, and nothing twice', async () => {
    const zoom = await setup();
    const { client, folder, recordings } = zoom;
    const results = await save(client, { folder, ...range });
    const files = await readFiles(folder);
    expectComplete(files, recordings);
    expect(results.map(({ kind }) => kind)).toEqual(Array(files.size).fill('saved'));
    const before = downloads(zoom);
    const again = await save(client, { folder, ...range });
    expect(count(again, 'present')).toBe(files.size);
    expect(downloads(zoom)).toBe(before);
  });

  it('saves the recordings of one user', async () => {
    const { client, folder, recordings } = await setup();
    const userId = recordings[0]!.host_id!;
    await save(client, { folder, ...range, userId });
    const own = recordings.filter(({ host_id: host }) => host === userId);
    expectComplete(await readFiles(folder), own);
  });

  it('continues partial files, and discards those that are longer than the file', async () => {
    const { client, folder, recordings, sandbox } = await setup();
    await save(client, { folder, ...range });
    const [half, longer, empty] = listPaths(recordings).map((path) => join(folder, path));
    for (const path of [half!, longer!, empty!]) {
      await writeFile(`${path}.part`, await readFile(path));
      await rm(path);
    }
    await truncate(`${half}.part`, 500);
    await writeFile(`${longer}.part`, 'x'.repeat(50_000));
    await truncate(`${empty}.part`, 0);
    const before = sandbox.journal.entries().length;
    const results = await save(client, { folder, ...range });
    expect(count(results, 'saved')).toBe(3);
    expectComplete(await readFiles(folder), recordings);
    const statuses = sandbox.journal
      .entries()
      .slice(before)
      .map(({ status }) => status);
    expect(statuses).toContain(206);
    expect(statuses).toContain(416);
  });

  it('reports a file that fails, saves the others, and saves it in the next run', async () => {
    const { client, folder, recordings, sandbox } = await setup();
    const fault = { kind: 'status', status: 404, match: '/rec/storage/*', times: 1 } as const;
    sandbox.faults.add(fault);
    const options = { folder, ...range, deleteAfter: true };
    const results = await save(client, options);
    expect(count(results, 'failed')).toBe(1);
    expect(results.find(({ kind }) => kind === 'failed')).toMatchObject({
      error: { code: 'DOWNLOAD_FAILED', status: 404 },
    });
    // The recording with the missing file is kept.
    expect(count(results, 'trashed')).toBe(recordings.length - 1);
    const next = await save(client, options);
    expect([count(next, 'saved'), count(next, 'trashed')]).toEqual([1, 1]);
    expectComplete(await readFiles(folder), recordings);
    expect(await save(client, options)).toEqual([]);
  });

  it('goes on after a recording that Zoom refuses to return or to trash', async () => {
    const { client, folder, recordings, sandbox } = await setup();
    const body = { code: 3301, message: 'There is no recording for this meeting.' };
    for (const method of ['GET', 'DELETE']) {
      const match = `${method} /v2/meetings/*`;
      sandbox.faults.add({ kind: 'status', status: 404, body, match, times: 1 });
    }
    const options = { folder, ...range, deleteAfter: true };
    const results = await save(client, options);
    expect(results.filter(({ kind }) => kind === 'refused')).toMatchObject([
      { error: { code: 3301 } },
      { error: { code: 3301 } },
    ]);
    expect(count(results, 'trashed')).toBe(recordings.length - 2);
    expect(count(await save(client, options), 'trashed')).toBe(2);
    expectComplete(await readFiles(folder), recordings);
  });

  it('saves files whose listing has a wrong size, once', async () => {
    const zoom = await setup();
    const { folder, recordings, tokens } = zoom;
    const lie: typeof fetch = async (url, init) => {
      const response = await fetch(url, init);
      if (!(url as URL).pathname.includes('/recordings')) return response;
      const text = (await response.text()).replaceAll(/"file_size":\d+/g, '"file_size":7');
      return new Response(text, { status: response.status, headers: response.headers });
    };
    const notices: string[] = [];
    const onEvent = ({ code }: { code: string }): void => void notices.push(code);
    const client = createZoomClient({ tokens, fetch: lie, onEvent });
    await save(client, { folder, ...range });
    expectComplete(await readFiles(folder), recordings);
    expect(new Set(notices)).toEqual(new Set(['FILE_SIZE_DIFFERS']));
    const before = downloads(zoom);
    await save(client, { folder, ...range });
    expect(downloads(zoom)).toBe(before);
  });

  it('deletes nothing whose saved length is not that of the storage', async () => {
    const { client, folder, recordings } = await setup();
    await save(client, { folder, ...range });
    await truncate(join(folder, listPaths(recordings)[0]!), 10);
    const results = await save(client, { folder, ...range, deleteAfter: true });
    expect(results.filter(({ kind }) => kind === 'failed')).toMatchObject([
      { error: { code: 'DOWNLOAD_LENGTH_MISMATCH' } },
    ]);
    expect(count(results, 'trashed')).toBe(recordings.length - 1);
  });

  it('skips and reports recordings that Zoom still processes, and never deletes them', async () => {
    const zoom = await startZoom({
      startAt: '2026-05-20T09:00:00Z',
      recordingProcessingMs: 3_600_000,
    });
    const { client, sandbox } = zoom;
    const folder = await mkdtemp(join(tmpdir(), 'recordings-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await client.request('POST /users/{userId}/meetings', {
      userId: 'me',
      body: { type: 2, duration: 30, settings: { auto_recording: 'cloud' } },
    });
    sandbox.clock.advance(40 * 60_000);
    const day = { from: '2026-05-20', to: '2026-05-20' };
    const options = { folder, ...day, userId: 'me', deleteAfter: true };
    const first = await save(client, options);
    expect(first.map(({ kind }) => kind)).toContain('processing');
    expect(await readFiles(folder)).toEqual(new Map());
    sandbox.clock.advance(3_600_000);
    const second = await save(client, options);
    expect(count(second, 'processing')).toBe(0);
    expect(count(second, 'trashed')).toBe(1);
  });

  it('waits until a rate limit is reset, and goes on', async () => {
    const { client, folder, recordings, sandbox } = await setup();
    const retryAt = new Date(Date.now() + 3_600_000).toISOString();
    const headers = { 'retry-after': retryAt, 'x-ratelimit-type': 'Daily-limit' };
    const match = 'GET /v2/users/*/recordings';
    sandbox.faults.add({ kind: 'status', status: 429, headers, match, times: 1 });
    const clock = fakeClock(Date.now());
    const results: SaveResult[] = [];
    for await (const result of saveRecordings(client, { folder, ...range, clock })) {
      results.push(result);
      if (result.kind === 'waiting') void clock.advance(2 * 3_600_000);
    }
    expect(count(results, 'waiting')).toBe(1);
    expectComplete(await readFiles(folder), recordings);
  });

  it('rejects days that are none, and stops by its signal', async () => {
    const { client, folder } = await setup();
    for (const from of ['1 May', '2026-02-31', '2026-5-1']) {
      const invalid = { folder, from, to: '2026-05-20' };
      await expect(save(client, invalid)).rejects.toThrow('from must be a day such as 2026-05-20');
    }
    const reversed = { folder, from: '2026-05-20', to: '2026-05-19' };
    await expect(save(client, reversed)).rejects.toThrow('from must not be after to');
    const controller = new AbortController();
    const { signal } = controller;
    const onProgress = (): void => controller.abort('stopped');
    await expect(save(client, { folder, ...range, onProgress, signal })).rejects.toBe('stopped');
  });
});
