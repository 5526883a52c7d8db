import {
  generateFields,
  generateWeeklySeries,
  seededKey,
  type Meeting,
  type MeetingSource,
} from './meetings.ts';
import { DAY_MS } from '../time/date-time.ts';
import { seededStatus, seededType } from './users.ts';

/** The slots of webinars among the keys of a user. */
const SERIES = 5;
const PAST = 6;
const UPCOMING = 7;

/** The webinars of an account. */
export const WEBINARS: MeetingSource = {
  firstCreatedKey: 2 ** 29,
  seededKeys: (hostIndex, seed) =>
    seededStatus(hostIndex) === 'active' && seededType(hostIndex, seed) === 2
      ? [SERIES, PAST, UPCOMING].map((slot) => seededKey(hostIndex, slot))
      : [],
  generate: generateWebinar,
};

/** The default settings of a new webinar. */
export const DEFAULT_WEBINAR_SETTINGS: Readonly<Record<string, unknown>> = {
  host_video: true,
  panelists_video: true,
  approval_type: 2,
  registration_type: 1,
  audio: 'both',
  auto_recording: 'none',
  enforce_login: false,
  enforce_login_domains: '',
  alternative_hosts: '',
  alternative_host_update_polls: false,
  close_registration: false,
  show_share_button: true,
  allow_multiple_devices: true,
  practice_session: false,
  hd_video: false,
  hd_video_for_attendees: false,
  send_1080p_video_to_attendees: false,
  on_demand: false,
  contact_name: '',
  contact_email: '',
  email_language: 'en-US',
  registrants_restrict_number: 0,
  registrants_email_notification: true,
  registrants_confirmation_email: true,
  panelists_invitation_email_notification: true,
  post_webinar_survey: false,
  survey_url: '',
  meeting_authentication: false,
  panelist_authentication: false,
  enable_session_branding: false,
  add_watermark: false,
  add_audio_watermark: false,
  question_and_answer: {
    enable: true,
    allow_submit_questions: true,
    allow_anonymous_questions: false,
    answer_questions: 'all',
    attendees_can_comment: false,
    attendees_can_upvote: false,
  },
  attendees_and_panelists_reminder_email_notification: { enable: false, type: 0 },
  follow_up_attendees_email_notification: { enable: false, type: 0 },
  follow_up_absentees_email_notification: { enable: false, type: 0 },
  email_in_attendee_report: true,
};

/** Generates a webinar. Each licensed host has a weekly one, a past and an upcoming one, all with registration. */
function generateWebinar(key: number, seed: number, anchorMs: number): Meeting {
  const { slot, daysAway, timeOfDayMs, fields } = generateFields(key, seed, anchorMs);
  const settings = {
    ...DEFAULT_WEBINAR_SETTINGS,
    approval_type: slot === UPCOMING ? 1 : 0,
    enable_session_branding: true,
  };
  const base = { ...fields, settings };
  if (slot === SERIES) {
    return { ...base, type: 9, ...generateWeeklySeries(anchorMs, timeOfDayMs, base, seed) };
  }
  const days = slot === PAST ? -daysAway : daysAway;
  return { ...base, type: 5, startMs: anchorMs + days * DAY_MS + timeOfDayMs };
}
