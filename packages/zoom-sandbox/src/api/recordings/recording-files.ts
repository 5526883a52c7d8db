import type { RecordingFile } from '../../data/recordings.ts';
import { apiError, emptyResponse, type HttpResponse } from '../../http/response.ts';
import type { OperationHandlers } from '../../operations/operation-call.ts';
import { getPathParam, invalidField, type ApiCall } from '../api-call.ts';
import { fireEvent } from '../events.ts';
import { onFound } from '../on-found.ts';
import {
  findRecording,
  findTrashedRecording,
  recordingNotFound,
  recordingObject,
  removeFiles,
  type Recording,
} from '../recordings.ts';

const onFile = onFound<Recording>(
  (call) => onlyFile(call, findRecording(call)) ?? onlyFile(call, findTrashedRecording(call)),
  recordingNotFound,
);
const onTrashedFile = onFound<Recording>(
  (call) => onlyFile(call, findTrashedRecording(call)),
  recordingNotFound,
);
const onTrash = onFound<Recording>(findTrashedRecording, recordingNotFound);

/** The operations that remove single files of recordings, and take files out of the trash. */
export const RECORDING_FILE_HANDLERS: OperationHandlers = {
  'DELETE /meetings/{meetingId}/recordings/{recordingId}': onFile(removeFile),
  'PUT /meetings/{meetingId}/recordings/{recordingId}/status': onTrashedFile((call, recording) =>
    recover(call, recording, 204),
  ),
  'PUT /meetings/{meetingUUID}/recordings/status': onTrash((call, recording) =>
    recover(call, recording, 200),
  ),
};

/** Returns the recording with no other file than the one in the path. */
function onlyFile(call: ApiCall, recording: Recording | undefined): Recording | undefined {
  const id = getPathParam(call, 'recordingId');
  const files = recording?.files.filter((file: RecordingFile) => file.id === id) ?? [];
  return recording === undefined || files.length === 0 ? undefined : { ...recording, files };
}

function removeFile(call: ApiCall, recording: Recording): HttpResponse {
  const action = call.query.get('action') ?? 'trash';
  if (action !== 'trash' && action !== 'delete') return invalidField('action');
  return removeFiles(call, recording, action);
}

function recover(call: ApiCall, { instance, files }: Recording, status: number): HttpResponse {
  if (call.body['action'] !== 'recover') return apiError(400, 300, 'Invalid field: action.');
  call.account.data.recordings.recover(instance, files);
  fireEvent(call, 'recording.recovered', { object: recordingObject(call, instance, files) });
  return emptyResponse(status);
}
