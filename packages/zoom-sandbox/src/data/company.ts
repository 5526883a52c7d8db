import { userId } from './ids.ts';
import { MeetingBook } from './meeting-book.ts';
import { RecordingBook } from './recordings.ts';
import { RegistrantBook } from './registrants.ts';
import { UserBook } from './user-book.ts';

/** The people, meetings and recordings of one account. */
export interface Company {
  readonly seed: number;
  readonly ownerId: string;
  /** Zoom's number for the account. */
  readonly accountNumber: number;
  readonly users: UserBook;
  readonly meetings: MeetingBook;
  readonly registrants: RegistrantBook;
  readonly recordings: RecordingBook;
  /** What was changed in users' settings, by user number. */
  readonly userSettings: Map<number, Readonly<Record<string, unknown>>>;
}

/** A company of `userCount` people whose dates lie around `anchorMs`, the start of a day in UTC. */
export function createCompany(seed: number, userCount: number, anchorMs: number): Company {
  return {
    seed,
    ownerId: userId(0, seed),
    accountNumber: 10_000_000 + (seed % 90_000_000),
    users: new UserBook(seed, userCount, anchorMs),
    meetings: new MeetingBook(seed, userCount, anchorMs),
    registrants: new RegistrantBook(seed),
    recordings: new RecordingBook(seed),
    userSettings: new Map(),
  };
}
