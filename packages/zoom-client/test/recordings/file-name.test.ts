import { getRecordingFileName, type Recording, type RecordingFile } from '@evertoken/zoom-client';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startZoom } from '../support/start-zoom.ts';

const recording: Recording = {
  uuid: 'aDYlohsHRtCd4ii1uC2+hA==',
  id: 1,
  start_time: '2026-05-20T09:00:00Z',
};
const name = (file: RecordingFile, files = [file], uuid = recording.uuid): string =>
  getRecordingFileName({ ...recording, uuid, recording_files: files }, file);

it('a file name has start, meeting and type', () => {
  const file = {
    recording_start: '2026-05-20T09:00:05Z',
    recording_type: 'shared_screen_with_speaker_view',
    file_type: 'MP4',
    file_extension: 'MP4',
  } as const;
  expect(name(file)).toBe(
    '20260520T090005Z_683625a21b0746d09de228b5b82dbe84_shared_screen_with_speaker_view.mp4',
  );
});

it('the six kinds of files that lack id, status and size have names of their own', () => {
  const start = '2026-05-20T09:00:00Z';
  const files = ['CC', 'TIMELINE', 'TRANSCRIPT', 'CHAT', 'SUMMARY', 'CC'].map((kind, index) => ({
    file_type: kind,
    recording_start: start,
    download_url: `https://zoom.us/rec/download/${index}`,
  }));
  const names = files.map((file) => name(file, files));
  expect(new Set(names).size).toBe(6);
  // A copy of a file, as after JSON, has the same name.
  expect(files.map((file) => name({ ...file }, files))).toEqual(names);
});

it('a file without any field has a name', () => {
  expect(name({})).toBe('20260520T090000Z_683625a21b0746d09de228b5b82dbe84_file.bin');
});

it('all files of a sandbox have different names', async () => {
  const { client } = await startZoom({ startAt: '2026-05-20T09:00:00Z' });
  const names: string[] = [];
  const args = { userId: 'me', from: '2025-11-20', to: '2026-05-20' };
  for await (const meeting of client.paginate('GET /users/{userId}/recordings', args)) {
    for (const file of meeting.recording_files ?? [])
      names.push(getRecordingFileName(meeting, file));
  }
  expect(names.length).toBeGreaterThan(6);
  expect(new Set(names).size).toBe(names.length);
});

const anything = fc.option(fc.string(), { nil: undefined });
const anyFile = fc
  .record({
    recording_start: anything,
    recording_type: anything,
    file_type: anything,
    file_extension: anything,
  })
  .map((fields) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  );

it('whatever the fields are, a name is safe on all platforms, and no two are equal', () => {
  const recordings = fc.uniqueArray(
    fc.record({ uuid: fc.oneof(fc.base64String(), fc.string()), files: fc.array(anyFile) }),
    { selector: ({ uuid }) => uuid, maxLength: 4 },
  );
  fc.assert(
    fc.property(recordings, (all) => {
      const names = all.flatMap(({ uuid, files }) =>
        files.map((file) => name(file as RecordingFile, files as RecordingFile[], uuid)),
      );
      expect(new Set(names.map((each) => each.toLowerCase())).size).toBe(names.length);
      for (const each of names) {
        expect(each).toMatch(/^[\dTZ]+_|^unknown_/);
        expect(each).toMatch(/^[\w-]+\.\w+$/);
      }
    }),
  );
});
