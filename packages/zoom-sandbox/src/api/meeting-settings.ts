import type { JsonObject } from '../http/json.ts';
import { hasRegistration, isInstant, type Meeting } from '../data/meetings.ts';
import type { User } from '../data/users.ts';
import { loadOperations } from '../operations/load-operations.ts';
import { fillIn } from '../operations/neutral-value.ts';
import { schemaAt, type Schema } from '../operations/operation.ts';

/** Returns the settings of a meeting as Zoom shows them: all that it documents. */
export function meetingSettings(meeting: Meeting, host: User): JsonObject {
  const own = { ...defaultsFor(meeting, host), ...meeting.settings };
  const shown = Object.entries(fillIn(settingsSchema(), own)).filter(
    ([name]) => Object.hasOwn(own, name) || !CONDITIONAL.has(name),
  );
  return Object.fromEntries(shown);
}

/** Settings that are shown only if they are set, or if another setting makes them matter. */
const CONDITIONAL: ReadonlySet<string> = new Set([
  'authentication_domains',
  'authentication_exception',
  'authentication_name',
  'authentication_option',
  'calendar_type',
  'contact_email',
  'contact_name',
  'continuous_meeting_chat',
  'registration_type',
  'summary_template_id',
  'waiting_room_options',
  'who_can_ask_questions',
  'who_will_receive_summary',
]);

const DIAL_IN_NUMBERS: readonly JsonObject[] = [
  {
    city: 'New York',
    country: 'US',
    country_name: 'US',
    number: '+1 555 010 0100',
    type: 'toll',
  },
];

function defaultsFor(meeting: Meeting, host: User): JsonObject {
  const { settings } = meeting;
  return {
    global_dial_in_countries: ['US'],
    global_dial_in_numbers: DIAL_IN_NUMBERS,
    ...(hasRegistration(meeting) && {
      registration_type: 1,
      contact_name: host.display_name,
      contact_email: host.email,
    }),
    ...(settings['meeting_authentication'] === true && {
      authentication_option: `signIn_${host.id}`,
      authentication_name: 'Sign in to Zoom',
      authentication_domains: '',
      authentication_exception: [],
    }),
    ...(!isInstant(meeting) && { continuous_meeting_chat: {} }),
    ...(settings['waiting_room'] === true && { waiting_room_options: {} }),
    ...(settings['auto_start_meeting_summary'] === true && {
      who_will_receive_summary: 1,
      summary_template_id: '',
    }),
    ...(settings['auto_start_ai_companion_questions'] === true && { who_can_ask_questions: 1 }),
  };
}

let schema: Schema | undefined;

function settingsSchema(): Schema {
  schema ??= schemaAt(
    loadOperations('meetings')?.['GET /meetings/{meetingId}']?.result ?? {},
    'settings',
  );
  return schema ?? {};
}
