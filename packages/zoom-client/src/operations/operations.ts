import type { AccountsOperations } from '../products/accounts.ts';
import type { MeetingsOperations } from '../products/meetings.ts';
import type { UsersOperations } from '../products/users.ts';
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
 * The known endpoints with the types of their query, body and result, and the field of the result that is a list. Path
 * parameters are in the name. An import of `@evertoken/zoom-client/products/…` adds those of another product.
 * Source: https://developers.zoom.us/docs/api/, as of December 2025
 */
export interface Operations extends AccountsOperations, MeetingsOperations, UsersOperations {
  'GET /users': { query: ListUsersQuery; result: UserList; list: 'users' };
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
  'GET /users/{userId}/meetings': {
    query: ListMeetingsQuery;
    result: MeetingList;
    list: 'meetings';
  };
  'POST /users/{userId}/meetings': { query: NoQuery; body: NewMeeting; result: CreatedMeeting };
  'GET /users/{userId}/recordings': {
    query: ListRecordingsQuery;
    result: RecordingList;
    list: 'meetings';
  };
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
  'GET /meetings/{meetingId}/registrants': {
    query: ListRegistrantsQuery;
    result: RegistrantList;
    list: 'registrants';
  };
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
  'GET /past_meetings/{meetingId}/instances': {
    query: NoQuery;
    result: PastInstances;
    list: 'meetings';
  };
  'GET /past_meetings/{meetingId}/participants': {
    query: PageQuery;
    result: ParticipantList;
    list: 'participants';
  };
  'GET /report/daily': { query: DailyReportQuery; result: DailyReport; list: 'dates' };
  'GET /report/users': { query: UserReportQuery; result: UserReport; list: 'users' };
  'GET /report/users/{userId}/meetings': {
    query: MeetingReportsQuery;
    result: MeetingReports;
    list: 'meetings';
  };
  'GET /report/meetings/{meetingId}': { query: NoQuery; result: MeetingReport };
  'GET /report/meetings/{meetingId}/participants': {
    query: ParticipantReportQuery;
    result: ParticipantReport;
    list: 'participants';
  };
}

/** An endpoint with known parameter and result types. */
export type KnownEndpoint = keyof Operations;
