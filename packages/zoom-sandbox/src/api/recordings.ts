import { apiError, json, emptyResponse, type HttpResponse } from '../http/response.ts';
import type { PastInstance } from '../data/meeting-store.ts';
import type { Meeting } from '../data/meetings.ts';
import type { RecordingFile } from '../data/recordings.ts';
import { readRecordingSettings } from '../data/recording-settings.ts';
import { opaqueId } from '../data/ids.ts';
import { findUser, getPathParam, invalidField, userNotFound, type ApiCall } from './api-call.ts';
import { readRecordingRange } from './date-range.ts';
import { downloadUrl } from './downloads.ts';
import { fireEvent } from './events.ts';
import { readUserSettings } from './user-settings.ts';
import { isObject } from '../http/json.ts';
import { listedType } from './meeting-view.ts';
import { parsePagination, paginate, tokenEnvelope } from './pagination.ts';
import { findInstanceIn } from './past-meetings.ts';
import { formatIsoSeconds } from '../time/date-time.ts';

/** Maximum lifetime of a download token: one week. */
const MAX_TTL_SECONDS = 604_800;
const DAY_SECONDS = 86_400;

/** GET /meetings/{meetingId}/recordings */
export function getRecording(call: ApiCall): HttpResponse {
  const recorded = findRecording(call);
  if (recorded === undefined) return recordingNotFound();
  const { query, context } = call;
  const ttl = query.get('ttl') ?? String(DAY_SECONDS);
  if (!/^\d{1,6}$/.test(ttl) || Number(ttl) > MAX_TTL_SECONDS) {
    return invalidField('ttl');
  }
  const fields = (query.get('include_fields') ?? '').split(',');
  return json(200, {
    ...recordingView(call, recorded.instance, recorded.files),
    password:
      readRecordingSettings(call.account.data, recorded.instance).password ??
      recorded.instance.meeting.password,
    ...(fields.includes('download_access_token') && {
      download_access_token: context.downloadTokens.issueToken(Number(ttl) * 1000),
    }),
  });
}

/** DELETE /meetings/{meetingId}/recordings */
export function deleteRecording(call: ApiCall): HttpResponse {
  const action = call.query.get('action') ?? 'trash';
  if (action !== 'trash' && action !== 'delete') {
    return invalidField('action');
  }
  const recorded = findRecording(call);
  if (recorded === undefined) return recordingNotFound();
  return removeFiles(call, recorded, action);
}

/** Moves files of a recording to the trash or deletes them. */
export function removeFiles(
  call: ApiCall,
  { instance, files }: Recording,
  action: 'trash' | 'delete',
): HttpResponse {
  call.account.data.recordings.remove(instance, files, action, call.nowMs);
  fireEvent(call, action === 'trash' ? 'recording.trashed' : 'recording.deleted', {
    object: recordingObject(call, instance, files),
  });
  return emptyResponse(204);
}

/** GET /users/{userId}/recordings */
export function listRecordings(call: ApiCall): HttpResponse {
  const found = findUser(call);
  if (found === undefined) {
    const userId = getPathParam(call, 'userId');
    return userNotFound(call, `User ${userId} does not exist, or does not belong to this account.`);
  }
  const range = readRecordingRange(call);
  if (range.kind === 'error') return range.response;
  const page = parsePagination(call, 300);
  if (page.kind === 'error') return page.response;
  const { meetings, webinars, recordings } = call.account.data;
  const inTrash = call.query.get('trash') === 'true';
  const all = [meetings, webinars]
    .flatMap((store) =>
      store.pastInstancesByHost(found.index, call.nowMs, range.startMs, range.endMs),
    )
    .map((instance) => ({
      instance,
      files: inTrash ? recordings.listTrashedFiles(instance) : recordings.listFiles(instance),
    }))
    .filter(({ files }) => files.length > 0)
    .toSorted((a, b) => b.instance.startMs - a.instance.startMs);
  const { items, nextToken } = paginate(call, all, page);
  return json(200, {
    from: range.from,
    to: range.to,
    ...tokenEnvelope(page, all.length, nextToken),
    meetings: items.map(({ instance, files }) => recordingView(call, instance, files)),
  });
}

/** Fires `recording.completed` for a meeting that just ended, once its recording, if there is one, is processed. */
export function fireRecordingCompleted(call: ApiCall, meeting: Meeting): void {
  const { context } = call;
  const { directory, settings, clock } = context;
  const complete = (): void => {
    // A reset replaces the accounts.
    if (context.directory === directory) {
      fireCompleted({ ...call, nowMs: clock.now() }, meeting);
    }
  };
  if (settings.recordingProcessingMs === 0) complete();
  else clock.schedule(call.nowMs + settings.recordingProcessingMs, complete);
}

function fireCompleted(call: ApiCall, meeting: Meeting): void {
  const { meetings, recordings } = call.account.data;
  const instance = meetings.pastInstances(meeting, call.nowMs).at(-1);
  const files = instance === undefined ? [] : recordings.listFiles(instance);
  if (instance === undefined || files.length === 0) return;
  call.context.webhooks.fire(
    call.account,
    'recording.completed',
    {
      object: { ...recordingObject(call, instance, files), password: meeting.password },
    },
    { download_token: call.context.downloadTokens.issueToken(DAY_SECONDS * 1000) },
  );
}

/** Returns the URL at which a recording is viewed. */
export function shareUrl({ account, context }: ApiCall, { meeting, number }: PastInstance): string {
  return `${context.baseUrl}/rec/share/${opaqueId(account.data.seed, 72, meeting.key, number)}`;
}

/** Returns the `object` of events. Only there, Zoom sends `type` as a number. */
export function recordingObject(
  call: ApiCall,
  instance: PastInstance,
  files: readonly RecordingFile[],
): Record<string, unknown> {
  const view = recordingView(call, instance, files);
  return { ...view, type: Number(view['type']) };
}

/** A past instance with those of its recording files that are asked for. */
export interface Recording {
  readonly instance: PastInstance;
  readonly files: readonly RecordingFile[];
}

/** Returns the recording in the path, of a meeting or a webinar; undefined if it has no files. */
export function findRecording(call: ApiCall): Recording | undefined {
  return findFiles(call, (instance) => call.account.data.recordings.listFiles(instance));
}

/** Returns what the trash contains of the recording in the path. */
export function findTrashedRecording(call: ApiCall): Recording | undefined {
  return findFiles(call, (instance) => call.account.data.recordings.listTrashedFiles(instance));
}

function findFiles(
  { account, params, nowMs }: ApiCall,
  list: (instance: PastInstance) => readonly RecordingFile[],
): Recording | undefined {
  const { meetings, webinars } = account.data;
  const id = params['meetingId'] ?? params['meetingUUID'] ?? '';
  const instance = findInstanceIn(meetings, id, nowMs) ?? findInstanceIn(webinars, id, nowMs);
  const files = instance === undefined ? [] : list(instance);
  return instance === undefined || files.length === 0 ? undefined : { instance, files };
}

/** 404 with code 3301. */
export function recordingNotFound(): HttpResponse {
  return apiError(404, 3301, 'There is no recording for this meeting.');
}

function recordingView(
  call: ApiCall,
  instance: PastInstance,
  files: readonly RecordingFile[],
): Record<string, unknown> {
  const { account } = call;
  const { meeting, startMs, endMs, uuid } = instance;
  const { data } = account;
  const views = fileViews(call, instance, files);
  const { topic } = readRecordingSettings(data, instance);
  const host = data.users.get(meeting.hostIndex);
  return {
    uuid,
    id: meeting.id,
    account_id: account.id,
    host_id: host?.id ?? '',
    host_email: host?.email ?? '',
    topic,
    // Zoom sends a string here and a number in all other responses.
    type: String(listedType(meeting)),
    start_time: formatIsoSeconds(startMs),
    timezone: meeting.timezone,
    duration: Math.round((endMs - startMs) / 60_000),
    total_size: views.reduce((sum, { file_size: size = 0 }) => sum + size, 0),
    recording_count: views.length,
    recording_play_passcode: opaqueId(data.seed, 71, meeting.key, instance.number),
    share_url: shareUrl(call, instance),
    ...autoDeletion(call, instance),
    recording_files: views,
  };
}

/** Returns when a recording is deleted automatically, a setting of its host. */
function autoDeletion(call: ApiCall, instance: PastInstance): Record<string, unknown> {
  const { meeting, endMs } = instance;
  const recording = readUserSettings(call, meeting.hostIndex)['recording'];
  const { auto_delete_cmr: isOn, auto_delete_cmr_days: days } = isObject(recording)
    ? recording
    : {};
  const { auto_delete: isSet } = readRecordingSettings(call.account.data, instance);
  if (isOn !== true && isSet !== true) return { auto_delete: false };
  const atMs = endMs + Number(days) * DAY_SECONDS * 1000;
  return { auto_delete: true, auto_delete_date: formatIsoSeconds(atMs).slice(0, 10) };
}

/** A file as Zoom shows it. */
interface FileView extends Readonly<Record<string, unknown>> {
  readonly file_size?: number;
}

/** Returns the files of a recording; while it is processed, the video and the audio of which nothing is known yet. */
function fileViews(
  { context, nowMs, account }: ApiCall,
  instance: PastInstance,
  files: readonly RecordingFile[],
): readonly FileView[] {
  const { uuid, endMs } = instance;
  const { baseUrl, settings } = context;
  const isProcessed = nowMs >= endMs + settings.recordingProcessingMs;
  const shown = isProcessed ? files : files.filter(({ fileType }) => fileType.startsWith('M'));
  return shown.map((file) => {
    const size = isProcessed ? file.size : 0;
    const deletedMs = account.data.recordings.removedAt(instance, file);
    return {
      meeting_id: uuid,
      recording_start: formatIsoSeconds(file.startMs),
      recording_end: isProcessed ? formatIsoSeconds(file.endMs) : '',
      file_type: isProcessed ? file.fileType : '',
      ...(isProcessed && { file_extension: file.extension }),
      download_url: downloadUrl(baseUrl, file.id, size),
      recording_type: file.recordingType,
      ...(deletedMs !== undefined && { deleted_time: formatIsoSeconds(deletedMs) }),
      ...(file.isDescribed && {
        id: file.id,
        file_size: size,
        play_url: `${baseUrl}/rec/play/${file.id}`,
        status: isProcessed ? 'completed' : 'processing',
      }),
    };
  });
}
