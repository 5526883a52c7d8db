import { apiError, json, noBody, type Reply } from '../http/reply.ts';
import type { Instance } from '../data/meeting-book.ts';
import type { Meeting } from '../data/meetings.ts';
import { isoSeconds, type User } from '../data/people.ts';
import type { RecordingFile } from '../data/recordings.ts';
import { opaqueId } from '../data/ids.ts';
import { findUser, param, validationFailed, type ApiCall } from './call.ts';
import { readDateRange } from './dates.ts';
import { readPaging, slicePage, tokenEnvelope } from './paging.ts';
import { findInstance } from './past-meetings.ts';

/** A week, the longest a download token may live. */
const MAX_TTL_SECONDS = 604_800;
const DAY_SECONDS = 86_400;

/** GET /meetings/{meetingId}/recordings */
export function getRecording(call: ApiCall): Reply {
  const recorded = findRecorded(call);
  if (recorded === undefined) return noRecording();
  const { query, world } = call;
  const ttl = query.get('ttl') ?? String(DAY_SECONDS);
  if (!/^\d{1,6}$/.test(ttl) || Number(ttl) > MAX_TTL_SECONDS) {
    return validationFailed([{ field: 'ttl', message: 'Invalid field.' }]);
  }
  const fields = (query.get('include_fields') ?? '').split(',');
  return json(200, {
    ...recordingView(call, recorded.instance, recorded.files),
    password: recorded.instance.meeting.password,
    ...(fields.includes('download_access_token') && {
      download_access_token: world.downloads.issueToken(Number(ttl) * 1000),
    }),
  });
}

/** DELETE /meetings/{meetingId}/recordings */
export function deleteRecording(call: ApiCall): Reply {
  const action = call.query.get('action') ?? 'trash';
  if (action !== 'trash' && action !== 'delete') {
    return validationFailed([{ field: 'action', message: 'Invalid field.' }]);
  }
  const recorded = findRecorded(call);
  if (recorded === undefined) return noRecording();
  call.account.company.recordings.remove(recorded.instance, action);
  call.world.webhooks.fire(
    call.account,
    action === 'trash' ? 'recording.trashed' : 'recording.deleted',
    {
      object: recordingView(call, recorded.instance, recorded.files),
    },
  );
  return noBody(204);
}

/** GET /users/{userId}/recordings */
export function listRecordings(call: ApiCall): Reply {
  const found = findUser(call);
  if (found === undefined) {
    return apiError(
      404,
      1001,
      `User ${param(call, 'userId')} does not exist, or does not belong to this account.`,
    );
  }
  const range = readDateRange(call, 'today');
  if (range.kind === 'refused') return range.reply;
  const page = readPaging(call, 300);
  if (page.kind === 'refused') return page.reply;
  const { meetings, recordings } = call.account.company;
  const inTrash = call.query.get('trash') === 'true';
  const all = meetings
    .ofHost(found.index)
    .flatMap((meeting) => meetings.held(meeting, call.nowMs, range.startMs, range.endMs))
    .map((instance) => ({
      instance,
      files: inTrash ? recordings.trashedFilesOf(instance) : recordings.filesOf(instance),
    }))
    .filter(({ files }) => files.length > 0)
    .toSorted((a, b) => b.instance.startMs - a.instance.startMs);
  const { items, nextToken } = slicePage(call, all, page);
  return json(200, {
    from: range.from,
    to: range.to,
    ...tokenEnvelope(page, all.length, nextToken),
    meetings: items.map(({ instance, files }) => recordingView(call, instance, files)),
  });
}

/** Tells subscribers that the recording of a meeting that just ended is there, if it was recorded. */
export function announceRecording(call: ApiCall, meeting: Meeting, host: User): void {
  const { meetings, recordings } = call.account.company;
  const instance = meetings.held(meeting, call.nowMs).at(-1);
  const files = instance === undefined ? [] : recordings.filesOf(instance);
  if (instance === undefined || files.length === 0) return;
  call.world.webhooks.fire(
    call.account,
    'recording.completed',
    { object: { ...recordingView(call, instance, files), host_email: host.email } },
    { download_token: call.world.downloads.issueToken(DAY_SECONDS * 1000) },
  );
}

function findRecorded(
  call: ApiCall,
): { readonly instance: Instance; readonly files: readonly RecordingFile[] } | undefined {
  const instance = findInstance(call);
  if (instance === undefined) return undefined;
  const files = call.account.company.recordings.filesOf(instance);
  return files.length === 0 ? undefined : { instance, files };
}

function noRecording(): Reply {
  return apiError(404, 3301, 'There is no recording for this meeting.');
}

function recordingView(
  { account, world }: ApiCall,
  instance: Instance,
  files: readonly RecordingFile[],
): Record<string, unknown> {
  const { meeting, startMs, endMs, uuid } = instance;
  const { company } = account;
  return {
    uuid,
    id: meeting.id,
    account_id: account.id,
    host_id: company.users.get(meeting.hostIndex)?.id ?? '',
    topic: meeting.topic,
    // A text here, a number everywhere else.
    type: String(meeting.type === 10 ? 1 : meeting.type),
    start_time: isoSeconds(startMs),
    duration: Math.round((endMs - startMs) / 60_000),
    total_size: files.reduce((sum, { size }) => sum + size, 0),
    recording_count: files.length,
    recording_play_passcode: opaqueId(company.seed, 71, meeting.key, instance.number),
    auto_delete: false,
    recording_files: files.map((file) => ({
      id: file.id,
      meeting_id: uuid,
      recording_start: isoSeconds(startMs),
      recording_end: isoSeconds(endMs),
      file_type: file.fileType,
      file_extension: file.extension,
      file_size: file.size,
      play_url: `${world.baseUrl}/rec/play/${file.id}`,
      download_url: `${world.baseUrl}/rec/download/${file.id}?size=${file.size}`,
      status: 'completed',
      recording_type: file.recordingType,
    })),
  };
}
