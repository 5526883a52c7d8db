import { AssistantStore } from './assistants.ts';
import { createGroups, type Group } from './groups.ts';
import { encodeUserId } from './ids.ts';
import { MeetingStore } from './meeting-store.ts';
import { MEETINGS } from './meetings.ts';
import { RecordingStore } from './recordings.ts';
import { PictureStore } from './pictures.ts';
import type { RecordStore } from './record-store.ts';
import { createRecordingRegistrants, type RecordingRegistrant } from './recording-registrants.ts';
import { RegistrantStore } from './registrants.ts';
import { ResourceStore } from './resource-store.ts';
import { createRoles, type Role } from './roles.ts';
import { createTrackingFields, type TrackingField } from './tracking-fields.ts';
import { UserStore } from './user-store.ts';
import { WEBINARS } from './webinars.ts';

/** The data of an account. */
export interface AccountData {
  readonly seed: number;
  readonly ownerId: string;
  /** The start of the UTC day around which dates are generated. */
  readonly anchorMs: number;
  /** The account number, Zoom's second account id. */
  readonly accountNumber: number;
  readonly users: UserStore;
  readonly groups: RecordStore<Group>;
  readonly roles: RecordStore<Role>;
  readonly assistants: AssistantStore;
  readonly pictures: PictureStore;
  /** What users set as their presence, by user id. */
  readonly presences: Map<string, Presence>;
  readonly trackingFields: RecordStore<TrackingField>;
  readonly meetings: MeetingStore;
  readonly webinars: MeetingStore;
  readonly registrants: RegistrantStore;
  readonly recordings: RecordingStore;
  readonly recordingRegistrants: RecordStore<RecordingRegistrant>;
  /** Changed user settings, by user index. */
  readonly userSettings: Map<number, Readonly<Record<string, unknown>>>;
  /** The starts of webinars for which events are scheduled: `ID|START`. */
  readonly scheduledStarts: Set<string>;
  /** What was written to everything else. */
  readonly resources: ResourceStore;
}

/** The presence of a user. */
export interface Presence {
  readonly status: string;
  /** When it ends; absent: when the user changes it. */
  readonly untilMs?: number;
}

/**
 * Creates the data of an account with `userCount` users. Dates are generated around `anchorMs`, the start of a UTC
 * day.
 */
export function createAccountData(seed: number, userCount: number, anchorMs: number): AccountData {
  return {
    seed,
    ownerId: encodeUserId(0, seed),
    anchorMs,
    accountNumber: 10_000_000 + (seed % 90_000_000),
    users: new UserStore(seed, userCount, anchorMs),
    groups: createGroups(seed),
    roles: createRoles(seed),
    meetings: new MeetingStore(MEETINGS, seed, userCount, anchorMs),
    webinars: new MeetingStore(WEBINARS, seed, userCount, anchorMs),
    assistants: new AssistantStore(),
    pictures: new PictureStore(),
    presences: new Map(),
    trackingFields: createTrackingFields(seed),
    registrants: new RegistrantStore(seed),
    recordings: new RecordingStore(seed),
    recordingRegistrants: createRecordingRegistrants(seed),
    userSettings: new Map(),
    scheduledStarts: new Set(),
    resources: new ResourceStore(),
  };
}
