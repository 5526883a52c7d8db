import type { Meeting } from '../data/meetings.ts';
import { json } from '../http/response.ts';
import type { OperationHandlers } from '../operations/operation-call.ts';
import type { ApiCall, HostedMeeting } from './api-call.ts';
import { createInviteLinks } from './invite-links.ts';
import { forMeeting } from './meeting-operation.ts';
import { joinUrl } from './meeting-view.ts';

/** The operations that return the text and the links with which people are invited to a meeting. */
export const INVITATION_HANDLERS: OperationHandlers = {
  'GET /meetings/{meetingId}/invitation': forMeeting((call, hosted) => {
    const { id, password } = hosted.meeting;
    const address = password === '' ? String(id) : `${id}.${password}`;
    return json(200, {
      invitation: invitationText(call, hosted),
      sip_links: [`sip:${address}@zoomcrc.com`],
    });
  }),
  'POST /meetings/{meetingId}/invite_links': forMeeting(createInviteLinks),
};

function invitationText(call: ApiCall, { meeting, host }: HostedMeeting): string {
  const { topic, startMs, password } = meeting;
  return [
    `${host.display_name} is inviting you to a scheduled Zoom meeting.`,
    '',
    `Topic: ${topic}`,
    ...(startMs === undefined ? [] : [`Time: ${formatTime(startMs, meeting.timezone)}`]),
    '',
    'Join Zoom Meeting',
    joinUrl(call, meeting),
    '',
    `Meeting ID: ${spacedId(meeting)}`,
    ...(password === '' ? [] : [`Passcode: ${password}`]),
    '',
  ].join('\r\n');
}

/** E.g. `812 3456 7890`. */
function spacedId({ id }: Meeting): string {
  return String(id).replace(/^(\d{3})(\d{3,4})(\d{4})$/, '$1 $2 $3');
}

/** E.g. `May 21, 2026, 09:00 AM Pacific Time`. */
function formatTime(timeMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'longGeneric',
  }).format(timeMs);
}
