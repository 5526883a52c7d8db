import { json, type HttpResponse } from '../http/response.ts';
import type { OperationHandler, OperationHandlers } from '../operations/operation-call.ts';
import { kindOf, type ApiCall, type HostedMeeting } from './api-call.ts';
import { forMeeting } from './meeting-operation.ts';
import { signToken } from './users/user-tokens.ts';

const LIFETIME_SECONDS = 120;
const CAPTION_SECONDS = 108_000;

/** The tokens with which bots join meetings and webinars, and captions are sent to them. */
export const JOIN_TOKEN_HANDLERS: OperationHandlers = {
  'GET /meetings/{meetingId}/jointoken/live_streaming': joinToken('live_streaming'),
  'GET /meetings/{meetingId}/jointoken/local_archiving': joinToken('local_archiving'),
  'GET /meetings/{meetingId}/jointoken/local_recording': joinToken('local_recording'),
  'GET /meetings/{meetingId}/token': forMeeting(getCaptionUrl),
  'GET /webinars/{webinarId}/jointoken/live_streaming': joinToken('live_streaming'),
  'GET /webinars/{webinarId}/jointoken/local_archiving': joinToken('local_archiving'),
  'GET /webinars/{webinarId}/jointoken/local_recording': joinToken('local_recording'),
  'GET /webinars/{webinarId}/token': forMeeting(getCaptionUrl),
};

function joinToken(purpose: string): OperationHandler {
  return forMeeting((call, { meeting }) =>
    json(200, {
      expire_in: LIFETIME_SECONDS,
      token: signToken(call, { mid: String(meeting.id), ty: purpose }, LIFETIME_SECONDS),
    }),
  );
}

/** The token of captions is the URL to which they are sent. */
function getCaptionUrl(call: ApiCall, { meeting, host }: HostedMeeting): HttpResponse {
  const claims = { mid: String(meeting.id), uid: host.id, ty: 'closed_caption' };
  const query = new URLSearchParams({
    id: String(meeting.id),
    ns: kindOf(call),
    expire: String(CAPTION_SECONDS),
    signature: signToken(call, claims, CAPTION_SECONDS),
  });
  return json(200, { token: `${call.context.baseUrl}/closedcaption?${query.toString()}` });
}
