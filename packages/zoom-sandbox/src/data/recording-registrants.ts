import { opaqueId } from './ids.ts';
import { RecordStore } from './record-store.ts';
import type { Registrant } from './registrants.ts';

/** Who registered to view the recordings of a meeting. */
export interface RecordingRegistrant extends Pick<
  Registrant,
  'id' | 'email' | 'first_name' | 'last_name' | 'status' | 'profile'
> {
  readonly meetingId: number;
}

/** Creates the registrants of an account's recordings; there are none in the beginning. */
export function createRecordingRegistrants(seed: number): RecordStore<RecordingRegistrant> {
  return new RecordStore([], (number) => opaqueId(seed, 45, number));
}
