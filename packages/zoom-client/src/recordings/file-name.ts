import { fromBase64, toBase64, toHex } from '../base64.ts';
import type { Recording, RecordingFile } from '../operations/recordings.ts';

/** The parts of a recording that {@link getRecordingFileName} needs. */
export type NamedRecording = Pick<Recording, 'uuid' | 'start_time' | 'recording_files'>;

/**
 * Returns a file name for a file of a recording, such as
 * `20260520T090000Z_683625a2c847…_shared_screen_with_speaker_view.mp4`. No two files of an account have the same name, also
 * if they lack `id` and start at the same time, and the name stays the same. It is safe on all platforms: ASCII, no
 * characters that are special anywhere, and no names that differ in case only.
 *
 * ```ts
 * for (const file of meeting.recording_files ?? []) console.log(getRecordingFileName(meeting, file));
 * ```
 *
 * @param recording the recording that contains the file, with all its files
 */
export function getRecordingFileName(recording: NamedRecording, file: RecordingFile): string {
  const name = getBaseName(recording, file);
  const files = recording.recording_files ?? [];
  const equal = files.filter((other) => getBaseName(recording, other) === name);
  const number = equal.findIndex((other) => isSameFile(other, file)) + 1;
  // A hyphen, which no other part has.
  return `${name}${number > 1 ? `-${number}` : ''}.${getExtension(file)}`;
}

function getBaseName(
  { uuid, start_time: meetingStart }: NamedRecording,
  file: RecordingFile,
): string {
  const { recording_start: start = meetingStart, recording_type: type, file_type: kind } = file;
  const time = (start ?? '').replaceAll(/[^\dTZ]/g, '').slice(0, 20) || 'unknown';
  return [time, encodeUuid(uuid), toSafe(type || kind || 'file')].join('_');
}

/** Hexadecimal, because Base64 has slashes, and letters that some file systems do not distinguish. */
function encodeUuid(uuid: string): string {
  const bytes = decodeUuid(uuid);
  return bytes === undefined ? `x${toHex(new TextEncoder().encode(uuid))}` : toHex(bytes);
}

/** The bytes of a UUID; undefined if it is not Base64 as Zoom writes it. */
function decodeUuid(uuid: string): Uint8Array | undefined {
  try {
    const bytes = fromBase64(uuid);
    return toBase64(bytes) === uuid ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function getExtension({ file_extension: extension, file_type: kind }: RecordingFile): string {
  return toSafe(extension || kind || 'bin');
}

function toSafe(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(0, 60);
}

function isSameFile(a: RecordingFile, b: RecordingFile): boolean {
  if (a === b) return true;
  const key = a.id === undefined && b.id === undefined ? 'download_url' : 'id';
  return a[key] !== undefined && a[key] === b[key];
}
