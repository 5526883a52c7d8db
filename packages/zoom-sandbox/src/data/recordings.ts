import { opaqueId } from './ids.ts';
import type { PastInstance } from './meeting-store.ts';
import { hash } from './deterministic-random.ts';

/** A file of a cloud recording. */
export interface RecordingFile {
  readonly id: string;
  readonly fileType: 'MP4' | 'M4A' | 'TRANSCRIPT' | 'CHAT' | 'SUMMARY' | 'TIMELINE' | 'CC';
  readonly extension: 'MP4' | 'M4A' | 'VTT' | 'TXT' | 'JSON';
  readonly recordingType: string;
  /** Whether Zoom tells id, status, size and player of the file; it does not for `TIMELINE` and `CC`. */
  readonly isDescribed: boolean;
  readonly size: number;
  readonly startMs: number;
  readonly endMs: number;
}

type FileKind = Pick<RecordingFile, 'fileType' | 'extension' | 'recordingType' | 'isDescribed'>;

const CAPTIONS: FileKind = {
  fileType: 'CC',
  extension: 'VTT',
  recordingType: 'closed_caption',
  isDescribed: false,
};
const FILE_KINDS: readonly FileKind[] = [
  described('MP4', 'MP4', 'shared_screen_with_speaker_view'),
  described('M4A', 'M4A', 'audio_only'),
  described('TRANSCRIPT', 'VTT', 'audio_transcript'),
  described('CHAT', 'TXT', 'chat_file'),
  described('SUMMARY', 'JSON', 'summary'),
  { fileType: 'TIMELINE', extension: 'JSON', recordingType: 'timeline', isDescribed: false },
  // The recording was paused in between, which gives two files of captions.
  CAPTIONS,
  CAPTIONS,
];

function described(
  fileType: FileKind['fileType'],
  extension: FileKind['extension'],
  recordingType: string,
): FileKind {
  return { fileType, extension, recordingType, isDescribed: true };
}

/** What became of a file, and when. */
interface Removal {
  readonly action: 'trash' | 'delete';
  readonly atMs: number;
}

/** The cloud recordings of an account: one per past instance of a meeting with `auto_recording: 'cloud'`. */
export class RecordingStore {
  readonly #seed: number;
  /** What became of removed files, by UUID of the instance and id of the file. */
  readonly #removed = new Map<string, ReadonlyMap<string, Removal>>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** Returns the recording files of an instance that are not removed; none if it was not recorded. */
  listFiles(instance: PastInstance): readonly RecordingFile[] {
    const removed = this.#removed.get(instance.uuid);
    return this.#generateFiles(instance).filter(({ id }) => removed?.has(id) !== true);
  }

  /** Returns the recording files of an instance in the trash. */
  listTrashedFiles(instance: PastInstance): readonly RecordingFile[] {
    const removed = this.#removed.get(instance.uuid);
    return this.#generateFiles(instance).filter(({ id }) => removed?.get(id)?.action === 'trash');
  }

  /** Returns the time when a file was removed. */
  removedAt({ uuid }: PastInstance, { id }: RecordingFile): number | undefined {
    return this.#removed.get(uuid)?.get(id)?.atMs;
  }

  /** Moves files of an instance to the trash or deletes them permanently. */
  remove(
    instance: PastInstance,
    files: readonly RecordingFile[],
    action: Removal['action'],
    atMs: number,
  ): void {
    const removed = new Map(this.#removed.get(instance.uuid));
    for (const { id } of files) removed.set(id, { action, atMs });
    this.#removed.set(instance.uuid, removed);
  }

  /** Takes files of an instance out of the trash. */
  recover(instance: PastInstance, files: readonly RecordingFile[]): void {
    const removed = new Map(this.#removed.get(instance.uuid));
    for (const { id } of files) removed.delete(id);
    if (removed.size > 0) this.#removed.set(instance.uuid, removed);
    else this.#removed.delete(instance.uuid);
  }

  /** The number of recordings with removed files. */
  get removedCount(): number {
    return this.#removed.size;
  }

  #generateFiles({ meeting, number, startMs, endMs }: PastInstance): RecordingFile[] {
    if (meeting.settings['auto_recording'] !== 'cloud') return [];
    const pausedMs = startMs + Math.floor((endMs - startMs) / 2_000) * 1_000;
    return FILE_KINDS.map((kind, position) => ({
      ...kind,
      id: generateFileId(this.#seed, meeting.key, number, position),
      size: 1_024 + (hash(this.#seed, meeting.key, number, 62 + position) % 4_096),
      startMs: position === FILE_KINDS.length - 1 ? pausedMs : startMs,
      endMs: position === FILE_KINDS.length - 2 ? pausedMs : endMs,
    }));
  }
}

/** Generates a file id in UUID format (RFC 9562). */
function generateFileId(seed: number, meeting: number, instance: number, position: number): string {
  const hex = Buffer.from(
    opaqueId(seed, 61, meeting, instance * 16 + position),
    'base64url',
  ).toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
