import { encodeUserId } from './ids.ts';
import { MeetingStore } from './meeting-store.ts';
import { RecordingStore } from './recordings.ts';
import { RegistrantStore } from './registrants.ts';
import { UserStore } from './user-store.ts';

/** The people, meetings and recordings of one account. */
export interface AccountData {
  readonly seed: number;
  readonly ownerId: string;
  /** Zoom's number for the account. */
  readonly accountNumber: number;
  readonly users: UserStore;
  readonly meetings: MeetingStore;
  readonly registrants: RegistrantStore;
  readonly recordings: RecordingStore;
  /** What was changed in users' settings, by user number. */
  readonly userSettings: Map<number, Readonly<Record<string, unknown>>>;
}

/** A company of `userCount` people whose dates lie around `anchorMs`, the start of a day in UTC. */
export function createAccountData(seed: number, userCount: number, anchorMs: number): AccountData {
  return {
    seed,
    ownerId: encodeUserId(0, seed),
    accountNumber: 10_000_000 + (seed % 90_000_000),
    users: new UserStore(seed, userCount, anchorMs),
    meetings: new MeetingStore(seed, userCount, anchorMs),
    registrants: new RegistrantStore(seed),
    recordings: new RecordingStore(seed),
    userSettings: new Map(),
  };
}
