import { readRecordingSettings, updateRecordingSettings } from '../../data/recording-settings.ts';
import { emptyResponse, json } from '../../http/response.ts';
import type { OperationHandlers } from '../../operations/operation-call.ts';
import { onFound, type OnFound } from '../on-found.ts';
import { findRecording, recordingNotFound, type Recording } from '../recordings.ts';

/** Creates the handler of an operation on the recording in the path. */
export const onRecording: OnFound<Recording> = onFound(findRecording, recordingNotFound);

/** The operations of the settings of recordings. */
export const RECORDING_SETTING_HANDLERS: OperationHandlers = {
  'GET /meetings/{meetingId}/recordings/settings': onRecording(({ account }, { instance }) =>
    json(200, readRecordingSettings(account.data, instance)),
  ),
  'PATCH /meetings/{meetingId}/recordings/settings': onRecording(
    ({ account, body }, { instance }) => {
      updateRecordingSettings(account.data, instance, body);
      return emptyResponse(204);
    },
  ),
};
