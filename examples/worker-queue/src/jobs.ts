/** The name of the queue. */
export const QUEUE = 'meetings';

/** The data of a job. */
export interface MeetingsJob {
  readonly userId: string;
  readonly email: string;
}

/** The result of a job. */
export interface MeetingsCount {
  readonly email: string;
  readonly meetings: number;
}
