import type { PastInstance } from '../../data/meeting-store.ts';
import { hasRegistration } from '../../data/meetings.ts';
import { listAbsentees as findAbsentees } from '../../data/participants.ts';
import { apiError, json, type HttpResponse } from '../../http/response.ts';
import { storeOf, type ApiCall } from '../api-call.ts';
import { pageEnvelope, paginate, parsePagination } from '../pagination.ts';
import { registrantView } from '../registrant-view.ts';

/** GET /past_webinars/{webinarId}/absentees */
export function listAbsentees(call: ApiCall, latest: PastInstance): HttpResponse {
  const { meeting } = latest;
  if (!hasRegistration(meeting)) {
    const text = `This webinar doesn't have registration required: ${latest.uuid}.`;
    return apiError(400, 3000, text);
  }
  const instance = findOccurrence(call, latest);
  if (instance === undefined) return invalidOccurrence(call);
  const page = parsePagination(call, 300);
  if (page.kind === 'error') return page.response;
  const all = findAbsentees(call.account.data, instance);
  const { items, nextToken } = paginate(call, all, page);
  return json(200, {
    ...pageEnvelope(page, all.length, nextToken),
    registrants: items.map((registrant) => registrantView(call, meeting, registrant)),
  });
}

/** Returns the past instance of the occurrence in the query, or the one in the path. */
function findOccurrence(call: ApiCall, latest: PastInstance): PastInstance | undefined {
  const { meeting } = latest;
  const id = call.query.get('occurrence_id') ?? '';
  if (id === '') return latest;
  const number = (meeting.occurrences ?? []).findIndex((occurrence) => occurrence.id === id);
  const instances = storeOf(call).pastInstances(meeting, call.nowMs);
  return instances.find((instance) => instance.number === number);
}

function invalidOccurrence({ query }: ApiCall): HttpResponse {
  const id = query.get('occurrence_id');
  return apiError(
    400,
    300,
    `The request could not be completed because you have provided an invalid occurrence ID: ${id}.`,
  );
}
