import { ZoomApiError, type Operations, type ZoomClient } from '@evertoken/zoom-client';
import type { Cell, CsvFile } from './csv-file.ts';
import type { OnProgress } from './progress.ts';

type Meeting = Operations['GET /users/{userId}/meetings']['result']['meetings'][number];

/** How far an export of meetings is. */
export interface MeetingsCursor {
  /** What leads to the page of users that is being worked on; undefined for the first. */
  readonly page?: string | undefined;
  /** The hosts that were done last, by their email addresses: they may be listed again. */
  readonly done: readonly string[];
  /** The host that is being worked on, and what leads on in the list of that one's meetings. */
  readonly host?: { readonly email: string; readonly resume: string } | undefined;
  /** How many hosts are done. */
  readonly hosts: number;
}

/** Users per page. Two pages' worth of hosts are remembered: pages may move a little while the export stands still. */
const PAGE_SIZE = 100;

/** The first line of the file. */
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

/** Writes the meetings of everybody in the account, from where the file was left. */
export async function exportMeetings(
  zoom: ZoomClient,
  file: CsvFile<MeetingsCursor>,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: OnProgress },
): Promise<void> {
  let place: MeetingsCursor = file.place ?? { done: [], hosts: 0 };
  const users = { page_size: PAGE_SIZE, resume: place.page, signal };
  for await (const { items, total, resume } of zoom.paginate('GET /users', users).pages()) {
    for (const { email } of items.filter((user) => !place.done.includes(user.email))) {
      const left = place.host?.email === email ? place.host.resume : undefined;
      for await (const page of listMeetings(zoom, email, left, signal)) {
        place =
          page.resume === undefined
            ? markHostDone(place, email)
            : { ...place, host: { email, resume: page.resume } };
        await file.append(page.rows, place);
      }
      onProgress({ done: place.hosts, total });
    }
    place = { ...place, page: resume };
    await file.append([], place);
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
    // Has left the account since the users were listed.
    if (!(error instanceof ZoomApiError && error.code === 1001)) throw error;
    yield { rows: [], resume: undefined };
  }
}

function toRow(meeting: Meeting, host: string): Cell[] {
  const { id, uuid, topic, type, start_time: start, duration, timezone, join_url: url } = meeting;
  return [id, uuid, topic, host, type, start, duration, timezone, url];
}
