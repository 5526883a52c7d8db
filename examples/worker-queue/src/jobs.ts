/** The queue's name. */
export const QUEUE = 'meetings';

/** What a job is about. */
export interface MeetingsJob {
  readonly userId: string;
  readonly email: string;
}

/** What comes of it. */
export interface MeetingsCount {
  readonly email: string;
  readonly meetings: number;
}
