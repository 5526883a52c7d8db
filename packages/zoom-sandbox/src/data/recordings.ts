import { opaqueId } from './ids.ts';
import type { PastInstance } from './meeting-store.ts';
import { hash } from './deterministic-random.ts';

/** A file of a cloud recording. */
export interface RecordingFile {
  readonly id: string;
  readonly fileType: 'MP4' | 'M4A' | 'TRANSCRIPT' | 'CHAT';
  readonly extension: 'MP4' | 'M4A' | 'VTT' | 'TXT';
  readonly recordingType: string;
  readonly size: number;
}

const FILE_TYPES = [
  { fileType: 'MP4', extension: 'MP4', recordingType: 'shared_screen_with_speaker_view' },
  { fileType: 'M4A', extension: 'M4A', recordingType: 'audio_only' },
  { fileType: 'TRANSCRIPT', extension: 'VTT', recordingType: 'audio_transcript' },
  { fileType: 'CHAT', extension: 'TXT', recordingType: 'chat_file' },
] as const;

/** The cloud recordings of an account: one per past instance of a meeting with `auto_recording: 'cloud'`. */
export class RecordingStore {
  readonly #seed: number;
  readonly #removed = new Map<string, 'trash' | 'delete'>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** Returns the recording files of an instance; empty if it was not recorded or the recording was removed. */
  listFiles(instance: PastInstance): readonly RecordingFile[] {
    return this.#removed.has(instance.uuid) ? [] : this.#generateFiles(instance);
  }

  /** Returns the recording files of an instance in the trash. */
  listTrashedFiles(instance: PastInstance): readonly RecordingFile[] {
    return this.#removed.get(instance.uuid) === 'trash' ? this.#generateFiles(instance) : [];
  }

  /** Moves a recording to the trash or deletes it permanently. */
  remove(instance: PastInstance, action: 'trash' | 'delete'): void {
    this.#removed.set(instance.uuid, action);
  }

  /** The number of removed recordings. */
  get removedCount(): number {
    return this.#removed.size;
  }

  #generateFiles({ meeting, number }: PastInstance): RecordingFile[] {
    if (meeting.settings['auto_recording'] !== 'cloud') return [];
    return FILE_TYPES.map((type, position) => ({
      ...type,
      id: generateFileId(this.#seed, meeting.key, number, position),
      size: 1_024 + (hash(this.#seed, meeting.key, number, 62 + position) % 4_096),
    }));
  }
}

/** Generates a file id in UUID format (RFC 9562). */
function generateFileId(seed: number, meeting: number, instance: number, position: number): string {
  const hex = Buffer.from(
    opaqueId(seed, 61, meeting, instance * 8 + position),
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
