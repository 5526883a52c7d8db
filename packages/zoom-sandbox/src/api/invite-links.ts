import { opaqueId } from '../data/ids.ts';
import { hashText } from '../data/deterministic-random.ts';
import { json, type HttpResponse } from '../http/response.ts';
import { listObjects } from '../http/json.ts';
import type { ApiCall, HostedMeeting } from './api-call.ts';
import { personalJoinUrl } from './registrant-view.ts';
import { stringOr } from './validate.ts';

/** POST /meetings/{meetingId}/invite_links, and of webinars: a join URL for each attendee in the body. */
export function createInviteLinks(call: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  const links = listObjects(call.body['attendees']).map((attendee) => {
    const name = stringOr(attendee['name'], '');
    const token = opaqueId(call.account.data.seed, 98, meeting.key, hashText(name));
    return { name, join_url: personalJoinUrl(call, meeting, token) };
  });
  return json(201, { attendees: links });
}
