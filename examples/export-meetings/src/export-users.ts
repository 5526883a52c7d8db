import type { Operations, ZoomClient } from '@evertoken/zoom-client';
import type { Cell, CsvFile } from './csv-file.ts';
import type { OnProgress } from './progress.ts';

type User = Operations['GET /users']['result']['users'][number];

/** How far an export of users is. */
export interface UsersCursor {
  readonly status: Status;
  /** What leads on in the list of that status; undefined for its beginning. */
  readonly resume?: string | undefined;
  readonly users: number;
}

type Status = 'active' | 'inactive' | 'pending';

/** Zoom lists them one by one. */
const STATUSES: readonly Status[] = ['active', 'inactive', 'pending'];

/** The first line of the file. */
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
 * Writes everybody in the account, from where the file was left.
 *
 * @param pageSize entries per page; by default as many as Zoom gives
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
  const start = file.place ?? { status: 'active', users: 0 };
  let { users, resume } = start;
  for (const status of STATUSES.slice(STATUSES.indexOf(start.status))) {
    const list = { status, resume, page_size: pageSize, signal };
    for await (const page of zoom.paginate('GET /users', list).pages()) {
      users += page.items.length;
      const next = STATUSES[STATUSES.indexOf(status) + 1];
      const place =
        page.resume === undefined && next !== undefined
          ? { status: next, users }
          : { status, resume: page.resume, users };
      await file.append(page.items.map(toRow), place);
      onProgress({ done: users, total });
    }
    resume = undefined;
  }
}

function toRow(user: User): Cell[] {
  const { id, email, first_name: first, last_name: last, type, status, dept, timezone } = user;
  return [id, email, first, last, type, status, dept, timezone, user.created_at];
}
