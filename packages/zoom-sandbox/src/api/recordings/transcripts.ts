import { apiError, emptyResponse, json, type HttpResponse } from '../../http/response.ts';
import type { OperationHandlers } from '../../operations/operation-call.ts';
import { formatIsoSeconds } from '../../time/date-time.ts';
import type { ApiCall } from '../api-call.ts';
import { downloadUrl } from '../downloads.ts';
import { onFound } from '../on-found.ts';
import { findRecording, findTrashedRecording, type Recording } from '../recordings.ts';

const onTranscript = onFound<Recording>(
  (call) => onlyTranscript(findRecording(call)) ?? onlyTranscript(findTrashedRecording(call)),
  () => apiError(404, 3322, 'This meeting transcript does not exist.'),
);

/** The operations of transcripts, which are files of recordings. */
export const TRANSCRIPT_HANDLERS: OperationHandlers = {
  'GET /meetings/{meetingId}/transcript': onTranscript(getTranscript),
  'DELETE /meetings/{meetingId}/transcript': onTranscript(
    ({ account, nowMs }, { instance, files }) => {
      account.data.recordings.remove(instance, files, 'delete', nowMs);
      return emptyResponse(204);
    },
  ),
};

function onlyTranscript(recording: Recording | undefined): Recording | undefined {
  const files = recording?.files.filter(({ fileType }) => fileType === 'TRANSCRIPT') ?? [];
  return recording === undefined || files.length === 0 ? undefined : { ...recording, files };
}

function getTranscript(call: ApiCall, { instance, files }: Recording): HttpResponse {
  const { account, context, nowMs } = call;
  const { meeting, uuid, endMs } = instance;
  const reason = findReason(call, files, nowMs < endMs + context.settings.recordingProcessingMs);
  const [file] = files;
  return json(200, {
    meeting_id: uuid,
    account_id: account.id,
    meeting_topic: meeting.topic,
    host_id: account.data.users.get(meeting.hostIndex)?.id ?? '',
    transcript_created_time: formatIsoSeconds(endMs),
    can_download: reason === undefined,
    auto_delete: false,
    ...(reason === undefined
      ? { download_url: downloadUrl(context.baseUrl, file?.id ?? '', file?.size ?? 0) }
      : { download_restriction_reason: reason }),
  });
}

/** Returns why a transcript cannot be downloaded. */
function findReason(
  call: ApiCall,
  [transcript]: Recording['files'],
  isProcessing: boolean,
): 'NOT_READY' | 'DELETED_OR_TRASHED' | undefined {
  if (isProcessing) return 'NOT_READY';
  const isListed = findRecording(call)?.files.some(({ id }) => id === transcript?.id) === true;
  return isListed ? undefined : 'DELETED_OR_TRASHED';
}
