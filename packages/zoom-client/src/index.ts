export { resolveServerUrl } from './endpoints/server-url.ts';
export { createZoomClient, type ListArgumentsOf, type ZoomClient } from './client.ts';
export type { DownloadFile, DownloadOptions, DownloadProgress } from './download/download.ts';
export {
  ZoomApiError,
  ZoomConnectionError,
  ZoomDownloadError,
  ZoomError,
  ZoomListError,
  ZoomRateLimitError,
  ZoomScopeError,
  ZoomTimeoutError,
  zoomErrorCodes,
  type RateLimitDetails,
  type ZoomApiErrorFields,
  type ZoomErrorCode,
  type ZoomFieldError,
} from './errors/index.ts';
export { getMissingScopes } from './errors/missing-scopes.ts';
export type { ZoomClientEvent, ZoomNoticeCode } from './notices.ts';
export type {
  CreatedMeeting,
  ListedMeeting,
  Meeting,
  MeetingFields,
  MeetingSettings,
  NewMeeting,
  Occurrence,
  Recurrence,
} from './operations/meetings.ts';
export type { KnownEndpoint, Operations } from './operations/operations.ts';
export type { Open } from './operations/page.ts';
export type { Participant, PastMeeting } from './operations/past-meetings.ts';
export type { MeetingRecording, Recording, RecordingFile } from './operations/recordings.ts';
export type { NewRegistrant, Registrant } from './operations/registrants.ts';
export type { UserSettings } from './operations/user-settings.ts';
export type { NewUser, User, UserChanges, UserDetails } from './operations/users.ts';
export type { ZoomClientOptions } from './options.ts';
export type { ItemOf, ListEndpoint, ListEndpointArgument } from './pagination/list-endpoint.ts';
export type { ListOptions, ZoomPage } from './pagination/page-reader.ts';
export type { ZoomPages } from './pagination/paginate.ts';
export { encodePathParameter } from './path.ts';
export { getRecordingFileName, type NamedRecording } from './recordings/file-name.ts';
export type {
  ArgumentsOf,
  Endpoint,
  EndpointArgument,
  PathParameterName,
  QueryValue,
  RequestArguments,
  RequestOptions,
  ResultOf,
} from './request.ts';
export {
  readZoomError,
  readZoomErrorFields,
  type ResponseDetails,
  type ZoomErrorBody,
  type ZoomErrorFields,
} from './response.ts';
export { untyped } from './untyped.ts';
