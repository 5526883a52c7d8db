import type { OperationHandler } from '../operations/operation-call.ts';
import { GROUP_HANDLERS } from './accounts/groups.ts';
import { GROUP_MEMBER_HANDLERS } from './accounts/group-members.ts';
import { ROLE_HANDLERS } from './accounts/roles.ts';
import { RESULT_HANDLERS } from './attendance-results.ts';
import { DASHBOARD_HANDLERS } from './dashboards.ts';
import { INVITATION_HANDLERS } from './invitations.ts';
import { JOIN_TOKEN_HANDLERS } from './join-tokens.ts';
import { LIVESTREAM_HANDLERS } from './livestreams.ts';
import { POLL_HANDLERS } from './polls.ts';
import { RECORDING_FILE_HANDLERS } from './recordings/recording-files.ts';
import { RECORDING_REGISTRANT_HANDLERS } from './recordings/recording-registrants.ts';
import { RECORDING_SETTING_HANDLERS } from './recordings/recording-settings.ts';
import { TRANSCRIPT_HANDLERS } from './recordings/transcripts.ts';
import { REGISTRATION_HANDLERS } from './registration.ts';
import { SURVEY_HANDLERS } from './surveys.ts';
import { BRANDING_HANDLERS } from './webinars/branding.ts';
import { PANELIST_HANDLERS } from './webinars/panelists.ts';
import { WEBINAR_HANDLERS } from './webinars/webinars.ts';
import { TRACKING_FIELD_HANDLERS } from './accounts/tracking-fields.ts';
import { UPCOMING_MEETING_HANDLERS } from './upcoming-meetings.ts';
import { ASSISTANT_HANDLERS } from './users/assistants.ts';
import { PERMISSION_HANDLERS } from './users/permissions.ts';
import { PICTURE_HANDLERS } from './users/pictures.ts';
import { PRESENCE_HANDLERS } from './users/presence.ts';
import { USER_EMAIL_HANDLERS } from './users/user-emails.ts';
import { USER_TOKEN_HANDLERS } from './users/user-tokens.ts';

/** The operations that are written by hand, with the label, scopes and parameters of Zoom's reference. */
const HANDLERS: ReadonlyMap<string, OperationHandler> = new Map(
  [
    GROUP_HANDLERS,
    GROUP_MEMBER_HANDLERS,
    ROLE_HANDLERS,
    WEBINAR_HANDLERS,
    PANELIST_HANDLERS,
    BRANDING_HANDLERS,
    REGISTRATION_HANDLERS,
    POLL_HANDLERS,
    SURVEY_HANDLERS,
    LIVESTREAM_HANDLERS,
    RESULT_HANDLERS,
    UPCOMING_MEETING_HANDLERS,
    INVITATION_HANDLERS,
    JOIN_TOKEN_HANDLERS,
    RECORDING_FILE_HANDLERS,
    RECORDING_REGISTRANT_HANDLERS,
    RECORDING_SETTING_HANDLERS,
    TRANSCRIPT_HANDLERS,
    DASHBOARD_HANDLERS,
    TRACKING_FIELD_HANDLERS,
    ASSISTANT_HANDLERS,
    PERMISSION_HANDLERS,
    PICTURE_HANDLERS,
    PRESENCE_HANDLERS,
    USER_EMAIL_HANDLERS,
    USER_TOKEN_HANDLERS,
  ].flatMap(Object.entries<OperationHandler>),
);

/** Returns the handler of an operation, e.g. `GET /groups`, if it has one of its own. */
export function findHandler(name: string): OperationHandler | undefined {
  return HANDLERS.get(name);
}
