import { hash, hashText } from '../data/deterministic-random.ts';
import { readDocument } from '../data/documents.ts';
import type { PastInstance } from '../data/meeting-store.ts';
import { listParticipants, type Participant } from '../data/participants.ts';
import { listPolls } from '../data/polls.ts';
import type { User } from '../data/users.ts';
import { apiError, json, type HttpResponse } from '../http/response.ts';
import type { JsonObject } from '../http/json.ts';
import { itemOf } from '../operations/list-items.ts';
import { findInvalid } from '../operations/check-request.ts';
import { listPage } from '../operations/list-operation.ts';
import {
  factsOf,
  type OperationCall,
  type OperationHandler,
  type OperationHandlers,
} from '../operations/operation-call.ts';
import type { Schema } from '../operations/operation.ts';
import { overlay } from '../operations/overlay.ts';
import { sampleValue } from '../operations/sample-value.ts';
import { DAY_MS, formatIsoSeconds } from '../time/date-time.ts';
import {
  capitalizedKind,
  getMeetingIdParam,
  getMeetingParam,
  getPathParam,
  kindOf,
  storeOf,
  type ApiCall,
} from './api-call.ts';
import { readReportRange } from './date-range.ts';
import { findInstance, isTooOld, tooOld } from './past-meetings.ts';
import { iterateHosts, listHosted } from './reports.ts';

/** The dashboards of meetings and webinars. Devices, networks and quality are samples. */
export const DASHBOARD_HANDLERS: OperationHandlers = {
  'GET /metrics/meetings': listInstances,
  'GET /metrics/meetings/{meetingId}': ofInstance(getInstance),
  'GET /metrics/meetings/{meetingId}/participants': ofInstance(listRows),
  'GET /metrics/meetings/{meetingId}/participants/qos': ofInstance(listRows),
  'GET /metrics/meetings/{meetingId}/participants/satisfaction': ofInstance(listRows),
  'GET /metrics/meetings/{meetingId}/participants/sharing': ofInstance(listRows),
  'GET /metrics/meetings/{meetingId}/participants/{participantId}/qos': ofInstance(getRow),
  'GET /metrics/webinars': listInstances,
  'GET /metrics/webinars/{webinarId}': ofInstance(getInstance),
  'GET /metrics/webinars/{webinarId}/participants': ofInstance(listRows),
  'GET /metrics/webinars/{webinarId}/participants/qos': ofInstance(listRows),
  'GET /metrics/webinars/{webinarId}/participants/satisfaction': ofInstance(listRows),
  'GET /metrics/webinars/{webinarId}/participants/sharing': ofInstance(listRows),
  'GET /metrics/webinars/{webinarId}/participants/{participantId}/qos': ofInstance(getRow),
};

function listInstances(target: OperationCall): HttpResponse {
  const { call } = target;
  const invalid = findInvalid(target);
  if (invalid !== undefined) return invalid;
  const range = readReportRange(call);
  if (range.kind === 'error') return range.response;
  const type = call.query.get('type') ?? 'live';
  const group = call.query.get('group_id') ?? '';
  const isListed = ({ group_ids: groups }: User): boolean => group === '' || groups.includes(group);
  const all = [...iterateHosts(call)]
    .filter(({ user }) => isListed(user))
    .flatMap(({ index }) =>
      type === 'live' ? liveInstances(call, index) : listHosted(call, index, range),
    )
    .filter((instance) => type !== 'pastOne' || participantsOf(call, instance).length === 1);
  const item = itemOf(target.operation) ?? {};
  return listPage(target, all, (instance) =>
    sample(target, item, instance.uuid, instanceFields(call, instance)),
  );
}

function liveInstances(call: ApiCall, hostIndex: number): PastInstance[] {
  const store = storeOf(call);
  return store
    .listByHost(hostIndex)
    .map((meeting) => store.liveInstance(meeting, call.nowMs))
    .filter((instance) => instance !== undefined);
}

/** Creates the handler of an operation about the live or the past instance in its path. */
function ofInstance(
  answer: (target: OperationCall, instance: PastInstance) => HttpResponse,
): OperationHandler {
  return (target) => {
    const { call } = target;
    const instance = findLiveOrPast(call);
    if (instance === undefined) return notAvailable(call);
    return isTooOld(call, instance) ? tooOld(call) : answer(target, instance);
  };
}

/** Without a `type`, the instance may be either; a live one is preferred. */
function findLiveOrPast(call: ApiCall): PastInstance | undefined {
  const type = call.query.get('type');
  const meeting = storeOf(call).find(getMeetingIdParam(call));
  const isLiveWanted = type === null || type === 'live';
  const live = isLiveWanted && meeting && storeOf(call).liveInstance(meeting, call.nowMs);
  if (live) return live;
  return type === 'live' ? undefined : findInstance(call);
}

function notAvailable(call: ApiCall): HttpResponse {
  return apiError(
    404,
    3001,
    `${capitalizedKind(call)} ID is invalid or not end: ${getMeetingParam(call)}.`,
  );
}

function getInstance(target: OperationCall, instance: PastInstance): HttpResponse {
  const { call, operation } = target;
  const fields = instanceFields(call, instance);
  return json(200, sample(target, operation.result ?? {}, instance.uuid, fields));
}

function listRows(target: OperationCall, instance: PastInstance): HttpResponse {
  const { call, operation } = target;
  const item = itemOf(operation) ?? {};
  const number = String(instance.meeting.id);
  return listPage(
    target,
    participantsOf(call, instance),
    (participant) => sampleParticipant(target, item, instance, participant),
    { meeting_number: number, webinar_number: number },
  );
}

function getRow(target: OperationCall, instance: PastInstance): HttpResponse {
  const { call, operation } = target;
  const id = getPathParam(call, 'participantId');
  const participant = participantsOf(call, instance).find(
    ({ userId, participantId }) => id === participantId || (id !== '' && id === userId),
  );
  if (participant === undefined) return notAvailable(call);
  return json(200, sampleParticipant(target, operation.result ?? {}, instance, participant));
}

function sampleParticipant(
  target: OperationCall,
  schema: Schema,
  instance: PastInstance,
  participant: Participant,
): unknown {
  const fields = participantFields(target.call, instance, participant);
  return sample(target, schema, `${instance.uuid}|${participant.participantId}`, fields);
}

/** Returns those who have joined so far. */
function participantsOf({ account, nowMs }: ApiCall, instance: PastInstance): Participant[] {
  return listParticipants(account.data, instance).filter(({ joinMs }) => joinMs <= nowMs);
}

/** Returns a sample of a schema with fields that are known, and without those that are undefined. */
function sample(target: OperationCall, schema: Schema, text: string, fields: JsonObject): unknown {
  const seed = hash(target.call.account.data.seed, hashText(text));
  const filled = overlay(schema, sampleValue(schema, '', seed, factsOf(target)), fields);
  const isKept = ([name]: [string, unknown]): boolean =>
    !Object.hasOwn(fields, name) || fields[name] !== undefined;
  return Object.fromEntries(Object.entries(Object(filled) as JsonObject).filter(isKept));
}

function instanceFields(call: ApiCall, instance: PastInstance): JsonObject {
  const { data } = call.account;
  const { meeting, startMs, endMs } = instance;
  const host = data.users.get(meeting.hostIndex);
  const isLive = endMs > call.nowMs;
  const withTracking = call.query.get('include_fields') === 'tracking_fields';
  return {
    uuid: instance.uuid,
    id: meeting.id,
    topic: meeting.topic,
    host: host?.display_name ?? '',
    email: host?.email ?? '',
    dept: host?.dept ?? '',
    user_type: host?.type === 2 ? 'Licensed' : 'Basic',
    start_time: formatIsoSeconds(startMs),
    end_time: isLive ? undefined : formatIsoSeconds(endMs),
    duration: formatDuration(Math.min(endMs, call.nowMs) - startMs),
    participants: participantsOf(call, instance).length,
    custom_keys: [],
    tracking_fields: withTracking ? (meeting.trackingFields ?? []) : undefined,
    has_recording: meeting.settings['auto_recording'] !== 'none',
    has_poll: listPolls(data, meeting).length > 0,
    has_survey: readDocument(data, meeting, 'survey')?.['custom_survey'] !== undefined,
  };
}

function participantFields(
  call: ApiCall,
  { meeting }: PastInstance,
  participant: Participant,
): JsonObject {
  const { userId, participantId, registrantId, name, email, joinMs, leaveMs, role } = participant;
  return {
    id: userId,
    user_id: participantId,
    participant_user_id: userId,
    registrant_id: registrantId,
    user_name: name,
    // The email addresses of guests are not known.
    email: email === '' ? undefined : email,
    role,
    join_time: formatIsoSeconds(joinMs),
    leave_time: leaveMs > call.nowMs ? undefined : formatIsoSeconds(leaveMs),
    leave_reason: `Host ended the ${kindOf(call)}.`,
    date_time: formatIsoSeconds(leaveMs),
    details: role === 'host' ? [sharedDesktop(joinMs, leaveMs)] : [],
    webinar_number: String(meeting.id),
  };
}

/** The host shares the desktop all the time. */
function sharedDesktop(startMs: number, endMs: number): JsonObject {
  return {
    content: 'desktop',
    start_time: formatIsoSeconds(startMs),
    end_time: formatIsoSeconds(endMs),
  };
}

/** Formats a duration: `45:00`, `01:30:00`. */
function formatDuration(ms: number): string {
  const time = new Date(Math.min(Math.max(0, ms), DAY_MS - 1)).toISOString().slice(11, 19);
  return time.replace(/^00:/, '');
}
