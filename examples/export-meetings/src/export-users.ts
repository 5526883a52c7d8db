import type { Operations, ZoomClient } from '@evertoken/zoom-client';
import type { Cell, CsvFile } from './csv-file.ts';
import type { OnProgress } from './progress.ts';

type User = Operations['GET /users']['result']['users'][number];

/** The cursor of an export of users. */
export interface UsersCursor {
  readonly status: Status;
  /** Resumes the list of the status; undefined for its start. */
  readonly resume?: string | undefined;
  readonly users: number;
}

type Status = 'active' | 'inactive' | 'pending';

/** Zoom lists the users of one status at a time. */
const STATUSES: readonly Status[] = ['active', 'inactive', 'pending'];

/** The header of the file. */
export const USER_COLUMNS: readonly string[] = [
  'id',
  'email',
  'first_name',
  'last_name',
  'type',
  'status',
  'dept',
  'timezone',
  'created_at',
];

/**
 * Exports all users of the account, starting at the cursor of the file.
 *
 * @param pageSize users per page. Default: the maximum of Zoom
 */
export async function exportUsers(
  zoom: ZoomClient,
  file: CsvFile<UsersCursor>,
  {
    signal,
    onProgress,
    pageSize,
  }: {
    readonly signal: AbortSignal;
    readonly onProgress: OnProgress;
    readonly pageSize?: number;
  },
): Promise<void> {
  const { total_users_count: total } = await zoom.request('GET /users/summary', { signal });
  const start = file.cursor ?? { status: 'active', users: 0 };
  let { users, resume } = start;
  for (const status of STATUSES.slice(STATUSES.indexOf(start.status))) {
    const list = { status, resume, page_size: pageSize, signal };
    for await (const page of zoom.paginate('GET /users', list).pages()) {
      users += page.items.length;
      const next = STATUSES[STATUSES.indexOf(status) + 1];
      const cursor =
        page.resume === undefined && next !== undefined
          ? { status: next, users }
          : { status, resume: page.resume, users };
      await file.append(page.items.map(toRow), cursor);
      onProgress({ done: users, total });
    }
    resume = undefined;
  }
}

function toRow(user: User): Cell[] {
  const { id, email, first_name: first, last_name: last, type, status, dept, timezone } = user;
  return [id, email, first, last, type, status, dept, timezone, user.created_at];
}
