import { ZoomApiError, type Operations, type ZoomClient } from '@evertoken/zoom-client';
import type { Cell, CsvFile } from './csv-file.ts';
import type { OnProgress } from './progress.ts';

type Meeting = Operations['GET /users/{userId}/meetings']['result']['meetings'][number];

/** The cursor of an export of meetings. */
export interface MeetingsCursor {
  /** Resumes the list of users at the current page; undefined for the first. */
  readonly page?: string | undefined;
  /** The email addresses of the last exported hosts, which may be listed again. */
  readonly done: readonly string[];
  /** The current host, and what resumes the list of its meetings. */
  readonly host?: { readonly email: string; readonly resume: string } | undefined;
  /** The number of exported hosts. */
  readonly hosts: number;
}

/** Users per page. The hosts of two pages are remembered, since pages can shift while the export is interrupted. */
const PAGE_SIZE = 100;

/** The header of the file. */
export const MEETING_COLUMNS: readonly string[] = [
  'id',
  'uuid',
  'topic',
  'host',
  'type',
  'start_time',
  'duration_minutes',
  'timezone',
  'join_url',
];

/** Exports the meetings of all users of the account, starting at the cursor of the file. */
export async function exportMeetings(
  zoom: ZoomClient,
  file: CsvFile<MeetingsCursor>,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: OnProgress },
): Promise<void> {
  let cursor: MeetingsCursor = file.cursor ?? { done: [], hosts: 0 };
  const users = { page_size: PAGE_SIZE, resume: cursor.page, signal };
  for await (const { items, total, resume } of zoom.paginate('GET /users', users).pages()) {
    for (const { email } of items.filter((user) => !cursor.done.includes(user.email))) {
      const resumeHost = cursor.host?.email === email ? cursor.host.resume : undefined;
      for await (const page of listMeetings(zoom, email, resumeHost, signal)) {
        cursor =
          page.resume === undefined
            ? markHostDone(cursor, email)
            : { ...cursor, host: { email, resume: page.resume } };
        await file.append(page.rows, cursor);
      }
      onProgress({ done: cursor.hosts, total });
    }
    cursor = { ...cursor, page: resume };
    await file.append([], cursor);
  }
}

function markHostDone({ page, done, hosts }: MeetingsCursor, email: string): MeetingsCursor {
  return { page, done: [...done, email].slice(-2 * PAGE_SIZE), hosts: hosts + 1 };
}

async function* listMeetings(
  zoom: ZoomClient,
  host: string,
  resume: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<{ readonly rows: Cell[][]; readonly resume: string | undefined }> {
  const list = zoom.paginate('GET /users/{userId}/meetings', { userId: host, resume, signal });
  try {
    for await (const page of list.pages()) {
      yield { rows: page.items.map((meeting) => toRow(meeting, host)), resume: page.resume };
    }
  } catch (error) {
    // The user has left the account since the users were listed.
    if (!(error instanceof ZoomApiError && error.code === 1001)) throw error;
    yield { rows: [], resume: undefined };
  }
}

function toRow(meeting: Meeting, host: string): Cell[] {
  const { id, uuid, topic, type, start_time: start, duration, timezone, join_url: url } = meeting;
  return [id, uuid, topic, host, type, start, duration, timezone, url];
}
