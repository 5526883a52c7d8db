import { emptyResponse, type HttpResponse } from '../../http/response.ts';
import type { OperationHandler, OperationHandlers } from '../../operations/operation-call.ts';
import { findMeeting, findUser, type ApiCall, type HostedMeeting } from '../api-call.ts';
import { createInviteLinks } from '../invite-links.ts';
import { listMeetings } from '../meeting-list.ts';
import { forInstance, forMeeting } from '../meeting-operation.ts';
import {
  createMeeting,
  deleteMeeting,
  endMeeting,
  getMeeting,
  updateMeeting,
} from '../meetings.ts';
import { listPastInstances, listPastParticipants } from '../past-meetings.ts';
import {
  addRegistrant,
  changeRegistrantStatus,
  deleteRegistrant,
  getRegistrant,
  listRegistrants,
} from '../registrants.ts';
import { reportMeeting, reportParticipants } from '../reports.ts';
import { listAbsentees } from './absentees.ts';
import { listTrackingSources } from './tracking-sources.ts';
import { findMissingPlan } from './webinar-plan.ts';

/** Webinars, their registrants, past instances and reports. Most handlers are those of meetings. */
export const WEBINAR_HANDLERS: OperationHandlers = {
  'GET /users/{userId}/webinars': withPlan(listMeetings),
  'POST /users/{userId}/webinars': withPlan(createMeeting),
  'GET /webinars/{webinarId}': withPlan(getMeeting),
  'PATCH /webinars/{webinarId}': withPlan(updateMeeting),
  'DELETE /webinars/{webinarId}': withPlan(deleteMeeting),
  'PUT /webinars/{webinarId}/status': forMeeting(end),
  'GET /webinars/{webinarId}/registrants': withPlan(listRegistrants),
  'POST /webinars/{webinarId}/registrants': withPlan(addRegistrant),
  'PUT /webinars/{webinarId}/registrants/status': withPlan(changeRegistrantStatus),
  'GET /webinars/{webinarId}/registrants/{registrantId}': withPlan(getRegistrant),
  'DELETE /webinars/{webinarId}/registrants/{registrantId}': withPlan(deleteRegistrant),
  'GET /webinars/{webinarId}/tracking_sources': forMeeting(listTrackingSources),
  'POST /webinars/{webinarId}/invite_links': forMeeting(createInviteLinks),
  'GET /past_webinars/{webinarId}/instances': ({ call }) => listPastInstances(call),
  'GET /past_webinars/{webinarId}/participants': ({ call }) => listPastParticipants(call),
  'GET /past_webinars/{webinarId}/absentees': forInstance(listAbsentees),
  'GET /report/webinars/{webinarId}': ({ call }) => reportMeeting(call),
  'GET /report/webinars/{webinarId}/participants': ({ call }) => reportParticipants(call),
};

/** Creates the handler of an operation of a host who must have webinars. */
function withPlan(handle: (call: ApiCall) => HttpResponse): OperationHandler {
  return ({ call }) => {
    const host = findUser(call)?.user ?? findMeeting(call)?.host;
    return (host && findMissingPlan(call, host)) ?? handle(call);
  };
}

function end(call: ApiCall, { meeting, host }: HostedMeeting): HttpResponse {
  endMeeting(call, meeting, host);
  return emptyResponse(200);
}
