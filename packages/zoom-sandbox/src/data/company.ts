import { userId } from './ids.ts';
import { MeetingBook } from './meeting-book.ts';
import { UserBook } from './user-book.ts';

/** The people and meetings of one account. */
export interface Company {
  readonly seed: number;
  readonly ownerId: string;
  /** Zoom's number for the account. */
  readonly accountNumber: number;
  readonly users: UserBook;
  readonly meetings: MeetingBook;
}

/** A company of `userCount` people whose dates lie around `anchorMs`, the start of a day in UTC. */
export function createCompany(seed: number, userCount: number, anchorMs: number): Company {
  return {
    seed,
    ownerId: userId(0, seed),
    accountNumber: 10_000_000 + (seed % 90_000_000),
    users: new UserBook(seed, userCount, anchorMs),
    meetings: new MeetingBook(seed, userCount, anchorMs),
  };
}
