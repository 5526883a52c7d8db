import type {
  CreatedMeeting,
  DeleteMeetingQuery,
  GetMeetingQuery,
  ListMeetingsQuery,
  Meeting,
  MeetingFields,
  MeetingList,
  MeetingStatusChange,
  NewMeeting,
  UpdateMeetingQuery,
} from './meetings.ts';
import type { NoQuery, PageQuery } from './page.ts';
import type { ParticipantList, PastInstances, PastMeeting } from './past-meetings.ts';
import type {
  DeleteRecordingQuery,
  GetRecordingQuery,
  ListRecordingsQuery,
  MeetingRecording,
  RecordingList,
} from './recordings.ts';
import type {
  AddedRegistrant,
  AddRegistrantQuery,
  ListRegistrantsQuery,
  NewRegistrant,
  OccurrenceQuery,
  Registrant,
  RegistrantList,
  RegistrantStatusChange,
} from './registrants.ts';
import type {
  DailyReport,
  DailyReportQuery,
  MeetingReport,
  MeetingReports,
  MeetingReportsQuery,
  ParticipantReport,
  ParticipantReportQuery,
  UserReport,
  UserReportQuery,
} from './reports.ts';
import type {
  GetUserSettingsQuery,
  UpdateUserSettingsQuery,
  UserSettings,
  UserSummary,
} from './user-settings.ts';
import type {
  CreatedUser,
  DeleteUserQuery,
  GetUserQuery,
  ListUsersQuery,
  NewUser,
  UpdateUserQuery,
  UserChanges,
  UserDetails,
  UserList,
  UserStatusChange,
} from './users.ts';

/**
 * The known endpoints with the types of their query, body and result. Path parameters are in the name.
 * Source: https://developers.zoom.us/docs/api/, as of December 2025
 */
export interface Operations {
  'GET /users': { query: ListUsersQuery; result: UserList };
  'POST /users': { query: NoQuery; body: NewUser; result: CreatedUser };
  'GET /users/summary': { query: NoQuery; result: UserSummary };
  'GET /users/{userId}': { query: GetUserQuery; result: UserDetails };
  'PATCH /users/{userId}': { query: UpdateUserQuery; body: UserChanges; result: undefined };
  'DELETE /users/{userId}': { query: DeleteUserQuery; result: undefined };
  'PUT /users/{userId}/status': { query: NoQuery; body: UserStatusChange; result: undefined };
  'GET /users/{userId}/settings': { query: GetUserSettingsQuery; result: UserSettings };
  'PATCH /users/{userId}/settings': {
    query: UpdateUserSettingsQuery;
    body: UserSettings;
    result: undefined;
  };
  'GET /users/{userId}/meetings': { query: ListMeetingsQuery; result: MeetingList };
  'POST /users/{userId}/meetings': { query: NoQuery; body: NewMeeting; result: CreatedMeeting };
  'GET /users/{userId}/recordings': { query: ListRecordingsQuery; result: RecordingList };
  'GET /meetings/{meetingId}': { query: GetMeetingQuery; result: Meeting };
  'PATCH /meetings/{meetingId}': {
    query: UpdateMeetingQuery;
    body: MeetingFields;
    result: undefined;
  };
  'DELETE /meetings/{meetingId}': { query: DeleteMeetingQuery; result: undefined };
  'PUT /meetings/{meetingId}/status': {
    query: NoQuery;
    body: MeetingStatusChange;
    result: undefined;
  };
  'GET /meetings/{meetingId}/registrants': { query: ListRegistrantsQuery; result: RegistrantList };
  'POST /meetings/{meetingId}/registrants': {
    query: AddRegistrantQuery;
    body: NewRegistrant;
    result: AddedRegistrant;
  };
  'PUT /meetings/{meetingId}/registrants/status': {
    query: OccurrenceQuery;
    body: RegistrantStatusChange;
    result: undefined;
  };
  'GET /meetings/{meetingId}/registrants/{registrantId}': { query: NoQuery; result: Registrant };
  'DELETE /meetings/{meetingId}/registrants/{registrantId}': {
    query: OccurrenceQuery;
    result: undefined;
  };
  'GET /meetings/{meetingId}/recordings': { query: GetRecordingQuery; result: MeetingRecording };
  'DELETE /meetings/{meetingId}/recordings': { query: DeleteRecordingQuery; result: undefined };
  'GET /past_meetings/{meetingId}': { query: NoQuery; result: PastMeeting };
  'GET /past_meetings/{meetingId}/instances': { query: NoQuery; result: PastInstances };
  'GET /past_meetings/{meetingId}/participants': { query: PageQuery; result: ParticipantList };
  'GET /report/daily': { query: DailyReportQuery; result: DailyReport };
  'GET /report/users': { query: UserReportQuery; result: UserReport };
  'GET /report/users/{userId}/meetings': { query: MeetingReportsQuery; result: MeetingReports };
  'GET /report/meetings/{meetingId}': { query: NoQuery; result: MeetingReport };
  'GET /report/meetings/{meetingId}/participants': {
    query: ParticipantReportQuery;
    result: ParticipantReport;
  };
}

/** An endpoint with known parameter and result types. */
export type KnownEndpoint = keyof Operations;
