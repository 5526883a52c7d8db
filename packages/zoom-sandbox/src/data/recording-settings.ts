import type { JsonObject } from '../http/json.ts';
import type { AccountData } from './account-data.ts';
import { readDocument, updateDocument, type DocumentName } from './documents.ts';
import type { PastInstance } from './meeting-store.ts';

/** How a recording is shared, with Zoom's field names. */
export interface RecordingSettings extends JsonObject {
  readonly topic: unknown;
  readonly auto_delete: unknown;
  /** 0: registrants are approved automatically, 1: by the host, 2: no registration. */
  readonly approval_type: unknown;
  readonly password?: unknown;
}

const DEFAULTS = {
  share_recording: 'publicly',
  recording_authentication: false,
  viewer_download: true,
  on_demand: false,
  approval_type: 2,
  send_email_to_host: true,
  show_social_share_buttons: true,
  auto_delete: false,
};

/** Returns the settings of a recording. */
export function readRecordingSettings(
  data: AccountData,
  instance: PastInstance,
): RecordingSettings {
  const { meeting } = instance;
  return { topic: meeting.topic, ...DEFAULTS, ...readDocument(data, meeting, nameOf(instance)) };
}

/** Changes settings of a recording. */
export function updateRecordingSettings(
  data: AccountData,
  instance: PastInstance,
  changes: JsonObject,
): void {
  updateDocument(data, instance.meeting, nameOf(instance), changes);
}

function nameOf({ number }: PastInstance): DocumentName {
  return `recordings/${number}/settings`;
}
